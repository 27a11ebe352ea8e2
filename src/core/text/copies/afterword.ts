import { firstFrom, lastNotAfter } from '../binarySearch';
import { isEmptyLine, type TextLines } from '../lineIndex';
import { nearLabelAt } from '../nearLabels';
import { goesOn } from '../spacing';
import { FURNITURE } from '../vocabulary';
import type { Replacement } from './offsetMap';

/**
 * What a mail or a filing has behind the last rationale of a determination: a signature, a disclaimer, the message that was
 * answered, a proof of service. Each of its lines is read as FURNITURE, so that no rationale goes on in it. Where anything
 * of a determination stands in it, a decision, a verdict or what is nearly a label, it is none.
 */
export function afterwordsOf(lines: TextLines): readonly Replacement[] {
  const { starts, from, to } = lines;
  const openings = openingsIn(lines);
  if (openings.length === 0) return [];
  const next = starts.flatMap((_, line) => (NEXT_DETERMINATION.test(openingOf(lines, line)) ? [line] : []));
  const isBehindRationale = rationalesIn(lines);
  const replacements: Replacement[] = [];
  let end = 0;
  for (const line of openings) {
    const last = next[firstFrom(next, line + 1)] ?? starts.length;
    if (line < end || !isBehindRationale(from[line]!, starts[last] ?? lines.text.length)) continue;
    if (tellsOfItem(lines, line, last)) continue;
    end = last;
    for (let own = line; own < end; own++)
      if (!isEmptyLine(lines, own)) replacements.push({ start: from[own]!, end: to[own]!, by: FURNITURE });
  }
  return replacements;
}

/** The lines behind the first rationale that may open an afterword. */
function openingsIn(lines: TextLines): number[] {
  const openings: number[] = [];
  const rationale = lines.text.search(FIRST_RATIONALE);
  if (rationale < 0) return openings;
  for (let line = 1 + lastNotAfter(lines.starts, rationale); line < lines.starts.length; line++)
    if (opensAfterword(lines, line)) openings.push(line);
  return openings;
}

const FIRST_RATIONALE = /rationale/i;

/** Whether the last label before a stretch is that of a rationale, be it misspelt, and none stands in the stretch. */
function rationalesIn(lines: TextLines): (start: number, end: number) => boolean {
  const labels = labelsIn(lines);
  const places = labels.map(({ start }) => start);
  return (start, end) => {
    const behind = firstFrom(places, start);
    return labels[behind - 1]?.isRationale === true && (places[behind] ?? lines.text.length) >= end;
  };
}

function labelsIn({ text, from, to }: TextLines): { readonly start: number; readonly isRationale: boolean }[] {
  return from.flatMap((start, line) => {
    const written = LABEL.exec(text.slice(start, Math.min(to[line]!, start + LONGEST_OPENING)))?.[0];
    if (written !== undefined) return [{ start, isRationale: /rationale/i.test(written) }];
    const near = nearLabelAt(text, start, to[line]!);
    return near === null ? [] : [{ start, isRationale: near.row.part === 'rationale' }];
  });
}

/** Whether lines tell of a disputed item, be its labels misspelt; a mail's own notice and a message that was answered may. */
function tellsOfItem(lines: TextLines, first: number, end: number): boolean {
  const { text, starts, from, to } = lines;
  const stretch = text.slice(from[first]!, starts[end] ?? text.length);
  const other = stretch.search(OF_MAIL);
  if (DECIDED.test(stretch) || VERDICT.test(other < 0 ? stretch : stretch.slice(0, other))) return true;
  for (let line = first; line < end; line++) if (nearLabelAt(text, from[line]!, to[line]!) !== null) return true;
  return false;
}

const DECIDED = /\b(?:upheld|overturned|(?:non-?)?certified)\b/i;

const VERDICT =
  /\bmedical(?:ly)?\s(?:\S+\s)?(?:un)?necess\w+|\brequest\b[^.;:]{0,60}\b(?:denied|approved|authorized|supported|recommended|appropriate|indicated|warranted|established|reasonable|granted)\b/i;

/** With which paragraphs of a mail no rationale begins, whatever stands behind; "$" is the line's end. */
const MAIL_OPENINGS: readonly string[] = [
  '-{3,12} ?(?:original|forwarded) message',
  String.raw`from: ?(?=\S)`,
  'on .{5,100} wrote:$',
  String.raw`\W{0,3}(?:confidentiality|privacy|legal|important|privileged)\b.{0,30}\b(?:notice|disclaimer|confidential)\b`,
  String.raw`\W{0,3}notice\s?: ?(?:this|the information)\b`,
  String.raw`\W{0,3}this (?:e-?mail|message|communication|transmission|facsimile|fax)\b`,
];

/** With which other paragraphs none begins, unless they give a verdict. */
const OPENINGS: readonly string[] = [
  ...MAIL_OPENINGS,
  '--$',
  String.raw`\[a\](?=[^\s\]])`,
  String.raw`\(\d{1,6} rows? affected\)`,
  String.raw`(?:sent from my|get outlook for)\b`,
  '(?:(?:kind|kindest|best|warm|with best|with kind) )?regards,?$',
  '(?:(?:yours )?sincerely|(?:very )?truly yours|respectfully(?: submitted)?|thank you|thanks)[,.!]?$',
  String.raw`\W{0,3}(?:confidential|disclaimer)\s?:`,
  String.raw`\W{0,3}(?:proof|declaration|certificate|affidavit) of (?:service|mailing)\b.{0,40}$`,
  String.raw`(?:cc|bcc)\s?: ?(?=\S)`,
  String.raw`(?:enclosures?|encl|attachments?)\b.{0,40}$`,
  String.raw`(?:appendix|exhibit)(?: [A-Z\d]{1,3})?(?:\s?[:–—-].{0,40})?$`,
  String.raw`(?:sources|records|materials) (?:reviewed|received|considered)\b.{0,20}$`,
  String.raw`\W{0,3}(?:notice of (?:your )?(?:right to |rights to )?appeal|(?:your )?appeal rights|(?:your )?right to appeal)\b.{0,40}$`,
  String.raw`(?:back to top|share this page|print this page|copyright \d)\b`,
  String.raw`atenci[o\u00f3]n\s?:`,
  String.raw`\W{0,5}end of (?:the )?(?:document|determination|file|message|report|text)\W{0,5}$`,
];

const anyOf = (openings: readonly string[]): string =>
  openings.map(words => words.replace(/\$$/, '[ \\t]{0,20}$')).join('|');

const OPENING = new RegExp(anyOf(OPENINGS), 'imy');

const OF_MAIL = new RegExp(`^(?:${anyOf(MAIL_OPENINGS)})`, 'im');

function opensAfterword(lines: TextLines, line: number): boolean {
  const { text, from, to } = lines;
  if (to[line]! - from[line]! < 2 || !isEmptyLine(lines, line - 1) || partsSentence(lines, line)) return false;
  if (END_MARK.test(openingOf(lines, line))) return isLast(lines, line);
  OPENING.lastIndex = from[line]!;
  return OPENING.test(text) && (!/^from:/i.test(openingOf(lines, line)) || isMailHeader(lines, line));
}

/** Whether the sentence before a paragraph goes on in the next: a footer of a page is behind no text's end. */
function partsSentence(lines: TextLines, line: number): boolean {
  const { text, from, to, starts } = lines;
  let before = line - 1;
  while (before > 0 && isEmptyLine(lines, before)) before--;
  let behind = line;
  while (behind < starts.length && !isEmptyLine(lines, behind)) behind++;
  while (behind < starts.length && isEmptyLine(lines, behind)) behind++;
  return behind < starts.length && goesOn(text, to[before]!, from[behind]!);
}

/** Ornaments that end a text; between paragraphs they only part them. */
const END_MARK = /^(?:#{3,6}|`{3,6}|\* \* \*|\*{3,6})[ \t]{0,20}$/;

const isLast = (lines: TextLines, line: number): boolean =>
  lines.starts.every((_, other) => other <= line || isEmptyLine(lines, other));

const LONGEST_OPENING = 120;

const openingOf = ({ text, from, to }: TextLines, line: number): string =>
  text.slice(from[line]!, Math.min(to[line]!, from[line]! + LONGEST_OPENING));

/** "From:" with "Sent:" or "To:" below. */
const isMailHeader = ({ text, from, to }: TextLines, line: number): boolean =>
  /^(?:sent|to|date|subject|cc):/im.test(
    text.slice(from[line]!, to[Math.min(line + MAIL_HEADER_LINES, to.length - 1)]!),
  );

const MAIL_HEADER_LINES = 3;

/** A line's beginning up to a label's colon; in a table it has none. */
const LABEL = /^[^A-Za-z\n\r]{0,9}[A-Za-z1|/' ]{0,32}(?:guideline|rationale)s?(?:\(s\))?[ *_\]]{0,4}(?:[:;\t]|$)/i;

const NEXT_DETERMINATION =
  /^\W{0,4}(?:(?:maximus )?case number|how the imr|maximus federal services, inc|independent medical review)/i;
