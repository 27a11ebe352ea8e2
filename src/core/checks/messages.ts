import { appliesToText, missedDaysText } from '../guidelines/basis';
import type { LetterOutcome } from '../model/model';
import { dayText } from '../text/dates';
import { harmless } from '../text/harmless';
import type { ItemPart } from '../text/vocabulary';
import { type DatedEvent, isReported, type ProblemFacts } from './problem';

/**
 * A problem in words, for the physician who wrote or reviews the text. It quotes no more than the term in question. What
 * is found in the claims administrator's paragraph, what utilization review relied on, says so. What a text holds unseen is
 * spelled out: "\u001b".
 */
export function messageOf(facts: ProblemFacts): string {
  const sentence = harmless(sentenceOf(facts));
  if (!isReported(facts)) return sentence;
  return `UR, as reported: ${sentence[0]!.toLowerCase()}${sentence.slice(1)}`;
}

function sentenceOf(facts: ProblemFacts): string {
  switch (facts.code) {
    case 'decision-contradicts-rationale':
      return facts.decision === 'upheld'
        ? 'Upheld, but the rationale concludes: medically necessary.'
        : 'Overturned, but the rationale concludes: not medically necessary.';
    case 'decision-missing':
      return 'The heading has no decision (Upheld or Overturned).';
    case 'decision-unknown':
      return facts.near === null
        ? `“${facts.written}” is no decision (Upheld or Overturned).`
        : `“${facts.written}” is no decision. ${facts.near} may be meant.`;
    case 'guideline-missing':
      return `The ${PARAGRAPHS[facts.part]} is missing.`;
    case 'rationale-missing':
      return 'The rationale is missing.';
    case 'paragraph-empty':
      return `The ${PARAGRAPHS[facts.part]} is empty.`;
    case 'labels-out-of-order':
      return 'The paragraphs are out of order (claims administrator, MAXIMUS, rationale).';
    case 'label-misspelt':
      return `“${facts.written}” was read as “${facts.meant}”.`;
    case 'label-unread':
      return facts.meant === null
        ? 'This looks like the heading of an item, but was not read as one.'
        : `“${facts.written}” was not read as a label: it is the second of its kind, or does not begin its line.`;
    case 'no-items':
      return 'No disputed item was read in this determination.';
    case 'placeholder-left':
      return PLACEHOLDERS[facts.kind](`“${facts.written}”`);
    case 'section-missing':
      return `The section “${facts.title}” is missing.`;
    case 'item-missing':
      return `“${facts.request}” is listed in the ${facts.listedIn === 'summary' ? 'case summary' : 'cover letter'}, but no item decides it.`;
    case 'item-duplicate':
      return `The same request as item ${facts.other}.`;
    case 'conclusion-missing':
      return 'The rationale does not say whether the item is medically necessary.';
    case 'chapter-other-body-part':
      return `“${facts.chapter}” is cited for another part of the body: ${facts.part}.`;
    case 'edition-not-in-force':
      return notInForceText(facts);
    case 'quantity-differs':
    case 'level-differs':
      if (facts.isWithin) return `The heading has “${facts.heading}” and “${facts.rationale}”, which do not agree.`;
      return `The heading has “${facts.heading}”, the rationale “${facts.rationale}”.`;
    case 'name-differs':
      return `The heading has “${facts.heading}”, the rationale “${facts.rationale}”.`;
    case 'date-differs':
      return `The ${EVENTS[facts.what]} is ${dayText(facts.text)} here, ${dayText(facts.caseBlock)} in the case block.`;
    case 'pronoun-differs':
      return `“${facts.pronoun}” about a worker who is called ${facts.sex}.`;
    case 'age-differs':
      return ageText(facts);
    case 'letter-outcome-disagrees':
      return `The letter says ${OUTCOMES[facts.letter]}, the items make it ${OUTCOMES[facts.items]}.`;
    case 'dates-out-of-order':
      return `${capital(eventText(facts.second))} is before ${eventText(facts.first)}.`;
    case 'date-invalid':
      return `There is no such date as “${facts.written.replace(/\s+/g, '')}”.`;
    case 'request-before-injury':
      return requestText(facts.date, facts.event);
    case 'page-not-in-topic':
      return `Page ${facts.page} is not of “${facts.topic}”, which is on ${pageWord(facts.pages)} ${facts.pages}.`;
    case 'page-out-of-range':
      return `“${facts.document}” has no page ${facts.page}: its last is ${facts.last}.`;
    case 'topic-unknown':
      return unknownTopicText(facts);
    case 'document-unknown':
      return `“${facts.written}” is no known document of the MTUS.${suggestion(facts.near)}`;
    case 'topic-of-other-document':
      return `“${facts.written}” is not a topic of “${facts.document}”: it belongs to “${facts.other}”.`;
    case 'authority-not-cited':
      return `${facts.authority} is named here, but cited in neither guideline paragraph.`;
    case 'drug-of-other-topic':
      return facts.side === 'rationale'
        ? `${facts.drug} is called “${facts.written}”, but is of another class.`
        : `“${facts.written}” is cited for ${facts.drug}, which is of another class.`;
    case 'record-contradicts':
      return `“${facts.thing}” is missed here, but the case summary tells of it.`;
    case 'regulation-mismatch':
      return `The topic cited belongs to section ${facts.regulation}, not ${facts.written}.`;
    case 'drug-misspelt':
      return `“${facts.written}” is no drug that is known.${suggestion(facts.meant)}`;
    case 'word-doubled':
      return `“${facts.word}” stands twice.`;
    case 'space-missing':
      return 'A space is missing behind the full stop.';
    case 'phrase-broken':
      return `“${facts.words}” does not go together.`;
    case 'mtus-order':
      return `${facts.source === 'other' ? 'Another source than the MTUS' : facts.source} is relied on, but it is not said why the MTUS does not serve (8 CCR 9792.21.1).`;
    case 'citation-incomplete':
      return incompleteText(facts);
    case 'nothing-cited':
      return 'The expert reviewer cites nothing.';
    case 'reviewer-named':
      return 'This looks like the reviewer’s name, which a determination does not give.';
    case 'identifier-present':
      return `This looks like ${IDENTIFIERS[facts.kind]}, which is not published.`;
  }
}

const ageText = ({ years, told }: Extract<ProblemFacts, { code: 'age-differs' }>): string =>
  told === null
    ? `No worker is ${years} years old.`
    : `The worker is ${years} years old here, ${told} in the case summary.`;

const PARAGRAPHS: Readonly<Record<ItemPart, string>> = {
  claimsAdministratorGuideline: 'Claims Administrator guideline',
  maximusGuideline: 'MAXIMUS guideline',
  rationale: 'rationale',
};

const EVENTS: Readonly<Record<DatedEvent['event'], string>> = {
  dateOfInjury: 'date of injury',
  urDenialDate: 'date of the UR denial',
  applicationReceived: 'date of the application',
  dateAssigned: 'date of the assignment',
  decisionDate: 'date of the decision',
  dateOfService: 'date of service',
  recordedDay: 'day told of here',
  firstDay: 'first day of the period',
  lastDay: 'last day of the period',
};

const OUTCOMES: Readonly<Record<LetterOutcome, string>> = {
  uphold: 'UPHOLD',
  overturn: 'OVERTURN',
  'partially-overturn': 'PARTIALLY OVERTURN',
};

const PLACEHOLDERS = {
  words: (written: string) => `${written} was not filled in.`,
  blank: (written: string) => `Something is missing: ${written}.`,
  blackened: (written: string) => `A fact is blackened: ${written}.`,
  conflict: (written: string) => `Left over from a merge of two versions: ${written}.`,
  broken: (written: string) =>
    `Letters are lost or wrong in this copy, as in ${written}: what was read of it may be wrong.`,
  'left-out': (written: string) => `Lines of the text are left out before ${written}.`,
};

const IDENTIFIERS = {
  ssn: 'a Social Security number',
  phone: 'a telephone number',
  email: 'an e-mail address',
  address: 'a street address',
  'claim-number': 'a claim number',
  'birth-date': 'a date of birth',
  'record-number': 'a medical record number',
} as const;

const eventText = ({ event, date }: DatedEvent): string => `the ${EVENTS[event]} (${dayText(date)})`;

function incompleteText({
  missing,
  written,
  source,
  meant,
}: Extract<ProblemFacts, { code: 'citation-incomplete' }>): string {
  switch (missing) {
    case 'document':
      return `No guideline is named: name, year and section are expected (${EXPECTED}).`;
    case 'year':
      return `“${written}” has no year, but several editions (${EXPECTED}).${insteadText(meant)}`;
    case 'section':
      return `No section of “${written}” is named (${EXPECTED}).`;
    case 'chapter':
      return `No chapter or section of ${source} is named (${EXPECTED}).`;
  }
}

/** What a citation has to hold. */
const EXPECTED = '8 CCR 9792.21.1(d)';

const requestText = (date: string, { event, date: other }: DatedEvent): string =>
  event === 'dateOfInjury'
    ? `A visit or request of ${dayText(date)} is before the date of injury (${dayText(other)}).`
    : `The request is dated ${dayText(date)}, after the UR denial (${dayText(other)}).`;

const unknownTopicText = ({ written, near, document }: Extract<ProblemFacts, { code: 'topic-unknown' }>): string =>
  near === null
    ? `Unknown topic “${written}” of “${document}”.`
    : `Unknown topic “${written}”: “${near}” of “${document}” may be meant.`;

/** First what is the matter, then why: the days of the edition and those of the text. */
function notInForceText(facts: Extract<ProblemFacts, { code: 'edition-not-in-force' }>): string {
  const { document, instead } = facts;
  const other = instead.length > 0 ? `; ${namesText(instead)} was` : '';
  return `“${document}” was not in force${other}. The edition cited applies to ${appliesToText(facts)}, so not ${missedDaysText(facts)}.`;
}

const namesText = (names: readonly string[]): string => names.map(name => `“${name}”`).join(' or ');

const insteadText = (names: readonly string[]): string =>
  names.length === 0 ? '' : ` In force was ${namesText(names)}.`;

const suggestion = (near: string | null): string => (near === null ? '' : ` “${near}” may be meant.`);
const pageWord = (pages: string): string => (/^\d+$/.test(pages) ? 'page' : 'pages');
const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
