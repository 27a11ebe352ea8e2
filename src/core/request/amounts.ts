import { onceFor } from '../text/once';
import type { HeadingWord, HeadingWords, WordKind, WordRow } from './headingWords';
import { numberFrom, numberWords, withDigits } from './numbers';

/**
 * A stretch of a heading that says how much, how often, how long or when, in the words that belong to it: "with 2 refills",
 * "Eight (8) sessions of", "2 times a week for 4 weeks", "(DOS 3/2/16)".
 */
export interface Amount {
  readonly kind: AmountKind;
  readonly start: number;
  readonly end: number;
  /** The number that it gives; null where it gives none. */
  readonly count: number | null;
}

type AmountKind =
  | 'strength'
  /** "#60", "Qty: 60": beside it no other number is the quantity. */
  | 'numbered'
  | 'quantity'
  /** Of a cream or liquid: "120ml". */
  | 'volume'
  | 'unknown quantity'
  | 'frequency'
  | 'duration'
  /** "1 tablet" before a frequency. */
  | 'dose'
  | 'refills'
  | 'service date'
  | 'purchase'
  | 'performance';

/** Numbers in words are read as digits, see withDigits: "twelve" as "000012". */
const NUMBER = '(?:0\\d{2,10}|\\d{1,4}(?:,\\d{3})?(?:\\.0{1,2})?)(?!\\d|\\.\\d)';
/** The number again, in brackets: "Eight (8)". */
const AGAIN = '(?:\\s?\\(\\d{1,11}\\))?';
const COUNT = `(?<count>${NUMBER})${AGAIN}`;
/** "2", "2-3", "one to two". */
const RANGE = `${NUMBER}${AGAIN}(?:\\s?(?:to|or|-|–)\\s?${NUMBER}${AGAIN})?`;

const PERIOD = '(?:days?|weeks?|wks?|months?|mos?|years?|yrs?|nights?|hours?|hrs?)\\b';
const LONG_PERIOD = '(?:days?|nights?|weeks?|wks?|months?|mos?|years?|yrs?)\\b';
const ADVERB = '(?:daily|weekly|bi-?weekly|monthly|bi-?monthly|quarterly|yearly|annually|nightly)\\b';
const ABBREVIATION =
  '(?:b\\.?i\\.?d|t\\.?i\\.?d|q\\.?i\\.?d|q\\.?h\\.?s|q\\.?d|q\\.?\\s?\\d{1,2}(?:-\\d{1,2})?\\s?h(?:ours?|rs?)?)\\b\\.?';
const HELD = '(?:sessions?|visits?|treatments?|appointments?)';
const GIVEN =
  '(?:tablets?|tabs?|capsules?|caps?|pills?|patch(?:es)?|tubes?|bottles?|boxes|box|rolls?|vials?|syringes?|units?|pairs?|sets?|kits?|ct|count|doses?|packs?|packages?|each|ea)';
const UNIT = `(?:${HELD}|${GIVEN})\\b`;
/** Visits to an office or by a nurse are themselves what is requested, not a unit of it. */
const NOT_OF_OFFICE =
  '(?<!\\b(?:office|follow-?up|follow up|home|nurse|nursing|clinic|consultation|evaluation|doctor|physician|specialist|medical)\\s)';

/** "twice a week", "2-3 times per week", "4 hours a day", "2x/week", "three times weekly". */
const A_PERIOD = `\\s?-?\\s?(?:a|an|per|each|every|\\/|x)\\s?-?\\s?${PERIOD}`;
const OFTEN = `(?:(?:once(?:\\s(?:or|to)\\stwice)?|twice|thrice|${RANGE}\\s?(?:times?|x|×))(?:${A_PERIOD}|\\s?${ADVERB})|${RANGE}\\s?(?:${HELD}|hours?|hrs?|days?)?${A_PERIOD})`;
const EVERY = `every\\s(?:other\\s)?(?:${RANGE}\\s)?${PERIOD}`;
const LASTING = `(?:for|x|×|times|over)\\s?(?:the\\snext\\s|a\\stotal\\sof\\s|up\\sto\\s)?${RANGE}[ -]?${PERIOD}`;
const FREQUENCY = `(?:${OFTEN}(?:,?\\s(?:and\\s)?(?:${OFTEN}|${ABBREVIATION}))?|${EVERY}|${ADVERB}|${ABBREVIATION}|at\\sbedtime\\b)(?:,?\\s?${LASTING})?(?:,?\\sthen\\s${OFTEN}(?:,?\\s?${LASTING})?)?`;
/** "2x6", "3 times 4 weeks": so many times a week for so many weeks. */
const GRID = `${RANGE}\\s?(?:x|×|times)\\s?${RANGE}(?:\\s?(?:weeks?|wks?|months?)\\b)?(?!\\s?(?:mg|inch|ft\\b|feet|cm|gauze|pads?\\b|%))`;

const OPENER =
  '(?:(?:an?\\s|the\\s)?(?:additional|another|further|series|course|set|total|trial|initial|maximum|up\\sto)\\s(?:of\\s)?(?:up\\sto\\s)?)?';
/** What a number in front of a name tells of the thing itself: "12 panel", "3 level", "24 hour". */
const NO_COUNT =
  '(?![ -]?(?:panel|views?\\b|level|phase|hours?\\b|lead\\b|leads\\b|wheel|channel|tesla|way\\b|part\\b|point|stage|step|step\\b|dimension|in[ -]1|d\\b|on[ -]one|drug\\b|-)|[-/.]|\\s?(?:mg|mcg|g\\b|gm|ml|cc|%))';
/** What goes with the request, "with two follow-up visits", or numbers a kind, "level 2". */
const NOT_BESIDES =
  '(?<!\\b(?:with\\s(?:a\\s|an\\s)?|level\\s|grade\\s|phase\\s|stage\\s|number\\s|tooth\\s|teeth\\s))';
/** Words between a number and its unit: "8 additional physical therapy visits". */
const BETWEEN = '(?:(?!(?:for|to|of|with|and|or|at|in|on|per|a)\\b)[a-z-]{2,20}\\s){0,3}?';

const STRENGTH_UNIT = '(?:mcg\\/hr|mcg\\/h|mg\\/hr|mg\\/ml|mg|mcg|%)';
const VOLUME_UNIT = '(?:gm|gms|grams?|g|ml|cc|oz|ounces?|iu|units?)';
const PARTS_OF_STRENGTH = '\\d{1,6}(?:[.,]\\d{1,4})?(?:\\s?(?:mg|mcg|%)?\\s?[-/]\\s?\\d{1,6}(?:\\.\\d{1,4})?){0,2}';

interface AmountRow {
  readonly kind: AmountKind;
  /** The kinds of words at which it may begin. */
  readonly at: readonly WordKind[];
  readonly pattern: RegExp;
  /** It is tried only where a word of one of these kinds stands in the heading, as it has one. */
  readonly needs: readonly WordKind[];
  /** Whether it begins the heading. */
  readonly isFirst: boolean;
}

const row = (
  kind: AmountKind,
  at: readonly WordKind[],
  source: string,
  needs: readonly WordKind[] = at,
): AmountRow => ({ kind, at, pattern: new RegExp(source, 'y'), needs, isFirst: false });

const firstRow = (kind: AmountKind, source: string): AmountRow => ({
  ...row(kind, ['number', 'number word', 'opener'], source, ['number', 'number word']),
  isFirst: true,
});

const ANY_NUMBER: readonly WordKind[] = ['number', 'number word'];
const DIGITS: readonly WordKind[] = ['number', 'number in word'];

/** How headings give amounts; of the rows that match at a word the first counts. */
const AMOUNT_ROWS: readonly AmountRow[] = [
  row(
    'refills',
    ['with', 'times', ...ANY_NUMBER],
    `(?:(?:with|w\\/|x)\\s?)?${COUNT}\\s?(?:additional\\s)?refills?\\b(?:\\sof\\b)?`,
    ['refill'],
  ),
  row(
    'refills',
    ['with', 'refill'],
    `(?:(?:with|no|zero|without)\\s){1,2}refills?\\b|refills?\\s?(?:x|times|:|of|#|-)?\\s?${COUNT}`,
    ['refill'],
  ),
  row('frequency', [...ANY_NUMBER, 'period'], FREQUENCY, ['period', 'time']),
  row('frequency', ANY_NUMBER, GRID, ['times']),
  row('strength', DIGITS, `(?<![\\d.#/])${PARTS_OF_STRENGTH}\\s?${STRENGTH_UNIT}(?![a-z])`, ['measure']),
  row(
    'strength',
    DIGITS,
    `(?<![\\d.#/])\\d{1,6}(?:\\.\\d{1,4})?\\s?(?:mg\\s?)?\\/\\s?\\d{1,4}\\s?${VOLUME_UNIT}(?![a-z])`,
    ['measure'],
  ),
  row(
    'strength',
    ['number'],
    '(?<![\\d.#/])(?:\\d{1,4}(?:\\.\\d{1,2})?\\/\\d{2,4}|\\d{1,2}(?:\\.5)?-\\d{3})(?=\\s?(?:$|[#,(]|x\\b|qty|quantity|tab|cap|for\\b|with\\b))',
  ),
  row('strength', ['number'], '\\d{2,4}(?=\\s?#\\s?\\d)', ['number sign']),
  row('service date', ['number'], '\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}'),
  row(
    'dose',
    ANY_NUMBER,
    `${RANGE}\\s(?:(?:tablets?|tabs?|capsules?|caps?|pills?|patch(?:es)?|puffs?|po)\\s)?(?:(?:po|by\\smouth|orally)\\s)?(?=(?:once|twice|thrice|daily|every|nightly|at\\sbedtime|a\\sday|per\\sday|${NUMBER}\\stimes|(?:${ABBREVIATION}))\\b)`,
    ['period', 'time'],
  ),
  row('duration', ['lasting', 'times'], `${NOT_BESIDES}${LASTING}(?:'s)?(?:\\s(?:rental|rent|supply|use)\\b)?`, [
    'time',
  ]),
  row(
    'duration',
    ANY_NUMBER,
    `${NOT_BESIDES}${RANGE}[ -]${LONG_PERIOD}(?:'s?)?(?:\\s(?:rental|rent|supply|use)\\b)?(?:\\sof\\b)?`,
    ['time'],
  ),
  row('numbered', ['number sign'], `(?<!(?:tylenol|codeine|tooth|teeth)\\s)#\\s?${COUNT}(?:\\s?${UNIT})?`),
  row(
    'numbered',
    ['quantity'],
    `(?:qty|quantity|total)\\b\\.?\\s?(?:of\\b|is\\b|[:#.=])?\\s?[#:]?\\s?${COUNT}(?:\\s?${UNIT})?`,
  ),
  row(
    'quantity',
    ['times'],
    `(?:x|×|times)\\s?${COUNT}(?!\\s?(?:per\\b|a\\b|times\\b|mg|%|refill|${PERIOD}))(?:\\s?${UNIT})?`,
  ),
  firstRow('quantity', `${OPENER}${COUNT}\\s(?:(?:additional|more|further|total)\\s)?${UNIT}(?:\\sof\\b)?`),
  firstRow('quantity', `${OPENER}${COUNT}(?=\\s)${NO_COUNT}`),
  firstRow('quantity', `(?:an?\\s)?(?:purchase|rental)\\sof\\s(?:an?\\s)?${COUNT}(?=\\s)${NO_COUNT}`),
  row('quantity', ANY_NUMBER, `${NOT_BESIDES}${COUNT}\\s(?!follow-?\\s?up)${BETWEEN}(?:${UNIT}|hours\\b|times\\b)`, [
    'unit',
    'time',
    'times',
  ]),
  row('quantity', ANY_NUMBER, `(?<=, )${COUNT}(?=$)`),
  row('quantity', ['bracket'], `\\(\\s?${COUNT}\\s?(?:${UNIT})?(?:\\s?total)?\\s?\\)`),
  row(
    'quantity',
    ['unit'],
    `${NOT_OF_OFFICE}${HELD}\\b\\s?(?:,|x|×|times|:|#|\\()\\s?${COUNT}(?!\\s?(?:times|x|×|to|-|per\\b|a\\b|mg|%|${PERIOD}))\\)?`,
  ),
  row('volume', DIGITS, `(?<![\\d.#/])(?<count>\\d{1,4}(?:\\.\\d{1,2})?)\\s?${VOLUME_UNIT}\\b`, ['measure', 'unit']),
  row(
    'unknown quantity',
    ['unknown', 'bracket'],
    '\\(?(?:unknown|unspecified)\\s(?:quantity|qty|amount|number|duration|frequency|dosage|strength)\\b',
    ['unknown'],
  ),
  row(
    'service date',
    ['service date', 'retrospective', 'bracket'],
    '\\(?(?:retro(?:spective(?:ly)?)?|dos|d\\.o\\.s|dates? of services?|service dates?|dispensed)\\b',
    ['service date', 'retrospective'],
  ),
  row(
    'service date',
    ['service date'],
    '(?:on|from|performed|rendered|provided|given)\\s(?:on\\s|from\\s)?(?=\\d{1,2}[/-]\\d{1,2}[/-]\\d{2})',
    ['number'],
  ),
  row(
    'purchase',
    ['purchase', 'lasting', 'bracket'],
    '\\(?(?:for\\s)?(?:purchase|rental|rent|lease)\\b(?:\\s?(?:or|and|\\/)\\s?(?:purchase|rental|rent|lease)\\b)?(?:\\sof\\b)?',
    ['purchase'],
  ),
  row('performance', ['performance'], 'to be (?:done|performed|administered)\\b'),
];

/** The words of amounts. */
export const amountWords = (): WordRow[] => [
  { kind: 'number word', words: [...numberWords, 'once', 'twice', 'thrice'] },
  ...WORDS_OF_AMOUNTS.map(([kind, words]) => ({ kind, words: words.split(' ') })),
];

const WORDS_OF_AMOUNTS: readonly (readonly [WordKind, string])[] = [
  ['opener', 'a an the additional another further series course set total trial initial maximum up purchase rental'],
  ['quantity', 'qty quantity total'],
  [
    'unit',
    'session visit treatment appointment tab tabs tablet cap caps capsule pill patch tube bottle box boxes roll vial syringe unit pair pack package count ct dose each ea set sets kit kits',
  ],
  ['measure', 'mg mcg g gm gms gram ml cc oz ounce iu'],
  ['time', 'day days week wk wks month mo mos year yr yrs night hour hr hrs'],
  [
    'period',
    'every daily weekly bi biweekly bimonthly monthly quarterly yearly annually nightly bid b tid t qid qhs qd q at',
  ],
  ['refill', 'refill no zero without'],
  ['with', 'with w no'],
  ['times', 'x times'],
  ['lasting', 'for over'],
  ['unknown', 'unknown unspecified'],
  ['service date', 'dos d date dates service dispensed on from performed rendered provided given'],
  ['retrospective', 'retro'],
  ['purchase', 'purchase rent rental lease'],
  ['performance', 'to'],
];

/** The amounts of a heading, in order; none lies within another. */
export function amountsIn({ lower, words }: HeadingWords): Amount[] {
  const present = new Set<WordKind>();
  for (const { kinds } of words) for (const kind of kinds) present.add(kind);
  const counted = present.has('number word') ? withDigits(lower) : lower;
  const amounts: Amount[] = [];
  let end = 0;
  for (const word of words) {
    const amount = word.at < end ? null : amountAt(counted, word, present);
    if (amount === null) continue;
    amounts.push(amount);
    end = amount.end;
  }
  return amounts;
}

function amountAt(text: string, { at, kinds }: HeadingWord, present: ReadonlySet<WordKind>): Amount | null {
  for (const { kind, pattern, needs } of at === 0 ? rowsAtStart(kinds) : rowsAt(kinds)) {
    if (!hasAny(present, needs)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return { kind, start: at, end: at + match[0].length, count: countOf(match) };
  }
  return null;
}

const rowsAtStart = onceFor((kinds: readonly WordKind[]) =>
  AMOUNT_ROWS.filter(({ at }) => at.some(kind => kinds.includes(kind))),
);

const rowsAt = onceFor((kinds: readonly WordKind[]) => rowsAtStart(kinds).filter(({ isFirst }) => !isFirst));

function hasAny(present: ReadonlySet<WordKind>, kinds: readonly WordKind[]): boolean {
  for (const kind of kinds) if (present.has(kind)) return true;
  return false;
}

/** "no refills" are none; a frequency has no count. */
function countOf(match: RegExpExecArray): number | null {
  const count = match.groups?.count;
  if (count !== undefined) return numberFrom(count);
  return /^(?:with )?(?:no|zero|without) refill/.test(match[0]) ? 0 : null;
}

/** How much of the service: "#60" and "Qty: 60" before all others, "12 sessions", "x 3", last "120ml". */
export function quantityOf(amounts: readonly Amount[]): number | null {
  const counted = (kind: AmountKind) => amounts.find(amount => amount.kind === kind)?.count ?? null;
  const numbered = counted('numbered');
  if (numbered !== null || amounts.some(({ kind }) => kind === 'unknown quantity')) return numbered;
  return counted('quantity') ?? counted('volume');
}

export const refillsOf = (amounts: readonly Amount[]): number | null =>
  amounts.find(({ kind }) => kind === 'refills')?.count ?? null;

/** How often, as written: "3 times a week for 4 weeks". */
export function frequencyOf(text: string, amounts: readonly Amount[]): string | null {
  const frequency = amounts.find(({ kind }) => kind === 'frequency');
  return frequency === undefined ? null : text.slice(frequency.start, frequency.end).trim();
}

/** "10/325mg", "2 mg", "1%"; null for a compound of several, whose strengths stay in the name. */
export function strengthOf(text: string, amounts: readonly Amount[]): string | null {
  const strength = amounts.find(({ kind }) => kind === 'strength');
  return strength === undefined || isCompound(text, amounts) ? null : text.slice(strength.start, strength.end);
}

export function isCompound(text: string, amounts: readonly Amount[]): boolean {
  const strengths = amounts.filter(({ kind }) => kind === 'strength');
  return strengths.length > 1 && strengths.some(({ end }) => text[end - 1] === '%');
}
