import { readFileSync } from 'node:fs';
import { textMarkedUtf16 } from '../../files/ownText';
import { reasonOf } from '../failure';
import { STANDARD_INPUT } from '../inputs';
import type { Notices } from '../notices';

/**
 * The files and folders that the file of --files-from lists, - for standard input: one a line, or parted by NUL as `find
 * -print0` writes them. Null where it lists none or cannot be read, which the notices then say.
 */
export async function readFilesFrom(
  file: string,
  standardInput: AsyncIterable<Buffer | string>,
  notices: Notices,
): Promise<readonly string[] | null> {
  try {
    const paths = listed(textOf(file === STANDARD_INPUT ? await bytesOf(standardInput) : readFileSync(file)));
    if (paths.length > 0) return paths;
    notices.failed(file, 'lists no file or folder');
    return null;
  } catch (error) {
    notices.failed(file, reasonOf(error));
    return null;
  }
}

async function bytesOf(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** PowerShell writes UTF-16, of which every other byte is NUL: taken for what parts names, it would make "/" one of them. */
const textOf = (bytes: Buffer): string => textMarkedUtf16(bytes) ?? bytes.toString('utf8');

function listed(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(text.includes('\0') ? '\0' : /\r?\n/);
  return lines.filter(line => line !== '');
}
