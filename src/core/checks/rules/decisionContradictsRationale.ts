import type { ConclusionKind, Item, Rationale } from '../../model/model';
import { AGREEING } from '../../model/query';
import { concludes } from '../../rationale/conclusion';
import { lastClause } from '../../rationale/qualifiers';
import { readRequest } from '../../request/request';
import { NUMBER_SOURCE, numberFrom } from '../../structure/numbers';
import { matchesOf } from '../../text/matches';
import { once } from '../../text/once';
import { isQuotedAt, sentencesIn, sentencesOf } from '../../text/sentences';
import type { ProblemFacts } from '../problem';
import { conclusionOf } from './shared/conclusionOf';
import type { CheckContext } from './shared/context';
import { sharesWord, tellingWords } from './shared/words';

/**
 * A decision that says the opposite of what its rationale concludes. The decision binds all parties; one of the two is
 * an error that nobody else can mend.
 *
 * Bad: `Acupuncture, 6 visits: Upheld` with `... The request for 6 visits of acupuncture is medically necessary.`
 * Good: the same rationale under `Acupuncture, 6 visits: Overturned`
 *
 * An error where a plain sentence on the item itself says so ("The request is medically necessary.") and no other verdict
 * of the rationale agrees with the decision; else a warning: of a part of the request, in hedged or weaker words, beside
 * words that agree. Silent where the words are not the reviewer's on this item: conditions, reported opinions, rules for
 * patients, earlier reviews, other services.
 */
export function decisionContradictsRationale({ determination }: CheckContext): ProblemFacts[] {
  const found: ProblemFacts[] = [];
  const wordsOfAll = once(
    () => new Set(determination.items.flatMap(({ heading }) => [...tellingWords(heading ?? '')])),
  );
  for (const item of determination.items) {
    const { decision, rationale } = item;
    if (decision === null || rationale === null || decision.kind === 'other') continue;
    const { conclusion, conclusionSpan } = rationale;
    if (conclusion === 'unclear' || conclusion === AGREEING[decision.kind] || conclusionSpan === null) continue;
    const isPlain = isPlainVerdict(item, rationale, conclusion, wordsOfAll);
    if (!isPlain && (speaksOfElse(item, rationale, wordsOfAll) || isAside(item, rationale))) continue;
    found.push({
      code: 'decision-contradicts-rationale',
      item: item.number,
      span: decision.span,
      decision: decision.kind,
      conclusionSpan,
      isPlain,
    });
  }
  return found;
}

type Direction = Exclude<ConclusionKind, 'unclear'>;

/** The whole of a plain verdict: a subject, a verb, the words on necessity, and hardly anything behind them. */
const VERDICT = new RegExp(
  [
    '\\b(?:is|are|was|were|be)\\s',
    '(?:therefore\\s|thus\\s|hence\\s|also\\s|considered\\s|deemed\\s|found\\s|determined\\s|felt\\s|judged\\s|to\\s|be\\s|both\\s|reasonable\\s|and\\s){0,6}',
    '(not\\s?)?(?:considered\\s|deemed\\s)?medically\\s(?:un)?(?:necessary|appropriate)',
    '(?:\\s(?:and|or|nor)\\s(?:is\\s)?(?:necessary|appropriate|reasonable|indicated|supported|approved|denied|certified))?',
    '(?:\\sat\\sthis\\stime|\\sas\\srequested|\\sfor\\sth(?:is|e)\\s(?:injured\\s)?(?:worker|patient|claimant|employee)|\\sin\\s(?:this\\scase|the\\scare\\sof\\sth(?:is|e)\\s\\w{1,12}))?',
    '(?:,?\\s(?:based\\son|per|according\\sto|in\\saccordance\\swith|given|under)\\s[^,;.]{3,90})?',
    '[,\\s]{0,2}\\.?$',
  ].join(''),
  'i',
);

function isPlainVerdict(
  item: Item,
  rationale: Rationale,
  direction: Direction,
  wordsOfAll: () => ReadonlySet<string>,
): boolean {
  const conclusion = conclusionOf(rationale);
  if (conclusion?.weight !== 'plain' || conclusion.kind !== direction) return false;
  const sentence = rationale.text.slice(conclusion.start, conclusion.end).trimEnd();
  const verdict = VERDICT.exec(sentence);
  if (verdict === null) return false;
  const subject = sentence.slice(0, verdict.index);
  const before = rationale.text.slice(0, conclusion.start);
  return (
    !DOUBTFUL.test(subject) &&
    !hasNegation(lastClause(subject), direction) &&
    !isOthersWords(rationale.text, conclusion.start, sentence) &&
    !namesPart(subject, item) &&
    isAboutItem(subject, before, item, wordsOfAll) &&
    !agreesElsewhere(`${before} ${rationale.text.slice(conclusion.end)}`, direction)
  );
}

/** Conditions, contrasts, other people's opinions, other reviews, alternatives: a sentence with one is no plain verdict. */
const DOUBTFUL =
  /^(?:as|since|because|while|although|though|if|when|once|unless|until|whereas|even|however|only)\s(?!such\b|noted\b)|\b(?:if|unless|whether|although|though|while|whereas|provided that|should|would|could|may|might|until|provider|physician|doctor|surgeon|dr|utilization|ur|administrator|appeal|attorney|letter|argues?|states?|stated|opines?|opined|believes?|believed|feels|claims|question|earlier|previous|previously|prior|past|subsequent|initially|another (?:review|determination|decision)|possible|instead|rather|alternative|otherwise|except|than|generic|trial|partial|partially|portion|part of|taper|tapering|wean|weaning|modified|modification|reduced|limited|lesser|fewer|only|patients|those|cases|surgical intervention|surgery)\b/i;

const NEGATIONS = /\b(?:not|no|never|cannot|neither|nor|none|hardly|denied|nothing)\b|n['’]t\b/i;
const LACKING =
  /\b(?:without|lacks?|lacking|fails?|failed|failure|insufficient|absence|unclear|doubt|doubtful|questionable|unable)\b/i;

/** "There is no proof that it is necessary" is no verdict that it is. */
const hasNegation = (subject: string, direction: Direction): boolean =>
  NEGATIONS.test(subject) || (direction === 'necessary' && LACKING.test(subject));

/** Whether the sentence that concludes is a condition, a rule, another's opinion, of an earlier review, or on something else. */
function speaksOfElse(item: Item, rationale: Rationale, wordsOfAll: () => ReadonlySet<string>): boolean {
  const { text } = rationale;
  const conclusion = conclusionOf(rationale);
  if (conclusion === null) return true;
  const whole = text.slice(conclusion.start, conclusion.end);
  if (isOthersWords(text, conclusion.start, whole)) return true;
  const sentence = withoutConcession(whole.replace(/“[^“”]*”|"[^"]*"/g, '“”').trim());
  return (
    ELSEWHERE.some(words => words.test(sentence)) ||
    (item.request.requested !== null && AUTHORIZED.test(sentence)) ||
    isOnOther(subjectOf(sentence), item, wordsOfAll)
  );
}

/** "While no red flag was found, the study is necessary": from the clause on that concludes. */
function withoutConcession(sentence: string): string {
  const lead = CONCESSION.exec(sentence)?.[0] ?? '';
  return VERDICT_OF_CLAUSE.test(sentence.slice(lead.length)) ? sentence.slice(lead.length) : sentence;
}

const CONCESSION = /^(?:while|although|though|whereas|even though)\b[^,]{3,300},\s/i;
const VERDICT_OF_CLAUSE = /\bmedical|\bneces|\b(?:is|are|was|were)\snot\b/i;

/** What of a request that was modified is in dispute no longer. */
const AUTHORIZED = /\b(?:was|were|already|the) (?:authorized|approved|certified)\b/i;

const ELSEWHERE: readonly RegExp[] = [
  /^(?:if|when|unless|until|before|previously|initially|while|although|though|whereas|even though)\b/i,
  /\b(?:if|whether|unless|until) (?:the |it |this |he |she |they |pain |symptoms )/i,
  /\b(?:provider|physician|doctor|surgeon|letter|appeal|attorney|administrator|utilization review)\b[^.;]{0,40}\b(?:argues?|argued|states?|stated|says?|said|opines?|opined|believes?|believed|feels?|felt|held|holds|found|maintains?|wrote|writes)\b/i,
  /\b(?:patients|those|cases) (?:with|without|who|whose|in whom|where|that)\b/i,
  /\b(?:earlier|previous|prior|past|another) (?:review|determination|decision|request|surgery|operation)\b/i,
  /\b(?:more|fewer|less) than\b/i,
  /^(?:it may be|it is possible|it is not true|it is untrue)\b/i,
];

/**
 * "The request is medically necessary. Contrast is not medically necessary.": behind a plain verdict on the item, one on what
 * the heading does not ask for.
 */
function isAside(item: Item, rationale: Rationale): boolean {
  const { text } = rationale;
  const last = conclusionOf(rationale);
  const before = last === null ? null : concludes(text.slice(0, last.start));
  if (last === null || before?.weight !== 'plain' || before.kind === last.kind) return false;
  const own = tellingWords((item.heading ?? '').replace(LEFT_OUT, ''));
  const subject = subjectOf(text.slice(last.start, last.end));
  const subjectBefore = subjectOf(text.slice(before.start, before.end));
  return (
    ASIDE.test(subject) &&
    !sharesWord(subject, own) &&
    (sharesWord(subjectBefore, own) || /\brequest\s$/i.test(subjectBefore))
  );
}

/** "MRI without contrast": what a heading names and does not ask for. */
const LEFT_OUT = /\bwithout\s\w+/gi;
/** A thing by a name of its own, and what it is for: "Contrast", "Sedation for it". */
const ASIDE =
  /^(?!(?:the|this|that|these|those|it|its|they|such|both|all|none|neither|request\w*|treatments?|services?|medications?|drugs?|therapy|surgery|procedures?|stud(?:y|ies)|imaging|tests?|items?|devices?|visits?|sessions?|continu\w+|further|additional|more|any|use|i|we|he|she|medical|not|therefore|thus|hence|as|accordingly|consequently)\b)[a-z]{4,20}(?:\sfor\s(?:it|this))?\s$/i;

/** What a verdict is said of: its clause up to the first verb of being. */
function subjectOf(sentence: string): string {
  const clause = lastClause(sentence.slice(0, verdictIn(sentence)));
  return clause.slice(0, /\b(?:is|are|was|were)\b/i.exec(clause)?.index ?? 0);
}

/** Where the last words of a verdict begin. */
const verdictIn = (sentence: string): number => matchesOf(VERDICT_WORDS, sentence).at(-1)?.index ?? sentence.length;

const VERDICT_WORDS = /\bmedical|\bneces|\b(?:non-?)?certified|\bsupported|\bauthorized|\bupheld|\boverturned/gi;

/**
 * "Surgery is medically necessary" under acupuncture: what is named is of another category, another item's, or brought in
 * anew ("an operation").
 */
function isOnOther(subject: string, item: Item, wordsOfAll: () => ReadonlySet<string>): boolean {
  if (sharesWord(subject, tellingWords(item.heading ?? ''))) return false;
  if (/\b(?:visits?|sessions?|treatments?)\b/i.test(subject)) return false;
  const own = new Set(numbersIn(item.heading ?? ''));
  if (numbersIn(subject).some(number => own.has(number))) return false;
  const { category } = readRequest(subject, null);
  if (category !== null && category !== item.request.category) return true;
  return sharesWord(subject, wordsOfAll()) || /^(?:an?|another)\s/i.test(subject);
}

/** Whether the words of a verdict stand in a quotation: they are someone else's. */
const isOthersWords = (text: string, start: number, sentence: string): boolean =>
  isQuotedAt(sentencesIn(text), start + verdictIn(sentence));

const NUMBERS = new RegExp(`\\d+(?:\\.\\d+)?|\\b(?:${NUMBER_SOURCE})\\b`, 'gi');
const numbersIn = (text: string): number[] => matchesOf(NUMBERS, text).map(([number]) => numberFrom(number));

/** "Six visits are medically necessary" of a request for twelve decides a part; so does any number of a UR-modified one. */
function namesPart(subject: string, item: Item): boolean {
  const numbers = numbersIn(subject);
  if (item.request.requested !== null)
    return numbers.length > 0 || /\bauthorized|\bapproved|\bremaining/i.test(subject);
  const own = new Set(numbersIn(item.heading ?? ''));
  return numbers.some(number => !own.has(number));
}

/** Whether the subject is the item: by a telling word of its heading, or as "the request" without another item's word. */
function isAboutItem(subject: string, before: string, item: Item, wordsOfAll: () => ReadonlySet<string>): boolean {
  const own = tellingWords(item.heading ?? '');
  if (sharesWord(subject, own)) return true;
  if (sharesWord(subject, wordsOfAll())) return false;
  if (/\brequest(?:s|ed)?\b|\bth(?:is|e) (?:service|treatment)\b/i.test(subject)) return true;
  const last = sentencesOf(before).at(-1)?.text ?? '';
  return /\b(?:it|this|these)$/i.test(subject.trim()) && sharesWord(last, own);
}

const NOT_NECESSARY =
  /\bnot\s?(?:be\s)?(?:considered\s|deemed\s)?(?:medically|supported|authorized|certified|approved|warranted|justified|indicated)|\bunnecessary|\bcannot be\b|\bnon-?certif|\bupheld|\bdenied|\bnot (?:a|of) medical necessity/i;
const NECESSARY =
  /\b(?:is|are|was|were|considered|deemed)\s(?:both\s|therefore\s|thus\s)?(?:reasonable and\s)?medically\s(?:necessary|appropriate)|\boverturned|\b(?:is|are) (?:supported|authorized|certified|approved|warranted|justified)|\bcriteria (?:are|is|have been) met/i;
const SHOWN = /\b(?:is|has been|are|was) (?:clearly |well )?(?:established|demonstrated|supported|met|shown)/i;

/** Any other word of a verdict that agrees with the decision: the rationale is mixed, and its author decided. */
function agreesElsewhere(rest: string, direction: Direction): boolean {
  const necessity = sentencesOf(rest).filter(({ text }) => /\bnecessity\b/i.test(text));
  if (direction === 'necessary') return NOT_NECESSARY.test(rest) || necessity.some(({ text }) => /\bnot\b/i.test(text));
  return NECESSARY.test(rest) || necessity.some(({ text }) => SHOWN.test(text));
}
