import type { Determination } from '../../model/model';
import type { Span } from '../../model/span';
import { MONTH_SOURCE } from '../../text/dates';
import { matchesOf } from '../../text/matches';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { itemAround, partsOf } from './shared/parts';

type Kind = Extract<ProblemFacts, { code: 'identifier-present' }>['kind'];

/**
 * A personal identifier in the published part of a determination. Determinations are published after what identifies a
 * person has been taken out (Labor Code 4610.6(m)).
 *
 * Bad: `The injured worker (SSN 000-12-3456) may be called at (555) 010-0199.`
 * Good: `The injured worker`
 *
 * The cover letter, which goes to the parties, and a mail's header and signature rightly carry some: there only a social
 * security number is told. Web addresses, dates, topic and version numbers of citations are none.
 */
export function identifierPresent({ model, determination }: CheckContext): ProblemFacts[] {
  const { span: whole, sections } = determination;
  if (!mayIdentify(model.text.slice(whole.start, whole.end))) return [];
  const published = {
    start: publishedFrom(model.text, whole.start, sections[0]?.span.start),
    end: publishedTo(determination),
  };
  return IDENTIFIERS.flatMap(row => foundIn(row.isAnywhere ? whole : published, row, { model, determination }));
}

/** What belongs nowhere, also where it stands in lines that are set aside for reading: in a page's header, in a signature. */
export function identifiersAnywhere(found: Found): ProblemFacts[] {
  const { model, determination } = found;
  const { span } = determination;
  if (!mayIdentify(model.text.slice(span.start, span.end))) return [];
  return IDENTIFIERS.filter(({ isAnywhere }) => isAnywhere).flatMap(row => foundIn(span, row, found));
}

/** Where identifiers are looked for. */
type Found = Pick<CheckContext, 'model' | 'determination'>;

function foundIn(
  { start, end }: Span,
  { kind, pattern }: IdentifierRow,
  { model, determination }: Found,
): ProblemFacts[] {
  const text = model.text.slice(start, end);
  return matchesOf(pattern, text)
    .filter(match => !isInAddress(text, match.index))
    .map((match): ProblemFacts => {
      const span = { start: start + match.index, end: start + match.index + match[0].length };
      const item = itemAround(determination.items, span.start)?.number ?? null;
      return { code: 'identifier-present', item, span, kind };
    });
}

/** Behind the cover letter, where there is one; a case block alone is part of what is published. */
function publishedFrom(text: string, start: number, firstSection: number | undefined): number {
  const header = text.slice(start, firstSection ?? start);
  return NOT_PUBLISHED.test(header) ? firstSection! : start;
}

/** Words of a cover letter or of a mail's header. */
const NOT_PUBLISHED =
  /maximus\sfederal\sservices,\sinc|final\sdetermination:|independent\smedical\sreview|p\.?o\.?\sbox|\bdear\b|\b(?:from|sent): ?\S|\bwrote:|\bschrieb\b|escribi\u00f3|\ba \u00e9crit/i;

/** The end of the last paragraph, where no section stands behind it: there a mail has its signature. */
function publishedTo({ items, sections, span }: Determination): number {
  const ends = items.flatMap(partsOf).map(({ paragraph }) => paragraph.span.end);
  const last = Math.max(0, ...ends);
  return last === 0 || sections.some(section => section.span.start >= last) ? span.end : last;
}

/** What a text has that may hold an identifier: most are done with this. */
const mayIdentify = (text: string): boolean =>
  SIGNS.some(sign => text.includes(sign)) || NUMBERED_CLAIM.test(text) || GROUPED_NUMBER.test(text);

/** Words with capital letters are found in no time, as few letters of a text are. */
const SIGNS = '@|Street|Ave|Boulevard|Blvd|Road|Lane|Drive|Box |SSN|ocial|ADJ|DOB|D.O.B|irth|born|MRN'.split('|');
const NUMBERED_CLAIM = /(?:laim|ecord)(?:\r\n|\s){1,3}[Nn#]/;
const GROUPED_NUMBER = /\d{3}[-.)]\s?\d{2,3}[-. ]\d{4}/;

interface IdentifierRow {
  readonly kind: Kind;
  readonly pattern: RegExp;
  /** Whether it belongs into no letter and no mail either. */
  readonly isAnywhere?: boolean;
}

const IDENTIFIERS: readonly IdentifierRow[] = [
  {
    kind: 'ssn',
    pattern:
      /(?<![\d/.-])(?:\d{3}-\d{2}-\d{4})(?![\d/-])|(?<=\b(?:SSN|[Ss]ocial [Ss]ecurity(?: [Nn]umber| [Nn]o\.?)?)(?: is)?[\s:#]{0,3})\d{3} ?\d{2} ?\d{4}\b/g,
    isAnywhere: true,
  },
  {
    kind: 'phone',
    pattern: /(?<![\d/.(-])(?:\([2-9]\d{2}\)\s?\d{3}[-. ]|[2-9]\d{2}[-.]\d{3}[-.])\d{4}(?![\d/-]|\.\d)/g,
  },
  { kind: 'email', pattern: /(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,4}[A-Za-z]{2,12}\b/g },
  {
    kind: 'address',
    pattern:
      /(?<![\w/.,#-])(?!(?:19|20)\d\d\s)\d{2,5}\s(?:[NSEW]\.?\s|(?:North|South|East|West)\s)?(?:[A-Z][a-z]{2,20}\s){1,2}(?:Street|Avenue|Ave|Boulevard|Blvd|Road|Lane|Drive)\b|\bP\.?O\.? Box \d{2,8}\b/g,
  },
  {
    kind: 'claim-number',
    pattern:
      /\b[Cc]laim(?:\r\n|\s){1,3}(?:[Nn]umber|[Nn]o\.?|#)(?:\r\n|\s){0,2}:?(?:\r\n|\s){0,3}(?=[A-Z0-9-]{0,12}\d)[A-Z0-9][A-Z0-9-]{4,24}\b|\bADJ\d{6,9}\b/g,
  },
  {
    kind: 'birth-date',
    pattern: new RegExp(
      `\\b(?:DOB|D\\.O\\.B\\.|(?:[Dd]ate [Oo]f [Bb]irth|[Bb]irth ?date)(?: (?:is|was))?|born(?: on)?)[\\s:]{1,3}(?:\\d{1,2}[/-]\\d{1,2}[/-](?:\\d{4}|\\d\\d)|${MONTH_SOURCE} \\d{1,2}, \\d{4})\\b`,
      'g',
    ),
  },
  {
    kind: 'record-number',
    pattern:
      /\b(?:MRN|[Mm]edical [Rr]ecord (?:[Nn]umber|[Nn]o\.?|#))(?: is)?[\s:#]{0,3}(?=[A-Z0-9-]{0,12}\d)[A-Z0-9][A-Z0-9-]{3,24}\b/g,
  },
];

/** Whether an offset lies in a web address. */
function isInAddress(text: string, offset: number): boolean {
  const word = text
    .slice(Math.max(0, offset - 120), offset)
    .split(/\s/)
    .at(-1)!;
  return /:\/\/|www\./i.test(word);
}
