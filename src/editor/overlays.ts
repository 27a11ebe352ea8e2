import * as vscode from 'vscode';
import type { Overlay, Reference } from '../core/guidelines/types';
import { fileName } from './fileName';
import { analysis } from './loadAnalysis';
import { setting } from './settings';

/** A file that cannot be used, and why. */
interface Unusable {
  readonly file: vscode.Uri;
  readonly words: string;
}

/** The guideline reference with what the user's own files (imr.guidelines.overlay) add or correct. */
export class Overlays implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  #configuration: vscode.Disposable | undefined;
  #watchers: readonly vscode.Disposable[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Undefined where it is the built-in one. */
  #reference: Reference | undefined;
  /** What the files of the setting say. */
  used: readonly Overlay[] = [];
  #told = '';
  /** Settles when the files that the setting names now are read. */
  read: Promise<void> = Promise.resolve();
  /** The reference is another one now. */
  readonly onDidChange = this.#changed.event;

  get reference(): Reference {
    return this.#reference ?? analysis().reference;
  }

  start(): void {
    this.#configuration = vscode.workspace.onDidChangeConfiguration(
      event => event.affectsConfiguration('imr.guidelines.overlay') && this.#begin(),
    );
    if (filesOfSetting().length > 0) this.#begin();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#configuration?.dispose();
    vscode.Disposable.from(this.#changed, ...this.#watchers).dispose();
  }

  #begin(): void {
    vscode.Disposable.from(...this.#watchers).dispose();
    this.#watchers = filesOfSetting().map(file => this.#watch(file));
    this.read = this.#load();
  }

  #watch(file: vscode.Uri): vscode.Disposable {
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(file, '..'), fileName(file));
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const soon = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#load(), 200);
    };
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(soon),
      watcher.onDidCreate(soon),
      watcher.onDidDelete(soon),
    );
  }

  /** A file that cannot be used is left out; the others count. */
  async #load(): Promise<void> {
    const readings = await Promise.all(filesOfSetting().map(read));
    const overlays = readings.flatMap(reading => ('words' in reading ? [] : [reading]));
    this.used = overlays;
    this.#reference = overlays.length > 0 ? (await load()).withOverlays(analysis().reference, overlays) : undefined;
    this.#changed.fire();
    const unusable = readings.find(reading => 'words' in reading);
    if (unusable && unusable.words !== this.#told) void tell(unusable);
    this.#told = unusable?.words ?? '';
  }
}

const load = () => import('../bundles/overlayReading.js');

const filesOfSetting = (): vscode.Uri[] =>
  setting('guidelines.overlay').map(path => (path.includes('://') ? vscode.Uri.parse(path) : vscode.Uri.file(path)));

async function read(file: vscode.Uri): Promise<Overlay | Unusable> {
  const bytes = await vscode.workspace.fs.readFile(file).then(undefined, () => undefined);
  if (!bytes) return { file, words: 'the file cannot be read. The setting needs its full path.' };
  const { readOverlayFile, readOverlay } = await load();
  const content = readOverlayFile(file.path, bytes);
  const reading = content.kind === 'read' ? readOverlay(content, analysis().reference) : content;
  if (reading.kind === 'overlay') return reading.overlay;
  const [first, ...others] = reading.faults;
  return { file, words: `${first}${others.length > 0 ? `, and ${others.length} more` : ''}.` };
}

async function tell({ file, words }: Unusable): Promise<void> {
  const message = `${fileName(file)} is not used as a guideline reference: ${words}`;
  if ((await vscode.window.showErrorMessage(message, 'Open')) === 'Open') await vscode.window.showTextDocument(file);
}
