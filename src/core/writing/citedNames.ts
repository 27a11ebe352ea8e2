import { dayOfReview, daysToFit, mayApply } from '../guidelines/assess';
import { inForceText } from '../guidelines/basis';
import type { GuidelineDocument, Reference } from '../guidelines/types';
import { touches } from '../model/span';
import { onceFor } from '../text/once';
import type { Completion } from './completionList';
import type { Cursor } from './cursor';
import { rankedDocuments } from './ranking';

/** A document by one of the names under which it is cited: with its year, or as the older form with pages has it. */
export interface CitedName {
  readonly document: GuidelineDocument;
  readonly name: string;
  readonly form: 'pages' | 'sections';
}

/** The longest name that stands whole at an offset of a text. */
export function nameAt(reference: Reference, text: string, at: number): CitedName | null {
  const rest = text.slice(at, at + 200).toLowerCase();
  const isAtStart = ({ name }: CitedName): boolean =>
    rest.startsWith(name.toLowerCase()) && /^[ ,.:]/.test(rest.slice(name.length));
  return citedNames(reference).find(isAtStart) ?? null;
}

/** The documents in force on the day that counts, in the form in use; without such a day all, told apart by their dates. What the item calls for comes first. */
export function documentChoices(cursor: Cursor): Completion[] {
  const days = daysToFit(cursor.determination, cursor.item);
  const form = formInUse(cursor);
  const named = namesByDocument(cursor.reference);
  const hasForm = (document: GuidelineDocument): number => Number(named.get(document)!.some(one => one.form === form));
  const fitting = [...named.keys()]
    .filter(document => days.review.length === 0 || mayApply(cursor.reference, document, days))
    .sort((a, b) => hasForm(b) - hasForm(a) || (named.get(a)![0]!.name < named.get(b)![0]!.name ? -1 : 1));
  const choices: Completion[] = [];
  for (const document of rankedDocuments(cursor, fitting)) {
    const names = named.get(document)!;
    const { name, form: own } = names.find(one => one.form === form) ?? names[0]!;
    const insert = own === 'sections' ? `${name}, Section(s): ` : `${name} `;
    choices.push({
      kind: 'document',
      label: name,
      insert,
      detail: inForceText(document),
      note: period(document),
      more: document.topics.length > 0,
    });
  }
  return choices;
}

/** As the determination's other citations have it; else by the day, as the newer form came with the editions of 2016. */
function formInUse({ determination, item, offset }: Cursor): CitedName['form'] {
  const citations = determination.items
    .flatMap(item => [item.claimsAdministratorGuideline, item.maximusGuideline])
    .flatMap(paragraph => paragraph?.citations ?? [])
    .filter(({ source, documentId, span }) => source === 'MTUS' && documentId !== null && !touches(span, offset));
  const dated = citations.filter(({ year }) => year !== null).length;
  if (citations.length > 0) return dated * 2 >= citations.length ? 'sections' : 'pages';
  const day = dayOfReview(determination, item);
  return day !== null && day < '2016-07-28' ? 'pages' : 'sections';
}

/** The names of all documents of the MTUS, the longest first. */
const citedNames = onceFor((reference: Reference): readonly CitedName[] =>
  [...namesByDocument(reference).values()].flat().sort((a, b) => b.name.length - a.name.length),
);

/** The documents of the MTUS that are cited by name, each with its names, the usual one first. */
const namesByDocument = onceFor(({ documents }: Reference): ReadonlyMap<GuidelineDocument, readonly CitedName[]> => {
  const guidelines = documents.filter(({ kind }) => kind !== 'regulation');
  const rows = guidelines.map(
    document => [document, namesOf(document).map(name => ({ document, name, form: formOf(name) }))] as const,
  );
  return new Map(rows.filter(([, names]) => names.length > 0));
});

/** The names on record as they are cited; a chapter is cited without its year in the older form. */
function namesOf({ citedAs, id }: GuidelineDocument): string[] {
  const names = citedAs
    .filter(({ name, confidence }) => !/^ACOEM Chapter \d/.test(name) && confidence !== 'recalled')
    .map(({ name, year }) => (year === null ? name : `${name} ${year}`));
  const undated = id.startsWith('acoem-2004') ? names.map(name => name.replace(/ \d{4}$/, '')) : [];
  return [...new Set([...names, ...undated])];
}

const formOf = (name: string): CitedName['form'] => (/ \d{4}(?: Guidelines)?$/.test(name) ? 'sections' : 'pages');

/** The years in which a document was in force, short enough for a list: "2009–2016", "since 2017". */
function period({ effectiveFrom, effectiveTo }: GuidelineDocument): string {
  if (!effectiveFrom) return '';
  const [from, to] = [effectiveFrom.slice(0, 4), effectiveTo?.slice(0, 4)];
  if (to === undefined) return `since ${from}`;
  return from === to ? from : `${from}–${to}`;
}
