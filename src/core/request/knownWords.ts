import { type Beginning, beginningOf } from '../text/words';
import { AMOUNT_ROWS, type AmountRow, amountWords, type WordKind } from './amountRows';
import { NAMES_OF_PARTS } from './bodyParts';
import { sideWords } from './bodySides';
import { namesOfDrugs } from './drugs';
import { type Phrases, phrasesByBeginning } from './phrases';
import { SERVICE_ROWS, type ServiceRow } from './services';

/**
 * What the tables of this room know of the words that begin alike. A heading looks each of its words up once; what no table
 * names costs nothing more.
 */
export interface KnownWord {
  /** What it tells of amounts, of that which others need. */
  readonly needed: readonly WordKind[];
  /** The amounts that may begin with it, and those at a heading's first word. */
  readonly amounts: readonly AmountRow[];
  readonly firstAmounts: readonly AmountRow[];
  readonly services: readonly Phrases<ServiceRow>[];
  readonly isDrug: boolean;
  /** The names of parts of the body that begin with it. */
  readonly parts: RegExp | null;
  readonly isSide: boolean;
  /** A number right behind a letter, as in the levels of a spine. */
  readonly isNumberInWord: boolean;
  /** What counts of it right behind a number or word: of "325mg" the unit, of "2x6" the sign, of "1knee" the part. */
  readonly joined: KnownWord | null;
}

const NO_SERVICES: KnownWord['services'] = [];

function wordsOfTables(): ReadonlyMap<Beginning, KnownWord> {
  const kinds = kindsByBeginning();
  const services = phrasesByBeginning(SERVICE_ROWS);
  const drugs = new Set(Array.from(namesOfDrugs(), beginningOf));
  const sides = new Set(sideWords.map(beginningOf));
  const table = new Map<Beginning, KnownWord>();
  for (const beginning of [...kinds.keys(), ...services.keys(), ...drugs, ...NAMES_OF_PARTS.keys(), ...sides]) {
    if (table.has(beginning)) continue;
    const { needed, amounts, firstAmounts } = tellingAmounts(kinds.get(beginning) ?? []);
    const names = NAMES_OF_PARTS.get(beginning) ?? null;
    table.set(beginning, {
      needed,
      amounts,
      firstAmounts,
      services: services.get(beginning) ?? NO_SERVICES,
      isDrug: drugs.has(beginning),
      parts: names,
      isSide: sides.has(beginning),
      isNumberInWord: false,
      joined: joinedOf(kinds.get(beginning) ?? [], names),
    });
  }
  return table;
}

function kindsByBeginning(): Map<Beginning, WordKind[]> {
  const table = new Map<Beginning, WordKind[]>();
  for (const { kind, words } of amountWords()) {
    for (const beginning of new Set(words.map(beginningOf)))
      table.set(beginning, [...(table.get(beginning) ?? []), kind]);
  }
  return table;
}

const NEEDED: ReadonlySet<WordKind> = new Set([...AMOUNT_ROWS.flatMap(({ needs }) => needs ?? []), 'number word']);

type OfAmounts = Pick<KnownWord, 'needed' | 'amounts' | 'firstAmounts'>;

const OF_NO_AMOUNT: OfAmounts = { needed: [], amounts: [], firstAmounts: [] };

function tellingAmounts(kinds: readonly WordKind[]): OfAmounts {
  if (kinds.length === 0) return OF_NO_AMOUNT;
  const firstAmounts = AMOUNT_ROWS.filter(({ at }) => at.some(kind => kinds.includes(kind)));
  return {
    needed: kinds.filter(kind => NEEDED.has(kind)),
    amounts: firstAmounts.filter(({ isFirst }) => !isFirst),
    firstAmounts,
  };
}

function joinedOf(kinds: readonly WordKind[], parts: RegExp | null): KnownWord | null {
  const kind = (['measure', 'times'] as const).find(one => kinds.includes(one));
  if (kind !== undefined) return ofAmounts(kind);
  return parts === null ? null : { ...NOTHING, parts };
}

const NOTHING: KnownWord = {
  ...OF_NO_AMOUNT,
  services: NO_SERVICES,
  isDrug: false,
  parts: null,
  isSide: false,
  isNumberInWord: false,
  joined: null,
};

const ofAmounts = (kind: WordKind): KnownWord => ({ ...NOTHING, ...tellingAmounts([kind]) });

/** Right behind a word it is no count: "B12". */
const A_NUMBER_IN_WORD: KnownWord = { ...ofAmounts('number in word'), isNumberInWord: true };
export const A_NUMBER: KnownWord = { ...ofAmounts('number'), joined: A_NUMBER_IN_WORD };

/** What is known of a word, by its beginning. */
export const KNOWN_WORDS = wordsOfTables();
