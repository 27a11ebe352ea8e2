// The guideline reference (src/core/guidelines/mtus.json) is kept whole, with its sources. The bundles carry what
// look-ups and checks read; where each entry comes from goes apart, for the hover to load when it is asked for.

import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';

const { drugTopics } = await importTypeScript('../src/core/guidelines/stored.ts');

/** Fields that only say where an entry comes from. */
const sourceFields = new Set(['sources', 'notes', 'note', 'evidence']);

/**
 * The data as src/core/guidelines/stored.ts reads it: only what look-ups, checks and the hover read, in rows; what many
 * topics share (`marks`) and topics that are alike in several documents once. Of the drugs, which the topics name
 * too, only those whose topics stand in another order than the usual one.
 */
export function compactGuidelines({ provenTo, editionRules, documents, drugs }) {
  const marks = listOfDifferent();
  const topics = listOfDifferent();
  const topicRow = topic => [
    topic.title,
    marks.place(trimmed([topic.kind, topic.stance, topic.confidence, topic.confidenceOf, topic.recall])),
    topic.pages.flat(),
    kept(topic, ['aliases', 'misspelt', 'drugs', 'parent', 'determinationsNamingIt']),
  ];
  const documentRow = document => [
    document.id,
    document.title,
    document.kind,
    document.confidence,
    document.citedAs.map(({ name, year, yearOf, confidence }) => trimmed([name, confidence, year, yearOf])),
    document.topics.map(topic => topics.place(trimmed(topicRow(topic)))),
    document.regulation,
    document.effectiveFrom,
    document.effectiveTo,
    document.pageCount,
    document.bodyParts,
    document.endInferred,
  ];
  const documentRows = documents.map(document => trimmed(documentRow(document)));
  const usual = drugTopics(documents);
  const ownOrder = Object.entries(drugs).filter(([name, titles]) => !isSame(titles, usual.get(name)));
  for (const name of usual.keys()) {
    if (!(name in drugs)) {
      throw new Error(`A topic names a drug that is not in the table of drugs: ${name}`);
    }
  }
  return {
    provenTo,
    editionRules: editionRules.map(({ from, appliesBy, graceDays }) => ({ from, appliesBy, graceDays })),
    marks: marks.values,
    topics: topics.values,
    documents: documentRows,
    drugs: Object.fromEntries(ownOrder),
  };
}

/** Gives each value its place in a list that holds every value once. */
function listOfDifferent() {
  const places = new Map();
  const values = [];
  const place = value => {
    const key = JSON.stringify(value);
    if (!places.has(key)) {
      places.set(key, values.push(value) - 1);
    }
    return places.get(key);
  };
  return { values, place };
}

/** A row without the empty fields at its end; those before it are null. */
function trimmed(row) {
  const last = row.findLastIndex(field => !isEmpty(field ?? null));
  return row.slice(0, last + 1).map(field => field ?? null);
}

const kept = (entry, names) =>
  Object.fromEntries(names.filter(name => !isEmpty(entry[name] ?? null)).map(name => [name, entry[name]]));

const isSame = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** What compactGuidelines() leaves out: { [document id]: { sources, notes, topics: { [topic title]: {…} } } }. */
export function guidelineNotes(data) {
  const notes = {};
  for (const document of data.documents) {
    const topics = notesOfTopics(document.topics);
    const own = { ...sourcesOf(document), ...(isEmpty(topics) ? {} : { topics }) };
    if (!isEmpty(own)) {
      notes[document.id] = own;
    }
  }
  return notes;
}

function notesOfTopics(topics) {
  const entries = topics.map(topic => [topic.title, sourcesOf(topic)]);
  return Object.fromEntries(entries.filter(([, sources]) => !isEmpty(sources)));
}

function sourcesOf(entry) {
  return Object.fromEntries(Object.entries(entry).filter(([name, value]) => sourceFields.has(name) && !isEmpty(value)));
}

function isEmpty(value) {
  if (value === null || value === '') {
    return true;
  }
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** A module that imports nothing but types. */
async function importTypeScript(file) {
  const source = fs.readFileSync(path.join(import.meta.dirname, file), 'utf8');
  const { code } = await esbuild.transform(source, { loader: 'ts' });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}
