import assert from 'node:assert/strict';
import { detect } from '../../src/core/detect';
import type { Citation, Determination, Item, Model, Rationale, Section } from '../../src/core/model/model';
import type { Span } from '../../src/core/model/span';
import { parse } from '../../src/core/parse';
import { scan } from '../../src/core/text/scan';
import type { Token } from '../../src/core/text/token';

/** Everything that must hold of any text at all. */
export function checkText(text: string): void {
  checkTokens(text);
  detect(text);
  checkParse(text);
}

export const checkParse = (text: string): void => checkModel(text, parse(text));

/** Invariant 4: each token begins where the one before ends, the first at the text's start, the last at its end. */
export function checkTokens(text: string, tokens: readonly Token[] = scan(text)): void {
  let at = 0;
  for (const token of tokens) {
    const { start, end, from, to } = token;
    if (start !== at) assert.fail(`a token begins at ${start}, the one before ends at ${at}`);
    if (end <= start) assert.fail(`an empty token at ${start}`);
    if (from < start || to < from || end < to) assert.fail(`letters outside the token at ${start}`);
    at = end;
  }
  assert.equal(at, text.length, `tokens end at ${at}, the text at ${text.length}`);
}

/** Invariant 5: a child lies within its parent, siblings are ordered and do not overlap, and nothing is lost. */
function checkModel(text: string, model: Model): void {
  assert.equal(model.text, text);
  const whole = { start: 0, end: text.length };
  checkChildren(
    'determinations',
    whole,
    model.determinations.map(determination => determination.span),
  );
  for (const determination of model.determinations) checkDetermination(text, determination);
}

function checkDetermination(text: string, determination: Determination): void {
  const { span, items, sections } = determination;
  const caseFields = Object.values(determination.case).flat();
  const located = [determination.letterOutcome, ...caseFields, determination.injuredWorker.dateOfInjury];
  for (const value of located) if (value) checkChildren('a located value', span, [value.span]);
  checkDistinct(
    'case fields',
    caseFields.flatMap(value => (value ? [value.span] : [])),
  );
  checkChildren(
    'sections',
    span,
    sections.map(section => section.span),
  );
  for (const section of sections) checkChildren('a section title', section.span, [section.titleSpan]);
  checkChildren(
    'items',
    span,
    items.map(item => item.span),
  );
  let line = 1;
  let counted = 0;
  items.forEach((item, i) => {
    assert.equal(item.number, i + 1);
    line += lineEnds(text, counted, item.headingSpan.start);
    counted = item.headingSpan.start;
    assert.equal(item.line, line, `line of item ${item.number}`);
    checkNothingLost(text, item, items[i + 1]?.span.start ?? span.end, sections);
    checkItem(text, item);
  });
}

/** Behind an item stands white space up to the next one or the end; in a broken text maybe another section. */
function checkNothingLost(text: string, item: Item, end: number, sections: readonly Section[]): void {
  let at = item.span.end;
  for (const section of sections)
    if (section.span.start >= item.span.end && section.span.start < end) {
      assert.equal(lettersOf(text.slice(at, section.span.start)), '', `lost behind item ${item.number}`);
      at = section.span.end;
    }
  if (at < end) assert.equal(lettersOf(text.slice(at, end)), '', `lost behind item ${item.number}`);
}

/** Of a whole, unbroken determination the last item reaches the last letter. */
export function checkLastItem(text: string, { items, span, layout }: Determination): void {
  const last = items.at(-1);
  if (last && layout !== 'professional-review') assert.equal(lettersOf(text.slice(last.span.end, span.end)), '');
}

/**
 * All but white space, to which control characters belong as they do for the parser, and signs of comments ("[JD1]"), which
 * are of no paragraph.
 */
const lettersOf = (text: string): string => text.replace(/[\s\p{Cc}\u200b]+|\[[A-Z]{2,3}\d{1,3}\]/gu, '');

function checkItem(text: string, item: Item): void {
  const { claimsAdministratorGuideline: claims, maximusGuideline: maximus, rationale } = item;
  assert.ok(
    item.headingSpan.start >= item.span.start && item.headingSpan.end <= item.span.end,
    `heading of item ${item.number}`,
  );
  const parts = [claims, maximus, rationale].filter(part => part !== null);
  const inOrder = [item.headingSpan, ...parts.map(part => part.span)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  checkChildren(`parts of item ${item.number}`, item.span, inOrder);
  if (item.decision) checkChildren('a decision', item.headingSpan, [item.decision.span]);
  for (const paragraph of [claims, maximus]) {
    if (!paragraph) continue;
    checkChildren('a label', paragraph.span, [paragraph.labelSpan]);
    checkCitations(paragraph.span, paragraph.citations);
  }
  if (rationale) checkRationale(rationale);
  for (const part of parts) {
    assert.equal(part.span.start, part.labelSpan.start, 'a paragraph begins with its label');
    assert.equal(
      text.slice(part.span.start, part.span.end).trim().length,
      part.span.end - part.span.start,
      'a paragraph ends in a letter',
    );
  }
}

function checkRationale(rationale: Rationale): void {
  checkChildren('a label', rationale.span, [rationale.labelSpan]);
  checkCitations(rationale.span, rationale.citations);
  assert.equal(rationale.conclusion === 'unclear', rationale.conclusionSpan === null, 'a conclusion has a place');
  if (rationale.conclusionSpan) checkChildren('a conclusion', rationale.span, [rationale.conclusionSpan]);
}

/** Citations of a paragraph or rationale: in order, without overlaps, none of them empty. */
export function checkCitations(parent: Span, citations: readonly Citation[]): void {
  checkChildren(
    'citations',
    parent,
    citations.map(citation => citation.span),
  );
  for (const citation of citations) {
    assert.ok(citation.span.end > citation.span.start, 'a citation stands somewhere');
    checkChildren(
      'cited sections',
      citation.span,
      citation.sections.map(section => section.span),
    );
    assert.equal(new Set(citation.pages).size, citation.pages.length, 'a page given twice');
    for (const section of citation.sections)
      for (const page of section.pages)
        assert.ok(citation.pages.includes(page), 'a page of a section is one of the citation');
  }
}

function checkChildren(what: string, parent: Span, children: readonly Span[]): void {
  let at = parent.start;
  for (const { start, end } of children) {
    if (start < at || end < start || parent.end < end)
      assert.fail(`${what}: ${start}..${end} in ${parent.start}..${parent.end} after ${at}`);
    at = end;
  }
}

function checkDistinct(what: string, spans: readonly Span[]): void {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  if (ordered.length > 0) checkChildren(what, { start: 0, end: Number.POSITIVE_INFINITY }, ordered);
}

/** Line ends of text[start, end): CR LF, LF and CR, as the editor counts them. */
function lineEnds(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count++;
  }
  return count;
}

/** The model without offsets and source text: what is left must not depend on how lines end. */
export const withoutOffsets = (model: Model): unknown => strip(model.determinations);

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !/span$/i.test(key) || inner === null)
      .map(([key, inner]) => [key, strip(inner)]),
  );
}

/** Freezes a value and all in it: a write to it then throws. */
export function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
