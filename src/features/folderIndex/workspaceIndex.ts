import * as vscode from 'vscode';
import type { Overlay } from '../../core/guidelines/types';
import { hash } from '../../core/text/hash';
import type { ArchiveFile } from '../../core/views/archive/counted';
import type { PassedOver } from '../../core/views/archive/passedOver';
import { GENERATOR } from '../../core/views/export';
import { typeOf } from '../../editor/fileType';
import { setting } from '../../editor/settings';
import { READ, uriOf } from '../folderInputs';
import { fileOf, goneAmong, goneRow, inputsElsewhere, isBelow, isWithin } from './indexedPlaces';

type FolderWork = typeof import('../../batch/folder/folderWork.js');
type ReadFile = Parameters<Parameters<FolderWork['readFacts']>[1]['take']>[0][number];

/** A file of the index. `stamp` changes when the file does. */
interface IndexedFile extends ArchiveFile {
  readonly stamp: string | null;
}

/** What an index was made with: with something else all is read anew. */
interface Header {
  readonly format: 1;
  readonly madeWith: string;
  /** What was answered about PDFs that do not permit copying. */
  readonly copies: 'allow' | 'refuse';
}

/** Whether each file of the folders was read. */
interface Whole {
  readonly whole: boolean;
}

/** How far reading has come. */
export interface Progress {
  readonly passedOver: PassedOver;
  readonly done: number;
  /** Null as long as it is not known. */
  readonly of: number | null;
}

/**
 * What is known of each determination in the workspace's folders, kept in the workspace's own storage as rows of JSON: a
 * header, then the files as they were read; a later row of a file stands for all before it.
 */
export class WorkspaceIndex implements vscode.Disposable {
  readonly #storage: string;
  readonly #overlays: () => readonly Overlay[];
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #closing = new AbortController();
  #files = new Map<string, IndexedFile>();
  #copies: 'allow' | 'refuse' = 'refuse';
  /** What the rows were made with that are kept; undefined where there are none. */
  #kept: string | undefined;
  /** The work under way and all that waits behind it. */
  #queue: Promise<unknown> = Promise.resolve();
  /** Whether somebody has asked for the index: nothing is read before. */
  isBuilt = false;
  /** Whether each file of the folders was read. */
  isWhole = false;
  /** Whether the folders are being read. */
  isReading = false;
  /** What of the folders was no file to read when they were read last; empty where that may have changed since. */
  passedOver: PassedOver = new Map();
  /** Files have come, changed or gone. */
  readonly onDidChange = this.#changed.event;

  constructor(storage: string, overlays: () => readonly Overlay[]) {
    this.#storage = storage;
    this.#overlays = overlays;
  }

  dispose(): void {
    this.#closing.abort();
    this.#changed.dispose();
  }

  get files(): readonly IndexedFile[] {
    return [...this.#files.values()];
  }

  /** Takes in what was kept. What was made with another version or reference is forgotten, but not that it was asked for. */
  async load(): Promise<void> {
    let rows = 0;
    for await (const part of (await store()).readRows(this.#storage))
      for (const row of part) {
        this.isBuilt = true;
        if (rows++ === 0) this.#takeHeader(row);
        else if (this.#isCurrent()) this.#takeRow(row);
      }
    if (this.#isCurrent() && rows > 2 * this.#files.size + SPARE) await this.#begin();
    this.#changed.fire();
  }

  #takeHeader(row: unknown): void {
    const { format, madeWith, copies } = (row ?? {}) as Partial<Header>;
    if (copies === 'allow') this.#copies = 'allow';
    if (format === 1) this.#kept = madeWith;
  }

  #takeRow(row: unknown): void {
    const { file, stamp = null, determinations, failure = null, whole } = (row ?? {}) as Partial<IndexedFile & Whole>;
    if (typeof file !== 'string') this.isWhole = whole === true;
    else if (Array.isArray(determinations)) this.#files.set(file, { file, stamp, determinations, failure });
    else this.#files.delete(file);
  }

  /** The version of this tool, and what adds to the reference. */
  #madeWith(): string {
    return `${GENERATOR.version} ${hash(JSON.stringify(this.#overlays()))}`;
  }

  #isCurrent(): boolean {
    return this.#kept === this.#madeWith();
  }

  /**
   * Reads all files of folders that are new or have changed; those that are gone are forgotten, but not those of a folder
   * that is gone itself. False where it was cancelled.
   */
  build(folders: readonly vscode.Uri[], how: How): Promise<boolean> {
    return this.#inTurn(async () => {
      const seen = new Set<string>();
      this.isBuilt = true;
      this.isReading = true;
      try {
        await this.#setWhole(false);
        this.#changed.fire();
        const show = (progress: Progress): void => {
          this.passedOver = progress.passedOver;
          how.show(progress);
        };
        const isDone = await this.#read(folders, { ...how, show, known: await this.#known(), seen });
        if (isDone) {
          const gone = await goneAmong(folders);
          const isKept = (file: string) => seen.has(file) || gone.some(folder => isBelow(file, folder));
          await this.#forget([...this.#files.keys()].filter(file => !isKept(file)));
          await this.#noteGone(gone);
        }
        return isDone;
      } finally {
        this.isReading = false;
        this.#changed.fire();
      }
    });
  }

  /** When what is being read is. */
  async whenRead(): Promise<void> {
    await this.#queue;
  }

  /** Reads files and folders anew that have changed; forgets those that are gone. */
  update(changed: readonly vscode.Uri[]): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.isBuilt) return;
      const away = await this.#foldersAway(changed);
      const found: vscode.Uri[] = [];
      // of a folder that is away all stays that is known
      for (const uri of changed.filter(uri => !away.some(folder => isWithin(fileOf(uri), folder)))) {
        const type = await typeOf(uri);
        if (type === undefined) await this.#forget(this.#filesAt(uri));
        else if (isToBeRead(uri, type)) found.push(uri);
      }
      if (found.length > 0) await this.#read(found, { known: new Map(), seen: new Set(), ...QUIET });
      this.#changed.fire();
    });
  }

  /** The open folders of some files that are away as a whole, which is noted when it is first seen. */
  async #foldersAway(files: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
    const folders = new Set(files.flatMap(uri => vscode.workspace.getWorkspaceFolder(uri)?.uri ?? []));
    const away = await goneAmong([...folders]);
    const unknown = away.filter(folder => !this.#files.has(fileOf(folder)));
    if (unknown.length > 0) await this.#noteGone(unknown);
    return away;
  }

  /** Whether a file of the index stands at an address, or below it. */
  holds = (uri: vscode.Uri): boolean => this.#filesAt(uri).length > 0;

  /** The PDFs that were left out because they do not permit copying. */
  async refused(): Promise<readonly vscode.Uri[]> {
    const { COPY_REFUSED } = await folderWork();
    return this.files.filter(({ failure }) => failure?.startsWith(COPY_REFUSED)).map(({ file }) => uriOf(file));
  }

  /** From now on PDFs that do not permit copying are read too. */
  async readRefused(how: How): Promise<void> {
    const files = await this.refused();
    this.#copies = 'allow';
    await this.#inTurn(async () => {
      await this.#begin();
      await this.#read(files, { ...how, known: new Map(), seen: new Set() });
      await this.#setWhole(this.isWhole);
      this.#changed.fire();
    });
  }

  /** Nothing is left of it. */
  remove(): Promise<void> {
    return this.#inTurn(async () => {
      await (await store()).removeRows(this.#storage);
      this.#files = new Map();
      this.#kept = undefined;
      this.passedOver = new Map();
      this.isBuilt = false;
      this.isWhole = false;
      this.#changed.fire();
    });
  }

  /** Folders that are not there are told of as not read; without any, all is read. */
  async #noteGone(folders: readonly vscode.Uri[]): Promise<void> {
    await this.#take(folders.map(goneRow), new Set());
    await this.#setWhole(folders.length === 0);
  }

  /** Notes whether each file of the folders was read; begins anew where what was kept was made with something else. */
  async #setWhole(whole: boolean): Promise<void> {
    this.isWhole = whole;
    if (!this.#isCurrent()) {
      this.#files = new Map();
      await this.#begin();
    }
    await (await store()).appendRows(this.#storage, [{ whole } satisfies Whole]);
  }

  /** The file anew: a header, and what is known by now. */
  async #begin(): Promise<void> {
    this.#kept = this.#madeWith();
    const header: Header = { format: 1, madeWith: this.#kept, copies: this.#copies };
    const whole: Whole = { whole: this.isWhole };
    await (await store()).beginRows(this.#storage, [header, whole, ...this.files]);
  }

  /** The stamps of the files that need not be read again as long as they have them. */
  async #known(): Promise<Map<string, string>> {
    const { COPY_REFUSED } = await folderWork();
    const isReadNow = ({ failure }: IndexedFile): boolean =>
      this.#copyRestricted() === 'allow' && failure !== null && failure.startsWith(COPY_REFUSED);
    const known = new Map<string, string>();
    for (const row of this.#files.values()) if (row.stamp !== null && !isReadNow(row)) known.set(row.file, row.stamp);
    return known;
  }

  #copyRestricted(): 'allow' | 'refuse' {
    const set = setting('pdf.copyRestricted');
    return set === 'ask' ? this.#copies : set;
  }

  /** One after the other: two at once would write into each other's rows. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => {});
    return turn;
  }

  #filesAt(uri: vscode.Uri): string[] {
    const path = fileOf(uri);
    return this.#files.has(path) ? [path] : [...this.#files.keys()].filter(file => isBelow(file, uri));
  }

  async #forget(files: readonly string[]): Promise<void> {
    for (const file of files) this.#files.delete(file);
    if (files.length > 0)
      await (await store()).appendRows(
        this.#storage,
        files.map(file => ({ file })),
      );
  }

  async #read(uris: readonly vscode.Uri[], { known, seen, signal, show }: Reading): Promise<boolean> {
    const { readFacts } = await folderWork();
    // a folder that was away may be back
    await this.#forget(uris.map(fileOf).filter(file => this.#files.get(file)?.stamp === null));
    const here = uris.filter(({ scheme }) => scheme === 'file');
    const others = inputsElsewhere(uris.filter(({ scheme }) => scheme !== 'file'));
    const end = await readFacts(
      {
        folders: here.map(({ fsPath }) => fsPath),
        unsaved: [],
        hasMore: here.length < uris.length,
        known,
        work: {
          overlays: this.#overlays(),
          password: undefined,
          copyRestricted: this.#copyRestricted(),
          askedBy: 'editor',
          partsFolder: null,
          result: { kind: 'facts' },
        },
      },
      {
        nextInput: async () => (await others.next()).value ?? null,
        onProgress: show,
        take: files => this.#take(files, seen),
      },
      AbortSignal.any([signal, this.#closing.signal]),
    );
    return end === 'done';
  }

  async #take(files: readonly ReadFile[], seen: Set<string>): Promise<void> {
    const rows: IndexedFile[] = [];
    for (const { file, stamp, determinations, failure } of files) {
      seen.add(file);
      if (determinations === null) continue;
      const row = { file, stamp, determinations, failure };
      this.#files.set(file, row);
      rows.push(row);
    }
    if (rows.length > 0) await (await store()).appendRows(this.#storage, rows);
    this.#changed.fire();
  }
}

/** So many rows may stand in the file for nothing before it is written anew. */
const SPARE = 1000;
/** How reading is shown and ended. */
export interface How {
  readonly signal: AbortSignal;
  show(progress: Progress): void;
}

interface Reading extends How {
  readonly known: ReadonlyMap<string, string>;
  /** Takes the files that were found. */
  readonly seen: Set<string>;
}

const isToBeRead = (uri: vscode.Uri, type: vscode.FileType): boolean =>
  type === vscode.FileType.Directory || (type === vscode.FileType.File && READ.test(uri.path));

/** In the background. */
export const QUIET: How = { signal: new AbortController().signal, show: () => {} };

const store = () => import('../../files/indexFile.js');
const folderWork = () => import('../../batch/folder/folderWork.js');
