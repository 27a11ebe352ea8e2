// What the measure knows of a text by its own means: where the case block's dates, the summary and the items stand, and a few
// facts of them. Nothing of the product is used, so that both do not err alike. A text may lack any of it.

const DATE = /\b(\d{1,2})[/-]\s?(\d{1,2})[/-]\s?(\d{4}|\d{2})(?![\d/-])/g;
const BLOCK = {
  injury: /Date\s+of\s+Injury:\s{1,30}/,
  ur: /(?:UR\s+Denial\s+Date|Date\s+of\s+UR\s+Decision):\s{1,30}/,
  assigned: /Date\s+Assigned:\s{1,30}/,
  decided: /Decision\s+Date:\s{1,30}/,
  received: /Application(?:\s+Received:)?\s{1,30}/,
};
const PARTS =
  'shoulder|knee|elbow|wrist|hand|ankle|foot|hip|arm|leg|thumb|eye|ear|forearm|lower extremity|upper extremity|index finger';

/** A text with its parts; each is null or empty where it was not found. */
export function readText(name, text) {
  const end = secondDetermination(text);
  const summary = summaryOf(text, end);
  const doubleSpaced = (text.match(/\n[ \t]*\n/g) ?? []).length > 0.35 * (text.match(/\n/g) ?? []).length;
  const items = itemsOf(text, end, doubleSpaced);
  return { name, text, end, block: blockOf(text, summary), summary, items, worker: workerOf(text, summary) };
}

/** Where a second determination of the file begins, or the text's end. */
function secondDetermination(text) {
  const titles = [...text.matchAll(/^[ \t]*HOW THE IMR FINAL DETERMINATION WAS MADE/gm)];
  if (titles.length < 2) return text.length;
  const label = text.lastIndexOf('Decision rationale:', titles[1].index);
  return label < 0 ? titles[1].index : label;
}

function blockOf(text, summary) {
  const top = text.slice(0, Math.min(summary?.start ?? 2500, 2500));
  const block = {};
  for (const [event, label] of Object.entries(BLOCK)) {
    const at = label.exec(top);
    const start = at === null ? -1 : at.index + at[0].length;
    const [date] = start < 0 ? [] : datesIn(top.slice(start, start + 12));
    if (date !== undefined && date.start === 0) block[event] = { ...date, start, end: start + date.end };
  }
  return block;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WRITTEN = new RegExp(`\\b(${MONTHS.join('|')})\\s+(\\d{1,2}),\\s+(\\d{4})`, 'g');

/** The dates of a text as year, month and day, with their places. */
export function datesIn(text) {
  const inWords = [...text.matchAll(WRITTEN)].map(({ 0: written, 1: month, 2: day, 3: year, index }) => ({
    start: index,
    end: index + written.length,
    written,
    iso: isoOf(Number(year), MONTHS.indexOf(month) + 1, Number(day)),
  }));
  return [...inNumbers(text), ...inWords];
}

function inNumbers(text) {
  return [...text.matchAll(DATE)].map(match => {
    const [written, month, day, year] = match;
    const full = year.length === 2 ? 2000 + Number(year) : Number(year);
    const iso = isoOf(full, Number(month), Number(day));
    return { start: match.index, end: match.index + written.length, written, iso };
  });
}

const isoOf = (year, month, day) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

function summaryOf(text, end) {
  const title = /^[ \t]*(?:CLINICAL CASE SUMMARY|Case Summary:|CASE SUMMARY:)/m.exec(text);
  if (title === null || title.index > end) return null;
  const start = title.index + title[0].length;
  const rest = text.slice(start, end);
  const stock = /all\s+medical\s+records:/.exec(rest);
  const next = /^[ \t]*(?:IMR ISSUES|IMR DECISION|DOCUMENTS REVIEWED|Documents Reviewed)/m.exec(rest);
  if (next === null) return null;
  const from = stock !== null && stock.index < next.index ? stock.index + stock[0].length : 0;
  return trimmed(text, start + from, start + next.index);
}

function trimmed(text, from, to) {
  const inner = text.slice(from, to);
  const start = from + inner.length - inner.trimStart().length;
  const end = from + inner.trimEnd().length;
  return start < end ? { start, end } : null;
}

const LABELS = /^[ \t\u00a0]*(Claims Administrator guideline|MAXIMUS guideline|Decision rationale):/gm;

/** Items of the layouts that have the labels of 2013 and after, each with heading, decision, paragraphs and rationale. */
function itemsOf(text, end, doubleSpaced) {
  const labels = [...text.slice(0, end).matchAll(LABELS)];
  const items = [];
  for (let i = 0; i + 2 < labels.length; i++) {
    const [claims, maximus, rationale] = labels.slice(i, i + 3);
    const names = [claims, maximus, rationale].map(label => label[1][0]).join('');
    if (names !== 'CMD') continue;
    const heading = headingBefore(text, claims.index, doubleSpaced);
    if (heading !== null) items.push({ heading, claims, maximus, rationale });
  }
  return items.map((item, i) => itemOf(text, item, items[i + 1]?.heading.start ?? end, i + 1)).filter(Boolean);
}

function itemOf(text, { heading, claims, maximus, rationale }, end, number) {
  const decision = [
    ...text.slice(heading.start, heading.end).matchAll(/\b(Upheld|Overturned|UPHELD|OVERTURNED)\b/g),
  ].at(-1);
  const body = trimmed(text, rationale.index + rationale[0].length, end);
  if (decision === undefined || body === null) return null;
  const headingText = text
    .slice(heading.start, heading.start + decision.index)
    .replace(/\s+/g, ' ')
    .replace(/[ :(]+$/, '');
  return {
    number,
    heading,
    headingText,
    decision: {
      start: heading.start + decision.index,
      end: heading.start + decision.index + decision[1].length,
      word: decision[1],
    },
    claims: labelled(text, claims, maximus.index),
    maximus: labelled(text, maximus, rationale.index),
    rationale: { label: { start: rationale.index, end: rationale.index + rationale[0].length }, ...body },
    facts: factsOf(headingText),
  };
}

function labelled(text, label, end) {
  const body = trimmed(text, label.index + label[0].length, end) ?? { start: end, end };
  return { label: { start: label.index, end: label.index + label[0].length }, ...body };
}

/** The lines above a label up to the end of a sentence, a "below:" or a blank line. */
function headingBefore(text, label, doubleSpaced) {
  const end = text.slice(0, label).trimEnd().length;
  let start = end;
  for (let lines = 0; lines < 16; lines++) {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const above = text.slice(0, lineStart).trimEnd().length;
    const gap = text.slice(above, lineStart).split('\n').length - 1;
    const onlyDecision = /^\W*(?:decision:?)?\W*(?:upheld|overturned)\W*$/i.test(text.slice(lineStart, end).trim());
    start = lineStart;
    const line = text.slice(text.lastIndexOf('\n', above - 1) + 1, above);
    if (above === 0 || /(?:[.!?]["”)\]]?|below:)$/.test(line.trim()) || /^[_*=-]+$/.test(line.trim())) break;
    if (gap > (doubleSpaced ? 2 : 1) && !onlyDecision) break;
    start = above;
  }
  const lead = text.slice(start, end);
  return end > start ? { start: start + lead.length - lead.trimStart().length, end } : null;
}

/** What a heading names: drug, strength, "#N", side and part, level of the spine, test. */
function factsOf(heading) {
  const drug =
    /^(?:Retrospective )?(?:\d+ (?:tablets|capsules) (?:of )?)?([A-Z][A-Za-z]{4,})(?: (?:XL|ER|XR))? .{0,12}?(\d+(?:\.\d+)?(?:[/-]\d+)?)\s?(mg|%)/i.exec(
      heading,
    );
  const side = new RegExp(`\\b(left|right) (${PARTS})\\b`, 'i').exec(heading);
  return {
    drug: drug?.[1] ?? null,
    strength: drug === null ? null : { number: drug[2], unit: drug[3].toLowerCase() },
    quantity:
      Number(/(?:#|\bQty:? ?|\bquantity:? ?)(\d+)/i.exec(heading)?.[1] ?? /^(\d+) tablets/i.exec(heading)?.[1] ?? 0) ||
      null,
    side: side?.[1].toLowerCase() ?? null,
    part: side?.[2].toLowerCase() ?? null,
    region:
      /\b(cervical|thoracic|lumbar|shoulder|knee|elbow|wrist|ankle|hip)\b/i.exec(heading)?.[1].toLowerCase() ?? null,
    level: /\b[CTL]\d{1,2}-(?:[CTLS]?\d{1,2})\b/.exec(heading)?.[0] ?? null,
    test: /\b(MRI|X-rays?|CT scan|EMG|ultrasound|bone scan)\b/i.exec(heading)?.[1] ?? null,
  };
}

/** The worker's sex where a word beside the age says it, and the age. */
function workerOf(text, summary) {
  const told = summary === null ? '' : text.slice(summary.start, summary.end).replace(/\s+/g, ' ');
  const age = /\b(\d\d)[ -]years?[ -]old\b,? ?(?:\S+ ){0,2}?\b(female|male|woman|man)\b/i.exec(told);
  if (age === null) return null;
  return { age: Number(age[1]), sex: /^(?:fem|wom)/i.test(age[2]) ? 'female' : 'male' };
}

/** The sentences of a place, each with its own place. Abbreviations and numbers do not end one. */
export function sentencesOf(text, { start, end }) {
  const sentences = [];
  let from = start;
  for (const stop of text
    .slice(start, end)
    .matchAll(/(?<!\b(?:Dr|Mr|Ms|vs|No|pg|ed|etc|al|e\.g|i\.e))[.!?]["”)]?(?=\s+["“(]?[A-Z0-9])/g)) {
    const to = start + stop.index + stop[0].length;
    sentences.push({ start: from, end: to, text: text.slice(from, to) });
    from = to + /^\s*/.exec(text.slice(to))[0].length;
  }
  if (from < end) sentences.push({ start: from, end, text: text.slice(from, end) });
  return sentences;
}
