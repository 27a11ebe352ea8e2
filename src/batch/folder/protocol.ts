import type { DeterminationFacts } from '../../core/views/archive/facts';
import type { PassedOver } from '../../core/views/archive/passedOver';
import type { WantedResult, Work } from '../fileWork';
import type { Found } from '../inputs';

/** What work on folders is told, what its thread says to who started it, and the answers. All plain data. */

export type FolderJob = ExportJob | FactsJob;

export interface ExportJob extends Reading {
  readonly kind: 'export';
  /** The file of this machine that is written; null where it lies elsewhere. */
  readonly out: string | null;
  readonly work: Work & { readonly result: ExportResult };
}

/** The facts of each file are told. */
export interface FactsJob extends Reading {
  readonly kind: 'facts';
  /** Files that were read before, each with the stamp it had: one that still has it is not read again. */
  readonly known: ReadonlyMap<string, string>;
  readonly work: Work & { readonly result: { readonly kind: 'facts' } };
}

interface Reading {
  /** Folders and files of this machine. */
  readonly folders: readonly string[];
  /** Texts of these folders that stand otherwise in an editor. */
  readonly unsaved: readonly { readonly path: string; readonly text: string }[];
  /** Whether the starter has further files. */
  readonly hasMore: boolean;
  /** How many threads at most. */
  readonly workers: number;
}

type ExportResult = Extract<WantedResult, { kind: 'export' }>;

export type FromThread =
  /** A part of the output; the next comes when this one is `taken`. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** Files that were read; the next come when these are `taken`. */
  | { readonly kind: 'files'; readonly files: readonly ReadFile[] }
  /** Asks for the next of the files that the starter has; the answer is `next`. */
  | { readonly kind: 'asks' }
  | ({ readonly kind: 'progress' } & Progress)
  /** Nothing is written, for the reason told. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'end' };

export type ToThread =
  | { readonly kind: 'taken' }
  /** Null where there are no more. */
  | { readonly kind: 'next'; readonly input: Found | null };

export interface Progress {
  /** So many were read by now. */
  readonly files: number;
  /** So many were looked at, read or not. */
  readonly done: number;
  /** Of so many; null as long as that is not known. */
  readonly of: number | null;
  readonly determinations: number;
  /** How much is no file that is read there, by now. */
  readonly passedOver: PassedOver;
  /** What is to be said of files since the last time. */
  readonly remarks: readonly Remark[];
}

/** Why a file was not read, or what is special about one that was. */
export interface Remark {
  readonly kind: 'failed' | 'note';
  readonly file: string;
  readonly words: string;
}

/** What became of a file whose facts are wanted. */
export interface ReadFile {
  readonly file: string;
  /** Changes when the file does; null where it is not known. */
  readonly stamp: string | null;
  /** Null where it is as it was when it was read before. */
  readonly determinations: readonly DeterminationFacts[] | null;
  /** Why it could not be read; null where it was. */
  readonly failure: string | null;
}

export const NOT_SAVED = 'as it stands in the editor, not saved';
