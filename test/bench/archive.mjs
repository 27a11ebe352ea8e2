// Writes a folder of many generated files: `node test/bench/archive.mjs FOLDER COUNT [SEED]` (after a build of out/).
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { textPdf } from '../../scripts/pdfWriter.mjs';

const require = createRequire(import.meta.url);
const root = path.join(import.meta.dirname, '../..');

/** What an archive holds beside plain texts, in percent of its files. */
const SHARES = { copy: 25, pdf: 2, duplicate: 4, cut: 2, broken: 2 };
const FILES_IN_FOLDER = 500;

/**
 * Writes `count` files, the same for the same seed: determinations of all layouts, put together of heads and items of the
 * samples and cases, with numbers, days, doses and ages of their own; kinds of copies; PDFs; duplicates; texts that end
 * too early; files that are none. In folders of 500.
 */
export function writeArchive(folder, count, { seed = 1, shares = SHARES } = {}) {
  const { COPY_KINDS } = require(path.join(root, 'out/test/support/copyKinds.js'));
  const { itemStarts, sources } = sourcesOf();
  const kinds = Object.values(COPY_KINDS);
  const random = randomFrom(seed);
  const pick = list => list[Math.floor(random() * list.length)];
  const recent = [];
  for (let number = 0; number < count; number++) {
    const name = path.join(folder, `part ${Math.floor(number / FILES_IN_FOLDER)}`, caseNumber(number));
    if (number % FILES_IN_FOLDER === 0) fs.mkdirSync(path.dirname(name), { recursive: true });
    const what = whatFor(random() * 100, shares);
    if (what === 'broken') {
      fs.writeFileSync(`${name}${pick(['.txt', '.pdf', '.imr'])}`, pick(BROKEN));
      continue;
    }
    if (what === 'duplicate' && recent.length > 0) {
      fs.writeFileSync(`${name} (1).txt`, pick(recent));
      continue;
    }
    const text = withOwnFacts(determination(pick(sources), sources, pick), number, random);
    if (what === 'pdf') fs.writeFileSync(`${name}.pdf`, pdfOf(text));
    else {
      const written = writtenAs(what, text);
      fs.writeFileSync(`${name}.txt`, written);
      recent.push(written);
      if (recent.length > 50) recent.shift();
    }
  }

  function writtenAs(what, text) {
    if (what === 'copy') return pick(kinds)({ text, itemLines: itemStarts(text) });
    return what === 'cut' ? text.slice(0, Math.floor(random() * text.length)) : text;
  }
}

function whatFor(percent, shares) {
  let end = 0;
  for (const [what, share] of Object.entries(shares)) {
    end += share;
    if (percent < end) return what;
  }
  return 'text';
}

const BROKEN = [
  Buffer.from([0x4d, 0x5a, 0, 0, 1]),
  Buffer.alloc(0),
  Buffer.from('Minutes of a meeting: the roof was discussed.\n'),
  Buffer.from('%PDF-1.4\nnothing follows'),
  Buffer.from('\ufeffCM16-0900001\n', 'utf16le'),
];

/** The samples and cases with the places of their items. */
function sourcesOf() {
  const { parse } = require(path.join(root, 'out/src/core/parse.js'));
  const { cases, sampleTexts } = require(path.join(root, 'out/test/support/cases.js'));
  const itemStarts = text =>
    new Set(parse(text).determinations.flatMap(({ items }) => items.map(({ line }) => line - 1)));
  const texts = [...sampleTexts(), ...sampleTexts(), ...cases('ok').map(({ text }) => text)];
  const sources = texts.map(text => {
    const [first, ...others] = parse(text).determinations;
    const items = (first?.items ?? []).map(({ span }) => text.slice(span.start, span.end));
    const isPlain = first?.layout === 'standard' && others.length === 0 && items.length > 0;
    return { text, items, head: isPlain ? text.slice(0, first.items[0].span.start) : null };
  });
  return { itemStarts, sources };
}

/** Of the standard layout a head with one to six items of others; of the other layouts the whole. */
function determination(source, sources, pick) {
  if (source.head === null) return source.text;
  const others = sources.filter(({ head }) => head !== null);
  const items = Array.from({ length: pick([1, 2, 2, 3, 4, 6]) }, () => pick(pick(others).items));
  return `${source.head}${[pick(source.items), ...items].join('\n\n')}\n`;
}

const caseNumber = number => `CM${14 + (number % 5)}-${String(number).padStart(7, '0')}`;

/** Numbers, days, ages and amounts are this file's own. */
function withOwnFacts(text, number, random) {
  const years = (number % 5) - 2;
  return text
    .replace(/CM\d\d-\d{7}/g, caseNumber(number))
    .replace(/\b(\d\d\/\d\d\/)(20\d\d)\b/g, (_, day, year) => `${day}${Number(year) + years}`)
    .replace(/\b\d\d year old/g, `${20 + Math.floor(random() * 50)} year old`)
    .replace(/#\d+\b/g, `#${30 * (1 + Math.floor(random() * 4))}`);
}

const LINES_ON_PAGE = 50;

function pdfOf(text) {
  const lines = text.replace(/[^\x20-\x7e\n]/g, ' ').split('\n');
  const pages = [];
  for (let at = 0; at < lines.length; at += LINES_ON_PAGE) {
    const shown = lines.slice(at, at + LINES_ON_PAGE);
    pages.push(shown.map((line, i) => ({ y: 72 + 13 * i, text: line, size: 10 })).filter(line => line.text.trim()));
  }
  return textPdf(pages);
}

/** Park and Miller's generator: numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed) {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

if (process.argv[1] === import.meta.filename) {
  const [folder, count, seed = '1'] = process.argv.slice(2);
  writeArchive(folder, Number(count), { seed: Number(seed) });
}
