import type { Output } from '../output';

/** Writes values one after the other, each as the JSON that JSON.stringify(value, null, 2) makes of it: an array of any length takes no memory. */
export interface JsonWriter {
  add(json: string): Promise<void>;
  end(): Promise<void>;
}

/** The one value that is added, as it is. */
export function objectWriter(output: Output): JsonWriter {
  return { add: json => output.write(`${json}\n`), end: async () => {} };
}

/** What an array stands in: the JSON before and after it, and at how many levels of indentation. */
interface Frame {
  readonly before: string;
  readonly after: () => string;
  readonly depth: number;
}

const NO_FRAME: Frame = { before: '', after: () => '\n', depth: 0 };

/** The values as an array: the same bytes as toJson writes of the whole. */
export function arrayWriter(output: Output, { before, after, depth }: Frame = NO_FRAME): JsonWriter {
  const lineEnd = `\n${'  '.repeat(depth)}`;
  let count = 0;
  const write = (text: string): Promise<void> => output.write(count++ === 0 ? `${before}[${text}` : text);
  return {
    add: json => write(`${count === 0 ? '' : ','}${lineEnd}  ${json.replaceAll('\n', `${lineEnd}  `)}`),
    end: () => write(`${count === 0 ? '' : lineEnd}]${after()}`),
  };
}
