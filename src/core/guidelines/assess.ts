import type { Citation, Determination, Item } from '../model/model';
import { dayAfter } from '../text/dates';
import { onceFor } from '../text/once';
import type { EditionRule, GuidelineDocument, Reference } from './types';

// Whether what is cited fits. Hovers, checks, fixes and completion ask here, so that they say the same of the same text.
// Each answer is one of three; only "does not fit" may be held against a text.

/** A citation of a document that the reference knows, with the item and determination that say which days count. */
export interface KnownCitation {
  readonly reference: Reference;
  readonly determination: Determination;
  readonly item: Item;
  readonly citation: Citation;
  readonly document: GuidelineDocument;
}

/** What is cited is as it should be. */
export interface Fits {
  readonly answer: 'fits';
}

/** The reference or the text says too little, and what of it: no problem. */
export interface CannotBeTold<Why extends string> {
  readonly answer: 'cannot-be-told';
  readonly why: Why;
}

export const FITS: Fits = { answer: 'fits' };
export const cannotBeTold = <Why extends string>(why: Why): CannotBeTold<Why> => ({ answer: 'cannot-be-told', why });

// Days and editions

/** A stretch of days, ISO, first and last; null where it is open. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** The days on one of which an edition has to apply, by what its order goes by; none where the text gives none. */
export type DaysToFit = Readonly<Record<EditionRule['appliesBy'], readonly Days[]>>;

/**
 * The days that count for an item by the two rules (editionRules of mtus.json): those of the request and its review, and
 * those on which the treatment was rendered or could be. What was rendered may have been requested on any day since. A prospective request has not been rendered at its review, so that is any
 * day from the UR denial to the decision, without a decision date from the denial on; of a retrospective one it is a date
 * of service, without any a day before the denial.
 */
export function daysToFit({ case: block }: Determination, item: Item | null): DaysToFit {
  const denial = block.urDenialDate?.value ?? null;
  const decision = block.decisionDate?.value ?? null;
  const days = item?.request.datesOfService ?? [];
  const rendered = days.map((day): Days => ({ from: day, to: day }));
  const [first = null] = [...days].sort();
  if (denial === null) return { review: first === null ? [] : [{ from: first, to: decision }], service: rendered };
  const review = [{ from: first !== null && first < denial ? first : denial, to: denial }];
  if (item?.request.retrospective)
    return { review, service: rendered.length > 0 ? rendered : [{ from: null, to: denial }] };
  const last = decision !== null && decision >= denial ? decision : null;
  return { review, service: [{ from: denial, to: last }, ...rendered] };
}

/** The day by which an edition is looked up: that of the UR denial, else the first date of service; ISO. */
export const dayOfReview = ({ case: block }: Determination, item: Item | null): string | null =>
  block.urDenialDate?.value ?? item?.request.datesOfService[0] ?? null;

/** Whether an edition applies on one of the days to fit; false where it is not known when it began to. */
export const mayApply = (reference: Reference, document: GuidelineDocument, days: DaysToFit): boolean =>
  document.effectiveFrom !== null && periodMissed(reference, document, days) === null;

/** What an edition applies to, so far as it tells that it cannot apply: by which days, and from when to when. */
interface Period {
  readonly appliesBy: EditionRule['appliesBy'];
  readonly from: string | null;
  readonly to: string | null;
}

/** By which days an edition begins and ends to apply; `gone` is the first day on which it no longer does. */
interface Bounds {
  readonly begins: EditionRule;
  readonly ends: EditionRule;
  readonly gone: string | null;
}

const boundsOf = onceFor(({ editionRules }: Reference) =>
  onceFor(({ effectiveFrom, effectiveTo, endInferred }: GuidelineDocument): Bounds => {
    const begins = ruleOf(editionRules, effectiveFrom ?? '');
    if (effectiveTo === null || endInferred) return { begins, ends: begins, gone: null };
    const end = dayAfter(effectiveTo, 1);
    const ends = ruleOf(editionRules, end);
    return { begins, ends, gone: dayAfter(end, ends.graceDays) };
  }),
);

/** The period of an edition in which none of the days to fit lies; null where one may, and where its beginning is not known. */
function periodMissed(reference: Reference, document: GuidelineDocument, days: DaysToFit): Period | null {
  const { effectiveFrom: from, effectiveTo: to } = document;
  if (from === null) return null;
  const { begins, ends, gone } = boundsOf(reference)(document);
  const hasBegun = (day: Days): boolean => day.to === null || day.to >= from;
  const goesOn = (day: Days): boolean => gone === null || day.from === null || day.from < gone;
  const { appliesBy } = begins;
  if (appliesBy === ends.appliesBy)
    return days[appliesBy].some(day => hasBegun(day) && goesOn(day)) ? null : { appliesBy, from, to };
  if (!days[appliesBy].some(hasBegun)) return { appliesBy, from, to: null };
  return days[ends.appliesBy].some(goesOn) ? null : { appliesBy: ends.appliesBy, from: null, to };
}

/** The rule of the orders of a day; the first also goes for what came before it. */
const ruleOf = (rules: readonly EditionRule[], day: string): EditionRule =>
  rules.findLast(({ from }) => from <= day) ?? rules[0]!;

/** Whether an edition fits its days. */
export type EditionAnswer =
  | Fits
  | (Period & {
      readonly answer: 'does-not-fit';
      /** The days that were looked at. */
      readonly days: readonly Days[];
    })
  | CannotBeTold<'no-day' | 'dates-not-known' | 'end-inferred' | 'several-editions'>;

/**
 * Whether the cited edition may apply on one of the days to fit. What is in force as far as known, beyond the day to which
 * the reference is proven, fits: nothing is out of force because of a later day alone.
 */
export function assessEdition({ reference, determination, item, citation, document }: KnownCitation): EditionAnswer {
  if (document.kind === 'regulation') return FITS;
  const days = daysToFit(determination, item);
  if (days.review.length === 0) return cannotBeTold('no-day');
  if (document.effectiveFrom === null) return cannotBeTold('dates-not-known');
  const missed = periodMissed(reference, document, days);
  if (missed === null) return FITS;
  if (document.endInferred) return cannotBeTold('end-inferred');
  if (citation.year === null && sharesName(reference, document)) return cannotBeTold('several-editions');
  return { answer: 'does-not-fit', ...missed, days: days[missed.appliesBy] };
}

/** Whether a name of the document, without its year, is also another edition's. */
const sharesName = (reference: Reference, document: GuidelineDocument): boolean =>
  documentsOfSharedNames(reference).has(document);

const documentsOfSharedNames = onceFor((reference: Reference): ReadonlySet<GuidelineDocument> => {
  const editions = [...reference.byName.values()].map(rows => new Set(rows.map(({ document }) => document)));
  return new Set(editions.filter(({ size }) => size > 1).flatMap(documents => [...documents]));
});

/**
 * The editions that may be meant instead of one that does not fit: those of the same section of the regulations that may
 * apply on the days to fit, without a decision date on the day of the denial. None where the section holds several subjects.
 */
export function editionsInstead({ reference, determination, item, document }: KnownCitation): GuidelineDocument[] {
  if (document.regulation === null) return [];
  const { review, service } = daysToFit(determination, item);
  const days = { review, service: service.map(({ from, to }) => ({ from, to: to ?? from })) };
  const beside = reference.documents.filter(
    ({ regulation, kind }) => regulation === document.regulation && kind !== 'regulation',
  );
  const fitting = beside.filter(other => mayApply(reference, other, days));
  const subjects = beside.filter(other => fitting.includes(other) || isSubjectOfItsOwn(other, beside));
  return subjects.every(other => fitting.every(one => one === other || isSuccessor(one, other))) ? fitting : [];
}

/** A document of unknown dates of which no other one of known dates has the name. */
const isSubjectOfItsOwn = (
  { effectiveFrom, citedAs }: GuidelineDocument,
  beside: readonly GuidelineDocument[],
): boolean =>
  effectiveFrom === null &&
  !beside.some(other => other.effectiveFrom !== null && other.citedAs.some(({ name }) => name === citedAs[0]?.name));

/** Whether one of two editions began when the other ended. */
const isSuccessor = (a: GuidelineDocument, b: GuidelineDocument): boolean =>
  [a, b].every(({ effectiveFrom }) => effectiveFrom !== null) &&
  [a, b].some(({ effectiveTo }) => effectiveTo !== null && [a, b].some(other => effectiveTo < other.effectiveFrom!));

/**
 * Whether the determination is of a day beyond the one to which the reference is proven, or of an unknown day while no end
 * of the edition is known: later orders were not looked at.
 */
export function goesBeyondProof({ reference, determination, item, document }: KnownCitation): boolean {
  const { review, service } = daysToFit(determination, item);
  if (review.length === 0)
    return document.effectiveTo === null && document.kind !== 'regulation' && !document.endInferred;
  return [...review, ...service].some(({ from, to }) => (to ?? from ?? '') > reference.provenTo);
}
