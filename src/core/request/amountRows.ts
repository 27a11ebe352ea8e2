import { numberWords } from '../structure/numbers';

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

/** What a word, number or sign of a heading may tell of amounts; only where it may the expressions for it are tried. */
export type WordKind =
  | 'number'
  | 'number word'
  /** A number behind letters, which is no count: "B12". */
  | 'number in word'
  | 'number sign'
  | 'bracket'
  | 'quantity'
  | 'unit'
  | 'measure'
  | 'time'
  | 'opener'
  | 'times'
  | 'period'
  | 'lasting'
  | 'refill'
  | 'with'
  | 'unknown'
  | 'service date'
  | 'retrospective'
  | 'purchase'
  | 'performance';

/** Numbers in words are read as digits, see withDigits: "twelve" as "000012". */
const NUMBER = '(?:0\\d{2,10}|\\d{1,4}(?:,\\d{3})?(?:\\.0{1,2})?)(?!\\d|\\.\\d)';
/** The number again, in brackets: "Eight (8)". */
const AGAIN = '(?:\\s?\\(\\d{1,11}\\))?';
const COUNT = `(${NUMBER})${AGAIN}`;
/** "2", "2-3", "one to two". */
const RANGE = `${NUMBER}${AGAIN}(?:\\s?(?:to|or|-|–)\\s?${NUMBER}${AGAIN})?`;

const PERIOD = '(?:days?|weeks?|wks?|months?|mos?|years?|yrs?|nights?|hours?|hrs?)\\b';
const LONG_PERIOD = '(?:days?|nights?|weeks?|wks?|months?|mos?|years?|yrs?)\\b';
const ADVERB = '(?:daily|weekly|bi-?weekly|monthly|bi-?monthly|quarterly|yearly|annually|nightly)\\b';
const ABBREVIATION =
  '(?:b\\.?i\\.?d|t\\.?i\\.?d|q\\.?i\\.?d|q\\.?h\\.?s|q\\.?d|q\\.?\\s?\\d{1,2}(?:-\\d{1,2})?\\s?h(?:ours?|rs?)?)\\b\\.?';
const HELD = '(?:sessions?|visits?|treatments?|appointments?)';
const GIVEN =
  '(?:tablets?|tabs?|capsules?|caps?|pills?|patch(?:es)?|tubes?|bottles?|boxes|box|rolls?|vials?|syringes?|units?|pairs?|sets?|kits?|ct|count|doses?|packs?|packages?|pens?|films?|inhalers?|autoinjectors?|injectors?|lozenges?|troches?|suppositor(?:y|ies)|ampules?|cartridges?|canisters?|sachets?|wafers?|each|ea)';
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
  '(?<!\\b(?:(?:with|and|plus)\\s(?:a\\s|an\\s)?|level\\s|grade\\s|phase\\s|stage\\s|number\\s|tooth\\s|teeth\\s))';
/** Words between a number and its unit: "8 additional physical therapy visits". */
const BETWEEN = '(?:(?!(?:for|to|of|with|and|or|at|in|on|per|a)\\b)[a-z-]{2,20}\\s){0,3}?';

const STRENGTH_UNIT = '(?:mcg\\/hr|mcg\\/h|mg\\/hr|mg\\/ml|mg|mcg|%)';
const VOLUME_UNIT = '(?:gm|gms|grams?|g|ml|cc|oz|ounces?|iu|units?)';
const PARTS_OF_STRENGTH = '\\d{1,6}(?:[.,]\\d{1,4})?(?:\\s?(?:mg|mcg|%)?\\s?[-/]\\s?\\d{1,6}(?:\\.\\d{1,4})?){0,2}';

/** How an amount is written. */
export interface AmountRow {
  readonly kind: AmountKind;
  /** The kinds of words at which it may begin. */
  readonly at: readonly WordKind[];
  /** Its first group is the count, of those that have one. */
  readonly pattern: RegExp;
  /** Beside the word at which it begins a heading has one of these kinds, where it is there; null of those that need none. */
  readonly needs: readonly WordKind[] | null;
  /** Whether it begins the heading. */
  readonly isFirst: boolean;
}

const row = (
  kind: AmountKind,
  at: readonly WordKind[],
  source: string,
  needs: readonly WordKind[] | null = null,
): AmountRow => ({ kind, at, pattern: new RegExp(source, 'y'), needs, isFirst: false });

const firstRow = (kind: AmountKind, source: string): AmountRow => ({
  ...row(kind, ['number', 'number word', 'opener'], source, ['number', 'number word']),
  isFirst: true,
});

const ANY_NUMBER: readonly WordKind[] = ['number', 'number word'];
const DIGITS: readonly WordKind[] = ['number', 'number in word'];

/** How headings give amounts; of the rows that match at a word the first counts. */
export const AMOUNT_ROWS: readonly AmountRow[] = [
  row(
    'refills',
    ['with', 'times', ...ANY_NUMBER],
    `(?:(?:with|w\\/|x)\\s?)?${COUNT}\\s?(?:additional\\s)?refills?\\b(?:\\sof\\b)?`,
    ['refill'],
  ),
  row(
    'refills',
    ['with', 'refill'],
    `(?:(?:with|no|zero|without)\\s){1,2}refills?\\b|(?:refills?|rf)\\s?(?:x|times|:|of|#|-)?\\s?${COUNT}`,
    ['refill'],
  ),
  row('frequency', [...ANY_NUMBER, 'period'], FREQUENCY, ['period', 'time']),
  row('frequency', ANY_NUMBER, GRID, ['times']),
  row(
    'strength',
    DIGITS,
    `(?<![\\d.#/])\\d{1,6}(?:\\.\\d{1,4})?\\s?(?:(?:mg|mcg|units?)\\s?)?\\/\\s?(?:\\d{1,4}(?:\\.\\d{1,2})?\\s?${VOLUME_UNIT}|ml)(?![a-z])`,
    ['measure'],
  ),
  row('strength', DIGITS, `(?<![\\d.#/])${PARTS_OF_STRENGTH}\\s?${STRENGTH_UNIT}(?![a-z])`, ['measure']),
  // "50,000 IU"
  row('strength', ['number'], '(?<![\\d.#/])\\d{1,3}(?:,\\d{3}){0,2}\\s?iu\\b|(?<![\\d.#/])\\d{4,6}\\s?iu\\b', [
    'measure',
  ]),
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
  row(
    'numbered',
    ['number sign'],
    `(?<!(?:tylenol|codeine|tooth|teeth)\\s|#\\d{1,2},?\\s(?:and\\s)?)#\\s?${COUNT}(?!,?\\s(?:and\\s)?#\\d)(?:\\s?${UNIT})?`,
  ),
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
  firstRow('quantity', `${OPENER}${COUNT}(?=\\s)(?!\\s\\(\\d)${NO_COUNT}`),
  firstRow('quantity', `(?:an?\\s)?(?:purchase|rental)\\sof\\s(?:an?\\s)?${COUNT}(?=\\s)${NO_COUNT}`),
  row('quantity', ANY_NUMBER, `${NOT_BESIDES}${COUNT}\\s(?!follow-?\\s?up)${BETWEEN}(?:${UNIT}|hours\\b|times\\b)`, [
    'unit',
    'time',
    'times',
  ]),
  row('quantity', ANY_NUMBER, `(?<=, )${COUNT}(?=$)`),
  row('quantity', ['opener'], `(?:series|course|set)\\sof\\s${COUNT}(?:\\s?${UNIT})?${NO_COUNT}`),
  row(
    'quantity',
    ['bracket'],
    `\\(\\s?${COUNT}\\s?(?:${UNIT})?(?:\\s?total)?\\s?\\)(?! (?:views?|panel|level|phase)\\b)`,
  ),
  row(
    'quantity',
    ['unit'],
    `${NOT_OF_OFFICE}${HELD}\\b\\s?(?:,|x|×|times|:|#|\\()\\s?(?:(?:quantity|qty)[ :]{1,2})?${COUNT}(?!\\s?(?:times|x|×|to|-|per\\b|a\\b|mg|%|${PERIOD}))\\)?`,
  ),
  row('volume', DIGITS, `(?<![\\d.#/])(\\d{1,4}(?:\\.\\d{1,2})?)\\s?${VOLUME_UNIT}\\b`, ['measure', 'unit']),
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

/** Words in lower case of one kind: of long ones the first letters count, see beginningOf. */
export interface WordRow {
  readonly kind: WordKind;
  readonly words: readonly string[];
}

/** The words and signs of amounts. */
export const amountWords = (): WordRow[] => [
  { kind: 'number sign', words: ['#'] },
  { kind: 'bracket', words: ['('] },
  { kind: 'number word', words: [...numberWords, 'once', 'twice', 'thrice'] },
  ...WORDS_OF_AMOUNTS.map(([kind, words]) => ({ kind, words: words.split(' ') })),
];

const WORDS_OF_AMOUNTS: readonly (readonly [WordKind, string])[] = [
  ['opener', 'a an the additional another further series course set total trial initial maximum up purchase rental'],
  ['quantity', 'qty quantity total'],
  [
    'unit',
    'session visit treatment appointment tab tabs tablet cap caps capsule pill patch tube bottle box boxes roll vial syringe unit pair pack package count ct dose each ea set sets kit kits pen pens film inhaler autoinjector injector lozenge troche suppository ampule cartridge canister sachet wafer',
  ],
  ['measure', '% mg mcg g gm gms gram ml cc oz ounce iu'],
  ['time', 'day days week wk wks month mo mos year yr yrs night hour hr hrs'],
  [
    'period',
    'every daily weekly bi biweekly bimonthly monthly quarterly yearly annually nightly bid b tid t qid qhs qd q at',
  ],
  ['refill', 'refill rf rfx no zero without'],
  ['with', 'with w no'],
  ['times', '× x times'],
  ['lasting', 'for over'],
  ['unknown', 'unknown unspecified'],
  ['service date', 'dos d date dates service dispensed on from performed rendered provided given'],
  ['retrospective', 'retro'],
  ['purchase', 'purchase rent rental lease'],
  ['performance', 'to'],
];
