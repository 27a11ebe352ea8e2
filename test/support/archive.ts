import fs from 'node:fs';
import path from 'node:path';
import { cases, root, sampleTexts } from './cases';
import { composed } from './composed';
import { COPY_KINDS } from './copyKinds';
import { pick, type Random, random } from './random';

/** A file of a generated archive. */
interface ArchiveFile {
  /** With its folders: "2016/003/CM16-1000017.txt". */
  readonly name: string;
  readonly content: string | Buffer;
}

/**
 * Files such as people keep, always the same of a seed: most are composed of many requests, services and guidelines; some
 * are invented determinations of every layout with other numbers, years and outcomes, as copies of every kind, as PDFs,
 * once more under another name, or broken.
 */
function* archiveFiles(count: number, seed = 1): Generator<ArchiveFile> {
  const next = random(seed);
  const sources = sourcesOfArchive();
  let before: string | Buffer = '';
  for (let i = 0; i < count; i++) {
    const { content, ending } = contentOf(next, sources, before, i);
    before = content;
    yield { name: `${2013 + (i % 6)}/${String(Math.floor(i / 500)).padStart(4, '0')}/${i}${ending}`, content };
  }
}

/** Writes an archive into a folder that is made. */
export function writeArchive(folder: string, count: number, seed = 1): void {
  let made = '';
  for (const { name, content } of archiveFiles(count, seed)) {
    const file = path.join(folder, name);
    if (path.dirname(file) !== made) fs.mkdirSync(path.dirname(file), { recursive: true });
    made = path.dirname(file);
    fs.writeFileSync(file, content);
  }
}

interface Sources {
  readonly texts: readonly string[];
  readonly pdfs: readonly Buffer[];
}

function sourcesOfArchive(): Sources {
  const folder = path.join(root, 'test/fixtures/pdf');
  const pdfs = fs.readdirSync(folder).filter(name => /^CM\d/.test(name));
  return {
    texts: [...cases('ok').map(({ text }) => text), ...sampleTexts()],
    pdfs: pdfs.sort().map(name => fs.readFileSync(path.join(folder, name))),
  };
}

interface Content {
  readonly content: string | Buffer;
  readonly ending: string;
}

function contentOf(next: Random, { texts, pdfs }: Sources, before: string | Buffer, i: number): Content {
  const chance = next();
  if (chance < 0.01) return { content: pick(next, pdfs), ending: '.pdf' };
  if (chance < 0.04 && typeof before === 'string') return { content: before, ending: '.imr' };
  const text = chance < 0.7 ? composed(next, i) : renewed(next, pick(next, texts), i);
  if (chance < 0.72 || chance > 0.82) return { content: text, ending: '.txt' };
  return { content: chance < 0.8 ? copied(next, text) : broken(next, text), ending: '.txt' };
}

/** With a case number of its own, some years earlier or later, and some decisions turned. */
function renewed(next: Random, text: string, i: number): string {
  const years = Math.floor(next() * 4) - 2;
  return text
    .replace(/CM\d\d-\d{7}/g, `CM16-${String(1_000_000 + i)}`)
    .replace(/(?<=\/)20(?:0\d|1\d)\b/g, year => String(Number(year) + years))
    .replace(/: (Upheld|Overturned)[ \t]*$/gm, (line, decision: string) =>
      next() < 0.85 ? line : `: ${decision === 'Upheld' ? 'Overturned' : 'Upheld'}`,
    );
}

function copied(next: Random, text: string): string {
  const itemLines = text.split('\n').flatMap((line, at) => (/:\s*(?:Upheld|Overturned)\s*$/.test(line) ? [at] : []));
  return pick(next, Object.values(COPY_KINDS))({ text, itemLines: new Set(itemLines) });
}

function broken(next: Random, text: string): string | Buffer {
  return pick(next, [
    '',
    'Minutes of the meeting.\n',
    Buffer.of(0, 1, 2, 3),
    text.slice(0, Math.floor(next() * text.length)),
    text.replaceAll('guideline:', 'guidelne:'),
    Buffer.from(text, 'utf16le'),
  ]);
}
