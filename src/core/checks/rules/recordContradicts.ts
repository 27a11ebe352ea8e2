import { matchesOf } from '../../text/matches';
import { sentencesOf } from '../../text/sentences';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { placeIn } from './shared/places';

/**
 * A rationale that finds no record of a thing which the case summary tells of. Either the reviewer means something more
 * narrow and should say so, or overlooked it.
 *
 * Bad: summary `She had 12 visits of physical therapy.`, rationale `There is no documentation of physical therapy.`
 * Good: `There is no documentation of a gain from physical therapy.`
 *
 * A hint, with both places, on a table of things; only where the whole sentence denies the thing itself, without a word
 * that narrows it ("recent", "failed", "of the neck"), and the summary's sentence neither denies nor plans it.
 */
export function recordContradicts({ model, determination, summary }: CheckContext): ProblemFacts[] {
  if (summary === null) return [];
  let told: readonly Told[] | null = null;
  return determination.items.flatMap(({ number, rationale }) => {
    if (rationale === null) return [];
    return matchesOf(DENIED, rationale.text).flatMap((match): ProblemFacts[] => {
      const thing = match.slice(1).find(words => words !== undefined)!;
      const row = NAMES_OF_THINGS.findIndex(names => names.test(thing));
      told ??= toldIn(summary.text);
      const where = told.find(one => one.row === row);
      const passage = { start: rationale.labelSpan.end, end: rationale.span.end };
      const span = placeIn(model.text, passage, thing, match.index + match[0].lastIndexOf(thing));
      if (where === undefined || span === null) return [];
      const toldSpan = summary.spanOf(where.start, where.end);
      return [{ code: 'record-contradicts', item: number, span, thing, toldSpan }];
    });
  });
}

interface Thing {
  /** How a rationale calls what is not there. */
  readonly denied: string;
  /** How a summary tells of it. */
  readonly told: RegExp;
}

const THINGS: readonly Thing[] = [
  { denied: 'physical therapy|physiotherapy', told: /\bphysical therapy|\bphysiotherapy|\bPT\b/i },
  { denied: 'home exercises?(?: programs?)?|HEP', told: /\bhome (?:exercise|program)|\bexercises? at home|\bHEP\b/i },
  { denied: 'MRIs?|magnetic resonance imaging', told: /\bMRIs?\b|\bmagnetic resonance/i },
  { denied: 'x-?rays?|radiographs?|plain films?', told: /\bx-?rays?\b|\bradiographs?\b/i },
  { denied: 'injections?', told: /\binjections?\b/i },
  { denied: 'acupuncture', told: /\bacupuncture\b/i },
  { denied: 'chiropractic(?: care| treatment)?', told: /\bchiropract/i },
  { denied: 'urine drug (?:screens?|screening|tests?|testing)|UDS', told: /\burine (?:drug|toxicology)|\bUDS\b/i },
  {
    denied: '(?:opioid|pain|medication|narcotic) (?:agreement|contract)s?',
    told: /\b(?:opioid|pain|medication|narcotic) (?:treatment )?(?:agreement|contract)/i,
  },
  {
    denied: '(?:failed )?conservative (?:care|treatment|therapy|management)',
    told: /\bphysical therapy|\bPT\b|\bchiropract/i,
  },
  { denied: 'psychological (?:evaluation|clearance)', told: /\bpsychological (?:evaluation|clearance)/i },
  { denied: 'twitch response', told: /\btwitch response/i },
  { denied: 'straight leg rais(?:e|ing)(?: tests?)?', told: /\bstraight leg rais/i },
  { denied: 'range of motion', told: /\brange of motion/i },
  {
    denied: 'anti-?inflammatory (?:drugs?|medications?)|anti-?inflammatories|NSAIDs?',
    told: /\banti-?inflammator|\bibuprofen|\bnaproxen|\bNSAID|\bmeloxicam|\bmotrin/i,
  },
  { denied: 'return to work', told: /\breturn(?:ed)? to work|\bworks? full|\bback (?:to|at) work|\bworking full/i },
  {
    denied: 'pain (?:levels?|scores?|ratings?)',
    told: /\bpain (?:of|at|rated|level|score|was|is)\b.{0,20}\d|\b\d\s?\/\s?10\b|\b\d out of 10\b/i,
  },
  { denied: '(?:physical )?exam(?:ination)?s?(?: findings)?', told: /\bexam(?:ination|ined)?\b/i },
  {
    denied: 'functional (?:improvement|gains?|benefits?)',
    told: /\bfunctional (?:gain|improve|benefit)|\bactivities of daily/i,
  },
];

/** By the row of each thing, what it is called, whole. */
const NAMES_OF_THINGS = THINGS.map(({ denied }) => new RegExp(`^(?:${denied})$`, 'i'));

const THING = `(${THINGS.map(({ denied }) => denied).join('|')})`;
const IS = '(?:is|are|was|were|has been|have been)';
const SAID = '(?:documented|recorded|reported|noted|mentioned|found|described|provided|submitted)';
const END = `(?: ${IS} (?:${SAID}|tried|done|performed|taken))?(?: (?:in|by) the (?:\\w+ )?(?:records?|notes?|reports?))?(?=[.;]|$)`;

/** Whole sentences that deny a thing, in the ways that are read. */
const DENIED = new RegExp(
  [
    `\\b(?:no|without|lack of) (?:documentation|documented evidence|evidence|record|mention|indication) (?:of|that) (?:an? |any )?(?:trial of )?${THING}${END}`,
    `\\bno ${THING}(?: report)? ${IS} ${SAID}${END}`,
    `\\bthere (?:is|are|was|were) no ${THING}(?: (?:on file|in the (?:records?|file)))?(?=[.;]|$)`,
    `\\b(?:do|does|did) not (?:document|record|report|mention|show) (?:an? |any )?${THING}${END}`,
    `\\bthe ${THING} (?:has|have|is|are|was|were) not (?:been )?${SAID}${END}`,
  ].join('|'),
  'gi',
);

interface Told {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/** The things that a summary tells of, each where it first does. */
function toldIn(summary: string): Told[] {
  const sentences = sentencesOf(summary).filter(({ text }) => !DENIED_OR_PLANNED.test(text));
  return THINGS.flatMap(({ told }, row) => {
    for (const sentence of sentences) {
      const match = told.exec(sentence.text);
      if (match === null) continue;
      const start = sentence.start + match.index;
      return [{ row, start, end: start + match[0].length }];
    }
    return [];
  });
}

const DENIED_OR_PLANNED =
  /\b(?:no|not|without|denie[sd]|denial|never|none|failed to|request\w*|recommend\w*|plan(?:s|ned)?|pending|asks?|asked|will|should|under review|disputed?)\b/i;
