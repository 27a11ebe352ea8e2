import { createHash } from 'node:crypto';
import path from 'node:path';
import { isNamedAsDetermination } from '../core/detect';
import type { ExportSource } from '../core/views/export';
import { readRegularFile } from '../files/regularFile';
import { cleanPages } from '../pdf/cleanup';
import type { PdfReader } from '../pdf/extract';
import { describeFailure, type PdfFailure } from '../pdf/failure';
import type { PdfText } from '../pdf/protocol';
import { decode } from './decode';
import { COPY_REFUSED, reasonOf } from './failure';

/** A text to analyse, where it is from, and what the reader should know about how it was read. */
export interface Source {
  readonly text: string;
  readonly from: ExportSource;
  /** Whether the name already says that it is a determination, as it does in the editor; else its text decides. */
  readonly isNamedDetermination: boolean;
  readonly notes: readonly string[];
}

export type Reading =
  | { readonly kind: 'read'; readonly source: Source }
  | {
      readonly kind: 'failed';
      readonly reason: string;
      /** Whether it failed for want of time or memory. */
      readonly isOfMachine: boolean;
    };

export interface ReadOptions {
  readonly copyRestricted: 'refuse' | 'allow';
  /** Who reads the reasons: what can be done differs. */
  readonly askedBy: 'command-line' | 'editor';
  /** Opens locked PDFs. */
  readonly password: string | undefined;
}

/** Reads a text file or a PDF. What goes wrong is a reason in the result, never an exception. */
export async function readSource(file: string, options: ReadOptions, pdfReader: PdfReader): Promise<Reading> {
  try {
    return await readBytes({ bytes: readRegularFile(file), name: path.basename(file) }, options, pdfReader);
  } catch (error) {
    return failed(reasonOf(error));
  }
}

/** The bytes of a file with its name, or those of standard input, which has none. */
export interface NamedBytes {
  readonly bytes: Buffer;
  readonly name: string | null;
}

export async function readBytes(given: NamedBytes, options: ReadOptions, pdfReader: PdfReader): Promise<Reading> {
  try {
    return isPdf(given) ? await readPdf(given, options, pdfReader) : readText(given);
  } catch (error) {
    return failed(reasonOf(error));
  }
}

const isPdf = ({ bytes, name }: NamedBytes): boolean =>
  (name !== null && isPdfName(name)) || bytes.subarray(0, 5).toString('latin1') === '%PDF-';

function readText({ bytes, name }: NamedBytes): Reading {
  const decoded = decode(bytes);
  if (decoded.kind === 'binary') return failed('is neither text nor a PDF');
  const { text, encoding } = decoded;
  return {
    kind: 'read',
    source: {
      text,
      from: { name, kind: 'text', sha256: sha256(text) },
      isNamedDetermination: name !== null && isNamedAsDetermination(name),
      notes: encoding === 'windows-1252' ? ['is not valid UTF-8, read as Windows-1252'] : [],
    },
  };
}

const isPdfName = (name: string): boolean => /\.pdf$/i.test(name);

async function readPdf({ bytes, name }: NamedBytes, options: ReadOptions, pdfReader: PdfReader): Promise<Reading> {
  const refuseRestricted = options.copyRestricted === 'refuse';
  const result = await pdfReader.read(bytes, { password: options.password, refuseRestricted });
  if (result.kind === 'failed')
    return { ...failed(pdfReason(result.failure, options)), isOfMachine: OF_MACHINE.includes(result.failure.code) };
  return {
    kind: 'read',
    source: {
      text: cleanPages(result.pages),
      from: { name, kind: 'pdf', sha256: sha256(bytes) },
      isNamedDetermination: true,
      notes: notesOn(result),
    },
  };
}

function notesOn({ damagedPages, hiddenOnPages }: PdfText): string[] {
  return [
    ...(damagedPages.length > 0 ? [`text may be missing from damaged pages: ${damagedPages.join(', ')}`] : []),
    ...(hiddenOnPages.length > 0
      ? [`words that no reader can see were left out of pages: ${hiddenOnPages.join(', ')}`]
      : []),
  ];
}

const MAY_COPY = {
  'command-line': 'add --allow-restricted',
  editor: 'change the setting imr.pdf.copyRestricted',
};
const OPENS_LOCKED = {
  'command-line': 'give it with --password-file FILE',
  editor: 'import it by itself',
};

function pdfReason(failure: PdfFailure, { askedBy }: ReadOptions): string {
  switch (failure.code) {
    case 'password-needed':
      return `the PDF is locked with a password: ${OPENS_LOCKED[askedBy]}`;
    case 'copy-refused':
      return `${COPY_REFUSED}; to read it all the same, where you may, ${MAY_COPY[askedBy]}`;
    case 'wrong-password':
      return 'the password of --password-file does not open the PDF';
    default:
      return describeFailure(failure);
  }
}

const OF_MACHINE: readonly PdfFailure['code'][] = ['too-slow', 'out-of-memory'];

const failed = (reason: string): Reading & { kind: 'failed' } => ({ kind: 'failed', reason, isOfMachine: false });

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
