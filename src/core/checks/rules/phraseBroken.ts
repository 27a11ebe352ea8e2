import { matchesOf } from '../../text/matches';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { proseWith } from './shared/prose';

/**
 * Words of a verdict that do not go together, as where half a phrase was changed.
 *
 * Bad: `The guidelines do not recommended the brace.`, `The brace is not medical necessary.`
 * Good: `The guidelines do not recommend the brace.`, `There is support for the brace.`
 */
export function phraseBroken(context: CheckContext): ProblemFacts[] {
  return proseWith(BROKEN, context).flatMap(prose =>
    matchesOf(ALL_BROKEN, prose.text).map(
      ({ 0: words, index }): ProblemFacts => ({
        code: 'phrase-broken',
        item: prose.item,
        span: prose.spanOf(index, index + words.length),
        words,
      }),
    ),
  );
}

const PAST =
  'recommended|indicated|supported|documented|demonstrated|provided|established|considered|warranted|showed|met';
/** Without those that are nouns as well: "there is support". */
const PRESENT = 'recommend|indicate|authorize|demonstrate|establish|deny|certify|provide|consider';
const THIRD_PERSON = 'shows|supports|recommends|indicates|documents|demonstrates|provides|establishes|meets';

/** A phrase is a row. */
const ROWS: readonly string[] = [
  `(?:do|does|did)(?:\\snot|n't)?\\s(?:${PAST})`,
  `(?:do|does|did)\\snot\\s(?:${THIRD_PERSON})`,
  `(?:could|should|would|will|can|must|cannot)(?:\\snot)?\\s(?:${PAST})`,
  `(?:is|are|was|were|be|been)(?:\\snot)?\\s(?:${PRESENT})`,
  '(?:is|are|was|were)\\snot\\s(?:support|document|warrant)',
  `(?:has|have|had)(?:\\snot)?\\s(?:recommend|indicate|authorize|demonstrate|deny|certify|fail|show)`,
  '(?:the|this)(?<=(?:^|[.!?]\\s)\\w{3,4})\\s(?:patient|worker|claimant|request|service|treatment|record)\\s(?:are|were|have)\\s(?:not|been)',
  '(?:is|was)\\sno\\s(?:documentations|evidences|informations|indications\\sthat)',
  'medical\\snecessary',
  'medically\\snecessity',
  '(?:a|an)\\sthe',
  'the\\san?',
];

const BROKEN = new RegExp(`\\b(?:${ROWS.map(row => row.replaceAll('\\s', '\\s{1,9}')).join('|')})\\b(?![-'])`, 'i');
const ALL_BROKEN = new RegExp(`\\b(?:${ROWS.join('|')})\\b(?![-'])`, 'gi');
