// Writes small PDFs for the fixtures, from the objects up: so that broken ones can be written too.
import { createHash } from 'node:crypto';
import zlib from 'node:zlib';

const margin = 72;
const height = 792;
const fontSize = 12;

/**
 * A PDF of pages of text. A page is a list of lines `{ x, y, text, bold, size, before }`, in points from the top left
 * corner, drawn in the order given; `before` holds operators that stand before the line's own. `protection`:
 * { user, owner, permissions } encrypts it.
 */
export function textPdf(pages, protection) {
  const contents = pages.map(lines => stream(zlib.deflateSync(drawing(lines)), '/Filter /FlateDecode'));
  return pdf(pagesOf(contents), protection);
}

/** The objects of a PDF whose pages have these content streams; object 1 is the catalogue, 2 the page tree. */
export function pagesOf(contents, resources = fonts) {
  const pageNumbers = contents.map((_, i) => 3 + 2 * i);
  const kids = pageNumbers.map(number => `${number} 0 R`).join(' ');
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} /MediaBox [0 0 612 ${height}] /Resources << ${resources} >> >>`,
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /Contents ${pageNumbers[i] + 1} 0 R >>`,
      content,
    ]),
  ];
}

const font = name => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
const fonts = `/Font << /F1 ${font('Times-Roman')} /F2 ${font('Times-Bold')} >>`;

/** A stream object: a dictionary's entries and the bytes as they shall stand in the file. */
export function stream(bytes, entries = '') {
  return { entries, bytes };
}

/** Numbers the objects from 1, the first being the catalogue, and writes them with a cross-reference table. */
export function pdf(objects, protection) {
  const lock = protection && encryption(protection);
  const parts = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets = [];
  let length = parts[0].length;
  const write = part => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    length += bytes.length;
  };
  const writeObject = (object, number, encrypt) => {
    offsets.push(length);
    write(`${number} 0 obj\n`);
    if (typeof object === 'string') {
      write(object);
    } else {
      const bytes = encrypt ? encrypt(object.bytes, number) : object.bytes;
      write(`<< ${object.entries} /Length ${bytes.length} >>\nstream\n`);
      write(bytes);
      write('\nendstream');
    }
    write('\nendobj\n');
  };
  for (const [i, object] of objects.entries()) {
    writeObject(object, i + 1, lock?.encrypt);
  }
  let trailer = `/Size ${objects.length + 1} /Root 1 0 R`;
  if (lock) {
    writeObject(lock.dictionary, objects.length + 1);
    trailer = `/Size ${objects.length + 2} /Root 1 0 R /Encrypt ${objects.length + 1} 0 R /ID [${hex(lock.id)} ${hex(lock.id)}]`;
  }
  const start = length;
  write(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n`);
  for (const offset of offsets) {
    write(`${String(offset).padStart(10, '0')} 00000 n \n`);
  }
  write(`trailer\n<< ${trailer} >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

export function drawing(lines) {
  const shown = lines.map(({ x = margin, y, text, bold, size = fontSize, before }) => {
    const escaped = text.replace(/[\\()]/g, character => `\\${character}`);
    const line = `BT /F${bold ? 2 : 1} ${size} Tf ${x} ${height - y} Td (${escaped}) Tj ET`;
    return before === undefined ? line : `q ${before} ${line} Q`;
  });
  return Buffer.from(shown.join('\n'), 'latin1');
}

const hex = bytes => `<${bytes.toString('hex')}>`;
const md5 = (...parts) => createHash('md5').update(Buffer.concat(parts)).digest();
const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const padded = password => Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32);

/** The standard security handler, revision 3: RC4 with 128 bits (ISO 32000-1, 7.6.3). */
function encryption({ user = '', owner, permissions }) {
  const id = md5(Buffer.from('imr-determinations'));
  const p = Buffer.alloc(4);
  p.writeInt32LE(permissions);
  const ownerEntry = rc4Rounds(md5Rounds(md5(padded(owner))), padded(user));
  const key = md5Rounds(md5(padded(user), ownerEntry, p, id));
  const userEntry = Buffer.concat([rc4Rounds(key, md5(padding, id)), Buffer.alloc(16)]);
  return {
    id,
    dictionary: `<< /Filter /Standard /V 2 /R 3 /Length 128 /P ${permissions} /O ${hex(ownerEntry)} /U ${hex(userEntry)} >>`,
    encrypt: (bytes, number) => rc4(md5(key, Buffer.from([number, number >> 8, number >> 16, 0, 0])), bytes),
  };
}

function md5Rounds(digest) {
  return Array.from({ length: 50 }).reduce(value => md5(value), digest);
}

function rc4Rounds(key, bytes) {
  return Array.from({ length: 20 }).reduce(
    (value, _, i) =>
      rc4(
        key.map(byte => byte ^ i),
        value,
      ),
    bytes,
  );
}

function rc4(key, bytes) {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const swap = (a, b) => {
    [state[a], state[b]] = [state[b], state[a]];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i] + key[i % key.length]) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return Buffer.from(bytes).map(byte => {
    i = (i + 1) & 255;
    j = (j + state[i]) & 255;
    swap(i, j);
    return byte ^ state[(state[i] + state[j]) & 255];
  });
}
