import * as vscode from 'vscode';

/**
 * Writes a text as a whole: whoever reads the file finds it as it was, or all of the new text. Its mode stays, a symbolic
 * link stays and what it leads to is written, a file that is read-only stays as it is. Rejects where it cannot be written;
 * then nothing else is left.
 */
export async function writeWholeFile(target: vscode.Uri, text: string): Promise<void> {
  if (isOfThisMachine(target)) await (await loadFiles()).writeAtomicFile(target.fsPath, text);
  else await writeElsewhere(target, new TextEncoder().encode(text));
}

/**
 * Changes a file by what it holds; null is no file, and from `make` that it is to stay. On this machine, whoever else
 * changes it so at the same time waits. Resolves to what was written; rejects where it cannot be read or written.
 */
export async function changeWholeFile(
  target: vscode.Uri,
  make: (before: string | null) => string | null,
): Promise<string | null> {
  if (isOfThisMachine(target)) return (await import('../files/changeFile.js')).changeFile(target.fsPath, make);
  const text = make(await textOf(target));
  if (text !== null) await writeWholeFile(target, text);
  return text;
}

/** Null where there is no such file; rejects where it cannot be read. */
export async function textOf(file: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}

/** A file that is written part by part, and as a whole. */
export interface WholeFile {
  write(bytes: Uint8Array): Promise<void>;
  commit(): Promise<void>;
  /** Leaves the file as it was, and nothing else. */
  discard(): void;
}

/** The same for what is too large to be held at once; elsewhere than on this machine it is held all the same. */
export async function openWholeFile(target: vscode.Uri): Promise<WholeFile> {
  if (isOfThisMachine(target)) {
    const { stream, commit, discard } = (await loadFiles()).openAtomicFile(target.fsPath);
    stream.on('error', () => {}); // whoever writes is told
    const write = (bytes: Uint8Array): Promise<void> =>
      new Promise((resolve, reject) => stream.write(bytes, error => (error ? reject(error) : resolve())));
    return { write, commit, discard };
  }
  const parts: Uint8Array<ArrayBuffer>[] = [];
  return {
    write: async bytes => void parts.push(new Uint8Array(bytes)),
    commit: async () => writeElsewhere(target, new Uint8Array(await new Blob(parts).arrayBuffer())),
    discard: () => {},
  };
}

/** Whether two addresses are of one file, on this machine also by way of links. */
export async function isSameFile(one: vscode.Uri, other: vscode.Uri): Promise<boolean> {
  if (one.toString() === other.toString()) return true;
  if (!isOfThisMachine(one) || !isOfThisMachine(other)) return false;
  return (await loadFiles()).isSameFile(one.fsPath, other.fsPath);
}

const loadFiles = () => import('../files/atomicFile.js');

/** Whether the extension runs in Node. In a browser alone it does not: there are no files of this machine, and no threads. */
export const hasNode = (): boolean => typeof process === 'object' && process.versions?.node !== undefined;

const isOfThisMachine = ({ scheme }: vscode.Uri): boolean => scheme === 'file' && hasNode();

/**
 * Another file system does what VS Code offers for it: a temporary file takes the target's place. It begins as a copy of
 * that, and so has its mode.
 */
async function writeElsewhere(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const found = await fs.stat(target).then(undefined, () => undefined);
  if ((found?.permissions ?? 0) & vscode.FilePermission.Readonly) throw new Error('the file is read-only');
  // Where the extension has no Node, a file of this machine is one that the browser was shown, and nothing beside it; the
  // browser itself writes it as a whole.
  if (target.scheme === 'file') return fs.writeFile(target, bytes);
  // What would take a link's place is not what it leads to.
  if (found && found.type & vscode.FileType.SymbolicLink) return fs.writeFile(target, bytes);
  const temporary = target.with({ path: `${target.path}.${crypto.randomUUID()}.tmp` });
  try {
    if (found) await fs.copy(target, temporary);
    await fs.writeFile(temporary, bytes);
    await fs.rename(temporary, target, { overwrite: true });
  } catch (error) {
    await fs.delete(temporary).then(undefined, () => {});
    throw error;
  }
}

/**
 * Why something failed, in words. Of "ENOSPC: no space left on device, open '.draft.json.5f3…tmp'" that is the
 * middle: the rest names a file that nobody has asked for.
 */
export function causeOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return /^E[A-Z]+: ([^,]+)/.exec(words)?.[1] ?? words;
}
