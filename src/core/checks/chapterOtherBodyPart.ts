import { areSeveral, type BodyPart, bodyPartsIn, forNerveStudy, liesIn, type Region, regionsIn } from '../bodyParts';
import type { Finding, Side } from '../finding';
import { documentById } from '../guidelines/lookup';
import type { Reference } from '../guidelines/reference';
import type { Citation, GuidelineParagraph, Item } from '../model';
import type { Span } from '../span';
import { nameSpan } from './cited';
import type { CheckContext } from './context';

/**
 * A body-part chapter cited for another part of the body. What the chapter recommends does not speak of the request,
 * so the decision rests on nothing; most often a line was picked wrongly from a list.
 *
 * Bad: `MRI of the cervical spine: Upheld` with `Decision based on MTUS Knee Complaints 2004.`
 * Good: the same with `Decision based on MTUS Neck and Upper Back Complaints 2004.`
 *
 * Silent where the heading names no part and implies none, and on drugs; where the part lies in the chapter's or next to
 * it; where the source files the subject in one chapter for the whole body (tests before an operation, durable medical
 * equipment); where a heading of several parts has another citation that fits.
 */
export function chapterOtherBodyPart({ model, determination, reference }: CheckContext): Finding[] {
  return determination.items.flatMap(item => {
    if (item.heading === null || item.request.category === 'pharmaceuticals') return [];
    const sides = [
      ...chaptersOf(item.claimsAdministratorGuideline, 'claims', reference, item.heading),
      ...chaptersOf(item.maximusGuideline, 'maximus', reference, item.heading),
    ];
    if (sides.length === 0) return [];
    const parts = partsOf(item.heading);
    if (parts.length === 0) return [];
    return misfits(sides, parts).map(chapter => finding(model.text, item, chapter, parts));
  });
}

interface Chapter {
  readonly side: Side;
  readonly citation: Citation;
  readonly name: string;
  readonly regions: ReadonlySet<Region>;
  /** Whether it counts only as one that fits, never as one that does not. */
  readonly lenient: boolean;
}

function misfits(chapters: readonly Chapter[], parts: readonly BodyPart[]): Chapter[] {
  const fits = ({ regions }: Chapter): boolean => parts.some(part => liesIn(part, regions));
  const several = areSeveral(parts);
  return chapters.filter(
    chapter =>
      !chapter.lenient &&
      !fits(chapter) &&
      !(several && chapters.some(other => other.side === chapter.side && fits(other))),
  );
}

/** Tests and clearance before an operation are of parts (the chest, the heart) that the operation is not on. */
const BEFORE_SURGERY =
  /\b(?:pre-?\s?op(?:erative)?\b|clearance\b|EKG\b|ECG\b|electrocardiogra|chest x-?rays?\b|labs?\b|laborator|CBC\b|CMP\b|urinalysis\b)/i;

const NERVE_STUDY = /\b(?:EMGs?|NC[SV]s?|electro-?\s?diagnos\w*|electromyogra\w*|nerve conduction)\b/i;

function partsOf(heading: string): BodyPart[] {
  if (BEFORE_SURGERY.test(heading)) return [];
  const parts = bodyPartsIn(heading);
  return NERVE_STUDY.test(heading) ? parts.map(forNerveStudy) : parts;
}

/** What ODG files in one chapter whatever the part: equipment and transport under the knee, admission under the hip, ... */
const FILED_IN_ONE_CHAPTER =
  /\b(?:durable medical|DME\b|canes?\b|crutch|walk(?:er|ing aid)s?\b|wheelchair|scooter|mobility|commode|shower|bath|toilet|grab bar|beds?\b|mattress|recliner|transport|compression|garment|stocking|DVT\b|venous|thrombo|cryo|cold\b|ice\b|polar care|hot\/|home (?:health|care)|skilled nursing|SNF\b|length of stay|LOS\b|hospital|rehabilitation facility|assistant|intra-?\s?operative|monitoring|gym\b|return to work|work (?:conditioning|hardening)|office visit|interpret|translat)/i;

/** Chapters of ODG that are of no part of the body. */
const OF_NO_PART =
  /^\W*(?:pain|mental|stress|diabetes|infectious|fitness|pulmonary|burns?|preface|physical therapy|chiropractic|opioid|drug|formulary)\b|\b(?:pain|mental illness(?: (?:and|&) stress)?|fitness for duty)\s*(?:\(chronic\)|\bchapter|\bsection)|\b(?:preface|fitness for duty|mental illness|diabetes|infectious)\b/i;

function chaptersOf(
  paragraph: GuidelineParagraph | null,
  side: Side,
  reference: Reference,
  heading: string,
): Chapter[] {
  return (paragraph?.citations ?? []).flatMap(citation => {
    const chapter = citation.source === 'MTUS' ? mtusChapter(citation, reference) : otherChapter(citation, heading);
    return chapter === null || chapter.regions.size === 0 ? [] : [{ side, citation, ...chapter }];
  });
}

type Regions = Pick<Chapter, 'name' | 'regions' | 'lenient'>;

function mtusChapter(citation: Citation, reference: Reference): Regions | null {
  const document = documentById(reference, citation.documentId);
  if (document === null) return null;
  const parts = document.bodyParts ?? [];
  const name = citation.document ?? document.title;
  if (parts.length > 0) return { name, regions: regionsIn(parts.join(', ')), lenient: false };
  // The postsurgical guideline names parts as its sections.
  return { name, regions: regionsIn(citation.sections.map(section => section.text).join(', ')), lenient: true };
}

function otherChapter(citation: Citation, heading: string): Regions | null {
  if (citation.source === 'other') return null;
  const text = citation.sections.map(section => section.text).join(', ');
  if (text === '' || OF_NO_PART.test(text)) return null;
  if (FILED_IN_ONE_CHAPTER.test(text) || FILED_IN_ONE_CHAPTER.test(heading) || BEFORE_SURGERY.test(text)) return null;
  const parts = bodyPartsIn(text);
  const name = `${citation.source} ${parts.map(part => part.text).join(', ')}`;
  return { name, regions: regionsIn(text), lenient: false };
}

function finding(text: string, item: Item, { side, citation, name }: Chapter, parts: readonly BodyPart[]): Finding {
  return {
    code: 'chapter-other-body-part',
    item: item.number,
    span: placeOf(text, citation),
    side,
    chapter: name,
    part: parts[0]!.text,
  };
}

const placeOf = (text: string, citation: Citation): Span =>
  citation.source === 'MTUS' ? nameSpan(text, citation) : (citation.sections[0]?.span ?? citation.span);
