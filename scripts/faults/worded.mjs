// Kinds whose wordings belong to one of the determinations in texts/: words there, and what may stand in their stead.
import { replaced } from './edits.mjs';

/**
 * The seeds of rows for one text; every other text has none. `{ text, instead, words }` gives one seed for each of the words,
 * `{ text, changes }` one with all its changes, each the words there and those in their stead.
 */
export function worded(rows) {
  return function* ({ name, text, items }) {
    for (const row of rows.filter(row => `${row.text}.txt` === name))
      if (row.changes === undefined) yield* oneByOne(row, text, items);
      else yield allAtOnce(row.changes, text);
  };
}

function* oneByOne({ instead, words }, text, items) {
  const place = placeOf(text, instead);
  for (const one of words) yield { ...replaced(text, place, one), item: itemAround(items, place) };
}

function allAtOnce(changes, text) {
  const changed = changes.reduce((so, [instead, words]) => replaced(so, placeOf(so, instead), words).text, text);
  return { text: changed, start: 0, end: changed.length, whole: true };
}

/** The words in the text, whose lines may break between any two of them. */
function placeOf(text, words) {
  const pattern = words
    .split(/\s+/)
    .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const found = new RegExp(pattern).exec(text);
  if (found === null) throw new Error(`These words stand in no determination of texts/: ${words}`);
  return { start: found.index, end: found.index + found[0].length };
}

function itemAround(items, { start, end }) {
  return items.find(({ heading, rationale }) => heading.start <= start && end <= rationale.end);
}
