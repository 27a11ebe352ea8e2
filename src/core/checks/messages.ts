import type { LetterOutcome } from '../model/model';
import type { ItemPart } from '../text/vocabulary';
import type { DatedEvent, Finding } from './finding';

/**
 * A finding in words, for the physician who wrote or reviews the text. It quotes no more than the term in question. What
 * is found in the claims administrator's paragraph says so.
 */
export function messageOf(finding: Finding): string {
  const sentence = sentenceOf(finding);
  if (!('side' in finding) || finding.side !== 'claims') return sentence;
  return `As reported of the claims administrator: ${sentence[0]!.toLowerCase()}${sentence.slice(1)}`;
}

function sentenceOf(finding: Finding): string {
  switch (finding.code) {
    case 'decision-contradicts-rationale':
      return finding.decision === 'upheld'
        ? 'The decision is Upheld, but the rationale concludes that the item is medically necessary.'
        : 'The decision is Overturned, but the rationale concludes that the item is not medically necessary.';
    case 'decision-missing':
      return 'This item has no decision: its heading should end in Upheld or Overturned.';
    case 'decision-unknown':
      return finding.near === null
        ? `“${finding.written}” is not a decision of a determination: Upheld or Overturned.`
        : `“${finding.written}” is not a decision. ${finding.near} may be meant.`;
    case 'guideline-missing':
      return `This item has no paragraph “${LABELS[finding.part]}”.`;
    case 'rationale-missing':
      return 'This item has no decision rationale.';
    case 'paragraph-empty':
      return `Nothing stands behind “${LABELS[finding.part]}”.`;
    case 'labels-out-of-order':
      return 'The paragraphs of this item are out of order: Claims Administrator guideline, MAXIMUS guideline, Decision rationale.';
    case 'section-missing':
      return `The section “${finding.title}” is missing.`;
    case 'item-missing':
      return `“${finding.request}” is listed as under review in the ${finding.listedIn === 'summary' ? 'case summary' : 'cover letter'}, but no item decides it.`;
    case 'item-duplicate':
      return `The request is the same as that of item ${finding.other}.`;
    case 'conclusion-missing':
      return 'The rationale does not conclude whether the item is medically necessary.';
    case 'chapter-other-body-part':
      return `“${finding.chapter}” is cited for another part of the body (${finding.part}).`;
    case 'edition-not-in-force':
      return `“${finding.document}” was not in force on ${dateText(finding.day)}${periodText(finding.from, finding.to)}.${finding.instead === null ? '' : ` In force was “${finding.instead}”.`}`;
    case 'name-differs':
      return `The heading has “${finding.heading}”, the rationale “${finding.rationale}”.`;
    case 'date-differs':
      return `The ${EVENTS[finding.what]} is ${dateText(finding.text)} here, but ${dateText(finding.caseBlock)} in the case block.`;
    case 'pronoun-differs':
      return `“${finding.pronoun}” does not fit: the injured worker is called ${finding.sex}.`;
    case 'letter-outcome-disagrees':
      return `The cover letter says ${OUTCOMES[finding.letter]}, but the decisions of the items make it ${OUTCOMES[finding.items]}.`;
    case 'dates-out-of-order':
      return `${capital(eventText(finding.second))} is before ${eventText(finding.first)}.`;
    case 'date-invalid':
      return `There is no such date as “${finding.written.replace(/\s+/g, '')}”.`;
    case 'page-not-in-topic':
      return `Page ${finding.page} does not treat of “${finding.topic}”, which is on ${pageWord(finding.pages)} ${finding.pages}.`;
    case 'page-out-of-range':
      return `“${finding.document}” has no page ${finding.page}: its last is ${finding.last}.`;
    case 'topic-unknown':
      return `“${finding.written}” is no known topic of “${finding.document}”.${suggestion(finding.near)}`;
    case 'document-unknown':
      return `“${finding.written}” is no known document of the MTUS.${suggestion(finding.near)}`;
    case 'topic-of-other-document':
      return `“${finding.written}” is not a topic of “${finding.document}”: it belongs to “${finding.other}”.`;
    case 'regulation-mismatch':
      return `The topic cited belongs to section ${finding.regulation}, not ${finding.written}.`;
    case 'mtus-order':
      return `${finding.source === 'other' ? 'Another source than the MTUS' : finding.source} is relied on without a word on why the MTUS does not serve (8 CCR 9792.21.1).`;
    case 'reviewer-named':
      return 'This looks like the name of the expert reviewer, which a determination does not give.';
    case 'identifier-present':
      return `This looks like ${IDENTIFIERS[finding.kind]}, which a published determination does not give.`;
  }
}

const LABELS: Readonly<Record<ItemPart, string>> = {
  claimsAdministratorGuideline: 'Claims Administrator guideline:',
  maximusGuideline: 'MAXIMUS guideline:',
  rationale: 'Decision rationale:',
};

const EVENTS: Readonly<Record<DatedEvent['event'], string>> = {
  dateOfInjury: 'date of injury',
  urDenialDate: 'date of the UR denial',
  applicationReceived: 'date of the application',
  dateAssigned: 'date of the assignment',
  decisionDate: 'date of the decision',
  dateOfService: 'date of service',
};

const OUTCOMES: Readonly<Record<LetterOutcome, string>> = {
  uphold: 'UPHOLD',
  overturn: 'OVERTURN',
  'partially-overturn': 'PARTIALLY OVERTURN',
};

const IDENTIFIERS = {
  ssn: 'a Social Security number',
  phone: 'a telephone number',
  email: 'an e-mail address',
  address: 'a street address',
  'claim-number': 'a claim number',
} as const;

const eventText = ({ event, date }: DatedEvent): string => `the ${EVENTS[event]} (${dateText(date)})`;

/** "2016-11-03" as these texts print it: "11/03/2016". */
function dateText(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${month}/${day}/${year}`;
}

function periodText(from: string | null, to: string | null): string {
  if (from === null) return to === null ? '' : ` (until ${dateText(to)})`;
  return to === null ? ` (from ${dateText(from)})` : ` (${dateText(from)} to ${dateText(to)})`;
}

const suggestion = (near: string | null): string => (near === null ? '' : ` “${near}” may be meant.`);
const pageWord = (pages: string): string => (/^\d+$/.test(pages) ? 'page' : 'pages');
const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
