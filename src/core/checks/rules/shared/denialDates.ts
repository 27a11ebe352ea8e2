import type { PrintedDate } from '../../../text/dates';
import type { Sentence } from '../../../text/sentences';
import type { StatedDate } from './injuryDates';
import type { DatedProse } from './prose';
import { sharesWord, tellingWords } from './words';

/** What is known of utilization review's denial when its date is looked for in a text. */
export interface Denial {
  /** The case block's date, ISO. */
  readonly iso: string;
  /** The telling words of all headings: a denial of something else is another one. */
  readonly words: () => ReadonlySet<string>;
}

/**
 * The days on which utilization review denied what is disputed, as a text with its dates states them; empty where the day
 * of the case block stands in a sentence of that event too.
 */
export function denialDatesIn({ text, dates, sentences }: DatedProse, denial: Denial): StatedDate[] {
  const likely = dates.filter(
    ({ value, start, end }) =>
      value !== null && isLed(text.slice(Math.max(0, start - LEAD), start), text.slice(end, end + LEAD)),
  );
  if (likely.every(({ value }) => value === denial.iso)) return [];
  const stated: StatedDate[] = [];
  for (const { sentence, own } of sentences()) {
    if (own.some(({ value }) => value === denial.iso) && TELLS_OF_REVIEW.test(sentence.text)) return [];
    stated.push(...statedIn(sentence, own, denial));
  }
  return stated;
}

/** How far around a date the words stand that tell what it is the day of. */
const LEAD = 160;

function statedIn(sentence: Sentence, own: readonly PrintedDate[], denial: Denial): StatedDate[] {
  const within = own.filter(({ value, start, end }) => {
    if (value === null || !isNearOrMistyped(value, denial.iso)) return false;
    const [from, to] = [start - sentence.start, end - sentence.start];
    return isLed(sentence.text.slice(Math.max(0, from - LEAD), from), sentence.text.slice(to, to + LEAD));
  });
  return within.length === 0 || isOfAnother(sentence.text, denial.words)
    ? []
    : within.map(({ value, start, end }) => ({ iso: value!, start, end }));
}

const REVIEW = "(?:utili[sz]ation review(?:er)?s?(?: \\(UR\\))?|UR)(?:['’]s)?";
const INSURER = "(?:(?:claims )?(?:administrator|examiner|adjuster)|carrier|insurer)(?:['’]s)?";
const BODY = `(?:the |a |an )?(?:${REVIEW}|${INSURER}(?: ${REVIEW})?|physician advis[eo]r)`;
/** What utilization review makes, and who makes it there. */
const PAPER =
  "(?:denial|determination|decision|modification|non-?certification|review|letter|report|notice|notification|recommendation|response|summary|date|physician|adviser|advisor|reviewer)(?:['’]s)?";
const OUTCOME = '(?:denial|determination|decision|modification|non-?certification|review|letter)';
const REFUSED =
  '(?:denied|non-?certified|modified|refused|rejected|turned down|withheld|not (?:been )?(?:certified|approved|authorized)|(?:found|deemed|considered) not medically necessary)';
/** "The decision under appeal" */
const IN_DISPUTE =
  '(?:being (?:challenged|appealed|disputed)|(?:in|under) (?:dispute|appeal|question|review)|at issue|on file)';
/** "was dated", "dated", "made on", "of", "on", "(", before the date. */
const DATED =
  '(?:,? (?:is|was|were|has been|had been)(?: that)?)?(?:,? (?:dated|issued|made|rendered|completed|performed|conducted|done|sent))?(?:,? (?:on|of|from|as of))?,?[\\s:(]{0,3}$';

/** How a text leads to the date of the denial: a row a form. */
const LEADS: readonly RegExp[] = [
  // "The UR dated", "UR (", "Utilization Review Report dated", "the UR physician's letter, dated", "The UR decision under appeal, dated"
  `\\b${REVIEW}(?: ${PAPER}){0,3}(?:(?: and |/| or )${PAPER})?(?: ${IN_DISPUTE})?${DATED}`,
  // "The prior utilization review was made on", "The original denial was dated", "The initial denial letter ("
  `\\b(?:prior|previous|original|initial|adverse|underlying|disputed)(?: ${REVIEW})?(?: ${OUTCOME}){1,2}${DATED}`,
  // "The review in dispute was completed on"
  `\\b${OUTCOME} ${IN_DISPUTE}${DATED}`,
  // "The denial is dated", "The non-certification letter was dated", "Notice of denial was sent on"
  `\\b(?:the|this|notice of) (?:denial|non-?certification)(?: letter| notice)?${DATED}`,
  // "The determination of utilization review dated", "denial by UR on"
  `\\b${OUTCOME} (?:of|by|from|in) ${BODY}(?: ${PAPER})?${DATED}`,
  // "The insurer's denial letter is dated"
  `\\b${INSURER} (?:denial|determination|decision|modification|non-?certification)(?: letter| notice)?${DATED}`,
  // "was non-certified by UR on", "was denied on", "was refused by utilization review on", "not certified in the pre-authorization process on"
  `\\b${REFUSED}(?: in part| partially)?(?: (?:by|in|at) (?:a |the )?(?:prior |previous |initial )?(?:${BODY}(?: ${PAPER}){0,2}|pre-?(?:authorization|certification)(?: process)?))?${DATED}`,
  // "UR rendered its decision on"
  `\\b${BODY} (?:rendered|issued|made|sent|gave) (?:its|a|an|the) (?:\\w+ )?${OUTCOME}${DATED}`,
  // "UR non-certified the request on", "The claims administrator denied the treatment on"
  `\\b${BODY}(?: physician)? (?:has |had )?(?:denied|non-?certified|modified|refused|rejected|did not (?:certify|approve|authorize)|failed to (?:certify|approve))(?: [\\w#/-]+){1,10} on $`,
  // "was previously reviewed on"
  `\\bpreviously reviewed(?: by ${REVIEW})? on $`,
].map(row => new RegExp(row, 'i'));

/** The same of words that tell of other things too, where the sentence goes on to a refusal: "The insurer's letter of". */
const LEADS_TO_REFUSAL = new RegExp(
  `\\b(?:${INSURER} (?:letter|notice|reviewer|physician(?: reviewer)?)|(?:physician|peer) reviewer)${DATED}`,
  'i',
);
const TO_REFUSAL = new RegExp(
  `^[),]{0,2} (?:(?:has |had |recommended |recommends |to )?(?:${REFUSED}|den(?:y|ies)|non-?certif\\w+)|did not)\\b`,
  'i',
);

/** "The requests were denied in a determination dated", "denied the planing of two quadrants in a letter dated" */
const IN_PAPER = new RegExp(` in (?:an?|the|its) (?:\\w+ )?(?:${OUTCOME}|notice)${DATED}`, 'i');
const REFUSAL = new RegExp(`\\b${REFUSED}\\b`, 'i');

const PAPER_DATED =
  /\b(?:decision|determination|denial|letter|report|notice|review)(?: letter)?,? (?:dated|of|on|from)[\s(]{0,2}$/i;
const BODY_BEHIND = new RegExp(`^[),]{0,2} ?(?:by )?${BODY}\\b`, 'i');
const ON = /\bon $/i;
/** Behind "On D": "Utilization Review denied", "the request was denied by UR". */
const REFUSED_BEHIND: readonly RegExp[] = [
  `^,? ${BODY}(?: \\w+){0,2} (?:${REFUSED}|did not|failed to|declined)(?!\\w)`,
  `^,? (?:the |this |these |all |both )?(?:[\\w#/.,();-]+ ){1,12}(?:was|were) (?:\\w+ )?${REFUSED}\\b`,
].map(row => new RegExp(row, 'i'));
/** "The 06/05/2017 review by the claims administrator", "its 09/18/2020 denial" */
const THE = /\b(?:the|its|this|their|an?) $/i;
const NAMED_BEHIND = new RegExp(
  `^ (?:${REVIEW}\\b|${OUTCOME} (?:of|by|from) ${BODY}|(?:adverse )?(?:denial|non-?certification)\\b)`,
  'i',
);

/** A word that all of them have. */
const TELLS_OF_REVIEW =
  /\bUR\b|den(?:ied|ial)|review|determination|decision|certif|modif|refus|reject|turned down|withheld|administrator|examiner|adjuster|carrier|insurer|not approved|not authorized|not medically necessary/i;

function isLed(lead: string, behind: string): boolean {
  if (ON.test(lead) && REFUSED_BEHIND.some(row => row.test(behind))) return true;
  if (THE.test(lead) && NAMED_BEHIND.test(behind)) return true;
  if (!TELLS_OF_REVIEW.test(lead) || OF_NO_DENIAL.test(lead)) return false;
  if (LEADS.some(row => row.test(lead)) || (PAPER_DATED.test(lead) && BODY_BEHIND.test(behind))) return true;
  return (LEADS_TO_REFUSAL.test(lead) && TO_REFUSAL.test(behind)) || (IN_PAPER.test(lead) && REFUSAL.test(lead));
}

/** "which was reviewed by Utilization Review on" tells of a report, "sent to UR on" and "approved by UR on" of no denial. */
const OF_NO_DENIAL =
  /\b(?:(?<!previously )reviewed|received|submitted|sent|(?<!not |non-)(?:approved|certified|authorized)|requested)(?: [\w-]+){0,4} (?:by|to|for|from) (?:the |an? )?(?:utili[sz]ation review|UR|(?:claims )?administrator|carrier|insurer),? ?(?:on|dated|of)? ?$/i;

/** Another denial than the one in dispute, or no denial. */
const OTHER_EVENT =
  /\b(?:(?<!under )appeal\w*|reconsider\w*|another|second|unrelated|past|formerly|again|later|subsequent(?:ly)?|claim was denied|denial of (?:the|his|her) claim|liability)\b/i;
const GRANTED = /\b(?:approved|certified|authorized|granted|allowed)\b/i;
const NOT_GRANTED =
  /\bden(?:y|ied|ial|ies)|non-?certif|\bnot\b|modif|refus|reject|reduc|partial|fail(?:s|ed)? to|adverse|\bremaining\b/i;

/** What was refused, right behind the verb, or before it in the passive. */
const OBJECT =
  /\b(?:denied|refused|non-?certified|modified|rejected|(?:denial|non-?certification|modification) of|(?:certify|approve|authorize)|turned down|withheld|requests? for|certification (?:of|for))\s(?!on\b|by\b|for\b|in\b|because\b|as\b|due\b|since\b|\d)([^,.;]{3,80})/gi;
const PASSIVE = new RegExp(`\\s(?:was|were|has been|have been|had been)\\s(?:\\w+\\s)?${REFUSED}\\b`, 'i');
const LONGEST_SUBJECT = 120;
/** Words for the request whatever it is. */
const GENERIC =
  /\b(?:requests?(?! for)|requested|treatments?|services?|care|all|it|them|items?|dispute|certification|authorization|medications?|procedure|that|which|this|these|others?|rest|remainder|remaining|balance|everything|first|two|three|latter)\b/i;

function isOfAnother(sentence: string, wordsOfItems: () => ReadonlySet<string>): boolean {
  if (OTHER_EVENT.test(sentence) || (GRANTED.test(sentence) && !NOT_GRANTED.test(sentence))) return true;
  const named = [...sentence.matchAll(OBJECT)].map(match => match[1]!);
  const passive = sentence.search(PASSIVE);
  if (passive > 0) named.push(sentence.slice(Math.max(0, passive - LONGEST_SUBJECT), passive));
  return named.length > 0 && !named.some(words => mayBeAnItem(words, wordsOfItems()));
}

/** "the visits" may be any of them. */
const mayBeAnItem = (words: string, wordsOfItems: ReadonlySet<string>): boolean =>
  GENERIC.test(words) || tellingWords(words).size === 0 || sharesWord(words, wordsOfItems);

const MOST_DAYS = 60;

/** Denials of months before are other ones: near in time, another year, or month and day mixed up. */
function isNearOrMistyped(iso: string, other: string): boolean {
  const days = Math.abs(Date.parse(iso) - Date.parse(other)) / 86_400_000;
  if (days <= MOST_DAYS || iso.slice(4) === other.slice(4)) return true;
  return [...iso].sort().join('') === [...other].sort().join('');
}
