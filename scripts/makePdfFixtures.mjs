// Makes the PDFs of test/fixtures/pdf from an invented determination, whole ones and broken ones. Same script, same bytes.
// The files named like a case (CM16-09…) are not made here: an office program printed them, from invented texts too.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { drawing, pagesOf, pdf, stream, textPdf } from './pdfWriter.mjs';

const folder = path.join(import.meta.dirname, '../test/fixtures/pdf');

const footer = page => ({ x: 280, y: 740, text: `Page ${page} of 2` });
const cell = (x, y, text, bold) => ({ x, y, text, bold });
/** Labels are drawn before values and the right half first, as some programs do it. */
const caseBlock = [
  cell(300, 72, 'Date of Injury:', true),
  cell(300, 86, 'UR Denial Date:', true),
  cell(300, 100, 'Application', true),
  cell(300, 114, 'Received:', true),
  cell(72, 58, 'Case Number:', true),
  cell(72, 72, 'Date Assigned:', true),
  cell(72, 86, 'Decision Date:', true),
  cell(72, 100, 'Priority:', true),
  cell(410, 72, '02/11/2015'),
  cell(410, 86, '10/05/2016'),
  cell(410, 100, '10/12/2016'),
  cell(170, 58, 'CM16-0990001'),
  cell(170, 72, '10/24/2016'),
  cell(170, 86, '11/21/2016'),
  cell(170, 100, 'Standard'),
];

const pageOne = [
  ...caseBlock,
  ...paragraphs(142, [
    ['*HOW THE IMR FINAL DETERMINATION WAS MADE'],
    [
      'MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no',
      'affiliation with the employer, employee, providers or the claims administrator.',
    ],
    [
      'The Expert Reviewer has the following credentials:',
      'State(s) of Licensure: Texas',
      'Certification(s)/Specialty: Pain Management',
    ],
    ['*CLINICAL CASE SUMMARY'],
    [
      'The injured worker is a 51 year old male who hurt his lower back on 02/11/2015 while he moved',
      'a cabinet. The diagnosis is a lumbar strain. He has had 12 visits of physical therapy.',
    ],
    ['*IMR ISSUES, DECISIONS AND RATIONALES'],
    ['The Final Determination was based on decisions for the disputed items/services set forth below:'],
    ['*Acupuncture 2 times a week for 3 weeks for the lumbar spine: Overturned'],
    ['Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for', 'its decision.'],
    ['MAXIMUS guideline: Decision based on MTUS Acupuncture Treatment 2007.'],
    ['Decision rationale: The MTUS allows three to six visits to find out whether acupuncture helps.'],
  ]),
  footer(1),
];
const pageTwo = [
  ...paragraphs(72, [
    ['None has been tried. Six visits are within that range. The request is medically necessary.'],
    ['*Voltaren gel 1% 100g (2 tubes): Upheld'],
    [
      'Claims Administrator guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016,',
      'Section(s): NSAIDs (non-steroidal anti-inflammatory drugs).',
    ],
    ['MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016.'],
    [
      'Decision rationale: The gel is meant for joints that can be reached through the skin, and the',
      'spine is none. The request is not medically necessary.',
    ],
  ]),
  footer(2),
];
const determination = [pageOne, pageTwo];

// Permissions: every bit but 5 (copy); the upper bits are always set.
const noCopy = ~0x13;

const good = textPdf(determination);
const fixtures = {
  'determination.pdf': good,
  'owner-locked.pdf': textPdf(determination, { owner: 'owner-word', permissions: noCopy }),
  'password.pdf': textPdf(determination, { user: 'open-sesame', owner: 'owner-word', permissions: ~3 }),
  'truncated.pdf': good.subarray(0, Math.floor(good.length * 0.6)),
  'garbled.pdf': garbled(good),
  'damaged-page.pdf': damagedPage(),
  'empty.pdf': Buffer.alloc(0),
  'renamed.pdf': Buffer.from('This is a plain text that someone has given the name of a PDF.\n'),
  'scan.pdf': scan(),
  'page-tree-loop.pdf': pageTreeLoop(),
  'negative-count.pdf': negativeCount(),
  'hidden.pdf': hidden(),
  'recognised.pdf': recognised(),
  'slow-page.pdf': slowPage(),
  'bomb.pdf': bomb(),
  'pages-500.pdf': textPdf(Array.from({ length: 500 }, (_, i) => [cell(72, 72, `Page ${i + 1}`)])),
};
for (const [name, bytes] of Object.entries(fixtures)) {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, name), bytes);
  console.log(`${name}  ${bytes.length} bytes`);
}

/** Lines 14 points apart, paragraphs 28; a line that begins with * is bold. */
function paragraphs(top, texts) {
  let y = top - 28;
  return texts.flatMap(lines => {
    y += 14;
    return lines.map(line => {
      y += 14;
      return { y, text: line.replace(/^\*/, ''), bold: line.startsWith('*') };
    });
  });
}

/** Begins and ends like a PDF; between is nothing that is one. */
function garbled(bytes) {
  return Buffer.concat([bytes.subarray(0, 16), Buffer.alloc(2000, 'x'), Buffer.from('\n%%EOF\n')]);
}

/** The second page's text breaks off in the middle of its compressed bytes. */
function damagedPage() {
  const broken = zlib.deflateSync(Buffer.from('BT /F1 12 Tf 72 700 Td (The second page) Tj ET'.repeat(40)));
  broken.fill(0xff, broken.length >> 1);
  const whole = Buffer.from('BT /F1 12 Tf 72 700 Td (The first page is whole.) Tj ET');
  return pdf(pagesOf([stream(whole), stream(broken, '/Filter /FlateDecode')]));
}

/** A page that is one picture, as a scanner makes it. */
function scan() {
  const picture = stream(
    zlib.deflateSync(Buffer.alloc(1700 * 275, 0xf0)),
    '/Type /XObject /Subtype /Image /Width 1700 /Height 2200 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode',
  );
  const content = stream(Buffer.from('q 612 0 0 792 0 0 cm /Im1 Do Q'));
  return pdf([...pagesOf([content], '/XObject << /Im1 5 0 R >>'), picture]);
}

/** A page tree whose only branch is the tree itself. */
function pageTreeLoop() {
  return pdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>']);
}

/** The page tree says that it has minus five pages. */
function negativeCount() {
  const [catalogue, tree, ...pages] = pagesOf([stream(Buffer.from('BT /F1 12 Tf 72 700 Td (A page) Tj ET'))]);
  return pdf([catalogue, tree.replace('/Count 1', '/Count -5'), ...pages]);
}

/** Words that no reader can see, in each way there is, between others that only look alike. */
function hidden() {
  const bar = '0 0 0 rg 60 560 300 20 re f';
  return textPdf([
    [
      { y: 72, text: 'Black words are read.' },
      { y: 100, text: 'Mode three is not.', before: '3 Tr' },
      { y: 128, text: 'White on white is not.', before: '1 1 1 rg' },
      { y: 156, text: 'One point is not.', size: 1 },
      { y: 184, text: 'Grey words are read.', before: '0.5 g' },
      { y: 226, text: 'White on a black bar is read.', before: `${bar} 1 1 1 rg` },
      { y: 254, text: 'Scaled to one point is not.', before: '0.08 0 0 0.08 0 0 cm', x: 900, size: 12 },
      { y: 282, text: 'Half of a line', x: 72 },
      { y: 282, text: ' is not,', x: 140, before: '3 Tr' },
      { y: 282, text: 'the end is.', x: 190 },
    ],
  ]);
}

/** A scanned page with the letters that a recogniser laid behind it: invisible, and what the picture shows. */
function recognised() {
  const picture = stream(
    zlib.deflateSync(Buffer.alloc(213 * 2200, 0xf0)),
    '/Type /XObject /Subtype /Image /Width 1700 /Height 2200 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode',
  );
  const words = drawing([{ y: 72, text: 'These words are behind the picture.', before: '3 Tr' }]);
  const content = stream(Buffer.concat([Buffer.from('q 612 0 0 792 0 0 cm /Im1 Do Q\n'), words]));
  const font = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >> >>';
  return pdf([...pagesOf([content], `${font} /XObject << /Im1 5 0 R >>`), picture]);
}

/** Three pages; the second draws a form that draws ten others, nine times over: it never ends. */
function slowPage() {
  const words = text => stream(drawing([{ y: 72, text }]));
  const forms = Array.from({ length: 9 }, (_, i) => {
    const next = i < 8 ? `/Resources << /XObject << /Form ${10 + i} 0 R >> >>` : '';
    const content = i < 8 ? '/Form Do '.repeat(10) : 'q Q '.repeat(10);
    return stream(Buffer.from(content), `/Type /XObject /Subtype /Form /BBox [0 0 9 9] ${next}`);
  });
  const pages = [words('The first page.'), stream(Buffer.from('/Form Do')), words('The third page.')];
  const font = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >> >>';
  return pdf([...pagesOf(pages, `${font} /XObject << /Form 9 0 R >>`), ...forms]);
}

/** A few kilobytes that unpack to two gigabytes of empty content. */
function bomb() {
  const once = zlib.deflateSync(Buffer.alloc(1 << 30, ' '), { level: 9 });
  const twice = zlib.deflateSync(once, { level: 9 });
  return pdf(pagesOf([stream(twice, '/Filter [/FlateDecode /FlateDecode]')]));
}
