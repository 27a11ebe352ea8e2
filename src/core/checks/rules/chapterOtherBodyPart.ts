import { type DaysToFit, daysToFit, mayApply } from '../../guidelines/assess';
import { citedForm, documentById } from '../../guidelines/lookup';
import type { GuidelineDocument, Reference } from '../../guidelines/types';
import type { Citation, GuidelineParagraph, Item } from '../../model/model';
import type { Side } from '../../model/query';
import type { Region } from '../../request/bodyPartRows';
import {
  areSeveral,
  type BodyPart,
  bodyPartsIn,
  forNerveStudy,
  liesIn,
  meet,
  regionsIn,
  regionsOf,
} from '../../request/bodyParts';
import { onceFor } from '../../text/once';
import type { ProblemFacts } from '../problem';
import { citedName, nameSpan } from './shared/citationsOfItem';
import type { CheckContext } from './shared/context';

/**
 * A body-part chapter cited for another part of the body. What the chapter recommends does not speak of the request,
 * so the decision rests on nothing; most often a line was picked wrongly from a list.
 *
 * Bad: `MRI of the cervical spine: Upheld` with `Decision based on MTUS Knee Complaints 2004.`
 * Good: the same with `Decision based on MTUS Neck and Upper Back Complaints 2004.`
 *
 * Silent where the heading names no part and implies none, and on drugs that are not injected there; where the part lies in
 * the chapter's or next to it; where the source files the subject in one chapter for the whole body (tests before an operation, durable medical
 * equipment); where another citation fits and the heading names several parts or the paragraph many chapters.
 */
export function chapterOtherBodyPart({ model, determination, reference }: CheckContext): ProblemFacts[] {
  const found: ProblemFacts[] = [];
  for (const item of determination.items) {
    const { heading, request } = item;
    if (heading === null || isTakenAnywhere(request)) continue;
    const chapters = chaptersOf(item, reference, chapterRegions);
    if (chapters.length === 0) continue;
    const named = partsBesides(chapters, heading);
    if (named.length === 0) continue;
    const general = chaptersOf(item, reference, generalRegions);
    if (misfits(chapters, general, named).length === 0) continue;
    const parts = partsTreated(named, heading);
    const instead = [
      ...citedByOtherSide(chapters, parts),
      ...coveringParts(parts, reference, daysToFit(determination, item)),
    ];
    for (const chapter of misfits(chapters, general, parts))
      if (!servesAllParts(chapter, heading)) found.push(problemOf({ text: model.text, item }, chapter, parts, instead));
  }
  return found;
}

/** Drugs are for no part of the body but those that are injected into the one that the heading names. */
const isTakenAnywhere = ({ category, subcategory }: Item['request']): boolean =>
  category === 'pharmaceuticals' && subcategory !== 'viscosupplementation';

/** A citation that is of some regions: a chapter on them, or sections on them in a guideline of all parts. */
interface Chapter {
  readonly side: Side;
  readonly citation: Citation;
  readonly regions: readonly Region[];
}

const fits = ({ regions }: Chapter, parts: readonly BodyPart[]): boolean => parts.some(part => liesIn(part, regions));

/** The parts that a heading names, one of each kind, where not each of the chapters fits one of them. */
function partsBesides(chapters: readonly Chapter[], heading: string): readonly BodyPart[] {
  const seen = new Set<BodyPart['at']>();
  let open = chapters;
  const parts = bodyPartsIn(heading, part => {
    if (!seen.has(part.at)) open = open.filter(({ regions }) => !liesIn(part, regions));
    seen.add(part.at);
    return open.length === 0;
  });
  return open.length === 0 ? [] : firstOfEachKind(parts);
}

function firstOfEachKind(parts: readonly BodyPart[]): BodyPart[] {
  const kinds = new Map<BodyPart['at'], BodyPart>();
  for (const part of parts) if (!kinds.has(part.at)) kinds.set(part.at, part);
  return [...kinds.values()];
}

/** From so many chapters on a paragraph goes through the worker's complaints: enough if one of them fits. */
const GOES_THROUGH_ALL = 3;

/** The chapters of other parts. Sections of general guidelines count as fitting or not at all. */
function misfits(chapters: readonly Chapter[], general: readonly Chapter[], parts: readonly BodyPart[]): Chapter[] {
  if (parts.length === 0) return [];
  const several = areSeveral(parts);
  const open = chapters.filter(chapter => !fits(chapter, parts));
  if (open.length === 0) return [];
  const all = [...chapters, ...general];
  const isServed = (side: Side): boolean => {
    const besides = all.filter(other => other.side === side);
    return (several || besides.length >= GOES_THROUGH_ALL) && besides.some(other => fits(other, parts));
  };
  const served = { 'claims-administrator': isServed('claims-administrator'), maximus: isServed('maximus') };
  return open.filter(({ side }) => side === 'rationale' || !served[side]);
}

/** Tests and clearance before an operation are of parts (the chest, the heart) that the operation is not on. */
const BEFORE_SURGERY =
  /\b(?:pre-?\s?op(?:erative)?\b|clearance\b|EKG\b|ECG\b|electrocardiogra|chest x-?rays?\b|labs?\b|laborator|CBC\b|CMP\b|urinalysis\b)/i;

const NERVE_STUDY = /\b(?:EMGs?|NC[SV]s?|electro-?\s?diagnos\w*|electromyogra\w*|nerve conduction)\b/i;

function partsTreated(parts: readonly BodyPart[], heading: string): readonly BodyPart[] {
  if (BEFORE_SURGERY.test(heading)) return [];
  return NERVE_STUDY.test(heading) ? parts.map(forNerveStudy) : parts;
}

type RegionsOf = (citation: Citation, reference: Reference) => readonly Region[];

/** The regions of a chapter on parts of the body: known in the MTUS, else by the names of its sections. */
const chapterRegions: RegionsOf = (citation, reference) => {
  if (citation.source === 'other') return [];
  if (citation.source !== 'MTUS') return regionsIn(sectionsText(citation));
  const document = documentById(reference, citation.documentId);
  if (document?.bodyParts === undefined) return [];
  return document.bodyParts.length > 0 ? regionsOfDocument(document) : regionsIn(sectionsText(citation));
};

/** The regions that a guideline of all parts is cited for, by the names of its sections. */
const generalRegions: RegionsOf = (citation, reference) =>
  citation.source === 'MTUS' && documentById(reference, citation.documentId)?.bodyParts === undefined
    ? regionsIn(sectionsText(citation))
    : [];

/** The citations of both paragraphs that are of any regions. */
function chaptersOf(item: Item, reference: Reference, regionsOf: RegionsOf): Chapter[] {
  const chaptersIn = (side: Side, paragraph: GuidelineParagraph | null): Chapter[] =>
    (paragraph?.citations ?? [])
      .map(citation => ({ side, citation, regions: regionsOf(citation, reference) }))
      .filter(({ regions }) => regions.length > 0);
  return [
    ...chaptersIn('claims-administrator', item.claimsAdministratorGuideline),
    ...chaptersIn('maximus', item.maximusGuideline),
  ];
}

const regionsOfDocument = onceFor(({ bodyParts }: GuidelineDocument) => regionsOf(bodyParts ?? []));

const sectionsText = ({ sections }: Citation): string =>
  sections.length === 1 ? sections[0]!.text : sections.map(section => section.text).join(', ');

/** What ODG files in one chapter whatever the part: equipment and transport under the knee, admission under the hip, ... */
const FILED_IN_ONE_CHAPTER =
  /\b(?:durable medical|DME\b|canes?\b|crutch|walk(?:er|ing aid)s?\b|wheelchair|scooter|mobility|commode|shower|bath|toilet|grab bar|beds?\b|mattress|recliner|transport|compression|garment|stocking|DVT\b|venous|thrombo|cryo|cold\b|ice\b|polar care|hot\/|home (?:health|care)|skilled nursing|SNF\b|length of stay|LOS\b|hospital|rehabilitation facility|assistant|intra-?\s?operative|monitoring|gym\b|return to work|work (?:conditioning|hardening)|office visit|interpret|translat)/i;

/** Chapters of ODG that are of no part of the body. */
const OF_NO_PART =
  /^\W*(?:pain|mental|stress|diabetes|infectious|fitness|pulmonary|burns?|preface|physical therapy|chiropractic|opioid|drug|formulary)\b|\bpain\s*(?:\(chronic\)|\bchapter|\bsection)|\b(?:preface|fitness for duty|mental illness|diabetes|infectious)\b/i;

/** Whether a chapter outside the MTUS is cited for what it holds for the whole body. */
function servesAllParts({ citation }: Chapter, heading: string): boolean {
  if (citation.source === 'MTUS') return false;
  const text = sectionsText(citation);
  return (
    OF_NO_PART.test(text) ||
    BEFORE_SURGERY.test(text) ||
    FILED_IN_ONE_CHAPTER.test(text) ||
    FILED_IN_ONE_CHAPTER.test(heading)
  );
}

/** The chapters that utilization review cites for one of the parts. */
const citedByOtherSide = (chapters: readonly Chapter[], parts: readonly BodyPart[]): string[] =>
  chapters
    .filter(
      chapter => chapter.side === 'claims-administrator' && chapter.citation.source === 'MTUS' && fits(chapter, parts),
    )
    .map(({ citation }) => citedName(citation));

/** The chapters of the MTUS that treat of the parts, of the editions that may apply. */
const coveringParts = (parts: readonly BodyPart[], reference: Reference, days: DaysToFit): string[] =>
  reference.documents
    .filter(document => parts.some(({ at }) => meet(at, regionsOfDocument(document))))
    .filter(document => mayApply(reference, document, days))
    .map(citedForm);

function problemOf(
  { text, item }: { readonly text: string; readonly item: Item },
  { side, citation }: Chapter,
  parts: readonly BodyPart[],
  instead: readonly string[],
): ProblemFacts {
  return {
    code: 'chapter-other-body-part',
    item: item.number,
    span: citation.source === 'MTUS' ? nameSpan(text, citation) : (citation.sections[0]?.span ?? citation.span),
    side,
    chapter: chapterName(citation),
    part: partText(parts[0]!),
    instead: citation.source === 'MTUS' && side === 'maximus' ? [...new Set(instead)] : [],
  };
}

/** "Knee Complaints"; of another source its name and the part: "ODG Hip & Pelvis". */
function chapterName(citation: Citation): string {
  if (citation.source === 'MTUS') return citation.document ?? 'MTUS';
  const names = bodyPartsIn(sectionsText(citation)).map(part => part.text);
  return `${citation.source} ${[...new Set(names)].slice(0, 2).join(' & ')}`;
}

/** As the heading has it; behind what only implies a part that part is named: "low back (LSO)". */
const partText = ({ named, text, at }: BodyPart): string =>
  named === 'implied' ? `${at.map(region => region.replace('-', ' ')).join(' and ')} (${text})` : text;
