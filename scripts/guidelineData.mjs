// The guideline reference (src/core/guidelines/mtus.json) is kept as received, with its sources. The bundles carry what
// look-ups and checks read; where each entry comes from goes apart, for the hover to load when it is asked for.

/** Fields that only say where an entry comes from. `about` and the rules of the whole file are for its readers. */
const sourceFields = new Set(['sources', 'notes', 'note', 'evidence', 'determinationsNamingIt']);
const fileNotes = new Set(['about', 'confidence', 'confidenceOf', 'editionRule', 'documentRule', 'unverifiable']);

/** The data without sources and without empty fields: an absent field means null, "" or []. */
export function compactGuidelines(data) {
  const kept = Object.entries(data).filter(([name]) => !fileNotes.has(name));
  return compactValue(Object.fromEntries(kept));
}

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

function compactValue(value) {
  if (Array.isArray(value)) {
    return value.map(compactValue);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const kept = Object.entries(value).filter(([name, field]) => !sourceFields.has(name) && !isEmpty(field));
  return Object.fromEntries(kept.map(([name, field]) => [name, compactValue(field)]));
}

function isEmpty(value) {
  if (value === null || value === '') {
    return true;
  }
  return typeof value === 'object' && Object.keys(value).length === 0;
}
