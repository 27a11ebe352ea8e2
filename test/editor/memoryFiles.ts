import * as vscode from 'vscode';

/** A file system in memory, as extensions bring them, that notes what is done to its files. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #readOnly = new Set<string>();
  readonly #closed = new Set<string>();
  #hasRoom = true;
  #changes = 0;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly done: string[] = [];

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.#files.set(path, new TextEncoder().encode(text));
  }

  get paths(): string[] {
    return [...this.#files.keys()].sort();
  }

  textOf(path: string): string {
    return new TextDecoder().decode(this.#files.get(path));
  }

  makeReadOnly(path: string): void {
    this.#readOnly.add(path);
  }

  /** From now on nobody may read it. */
  close(path: string): void {
    this.#closed.add(path);
  }

  /** From now on there is room for half of what is written. */
  fill(): void {
    this.#hasRoom = false;
  }

  /** Another program writes a file, or deletes it. */
  change(uri: vscode.Uri, text: string | null): void {
    const { path } = uri;
    if (text === null) this.#files.delete(path);
    else this.#files.set(path, new TextEncoder().encode(text));
    this.#changes++;
    const type = text === null ? vscode.FileChangeType.Deleted : vscode.FileChangeType.Changed;
    this.#changed.fire([{ type, uri }]);
  }

  makeWritable(path: string): void {
    this.#readOnly.delete(path);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const bytes = this.#files.get(path);
    const times = { ctime: 0, mtime: this.#changes };
    if (bytes) {
      const permissions = this.#readOnly.has(path) ? { permissions: vscode.FilePermission.Readonly } : {};
      return { type: vscode.FileType.File, size: bytes.length, ...times, ...permissions };
    }
    if (path === '/' || this.paths.some(file => file.startsWith(`${path}/`)))
      return { type: vscode.FileType.Directory, size: 0, ...times };
    throw vscode.FileSystemError.FileNotFound(path);
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const inside = this.paths.filter(file => file.startsWith(`${path}/`)).map(file => file.slice(path.length + 1));
    const folders = new Set(inside.filter(name => name.includes('/')).map(name => name.slice(0, name.indexOf('/'))));
    const files = inside.filter(name => !name.includes('/'));
    return [
      ...files.map((name): [string, vscode.FileType] => [name, vscode.FileType.File]),
      ...[...folders].map((name): [string, vscode.FileType] => [name, vscode.FileType.Directory]),
    ];
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const bytes = this.#files.get(path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(path);
    if (this.#closed.has(path)) throw vscode.FileSystemError.NoPermissions(path);
    return bytes;
  }

  writeFile({ path }: vscode.Uri, bytes: Uint8Array): void {
    this.done.push(`write ${this.#files.has(path) ? 'over' : 'new'} ${nameIn(path)}`);
    this.#files.set(path, this.#hasRoom ? bytes : bytes.slice(0, bytes.length / 2));
    if (!this.#hasRoom) throw vscode.FileSystemError.Unavailable('no space left on the device');
  }

  copy(from: vscode.Uri, to: vscode.Uri): void {
    this.done.push(`copy ${nameIn(from.path)} ${nameIn(to.path)}`);
    this.#files.set(to.path, this.readFile(from));
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.done.push(`rename ${nameIn(from.path)} ${nameIn(to.path)}`);
    this.#files.set(to.path, this.readFile(from));
    this.#files.delete(from.path);
  }

  delete({ path }: vscode.Uri): void {
    this.#files.delete(path);
  }

  createDirectory(): void {}
}

/** The temporary file by one name, whatever it is called. */
const nameIn = (path: string): string => (path.endsWith('.tmp') ? 'TEMPORARY' : path.slice(path.lastIndexOf('/') + 1));
