import { type Amount, isCompound } from './amounts';

/**
 * The request's name as written: without its count and the unit of that, strength, refills, frequency, dates, purchase. An
 * amount in front of it is passed over, the first one behind it ends the name.
 */
export function nameOf(text: string, amounts: readonly Amount[]): string | null {
  const inName = isCompound(text, amounts) ? amounts.filter(({ kind }) => kind !== 'strength') : amounts;
  const leading = leadingAmounts(text, inName);
  const start = behindLeading(text, leading.at(-1)?.end ?? 0);
  const ending = inName[leading.length];
  const cut = ending === undefined ? text.slice(start) : withoutJoints(text.slice(start, ending.start));
  const whole = leading.some(({ kind }) => kind === 'quantity' || kind === 'numbered') ? withoutUnit(cut) : cut;
  const name = beforeColon(whole.trim()) + (ending === undefined ? '' : formBehind(text, ending));
  return name === '' ? null : name;
}

/** The amounts before the name, with nothing but a joint between: "Three refills of", "One (1)". */
function leadingAmounts(text: string, amounts: readonly Amount[]): readonly Amount[] {
  let end = 0;
  for (const [i, amount] of amounts.entries()) {
    if (!/^[\s,:)-]{0,3}$/.test(text.slice(end, amount.start))) return amounts.slice(0, i);
    end = amount.end;
  }
  return amounts;
}

const LEADING_WORDS =
  /[\s,:)-]{0,3}(?:(?:sessions?|visits?|treatments?|tablets?|capsules?|patch(?:es)?)\sof\s|of\s(?:an?\s)?|for\s)?/iy;

/** Where the name begins behind what stands in front of it. */
function behindLeading(text: string, end: number): number {
  if (end === 0) return 0;
  LEADING_WORDS.lastIndex = end;
  return LEADING_WORDS.test(text) ? LEADING_WORDS.lastIndex : end;
}

/** What joined a name to what was cut off behind it. */
const JOINTS = new Set(' ,;:(/-–');
const JOINING_WORDS = new Set('for at of with to on in a an the and or up x times'.split(' '));

function withoutJoints(name: string): string {
  for (let end = name.length; ; ) {
    while (end > 0 && JOINTS.has(name[end - 1]!)) end--;
    const blank = name.lastIndexOf(' ', end - 1);
    if (blank < 0 || !JOINING_WORDS.has(name.slice(blank + 1, end).toLowerCase())) return name.slice(0, end);
    end = blank;
  }
}

const UNIT = /\s(?:sessions?|visits?|treatments?)\b(?!-)/i;
const PREPOSITION = /\s(?:for|to|with|of|at|in|on|by)\s|[,(:]/i;
/** Visits to an office or by a nurse are themselves what is requested. */
const ITSELF_REQUESTED =
  /\b(?:office|follow-?up|follow up|home|nurse|nursing|clinic|consultation|evaluation|doctor|physician|specialist|medical|unknown)$/i;

/** "physical therapy sessions for the left knee" of eight such is physical therapy for the left knee. */
function withoutUnit(name: string): string {
  const unit = UNIT.exec(name);
  if (unit === null || (PREPOSITION.exec(name)?.index ?? name.length) < unit.index) return name;
  const service = name.slice(0, unit.index);
  return ITSELF_REQUESTED.test(service) ? name : service + name.slice(unit.index + unit[0].length);
}

/** Without a colon and what follows it, where that has numbers. */
function beforeColon(name: string): string {
  const colon = name.includes(': ') ? /^(.{3,60}?\)?):\s/.exec(name) : null;
  return colon !== null && /\d/.test(name.slice(colon[0].length)) && !name.includes('%')
    ? withoutJoints(colon[1]!)
    : name;
}

const FORM =
  /,?\s?(?:I[MV]\s)?((?:ER|XR|XL|SR|CR|DR|IR|gel|cream|ointment|patch(?:es)?|lotion|solution|spray|suspension|oil|syrup|elixir|drops|injections?)\b)/iy;

/** "Voltaren 1% gel" is Voltaren gel. */
function formBehind(text: string, { kind, end }: Amount): string {
  FORM.lastIndex = end;
  const form = kind === 'strength' || kind === 'volume' ? FORM.exec(text) : null;
  return form === null ? '' : ` ${form[1]}`;
}
