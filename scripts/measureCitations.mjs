// How many citations of a file of guideline paragraphs resolve against the reference data.
//   npx tsc -p . && node scripts/measureCitations.mjs FILE      one paragraph a line, as it stands behind its label
// Each paragraph is set into a frame determination and parsed. Prints what did not resolve, grouped, with counts.
import fs from 'node:fs';
import process from 'node:process';
import parser from '../out/src/core/parse.js';
import frame from '../out/test/support/frame.js';

const file = process.argv[2];
if (!file) {
  console.error('usage: node scripts/measureCitations.mjs FILE');
  process.exit(2);
}
const paragraphs = fs
  .readFileSync(file, 'utf8')
  .split(/\r?\n/)
  .filter(line => line.trim() !== '');
const unresolved = { document: new Map(), section: new Map(), lost: new Map(), other: new Map() };
const counts = { paragraphs: paragraphs.length, mtus: 0, sections: 0, outside: 0 };
const note = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);

for (const paragraph of paragraphs) {
  const side = /\bClaims Administrator\b/.test(paragraph) ? 'claims' : 'maximus';
  const text = frame.caseBlock('12/28/2016') + frame.determinationWith(frame.itemWith({ [side]: paragraph }));
  const item = parser.parse(text).determinations[0]?.items[0];
  const read = side === 'claims' ? item?.claimsAdministratorGuideline : item?.maximusGuideline;
  if (read?.text !== paragraph.trim()) note(unresolved.lost, paragraph);
  const citations = read?.citations ?? [];
  const named = paragraph.match(/Decision based on MTUS .+?(?=Decision based on|The Claims|The Expert|$)/g) ?? [];
  const years = named.join(' ').match(/\b(?:2004|2007|2009|2016)\b/g) ?? [];
  const mtus = citations.filter(citation => citation.source === 'MTUS');
  if (mtus.length !== years.length) note(unresolved.lost, `${mtus.length} of ${years.length} documents: ${paragraph}`);
  if (/Non- ?MTUS/.test(paragraph) && citations.every(citation => citation.source === 'MTUS'))
    note(unresolved.lost, `no other source: ${paragraph}`);
  for (const citation of citations) {
    if (citation.source !== 'MTUS') {
      counts.outside++;
      note(
        unresolved.other,
        `${citation.source} | ${citation.document} | ${citation.sections.map(section => section.text).join(' ¦ ')}`,
      );
      continue;
    }
    counts.mtus++;
    if (citation.documentId === null) note(unresolved.document, `${citation.document} ${citation.year}`);
    for (const section of citation.sections) {
      counts.sections++;
      if (section.topic === null) note(unresolved.section, `${citation.documentId}: ${section.text}`);
    }
  }
}

const print = (title, map) => {
  console.log(`\n${title}: ${[...map.values()].reduce((sum, n) => sum + n, 0)}`);
  for (const [key, n] of [...map].sort((a, b) => b[1] - a[1])) console.log(`  ${String(n).padStart(3)}  ${key}`);
};
console.log(
  `${counts.paragraphs} paragraphs, ${counts.mtus} MTUS documents, ${counts.sections} sections, ${counts.outside} other citations`,
);
print('documents not resolved', unresolved.document);
print('sections without a topic', unresolved.section);
print('paragraphs whose text or documents were lost', unresolved.lost);
if (process.argv.includes('--all')) print('other sources as read', unresolved.other);
process.exitCode = unresolved.document.size + unresolved.section.size + unresolved.lost.size > 0 ? 1 : 0;
