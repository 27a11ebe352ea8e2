import type { SectionId } from '../../model/model';
import type { ProblemFacts } from '../problem';
import type { CheckContext } from './shared/context';
import { joinPassage, type Passage, sectionBody } from './shared/joinPassage';

/**
 * The expert reviewer's name in the determination. The review organisation keeps the names of its reviewers
 * confidential outside of itself (Labor Code 4610.6(f)); the text tells licences and specialties only.
 *
 * Bad: `The expert reviewer is Avery Sample, MD, Board Certified in Family Practice`
 * Good: `The expert reviewer is Board Certified in Family Practice`
 *
 * Looked for where the reviewer is described, and elsewhere only right behind the words "expert reviewer". Physicians
 * named in the summary treat or examine the worker and are left alone.
 */
export function reviewerNamed({ model, determination }: CheckContext): ProblemFacts[] {
  const { items, sections } = determination;
  const found: ProblemFacts[] = [];
  for (const section of sections) {
    const body = sectionBody(section);
    if (DESCRIBES.has(section.id) && MAY_NAME.test(model.text.slice(body.start, body.end)))
      for (const name of namesIn(joinPassage(model.text, body, 'any'), null, NAMES)) found.push(name);
  }
  for (const { number, rationale } of items)
    if (rationale !== null && /viewe|igned|espectfully|incerely/.test(rationale.text))
      for (const name of namesIn(joinPassage(model.text, rationale.span), number, IN_RATIONALES)) found.push(name);
  return found;
}

const DESCRIBES: ReadonlySet<SectionId> = new Set(['how-made', 'qualifications']);
/** Most descriptions hold neither a title nor a degree. */
const MAY_NAME = /\bDr\b|\bDoctor\b|\b(?:M\.?D|D\.?O|D\.?C|D\.?P\.?M|D\.?D\.?S|P\.?T|R\.?N|Ph\.?D|Psy\.?D|L\.?Ac)\b/;

const NAME = '(?:[A-Z][a-z]+(?:-[A-Z][a-z]+)?|[A-Z]\\.)';
const DEGREE =
  '(?:(?:M\\.D|D\\.O|D\\.C|Ph\\.D|Psy\\.D|D\\.P\\.M|D\\.D\\.S|L\\.Ac)\\.|(?:MD|DO|DC|PhD|PsyD|DPM|DDS|LAc|PT|RN)\\b)';
const AFTER_REVIEWER = new RegExp(
  `\\b(?:[Ee]xpert|[Pp]hysician|[Mm]edical|[Pp]rofessional) [Rr]eviewer(?:'s name)?(?: is|:|,)? (?:(?:Dr\\.?|Doctor) ${NAME}(?: ${NAME}){0,2}|${NAME}(?: ${NAME}){1,2},? ${DEGREE})`,
  'g',
);
const SIGNED = new RegExp(
  `\\b(?:[Ss]igned|[Rr]eviewed by|[Rr]eviewer|[Nn]ame):? (?:Dr\\.? )?${NAME}(?: ${NAME}){1,2}(?:,? ${DEGREE})`,
  'g',
);
/** A signature: "Reviewed by Avery Sample, M.D.", "Electronically signed, Avery Sample, MD" as a sentence of its own. */
const SIGNATURE = new RegExp(
  `(?<=[.:]\\s)(?:Electronically [Ss]igned|Signed|Reviewed)(?: by)?[,:]? ${NAME}(?: ${NAME}){1,2},? ${DEGREE}`,
  'g',
);
/** "Respectfully submitted, Avery Sample, MD" */
const FAREWELL = new RegExp(
  `\\b(?:Respectfully(?: submitted)?|Sincerely(?: yours)?),? (?:Dr\\.? )?${NAME}(?: ${NAME}){1,2},? ${DEGREE}`,
  'g',
);
const IN_RATIONALES: readonly RegExp[] = [AFTER_REVIEWER, SIGNATURE, FAREWELL];
const WITH_TITLE = new RegExp(`\\b(?:Dr\\.?|Doctor) ${NAME}(?: ${NAME}){0,2}`, 'g');
const WITH_DEGREE = new RegExp(`\\b${NAME}(?: ${NAME}){1,2},? ${DEGREE}`, 'g');
const NAMES: readonly RegExp[] = [AFTER_REVIEWER, SIGNED, WITH_TITLE, WITH_DEGREE];

/** Words of specialties and of the form, which look like names. */
const NO_NAME =
  /\b(?:Medicine|Surgery|Practice|Rehabilitation|Management|Anesthesiology|Neurology|Psychiatry|Psychology|Chiropractic|Acupuncture|Dentistry|Podiatry|Oncology|Radiology|Urology|Cardiology|Pediatrics|Health|Preventive|Board|Certified|State|Medical|Federal|Services|Licensed|Claims|Utilization|Review)\b/;

function namesIn(text: Passage, item: number | null, patterns: readonly RegExp[]): ProblemFacts[] {
  const found: { start: number; end: number }[] = [];
  for (const pattern of patterns)
    for (const match of text.text.matchAll(pattern)) {
      const place = { start: match.index, end: match.index + match[0].length };
      const lead = text.text.slice(Math.max(0, match.index - 60), match.index);
      if (
        NO_NAME.test(match[0].replace(/^(?:Medical|Professional)/, '')) ||
        /\b(?:utilization|UR)\b/i.test(lead.slice(lead.lastIndexOf('.') + 1))
      )
        continue;
      found.push(place);
    }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart = found.filter(({ start }, i) => i === 0 || start >= found[i - 1]!.end);
  return apart.map(({ start, end }) => ({ code: 'reviewer-named', item, span: text.spanOf(start, end) }));
}
