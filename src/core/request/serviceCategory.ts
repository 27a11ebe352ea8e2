import type { ServiceCategory } from '../model/model';
import { classOfDrug } from './drugs';
import type { HeadingWords } from './headingWords';
import { longestAt } from './phrases';
import type { ServiceRow } from './services';

/** The State's category and subcategory of a service; null where unsure. */
export interface Service {
  readonly category: ServiceCategory | null;
  readonly subcategory: string | null;
}

const UNSURE: Service = { category: null, subcategory: null };
const DRUG_FORM =
  /\b(?:tablets?|tabs?|capsules?|caps|pills?|patch(?:es)?|cream|gel|ointment|lotion|solution|suspension|drops|spray|inhaler|syrup|elixir|roll|suppositor|lozenge|troche|powder|medications?|prescription|refills?|compound(?:ed)?|topical|oral)\b/i;

/**
 * What is asked for: of the services and drugs that a heading names the first, be there others beside it ("consultation for
 * an injection"). A word that stands beside any service ("unit", "evaluation") tells only where none is named.
 */
export function serviceOf(words: HeadingWords, doses: Doses): Service {
  const named = namedServices(words);
  const first = replacedDevice(words) ?? named.find(({ isVague }) => !isVague);
  if (first !== undefined) return asGiven(first, named, words.text, doses);
  if (doses !== 'none') return drugService(null, words.text, doses);
  return named[0] ?? (DRUG_FORM.test(words.text) ? drugService(null, words.text, doses) : UNSURE);
}

/**
 * The device whose replacement a heading opens with: "Replacement TENS pads", "Replacement of the left knee brace". Of a
 * joint it is surgery, also with a device beside it: "Replacement of the left knee and a walker".
 */
function replacedDevice({ text, lower, words }: HeadingWords): NamedService | null {
  if (!lower.startsWith('replacement')) return null;
  const end = lower.search(/[,;&+]|\b(?:with|and|plus)\b|$/);
  const own = words.filter(({ at }) => at > 0 && at < end);
  const first = namedServices({ text, lower, words: own }).find(({ isVague }) => !isVague);
  return first?.category === 'dmepos' ? first : null;
}

/** The strengths in a heading: those of several drugs in one cream make a compound. */
export type Doses = 'none' | 'one' | 'compound';

type NamedService = Pick<ServiceRow, 'category' | 'subcategory' | 'isVague'>;

/** The services and drugs that a heading names, in order, as far as they can tell. */
function namedServices({ lower, words }: HeadingWords): NamedService[] {
  const named: NamedService[] = [];
  let end = 0;
  for (const { at, known } of words) {
    if (at < end) continue;
    const found = longestAt(known.services, lower, at) ?? (known.isDrug ? drugAt(lower, at) : null);
    if (found === null) continue;
    end = found.end;
    if (found.row.category === null) continue;
    named.push(found.row);
    if (!found.row.isVague && !DEPENDS_ON_OTHERS.has(found.row.category)) break;
  }
  return named;
}

interface FoundService {
  readonly row: NamedService;
  readonly end: number;
}

/** What these are, services behind them tell as well: see asGiven. */
const DEPENDS_ON_OTHERS: ReadonlySet<ServiceCategory> = new Set([
  'injections',
  'pharmaceuticals',
  'evaluation-management',
]);

const DRUG_NAME = /([a-z]+)(?:-([a-z]+))?/y;

function drugAt(text: string, at: number): FoundService | null {
  DRUG_NAME.lastIndex = at;
  const [whole = '', first = ''] = DRUG_NAME.exec(text) ?? [];
  const drugClass = classOfDrug(whole) ?? classOfDrug(first);
  const row = { category: 'pharmaceuticals', subcategory: drugClass ?? null } as const;
  return drugClass === undefined ? null : { row, end: at + first.length };
}

/** What a service is beside others that the heading names. */
function asGiven(first: NamedService, named: readonly NamedService[], text: string, doses: Doses): Service {
  if (first.category === 'evaluation-management' && CONSULTATION.test(text)) return consultation(first, named);
  if (first.category !== 'injections' && first.category !== 'pharmaceuticals') return plain(first);
  const injected = named.find(({ subcategory }) => subcategory === 'viscosupplementation');
  if (injected !== undefined) return plain(injected);
  const injection = named.find(({ category }) => category === 'injections');
  return injection === undefined ? drugService(first.subcategory, text, doses) : plain(injection);
}

const CONSULTATION = /\b(?:consult|referral|evaluat)/i;

/** "Consultation with a spine surgeon", "referral to a psychologist" have their own subcategories. */
function consultation(first: NamedService, named: readonly NamedService[]): Service {
  const other = named.find(
    ({ category, subcategory }) => category === 'behavioral-health' || subcategory === 'surgical-consult',
  );
  if (other === undefined) return plain(first);
  return other.category === 'surgery' ? plain(other) : { category: other.category, subcategory: 'psych-evaluation' };
}

const plain = ({ category, subcategory }: NamedService): Service => ({ category, subcategory });

/** Forms that are put on the skin, and two brands that have no other. */
const TOPICAL = /\b(?:gel|creams?|ointment|lotion|patch(?:es)?|topical|roll(?:-?on)?|spray|pads?|pennsaid|flector)\b/i;
/** What these drugs are in a cream or patch. */
const ALSO_TOPICAL = new Set(['nsaids', 'muscle-relaxants', 'anti-epilepsy-drugs', 'anesthetics', 'antidepressants']);

function drugService(drugClass: string | null, text: string, doses: Doses): Service {
  const isTopical = TOPICAL.test(text);
  const isCompound = doses === 'compound' || (isTopical && /\bcompound/i.test(text));
  const topicalClass =
    drugClass !== null && isTopical && ALSO_TOPICAL.has(drugClass) ? 'topical-analgesics' : drugClass;
  return { category: 'pharmaceuticals', subcategory: isCompound ? 'topical-compounds' : topicalClass };
}
