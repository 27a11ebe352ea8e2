import type * as vscode from 'vscode';
import type { Problem } from '../core/checks/problem';
import type { Reference } from '../core/guidelines/types';
import type { Item, Model } from '../core/model/model';
import { isLong } from './longTexts';
import type { Place } from './place';
import { findProblems, shownProblems } from './problems';
import type { Dismissals } from './review/dismissals';

/** A document taken for a determination, and why. `model` is read once a version, when it is first asked for. */
export interface Recognised {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly reason: Reason;
  readonly model: Model;
  /** Reads a text that a fix would make of this one. */
  read(text: string): Model;
  /** What the checks find, by their own severities; the export's. */
  readonly found: readonly Problem[];
  /** What of it is shown: by the severities of the settings, without what was set aside. */
  readonly problems: readonly Problem[];
  /**
   * The text is long and this version of it is read and checked when typing rests. Until then what is shown stays, and
   * only what a person asks for by a command is worth reading it at once.
   */
  readonly isWaiting: boolean;
}

export type Reason =
  | { readonly by: 'anchors'; readonly anchors: readonly string[] }
  | { readonly by: 'language' }
  | { readonly by: 'request' };

/** What a command is about. */
export interface Target extends Place {
  readonly recognised: Recognised;
  readonly item: Item;
}

/** What a recognised document is read with. */
interface Means {
  /** Reads the document's text as it stands. */
  readDocument(): Model;
  read(text: string): Model;
  readonly reference: Reference;
  readonly dismissals: Dismissals;
}

export function recognised(document: vscode.TextDocument, reason: Reason, means: Means): Recognised {
  const { readDocument, read, reference, dismissals } = means;
  const long = isLong(document);
  let model: Model | undefined;
  let found: readonly Problem[] | undefined;
  let problems: readonly Problem[] | undefined;
  return {
    document,
    version: document.version,
    reason,
    read,
    get isWaiting() {
      return long && !problems;
    },
    get model() {
      model ??= readDocument();
      return model;
    },
    get found() {
      found ??= findProblems(document, this.model, reference);
      return found;
    },
    get problems() {
      problems ??= shownProblems(document, this.model, this.found, dismissals);
      return problems;
    },
  };
}
