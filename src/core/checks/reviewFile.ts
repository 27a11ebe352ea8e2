import { type Dismissal, isSameDismissal, isSecret } from './dismissal';
import { PROBLEM_ROWS } from './problem';

/**
 * The review file of a determination: NAME.imr-review.json beside NAME.txt, where a person chose to keep one. It holds the
 * dismissed problems with their reasons, so that a colleague and `imr check --review` see the same; of those no text of
 * the determination, and none of what is secret. It also holds the notes (core/notes/), which quote the words they are on.
 */
export const reviewFileName = (name: string): string =>
  `${name.replace(/\.(?:txt|imr|pdf)$/i, '').replace(/\.imr$/i, '')}.imr-review.json`;

const FORMAT_VERSION = 1;

/** The dismissals of a review file; null where the text is none. Entries of a later version are passed over. */
export function readReview(text: string): Dismissal[] | null {
  const fields = reviewFields(text);
  if (fields === null) return null;
  return Array.isArray(fields.dismissed) ? fields.dismissed.filter(isDismissal) : [];
}

/**
 * A review file with these dismissals in place of those that were known. All else that the one before holds stays, also
 * dismissals that another window has written meanwhile. Null where the one before cannot be read: it is not ours to replace.
 */
export function writeReview(
  before: string | null,
  dismissals: readonly Dismissal[],
  known: readonly Dismissal[] = [],
): string | null {
  const held = before === null ? [] : readReview(before);
  if (held === null) return null;
  const isKnown = (one: Dismissal): boolean => [...known, ...dismissals].some(other => isSameDismissal(one, other));
  const dismissed = [...dismissals, ...held.filter(one => !isKnown(one))]
    .filter(dismissal => !isSecret(dismissal))
    .map(({ code, words, around, heading, reason }) => ({ code, words, around, heading, reason }));
  return writeFields({ ...(before === null ? null : reviewFields(before)), dismissed });
}

export const writeFields = (fields: Readonly<Record<string, unknown>>): string =>
  `${JSON.stringify({ formatVersion: FORMAT_VERSION, ...fields }, null, 2)}\n`;

/** What a review file holds; null where it cannot be read: no JSON, of another version, or no lists where lists belong. */
export function reviewFields(text: string): Readonly<Record<string, unknown>> | null {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return null;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const areLists = [fields.dismissed, fields.notes].every(list => list === undefined || Array.isArray(list));
  return fields.formatVersion === FORMAT_VERSION && areLists ? fields : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const CODES: ReadonlySet<unknown> = new Set(PROBLEM_ROWS.map(({ code }) => code));

/** Secret ones never stand in the file: one that does was put there by hand. */
function isDismissal(value: unknown): value is Dismissal {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Partial<Dismissal>;
  const texts = [entry.words, entry.around, entry.heading, entry.reason];
  return CODES.has(entry.code) && texts.every(text => typeof text === 'string') && !isSecret(entry as Dismissal);
}
