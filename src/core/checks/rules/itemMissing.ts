import type { Reference } from '../../guidelines/types';
import type { Item } from '../../model/model';
import type { Span } from '../../model/span';
import { drugsIn, namesOfSameDrug } from '../../request/drugs';
import { readRequest } from '../../request/request';
import { once } from '../../text/once';
import { sentencesOf } from '../../text/sentences';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { joinPassage, type Passage } from './shared/joinPassage';
import { kindsIn } from './shared/serviceKinds';
import { tellingWords } from './shared/words';

/**
 * A request that the summary or the cover letter lists as under review and that no item decides. Every disputed service
 * has to be decided (8 CCR 9792.10.6); one that is forgotten stays refused without anyone having looked at it.
 *
 * Bad: `Under review are requests for chiropractic care and Naproxen 550mg #60.` with no item on naproxen.
 * Good: an item for each of the two.
 *
 * Only a sentence that says "under review" or "in dispute" counts. A request is told by the drug or the kind of service
 * that it names, brand and generic names being one; silent on all else, and on what the text calls approved, certified,
 * withdrawn or not in dispute.
 */
export function itemMissing(context: CheckContext): ProblemFacts[] {
  const { model, determination, rawSummary } = context;
  const { items, sections, span } = determination;
  if (items.length === 0 || determination.layout === 'letter-2013') return [];
  const isDecided = namedIn(() => items.map(decidedBy));
  const header = { start: span.start, end: sections[0]?.span.start ?? span.start };
  const mayBeListed = rawSummary !== null && mayList(rawSummary);
  const found = mayBeListed ? missingFrom(context.summary!, 'summary', isDecided, context) : [];
  if (determination.letterOutcome === null) return found;
  return [...missingFrom(joinPassage(model.text, header, 'any'), 'letter', isDecided, context), ...found];
}

/** Whether something names a drug, in lower case, or a service of a kind. */
type Names = (what: string | RegExp) => boolean;

/** Whether any of some texts does. Each drug and kind is looked for once, however often a list has it. */
function namedIn(make: () => readonly string[]): Names {
  const texts = once(make);
  const known = new Map<string | RegExp, boolean>();
  return what => {
    const isNamed =
      known.get(what) ?? texts().some(text => (typeof what === 'string' ? text.includes(what) : what.test(text)));
    known.set(what, isNamed);
    return isNamed;
  };
}

/** An item's heading and rationale, in lower case. */
const decidedBy = (item: Item): string => `${item.heading ?? ''} ${item.rationale?.text ?? ''}`.toLowerCase();

/** How a text says what is under review; the list follows. */
const LIST_BEHIND =
  /\b(?:(?:under|for|subject to) (?:independent medical )?review|(?:in|at|under) (?:dispute|issue)|disputed (?:items?(?:\/services?)?|services?|treatments?|requests?)) (?:is|are|include|includes)\b:?|\b(?:review|dispute) (?:concerns|regards|is about|is on)\b:?|\b(?:is|are) (?:in|at|under) (?:dispute|issue)\b:/i;
/** The list stands before it. */
const LIST_BEFORE =
  /\b(?:(?:was|were) (?:denied|non-?certified) and )?(?:is|are) (?:now |currently )?(?:under (?:independent medical )?review\b(?! by)|disputed\b|in dispute\b)(?!:)/i;

/** A list that is longer is no list of requests. */
const MOST_ENTRIES = 40;

function missingFrom(
  source: Passage,
  listedIn: 'summary' | 'letter',
  isDecided: Names,
  { determination: { items }, reference }: CheckContext,
): ProblemFacts[] {
  const first = source.text.search(LISTED);
  if (first < 0) return [];
  const sentences = sentencesOf(source.text);
  const isSettled = namedIn(() =>
    sentences.filter(({ text }) => SETTLED.test(text)).map(({ text }) => text.toLowerCase()),
  );
  const isNamed: Names = what => isDecided(what) || isSettled(what);
  const found: ProblemFacts[] = [];
  for (const sentence of sentences) {
    if (sentence.end <= first || !LISTED.test(sentence.text)) continue;
    const list = listIn(sentence.text);
    if (list === null) continue;
    for (const entry of entriesOf(sentence.text, list).slice(0, MOST_ENTRIES)) {
      const text = sentence.text.slice(entry.start, entry.end);
      if (!isMissing(text, items, isNamed, reference)) continue;
      const span = source.spanOf(sentence.start + entry.start, sentence.start + entry.end);
      found.push({ code: 'item-missing', item: null, span, request: text, listedIn });
    }
  }
  return found;
}

/** Whether a text has the words of a list at all, which is seen sooner than whether they belong together. */
const mayList = (text: string): boolean => DISPUTE.test(text) || REVIEW.test(text) || ISSUE.test(text);

const DISPUTE = /disputed?\b/i;
/** Behind "under", "for", "to", "this", "the"; behind other white space than a blank may be the end of a line that is one of these. */
const REVIEW = /(?:[erlos\W] |[^ \w])review\b/i;
const ISSUE = /(?:[tnr\W] |[^ \w])issue\b/i;

const LISTED =
  /\b(?:under|for|subject to) (?:independent medical )?review\b|\breview (?:concerns|regards|is (?:about|on))\b|\bdisputed?\b|\b(?:at|under|in) issue\b/i;

const SETTLED =
  /\b(?:(?<!not |non-)(?:approved|certified|authori[sz]ed|granted)|withdrawn|deferred|not (?:in|under) (?:dispute|review|issue)|no longer|already|previously)\b/i;

/** "Under review are", "The requests in dispute are"; not "The records under review are", "Still not in dispute is". */
const mayBegin = (lead: string): boolean =>
  lead.trim() === '' || LEADS.has(lead.trim().split(/\s/).at(-1)!.toLowerCase());
const LEADS = new Set(
  'request requests service services item items issue issues treatment treatments medications currently now also presently following the this'.split(
    ' ',
  ),
);

function listIn(sentence: string): Span | null {
  const behind = LIST_BEHIND.exec(sentence);
  if (behind !== null && mayBegin(sentence.slice(0, behind.index)))
    return { start: behind.index + behind[0].length, end: sentence.length };
  const before = LIST_BEFORE.exec(sentence);
  return before === null ? null : { start: 0, end: before.index };
}

/** The entries of a list, parted at commas, semicolons and "and" outside brackets. */
function entriesOf(sentence: string, { start, end }: Span): Span[] {
  const entries: Span[] = [];
  let depth = 0;
  let from = start;
  const push = (to: number): void => {
    const lead =
      /^[\s,;]*(?:and\s|as well as\s)?(?:(?:the|an?)\s)?(?:following\s)?(?:requests?(?:\sfor)?|services?)?[\s:]*(?:(?:the|an?)\s)?/i.exec(
        sentence.slice(from, to),
      )!;
    let last = to;
    while (last > from && /[\s.,;:]/.test(sentence[last - 1]!)) last--;
    const entry = { start: from + lead[0].length, end: last };
    if (entry.end > entry.start) entries.push(entry);
  };
  for (let i = start; i < end; i++) {
    const letter = sentence[i]!;
    if (letter === '(') depth++;
    else if (letter === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (letter === ',' || letter === ';' || sentence.startsWith(' and ', i))) {
      push(i);
      from = i + 1;
    }
  }
  push(end);
  return entries;
}

/** Whether an entry is a request for a drug, for a service of a known kind, or for one of a category, that nothing names. */
function isMissing(entry: string, items: readonly Item[], isNamed: Names, reference: Reference): boolean {
  if (entry.length > 160 || SETTLED.test(entry)) return false;
  const drugs = drugsIn(reference, entry);
  const named = drugs.length > 0 ? drugs.flatMap(namesOfSameDrug) : kindsIn(entry);
  return named.length > 0 ? !named.some(isNamed) : isOfOtherCategory(entry, items);
}

/** Of a category that no item has, nor a word that any has: "a lumbar corset" beside an x-ray. */
function isOfOtherCategory(entry: string, items: readonly Item[]): boolean {
  if (GENERIC.test(entry)) return false;
  const { category } = readRequest(entry, null);
  if (category === null || items.some(({ request }) => request.category === null || request.category === category))
    return false;
  const words = new Set(items.flatMap(item => [...tellingWords(decidedBy(item))]));
  return ![...tellingWords(entry)].some(word => words.has(word));
}

/** Words for many requests at once. */
const GENERIC =
  /^(?:(?:other|further|these|several|all|her|his|their) )?(?:medications?|drugs|equipment|supplies|therap(?:y|ies)|surger(?:y|ies)|injections|tests?|imaging|labs?|visits?|follow-?ups?)\b(?! (?:for|of|to) )[^\d]{0,20}$/i;
