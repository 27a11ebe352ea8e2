import * as vscode from 'vscode';
import { carriedOver, type Dismissal, type EarlierDismissal, isSameDismissal } from '../../core/checks/dismissal';
import type { Problem } from '../../core/checks/problem';
import { readReview, writeReview } from '../../core/checks/reviewFile';
import type { Model } from '../../core/model/model';
import { addressOf, FileMemory } from '../fileMemory';
import { fileName } from '../fileName';
import { typeOf } from '../fileType';
import { causeOf } from '../wholeFile';
import { type ReviewFiles, reviewFileOf } from './reviewFiles';

const name = 'imr.dismissed';
/** The key of the hashes of numbers and names, in the secret storage of this machine. */
const secretName = 'imr.dismissalKey';

type Earlier = Readonly<Record<string, readonly EarlierDismissal[]>>;

/** The problems that were set aside, by a hash of the document's address; kept on this machine. */
export class Dismissals extends FileMemory<readonly Dismissal[]> {
  readonly #reviewFiles: ReviewFiles;
  readonly #secrets: vscode.SecretStorage;
  readonly #workspace: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly onDidChange = this.#changed.event;
  /** By the address of a document what its review file holds, where it has one. */
  readonly #reviews = new Map<string, readonly Dismissal[]>();
  #key: string | null = null;

  constructor({ globalState, workspaceState, secrets }: vscode.ExtensionContext, reviewFiles: ReviewFiles) {
    super(globalState, name);
    this.#reviewFiles = reviewFiles;
    this.#workspace = workspaceState;
    this.#secrets = secrets;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** Null until it is loaded, and where none was needed yet. */
  get key(): string | null {
    return this.#key;
  }

  /** Whether there is a key now. Where secrets cannot be read, those dismissals do not last longer than the window. */
  async load(): Promise<boolean> {
    this.#key ??= (await this.#secrets.get(secretName).then(undefined, () => undefined)) ?? null;
    return this.#key !== null;
  }

  /** The key, made by chance where there is none. */
  async needKey(): Promise<string> {
    if (await this.load()) return this.#key!;
    const made = crypto.randomUUID().replaceAll('-', '');
    this.#key = made;
    await this.#secrets.store(secretName, made).then(undefined, () => {});
    return made;
  }

  /** Those kept on this machine, and those of the review file beside the document. */
  override of(uri: vscode.Uri): readonly Dismissal[] | undefined {
    const [own, reviewed] = [super.of(uri), this.#reviews.get(uri.toString())];
    if (!own || !reviewed) return own ?? reviewed;
    return [...own, ...reviewed.filter(one => !own.some(other => isSameDismissal(one, other)))];
  }

  async replace(document: vscode.TextDocument, dismissals: readonly Dismissal[]): Promise<void> {
    const known = this.of(document.uri) ?? [];
    await this.set(document.uri, dismissals.length > 0 ? dismissals : undefined);
    if (this.#reviews.has(document.uri.toString())) await this.#writeReview(document.uri, { dismissals, known });
    this.#changed.fire(document);
  }

  /**
   * Writes the review file beside the document, which from now on is kept up with what is dismissed. Undefined where that
   * cannot be done, which is said.
   */
  async keepReview(document: vscode.TextDocument): Promise<vscode.Uri | undefined> {
    const { uri } = document;
    const isWritten = await this.#writeReview(uri, { dismissals: this.of(uri) ?? [], known: [] });
    if (isWritten) this.#changed.fire(document);
    return isWritten ? reviewFileOf(uri) : undefined;
  }

  async #writeReview(uri: vscode.Uri, { dismissals, known }: ReviewChange): Promise<boolean> {
    try {
      const review = await this.#reviewFiles.change(uri, before => writeReview(before, dismissals, known));
      this.#reviews.set(uri.toString(), readReview(review) ?? []);
      return true;
    } catch (error) {
      const cause = causeOf(error);
      void vscode.window.showErrorMessage(
        `${fileName(reviewFileOf(uri))} could not be written: ${cause}. It is as it was; on this machine the change counts.`,
      );
      return false;
    }
  }

  /**
   * The review file beside a determination that was renamed or moved goes with it. Where there is one at the new place
   * already, both stay as they are.
   */
  async moveReview(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const [source, target] = [reviewFileOf(from), reviewFileOf(to)];
    if (source.toString() === target.toString() || (await typeOf(source)) === undefined) return;
    try {
      await vscode.workspace.fs.rename(source, target, { overwrite: false });
    } catch (error) {
      const cause = causeOf(error);
      void vscode.window.showWarningMessage(`${fileName(source)} could not follow ${fileName(to)}: ${cause}`);
    }
    this.#reviews.delete(from.toString());
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === to.toString());
    if (document) await this.loadReview(document);
  }

  /** Reads the review file beside a document, where there is one. */
  async loadReview(document: vscode.TextDocument): Promise<void> {
    const { uri } = document;
    if (document.isUntitled) return;
    const text = await this.#reviewFiles.read(uri);
    if (text === undefined) return;
    const dismissals = text === null ? null : readReview(text);
    const before = this.#reviews.get(uri.toString());
    if (dismissals === null) this.#reviews.delete(uri.toString());
    else this.#reviews.set(uri.toString(), dismissals);
    if (JSON.stringify(before ?? []) !== JSON.stringify(dismissals ?? [])) this.#changed.fire(document);
  }

  /** A review file that went with its determination comes back with it. */
  async saved({ uri }: vscode.TextDocument): Promise<void> {
    const wasKept = (this.#reviews.get(uri.toString()) ?? []).length > 0;
    if (wasKept && (await this.#reviewFiles.read(uri)) === null)
      await this.#writeReview(uri, { dismissals: this.of(uri) ?? [], known: [] });
  }

  hasEarlier({ uri }: vscode.TextDocument): boolean {
    return this.#workspace.get<Earlier>(name)?.[addressOf(uri)] !== undefined;
  }

  /**
   * Takes over what an earlier version kept with the workspace, where it names one problem. Resolves to how many do not,
   * whose problems are shown again.
   */
  async takeOver(document: vscode.TextDocument, model: Model, problems: readonly Problem[]): Promise<number> {
    const { [addressOf(document.uri)]: earlier, ...others } = this.#workspace.get<Earlier>(name) ?? {};
    if (earlier === undefined) return 0;
    await this.#workspace.update(name, others);
    const { kept, lost } = carriedOver(model, problems, earlier, await this.needKey());
    await this.replace(document, [...(this.of(document.uri) ?? []), ...kept]);
    return lost;
  }
}

/** What is to stand in a review file in place of what was known of it. */
interface ReviewChange {
  readonly dismissals: readonly Dismissal[];
  readonly known: readonly Dismissal[];
}
