import type { Span } from '../model/span';
import type { Anchor } from './anchor';
import { type CodePoints, codePointsOf } from './codePoints';
import type { Note, Remark } from './note';

// W3C Web Annotations (https://www.w3.org/TR/annotation-model/): a note is one annotation, each reply another one whose
// target is the note.

/** An annotation as it stands in a file; what other tools have added to it stays. */
export type Annotation = Readonly<Record<string, unknown>>;

export const CONTEXT_ADDRESS = 'http://www.w3.org/ns/anno.jsonld';

/** What a text is called in its annotations, and the text, whose offsets they count in code points. */
export interface AnnotatedText {
  readonly name: string | null;
  readonly text: string;
}

/** A note whose words are gone has no place. */
type WrittenNote = Omit<Note, 'anchor'> & { readonly anchor: WrittenAnchor };
type WrittenAnchor = Omit<Anchor, 'span'> & { readonly span: Span | null };

export function annotationsOfNotes(notes: readonly WrittenNote[], annotated: AnnotatedText): Annotation[] {
  const points = codePointsOf(annotated.text);
  return notes.flatMap(note => {
    const selector = selectorsOf(note.anchor, points);
    const tags = note.isResolved ? [{ type: 'TextualBody', value: RESOLVED, purpose: 'tagging' }] : [];
    return [
      annotationOf(note, 'commenting', { target: { source: annotated.name ?? '', selector }, tags }),
      ...note.replies.map(reply => annotationOf(reply, 'replying', { target: note.id, tags: [] })),
    ];
  });
}

/** Where an annotation's words stand, and which they are. */
export function selectorsOf(
  { span, exact, prefix, suffix, isUnique }: Omit<WrittenAnchor, 'isUnique'> & Partial<WrittenAnchor>,
  points: CodePoints,
): Annotation[] {
  const quote = {
    type: 'TextQuoteSelector',
    exact,
    prefix,
    suffix,
    ...(isUnique !== undefined && { [UNIQUE]: isUnique }),
  };
  if (span === null) return [quote];
  return [
    { type: 'TextPositionSelector', start: points.fromUtf16(span.start), end: points.fromUtf16(span.end) },
    quote,
  ];
}

/** A field of ours: whether the words stood but once in the text. Other tools pass it over. */
const UNIQUE = 'imr:unique';
const RESOLVED = 'resolved';

function annotationOf(
  { id, text, created, modified }: Remark,
  motivation: 'commenting' | 'replying',
  { target, tags }: { readonly target: unknown; readonly tags: readonly unknown[] },
): Annotation {
  const times = modified === null ? { created } : { created, modified };
  const body = [{ type: 'TextualBody', value: text, format: 'text/plain', purpose: motivation }, ...tags];
  return { '@context': CONTEXT_ADDRESS, id, type: 'Annotation', motivation, ...times, body, target };
}

/** The notes among annotations; what is no remark about words, as another tool's drawing, is passed over. */
export function notesOfAnnotations(annotations: readonly unknown[], text: string): Note[] {
  const points = codePointsOf(text);
  const read = annotations.filter(isObject);
  const replies = read.flatMap(one => {
    const remark = typeof one.target === 'string' ? remarkOf(one) : null;
    return remark ? [{ to: one.target, remark }] : [];
  });
  return read.flatMap((one): Note[] => {
    const remark = remarkOf(one);
    const selectors = isObject(one.target) ? listOf(one.target.selector).filter(isObject) : [];
    const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
    if (remark === null || quote === undefined || typeof quote.exact !== 'string') return [];
    const position = selectors.find(({ type }) => type === 'TextPositionSelector');
    const place = (value: unknown): number => (typeof value === 'number' ? points.toUtf16(value) : 0);
    const anchor = {
      span: { start: place(position?.start), end: place(position?.end) },
      exact: quote.exact,
      prefix: textOf(quote.prefix),
      suffix: textOf(quote.suffix),
      isUnique: quote[UNIQUE] === true,
    };
    const isResolved = listOf(one.body).some(body => isObject(body) && body.value === RESOLVED && isTag(body));
    return [
      { ...remark, anchor, isResolved, replies: replies.filter(({ to }) => to === remark.id).map(r => r.remark) },
    ];
  });
}

function remarkOf({ id, created, modified, body }: Annotation): Remark | null {
  const words = listOf(body).find(one => isObject(one) && typeof one.value === 'string' && !isTag(one));
  if (typeof id !== 'string' || !isObject(words)) return null;
  const time = typeof modified === 'string' ? modified : null;
  return { id, text: textOf(words.value), created: textOf(created), modified: time };
}

const isTag = ({ purpose }: Annotation): boolean => purpose === 'tagging';
const isObject = (value: unknown): value is Annotation =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
