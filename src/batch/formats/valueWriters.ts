import type { Output } from '../output';

/** Writes values one after the other, each as text: a list of any length takes no memory. */
export interface ValueWriter {
  add(text: string): Promise<void>;
  end(): Promise<void>;
}

/** The one value that is added, as it is. */
export function objectWriter(output: Output): ValueWriter {
  return { add: json => output.write(`${json}\n`), end: async () => {} };
}

/** The values as they are, behind a header. */
export function plainWriter(output: Output, header: string): ValueWriter {
  let pending = header;
  const write = (text: string): Promise<void> => {
    const whole = pending + text;
    pending = '';
    return whole === '' ? Promise.resolve() : output.write(whole);
  };
  return { add: write, end: () => write('') };
}

/** What an array stands in: the JSON before and after it, and at how many levels of indentation. */
interface Frame {
  readonly before: string;
  readonly after: () => string;
  readonly depth: number;
}

const NO_FRAME: Frame = { before: '', after: () => '\n', depth: 0 };

/** The values, each what JSON.stringify(value, null, 2) makes of it, as an array: the bytes that toJson writes of the whole. */
export function arrayWriter(output: Output, { before, after, depth }: Frame = NO_FRAME): ValueWriter {
  const lineEnd = `\n${'  '.repeat(depth)}`;
  let count = 0;
  const write = (text: string): Promise<void> => output.write(count++ === 0 ? `${before}[${text}` : text);
  return {
    add: json => write(`${count === 0 ? '' : ','}${lineEnd}  ${json.replaceAll('\n', `${lineEnd}  `)}`),
    end: () => write(`${count === 0 ? '' : lineEnd}]${after()}`),
  };
}
