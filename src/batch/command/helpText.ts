import { FIGURE_IDS } from '../../core/views/statistics/figures';
import { SEVERITIES } from '../severity';

const PATHS = `PATH is a file, a folder (its .txt, .imr and .pdf files, on all levels), a glob
in quotes, or - for standard input. A file named directly is read whatever its
ending. Text is UTF-8, UTF-16, or else Windows-1252.
Symbolic links and hidden files in a folder are passed over, files of other
kinds too: how many there are is said on standard error.`;

/** Options of every command. */
const FILES = `  --out FILE            write to FILE, whole or not at all; replaces FILE, but
                        never what is read
  --overlay FILE        JSON that adds to or corrects the guideline reference,
                        or a drug list as CSV; may be given several times
  --allow-restricted    read PDFs that do not permit copying their text
  --password-file FILE  a file whose first line opens locked PDFs`;

const READING = `  --files-from FILE     read also the files and folders that FILE lists, one a
                        line or parted by NUL; - for standard input
${FILES}
  --workers N           threads at most (default: as many as the machine has
                        cores); what is written is the same
  -h, --help            show this`;

const FIGURES = linesOfWidth(FIGURE_IDS.join(', '), 54)
  .map(line => `${' '.repeat(24)}${line}`)
  .join('\n');

/** What --help prints. */
export const HELP = {
  imr: `Reads Independent Medical Review determinations, as text or PDF.
Nothing leaves this machine.

  imr export [options] PATH...   the determinations as JSON or CSV
  imr check [options] PATH...    what is wrong in them
  imr diff [options] OLD NEW     what two versions differ in, by item
  imr stats [options] PATH...    how they were decided, counted
  imr similar --to FILE PATH...  earlier items like those of a file
  imr COMMAND --help             the options of a command
  imr --version                  and to which day the reference is proven

Exit status: 0 done or nothing found, 1 problems found (check), 2 wrong usage,
a file that could not be read (the others are still done), or a folder or glob
without a determination.
`,
  export: `Usage: imr export [options] PATH...

Writes determinations as JSON, CSV or annotations to standard output.

${PATHS}

  --format FORMAT       json (default): an object for one file or -, else an
                        array; jsonl: one determination a line; csv: one
                        disputed item a row; parquet: the same, for which the
                        package @duckdb/node-api is needed beside imr;
                        web-annotation: items, decisions,
                        citations and notes as W3C Web Annotations; brat: the
                        same of one text for brat (NAME.ann)
  --notes               JSON with the notes of the review file beside a text
                        (NAME.imr-review.json); the two forms above have them
  --excel               CSV that Excel reads as UTF-8, with no cell too long
  --resume              keep what is done in FILE.imr-partial until all is, and
                        go on from there after a run that was ended
  --shard I/N           only the I-th of N parts of all files (jsonl, csv): the
                        parts, one after the other, are what one run writes
${READING}

Exit status: 0 done, 2 wrong usage or a file that could not be read (the others
are still done).

  imr export CM16-0900001.txt
  imr export --format jsonl --out all.jsonl determinations/
  imr export --allow-restricted 'archive/**/*.pdf'
  imr export --format csv --resume --out all.csv archive/
  find archive -name '*.txt' | imr export --files-from - --format jsonl
`,
  check: `Usage: imr check [options] PATH...

Lists what is wrong in determinations, one problem a line:
FILE:LINE:COLUMN SEVERITY CODE MESSAGE

${PATHS}
Lines of a PDF are those of the text that is read from it.

  --format text|json|sarif   (default text)
  --severity LEVEL      show only problems of this severity or above
                        (${SEVERITIES.join(', ')}), and exit 1 for them;
                        without it all are shown, and those from warning up
                        count
  --ready               exit 0 only if nothing stands open: no error, no
                        warning, no undecided item, in each file
  --review              leave out what was dismissed in the review file beside
                        a text (NAME.imr-review.json)
${READING}

Exit status: 0 no problems that count, 1 problems, 2 wrong usage or a file that
could not be read (the others are still done).

  imr check draft.txt
  imr check --format sarif --out drafts.sarif drafts/
  cat draft.txt | imr check -
`,
  diff: `Usage: imr diff [options] OLD NEW

Writes what two versions of a determination differ in, item by item: decision,
request, citations, conclusion, paragraphs and problems. Items belong together
by their headings, wherever they stand. Blanks, lines and pages do not count.

OLD and NEW are files, text or PDF; one of them may be - for standard input.

  --format FORMAT       text (default), with [-words that go-] and
                        {+words that come+}; json; html: a page by itself
${FILES}
  -h, --help            show this

Exit status: 0 done, 2 wrong usage, a file that could not be read, or one
without a determination.

  imr diff draft-1.txt draft-2.txt
  git show HEAD:CM16-0900001.txt | imr diff - CM16-0900001.txt
`,
  stats: `Usage: imr stats [options] PATH...

Counts how disputed items were decided: shares overturned, each with its base
and its 95% interval. A case that comes twice (as text and PDF) counts once.

${PATHS}

  --format FORMAT       text (default), json, csv, or html: a page by itself,
                        whose marks lead to their items
  --by FIGURE           only this figure; may be given several times:
${FIGURES}
  --pages               instead: which pages are cited for which topic, as JSON
                        for --overlay, each with its count and share
${READING}

Exit status: 0 done, 2 wrong usage or a file that could not be read (the others
are still counted).

  imr stats archive/
  imr stats --format html --out statistics.html --allow-restricted archive/
  imr stats --by category,drug-class --format csv archive/
`,
  similar: `Usage: imr similar --to FILE[#ITEM] [options] PATH...

Lists the items of earlier determinations that are like those of FILE, or like
its item ITEM: by category, drug or service, part of the body, guideline and
words of the heading. It tells how they were decided, on which guidelines, and
with which sentence. Every figure has its base; nothing is predicted. A case
that comes twice counts once; the own case and later ones do not count.

FILE is a text or PDF, or - for standard input.
${PATHS}

  --format text|json    text (default): the 10 most alike of a group; json: 100
${READING}

Exit status: 0 done, 2 wrong usage, a FILE without a disputed item, or a file
that could not be read (the others still count).

  imr similar --to draft.txt archive/
  imr similar --to draft.txt#2 --format json --allow-restricted archive/
`,
} as const;

function linesOfWidth(words: string, width: number): string[] {
  const lines = [''];
  for (const word of words.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`.trim();
  }
  return lines;
}
