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

export type AmountKind =
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
  /** The kinds of words at which it may begin, or the heading's first word. */
  readonly at: readonly WordKind[] | 'first word';
  readonly pattern: RegExp;
}

const row = (kind: AmountKind, at: AmountRow['at'], source: string): AmountRow => ({
  kind,
  at,
  pattern: new RegExp(source, 'iy'),
});

const ANY_NUMBER: readonly WordKind[] = ['number', 'number word'];
const DIGITS: readonly WordKind[] = ['number', 'number in word'];

/** How headings give amounts; of the rows that match at a word the first counts. */
const AMOUNT_ROWS: readonly AmountRow[] = [
  row(
    'refills',
    ['with', 'times', ...ANY_NUMBER],
    `(?:(?:with|w\\/|x)\\s?)?${COUNT}\\s?(?:additional\\s)?refills?\\b(?:\\sof\\b)?`,
  ),
  row(
    'refills',
    ['with', 'refill'],
    `(?:(?:with|no|zero|without)\\s){1,2}refills?\\b|refills?\\s?(?:x|times|:|of|#|-)?\\s?${COUNT}`,
  ),
  row('frequency', [...ANY_NUMBER, 'period'], FREQUENCY),
  row('frequency', ANY_NUMBER, GRID),
  row('strength', DIGITS, `(?<![\\d.#/])${PARTS_OF_STRENGTH}\\s?${STRENGTH_UNIT}(?![a-z])`),
  row(
    'strength',
    DIGITS,
    `(?<![\\d.#/])\\d{1,6}(?:\\.\\d{1,4})?\\s?(?:mg\\s?)?\\/\\s?\\d{1,4}\\s?${VOLUME_UNIT}(?![a-z])`,
  ),
  row(
    'strength',
    ['number'],
    '(?<![\\d.#/])(?:\\d{1,4}(?:\\.\\d{1,2})?\\/\\d{2,4}|\\d{1,2}(?:\\.5)?-\\d{3})(?=\\s?(?:$|[#,(]|x\\b|qty|quantity|tab|cap|for\\b|with\\b))',
  ),
  row('strength', ['number'], '\\d{2,4}(?=\\s?#\\s?\\d)'),
  row('service date', ['number'], '\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}'),
  row(
    'dose',
    ANY_NUMBER,
    `${RANGE}\\s(?:(?:tablets?|tabs?|capsules?|caps?|pills?|patch(?:es)?|puffs?|po)\\s)?(?:(?:po|by\\smouth|orally)\\s)?(?=(?:once|twice|thrice|daily|every|nightly|at\\sbedtime|a\\sday|per\\sday|three\\stimes|(?:${ABBREVIATION}))\\b)`,
  ),
  row('duration', ['lasting', 'times'], `${NOT_BESIDES}${LASTING}(?:'s)?(?:\\s(?:rental|rent|supply|use)\\b)?`),
  row(
    'duration',
    ANY_NUMBER,
    `${NOT_BESIDES}${RANGE}[ -]${LONG_PERIOD}(?:'s?)?(?:\\s(?:rental|rent|supply|use)\\b)?(?:\\sof\\b)?`,
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
  row('quantity', 'first word', `${OPENER}${COUNT}\\s(?:(?:additional|more|further|total)\\s)?${UNIT}(?:\\sof\\b)?`),
  row('quantity', 'first word', `${OPENER}${COUNT}(?=\\s)${NO_COUNT}`),
  row('quantity', 'first word', `(?:an?\\s)?(?:purchase|rental)\\sof\\s(?:an?\\s)?${COUNT}(?=\\s)${NO_COUNT}`),
  row('quantity', ANY_NUMBER, `${NOT_BESIDES}${COUNT}\\s(?!follow-?\\s?up)${BETWEEN}(?:${UNIT}|hours\\b|times\\b)`),
  row('quantity', ANY_NUMBER, `(?<=, )${COUNT}(?=$)`),
  row('quantity', ['bracket'], `\\(\\s?${COUNT}\\s?(?:${UNIT})?(?:\\s?total)?\\s?\\)`),
  row(
    'quantity',
    ['unit'],
    `${NOT_OF_OFFICE}${HELD}\\b\\s?(?:,|x|×|times|:|#|\\()\\s?${COUNT}(?!\\s?(?:times|x|×|to|-|per\\b|a\\b|mg|%|${PERIOD}))\\)?`,
  ),
  row('volume', DIGITS, `(?<![\\d.#/])(?<count>\\d{1,4}(?:\\.\\d{1,2})?)\\s?${VOLUME_UNIT}\\b`),
  row(
    'unknown quantity',
    ['unknown', 'bracket'],
    '\\(?(?:unknown|unspecified)\\s(?:quantity|qty|amount|number|duration|frequency|dosage|strength)\\b',
  ),
  row(
    'service date',
    ['service date', 'retrospective', 'bracket'],
    '\\(?(?:retro(?:spective(?:ly)?)?|dos|d\\.o\\.s|dates? of services?|service dates?|dispensed)\\b',
  ),
  row(
    'service date',
    ['service date'],
    '(?:on|from|performed|rendered|provided|given)\\s(?:on\\s|from\\s)?(?=\\d{1,2}[/-]\\d{1,2}[/-]\\d{2})',
  ),
  row(
    'purchase',
    ['purchase', 'lasting', 'bracket'],
    '\\(?(?:for\\s)?(?:purchase|rental|rent|lease)\\b(?:\\s?(?:or|and|\\/)\\s?(?:purchase|rental|rent|lease)\\b)?(?:\\sof\\b)?',
  ),
  row('performance', ['performance'], 'to be (?:done|performed|administered)\\b'),
];

/** The words of amounts. */
export const amountWords = (): WordRow[] => [
  { kind: 'number word', words: [...numberWords, 'once', 'twice', 'thrice'] },
  ...WORDS_OF_AMOUNTS.map(([kind, words]) => ({ kind, words: words.split(' ') })),
];

const WORDS_OF_AMOUNTS: readonly (readonly [WordKind, string])[] = [
  ['quantity', 'qty quantity total'],
  [
    'unit',
    'session visit treatment appointment tab tabs tablet cap caps capsule pill patch tube bottle box boxes roll vial syringe unit pair pack',
  ],
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
export function amountsIn({ text, words }: HeadingWords): Amount[] {
  const amounts: Amount[] = [];
  const counted = words.some(({ kinds }) => kinds.includes('number word')) ? withDigits(text) : text;
  let end = 0;
  for (const word of words[0]?.at === 0 ? words : [FIRST_WORD, ...words]) {
    if (word.at < end) continue;
    const amount = amountAt(counted, word);
    if (amount === null) continue;
    amounts.push(amount);
    end = amount.end;
  }
  return amounts;
}

const FIRST_WORD: HeadingWord = { word: '', at: 0, kinds: [] };

function amountAt(text: string, { at, kinds }: HeadingWord): Amount | null {
  for (const { kind, pattern } of at === 0 ? rowsAtFirst(kinds) : rowsAt(kinds)) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return { kind, start: at, end: at + match[0].length, count: countOf(match) };
  }
  return null;
}

const rowsAt = onceFor((kinds: readonly WordKind[]) =>
  AMOUNT_ROWS.filter(({ at }) => at !== 'first word' && at.some(kind => kinds.includes(kind))),
);

const rowsAtFirst = onceFor((kinds: readonly WordKind[]) =>
  AMOUNT_ROWS.filter(row => row.at === 'first word' || rowsAt(kinds).includes(row)),
);

/** "no refills" are none; a frequency has no count. */
function countOf(match: RegExpExecArray): number | null {
  const count = match.groups?.count;
  if (count !== undefined) return numberFrom(count);
  return /^(?:with )?(?:no|zero|without) refill/i.test(match[0]) ? 0 : null;
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
