/**
 * How the copies that people have differ from the clean text: margins, marks, page furniture, letters that look alike,
 * wrapping. The same facts must come out of each.
 */
export type CopyKind = (copy: Clean) => string;

/** A clean text, and the 0-based numbers of the lines on which its items begin. */
interface Clean {
  readonly text: string;
  readonly itemLines: ReadonlySet<number>;
}

const LABELS = '(Claims Administrator guideline:|MAXIMUS guideline:|Decision rationale:)';
const LABEL = new RegExp(`^\\s*${LABELS}`);
const TITLE = /^(?:HOW THE IMR|CLINICAL CASE|IMR ISSUES)/;
const DECIDED = /:\s*(?:Upheld|Overturned)\s*$/;

const eachLine = (text: string, change: (line: string, number: number) => string): string =>
  text.split('\n').map(change).join('\n');

/** Changes labels and the lines on which items begin. */
const anchored =
  (change: (line: string) => string): CopyKind =>
  ({ text, itemLines }) =>
    eachLine(text, (line, number) => (LABEL.test(line) || itemLines.has(number) ? change(line.trimStart()) : line));

/** Changes the lines on which items begin, with their number. */
const counted =
  (mark: (number: number) => string): CopyKind =>
  ({ text, itemLines }) => {
    let number = 0;
    return eachLine(text, (line, at) => (itemLines.has(at) ? `${mark(++number)} ${line.trimStart()}` : line));
  };

const lined =
  (change: (line: string, number: number) => string): CopyKind =>
  ({ text }) =>
    eachLine(text, change);

const lettered =
  (change: (text: string) => string): CopyKind =>
  ({ text }) =>
    change(text);

/** A sign behind each letter of a word but the last. */
const betweenLetters = (sign: string): CopyKind => lettered(text => text.replace(/[A-Za-z](?=[A-Za-z])/g, `$&${sign}`));

/** A line at the end of every page: where the text has form feeds they give way to it, else behind every 45th line. */
const paged =
  (line: (page: number, text: string) => string): CopyKind =>
  ({ text }) => {
    let page = 0;
    if (text.split('\f').length > 2) return text.replace(/\f/g, () => `\n${line(++page, text)}\n`);
    const next = (): string => line(++page, text);
    return eachLine(text.replace(/\f/g, ''), (own, at) => (at > 0 && at % 45 === 0 ? `\n${next()}\n\n${own}` : own));
  };

/** Paragraphs as one line each, but for titles and the lines of blocks. A hyphen at a line's end stays. */
function paragraphsOf({ text, itemLines }: Clean): string[] {
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const [at, line] of text.split('\n').entries()) {
    const words = line.trim().replaceAll('\u00a0', ' ');
    const isOwn =
      words === '' || TITLE.test(words) || /\s{3,}\S+\s*:|\f/.test(line) || /^[A-Z][\w ()/]*:\s/.test(words);
    if (!isOpen || isOwn || itemLines.has(at) || LABEL.test(words)) paragraphs.push(line);
    else paragraphs.push(`${paragraphs.pop()!.trimEnd()}${/[^ ]-$/.test(paragraphs.at(-1) ?? '') ? '' : ' '}${words}`);
    isOpen =
      words !== '' && !TITLE.test(words) && !DECIDED.test(words) && !/^\S.*:\s.*\s{3,}|^Date|^Received/.test(words);
  }
  return paragraphs;
}

/** Paragraphs wrapped anew at a width. */
const wrapped =
  (width: number): CopyKind =>
  clean =>
    paragraphsOf(clean)
      .flatMap(paragraph => (/\s{3,}/.test(paragraph) ? [paragraph] : linesOfWidth(paragraph, width)))
      .join('\n');

function linesOfWidth(paragraph: string, width: number): string[] {
  const lines = [''];
  for (const word of paragraph.trim().split(/ +/)) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

/** So many words a line, also in the block of the case. Titles and lines of a page stay what they are. */
const worded =
  (most: number): CopyKind =>
  clean =>
    paragraphsOf(clean)
      .map(paragraph => {
        if (/^\s*(?:Page \d|Final Determination Letter)/.test(paragraph) || TITLE.test(paragraph.trim()))
          return paragraph;
        const words = paragraph.trim().split(/\s+/);
        return words.map((word, at) => (at === 0 ? '' : at % most === 0 ? '\n' : ' ') + word).join('');
      })
      .join('\n');

const caseNumber = (text: string): string => /CM\d\d-\d{7}/.exec(text)?.[0] ?? 'CM16-0999999';

const emphasised = (mark: string): CopyKind =>
  lined(line => line.replace(new RegExp(`^(\\s*)${LABELS}`), `$1${mark}$2${mark}`));

const PLAIN_LABEL = new RegExp(`^(\\s*)${LABELS}`);

const labelled = (change: (label: string) => string): CopyKind =>
  lined(line => line.replace(PLAIN_LABEL, (_, indent: string, label: string) => indent + change(label)));

const decided = (change: (decision: string) => string): CopyKind =>
  lined(line => line.replace(/:\s*(Upheld|Overturned)\s*$/, (_, decision: string) => change(decision)));

const titled = (change: (title: string) => string): CopyKind =>
  lined(line => (TITLE.test(line.trim()) ? change(line.trim()) : line));

const inOtherWords = (claims: string, maximus: string, rationale: string): CopyKind =>
  labelled(label => ({ C: claims, M: maximus, D: rationale })[label[0]!]!);

const paragraphed =
  (change: (paragraph: string) => string): CopyKind =>
  clean =>
    paragraphsOf(clean)
      .map(paragraph => (paragraph.trim() === '' ? paragraph : change(paragraph.trim())))
      .join('\n');

const clock = (second: number): string =>
  `10:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}`;

const around = (before: string, behind: string): CopyKind =>
  lettered(text => `${before}${text.trimEnd()}\n\n${behind}\n`);

/** A mail as it is sent: no letter beyond ASCII, no line longer than 76. */
const quotedPrintable = (text: string): string =>
  text
    .replace(/=/g, '=3D')
    .split('\n')
    .map(line => line.replace(/.{70}(?=.{6})/g, '$&=\n'))
    .join('\n');

/** Numbers of lines that are a page apart, of those that may be; none where there is only one, as one proves nothing. */
function pageEnds(lines: readonly string[], mayBe: (line: string, before: string) => boolean): number[] {
  const ends: number[] = [];
  for (const [at, line] of lines.entries())
    if (at - (ends.at(-1) ?? 0) > 14 && mayBe(line, lines[at - 1]!)) ends.push(at);
  return ends.length > 1 ? ends : [];
}

/** A line of a page right between two lines of a paragraph. */
const within =
  (line: (page: number) => string): CopyKind =>
  ({ text }) => {
    const ends = pageEnds(
      text.split('\n'),
      (own, before) => /^[a-z]/.test(own) && /[a-z]$/.test(before) && before.length > 60,
    );
    return eachLine(text, (own, at) => (ends.includes(at) ? `${line(ends.indexOf(at) + 1)}\n${own}` : own));
  };

/** Lines once within a paragraph of an item, whatever its next line begins with. */
const onceWithin =
  (...added: readonly string[]): CopyKind =>
  ({ text, itemLines }) => {
    const lines = text.split('\n');
    const first = Math.min(...itemLines);
    const at = lines.findIndex((own, i) => i > first + 2 && isWithin(lines, i) && own.length > 30);
    return at < 0 ? text : [...lines.slice(0, at), ...added, ...lines.slice(at)].join('\n');
  };

const isWithin = (lines: readonly string[], at: number): boolean =>
  /^[A-Za-z]/.test(lines[at]!) &&
  !LABEL.test(lines[at]!) &&
  /[a-z]$/.test(lines[at - 1]!) &&
  lines[at - 1]!.length > 75;

/** What stands in the margin beside a line of every page. */
const beside =
  (change: (line: string, page: number) => string): CopyKind =>
  ({ text }) => {
    const ends = pageEnds(text.split('\n'), line => line.trim() !== '');
    return eachLine(text, (line, at) => (ends.includes(at) ? change(line, ends.indexOf(at) + 1) : line));
  };

/** Lines of items long enough for one of a paragraph, changed behind a word in their middle. */
const changed =
  (change: (before: string, behind: string) => string): CopyKind =>
  ({ text, itemLines }) => {
    const first = Math.min(...itemLines);
    return eachLine(text, (line, at) => {
      const middle = line.indexOf(' ', 35);
      const isPlain = at > first && line.length > 70 && middle > 0 && !LABEL.test(line) && !DECIDED.test(line);
      return isPlain && !line.includes('//') ? change(line.slice(0, middle), line.slice(middle + 1)) : line;
    });
  };

const otherDecision = (decision: string): string => (decision === 'Upheld' ? 'Overturned' : 'Upheld');

/** The copies that were mended last stand in a table of their own. */
const LATER_KINDS: Readonly<Record<string, CopyKind>> = {
  'a signature and a disclaimer': around(
    '',
    'Kind regards,\n\nJane\n\nCONFIDENTIALITY NOTICE: This message is for its recipient alone and is medically necessary.',
  ),
  'a phone as sender': around('', 'Sent from my iPhone'),
  'the mail that it answers': around(
    '',
    'From: Doe\nSent: Thursday, December 8, 2016\nTo: Roe\n\nIs acupuncture medically necessary?',
  ),
  'a proof of service': around('', 'PROOF OF SERVICE\n\nI served the foregoing on the parties on December 12, 2016.'),
  'copies to others': around('', 'cc: Applicant Attorney'),
  'a fence of code': around('```\n', '```'),
  'a mail with addresses': around('From: Roe <roe@example.com>\nTo: doe@example.com\n\n', '--\nRoe\n(559) 555-0100'),
  'a text between quotation marks': around('"', '"'),
  'titles over rules': titled(title => `${title}\n${'='.repeat(title.length)}`),
  'titles with numbers': titled(title => `1.0 ${title}`),
  'titles between rules': titled(title => `----- ${title} -----`),
  'titles in spaced letters': titled(title =>
    title
      .split(' ')
      .map(word => [...word].join(' '))
      .join('   '),
  ),
  'titles as recognition has them': titled(title => title.replace('IMR', 'lMR').replace('CLINICAL', 'CLlNICAL')),
  'the issue of so many': counted(number => `Issue ${number} of 9:`),
  'the item and a hyphen': counted(number => `${number} -`),
  'a treatment by name': counted(() => 'Treatment:'),
  'boxes of a list': anchored(line => `[x] ${line}`),
  'arrows of a list': anchored(line => `\u2192 ${line}`),
  'pictures of a list': anchored(line => `\u{1f449} ${line}`),
  'labels in their own line': labelled(label => `${label.slice(0, -1)}\n`),
  'labels in a column': labelled(label => `${label.slice(0, -1)}\t`),
  'labels in Unicode': labelled(label =>
    label.replace(/[a-z]/g, letter => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97)),
  ),
  'labels with the firm': inOtherWords(
    'Claims Admin guidelines:',
    'MAXIMUS Federal Services guideline:',
    'Decision and rationale:',
  ),
  'labels with a slash': inOtherWords(
    "Claims Administrator's Guideline(s):",
    "MAXIMUS' Guidelines:",
    'Decision/Rationale:',
  ),
  'rows of a table': paragraphed(line => {
    const label = PLAIN_LABEL.exec(line);
    return label === null
      ? line.replace(/^(.*):\s*(Upheld|Overturned)$/, '| $1 | $2 |')
      : `| ${label[2]} | ${line.slice(label[0].length).trim()} |`;
  }),
  'decisions in bold': decided(decision => `: **${decision}**`),
  'decisions in quotation marks': decided(decision => `: \u201c${decision}\u201d`),
  'decisions with the mark of a note': decided(decision => `: ${decision} [1]`),
  'decisions in spaced letters': decided(decision => `: ${[...decision].join(' ')}`),
  'decisions with a comma': decided(decision => `: ${decision},`),
  'decisions by boxes': decided(decision =>
    decision === 'Upheld' ? ': [X] Upheld [ ] Overturned' : ': [ ] Upheld [X] Overturned',
  ),
  'entities of a web page': lettered(text => text.replace(/[&<>"']/g, letter => `&#${letter.charCodeAt(0)};`)),
  'bold labels of a web page': labelled(label => `<b>${label}</b>`),
  'paragraphs of a web page': paragraphed(line => `<p class="x"><span>${line}</span></p>`),
  'line ends of a web page': lined(line => `${line}<br>`),
  'line ends of RTF': lined(line => `${line}\\par`),
  'line ends of Word': lettered(text => text.replaceAll('\n', '\v')),
  'marks escaped for Markdown': lettered(text => text.replace(/[#$%&*_[\]()-]/g, '\\$&')),
  'line ends as escapes': lettered(text => text.replaceAll('\n', '\\n')),
  'a mail as it is sent': lettered(quotedPrintable),
  'times of a log': lined((line, at) => `[${clock(at)}] ${line}`),
  'times without brackets': lined((line, at) => `${clock(at)} ${line}`),
  'names of a file': lined((line, at) => `determination.txt:${at + 1}:${line}`),
  'initials of a mail': lined(line => `JR> ${line}`),
  'marks of a change': lined(line => `+${line}`),
  'a watermark within paragraphs': within(() => 'COPY'),
  'a watermark in small letters': within(() => 'Working draft - not final'),
  'page numbers within paragraphs': within(page => `Page ${page}`),
  'bare page numbers within paragraphs': within(page => `${page}`),
  'Bates numbers within paragraphs': within(page => `ABC${String(122 + page).padStart(6, '0')}`),
  'footers within paragraphs': within(page => `Roe & Doe LLP                                        ${page}`),
  'fax lines within paragraphs': within(
    page => `DEC-09-2016 10:31     FROM:ROE     TO:19165550100     P.00${page}/009`,
  ),
  'two lines of a header within paragraphs': within(page => `Independent Medical Review\nPage ${page}`),
  'rules with words within paragraphs': within(() => '----- Page Break -----'),
  'Bates numbers behind lines': beside(
    (line, page) => `${line.padEnd(100)}  ABC${String(122 + page).padStart(6, '0')}`,
  ),
  'Bates numbers before lines': beside((line, page) => `ABC${String(122 + page).padStart(6, '0')}  ${line}`),
  'the numbers of every fifth line': lined((line, at) => ((at + 1) % 5 === 0 ? `${at + 1}  ${line}` : `    ${line}`)),
  'the numbers of every tenth line': lined((line, at) => ((at + 1) % 10 === 0 ? `${at + 1} ${line}` : line)),
  'labels of the case as recognition has them': lettered(text =>
    text.replace('Case Number', 'Case Nurnber').replace('UR Denial', 'UR Deniai').replace('Date of', 'Date 0f'),
  ),
  'a mail in another language': lettered(
    text => `Am 09.12.2016 um 09:14 schrieb Roe <roe@example.com>:\n${eachLine(text, line => `> ${line}`)}`,
  ),
  'items in circles': counted(number => String.fromCharCode(0x2460 + number - 1)),
  'items numbered in a section': counted(number => `3.${number}`),
  'items that Markdown counts': counted(() => '1.'),
  'items below rules': counted(() => `${'_'.repeat(60)}\n`),
  'leaders of points to the labels of the case': lettered(text =>
    text.replace(/(Case Number|Date Assigned|Decision Date|Priority):/g, '$1......:'),
  ),
  'a table of contents': around(
    'CLINICAL CASE SUMMARY ............................ 1\nIMR ISSUES, DECISIONS AND RATIONALES ............. 2\n\n',
    '',
  ),
  'labels that a page repeats': ({ text }) =>
    eachLine(text, (line, at) => {
      const before = text.split('\n')[at - 1] ?? '';
      return before.startsWith('Decision rationale:') && /[a-z]$/.test(before) && line !== ''
        ? `\fDecision rationale (continued):\n${line}`
        : line;
    }),
  'bars beside changed lines': lined((line, at) => (at % 7 < 3 && line.trim() !== '' ? `| ${line}` : line)),
  'bars at the right of changed lines': lined((line, at) =>
    at % 7 < 3 && line.trim() !== '' ? `${line.padEnd(110)}|` : line,
  ),
  'times of a transcript': paragraphed(line => `1\n00:01:00,000 --> 00:01:30,000\n${line}`),
  'form feeds as they are shown': lettered(text => text.replaceAll('\f', '^L')),
  'titles that are links': titled(title => `[${title}](#section)`),
  'labels of a forum': labelled(label => `[b]${label}[/b]`),
  'strings of a list': lined(line => `  "${line.replaceAll('"', "'")}",`),
  'places of pictures before titles': titled(title => `\ufffc${title}`),
  'lines that end in NUL': lined(line => `${line}\0`),
  'soft hyphens at line ends': lettered(text => text.replace(/\b([a-z]{4})([a-z]{4,})\n(?=[a-z])/g, '$1\u00ad\n$2 ')),
  'Unicode hyphens at line ends': lettered(text =>
    text.replace(/\b([a-z]{4})([a-z]{4,})\n(?=[a-z])/g, '$1\u2010\n$2 '),
  ),
  'case numbers as recognition has them': lettered(text => text.replace(/CM(\d\d)-0/g, 'CM$1-O')),
  'a notice of appeal': around('', 'NOTICE OF RIGHT TO APPEAL\n\nYou may file an appeal within 30 days.'),
  'a list of sources': around('', 'Sources reviewed:\n1. Application\n2. Progress reports'),
  'the foot of a web page': around('', 'Back to top | Share | Print'),
  'an exhibit behind it': around('', 'EXHIBIT B\n\nProgress report'),
  'a watermark once': onceWithin('DRAFT'),
  'a watermark far to the right': onceWithin(`${' '.repeat(40)}Office copy`),
  'the words of a watermark once': onceWithin('Unofficial copy'),
  'a stamp of three lines': onceWithin('RECEIVED', 'DEC 09 2016', 'CLAIMS DEPT'),
  'a page in words once': onceWithin('Page Two'),
  'a page behind its number': onceWithin('2 | P a g e'),
  'a page in another language': onceWithin('Seite 2 von 6'),
  'a Bates number once': onceWithin('Roe v. Doe - 0041'),
  'a fax line once': onceWithin('12/09/2016 FRI 14:32 FAX 916 555 0100 ROE LLP  003/012'),
  'the time of a print once': onceWithin('Dec 09 2016 2:31PM  OFFICE COPIER              p.3'),
  'the identifier of an envelope once': onceWithin('Envelope ID: 0A1B2C3D-55AA-4F0E-9C11-0F2233445566'),
  'a rule with dots once': onceWithin('.............Page Break.............'),
  'the path of a file once': onceWithin('S:\\Claims\\determination.docx                      2'),
  'two lines of a footer once': onceWithin(
    'https://www.example.gov/imr.aspx?id=1                 2/6',
    '12/9/2016                              Determination',
  ),
  'headers behind form feeds': lettered(text =>
    text.replaceAll('\f', () => `\fCase Number: ${caseNumber(text)}          Final Determination\n`),
  ),
  'a Bates number once behind a line': ({ text, itemLines }) =>
    eachLine(text, (line, at) => (at === Math.min(...itemLines) + 3 ? `${line.padEnd(100)}ABC000123` : line)),
  'deletions in brackets': changed((before, behind) => `${before} [deleted: the former words] ${behind}`),
  'insertions in brackets': changed((before, behind) => `${before} [inserted: ${behind}]`),
  'deletions struck through': changed((before, behind) => `${before} ~~however~~ ${behind}`),
  'changes in braces': changed((before, behind) => `${before} {--however--}{++${behind}++}`),
  'changes of a web page': changed((before, behind) => `${before} <del>however</del> <ins>${behind}</ins>`),
  'comments by their signs': changed((before, behind) => `${before}[JD1] ${behind}`),
  'comments within paragraphs': changed((before, behind) => `Comment [JD1]: Source?\n${before} ${behind}`),
  'changed decisions': decided(decision => `: [deleted: ${otherDecision(decision)}] ${decision}`),
  'decisions struck through': decided(decision => `: ~~${otherDecision(decision)}~~ ${decision}`),
  'NUL between letters': betweenLetters('\0'),
  'letters of two bytes read as one': lettered(text => [...text].map(letter => `${letter}\0`).join('')),
  'soft hyphens between letters': betweenLetters('\u00ad'),
  'zero-width blanks between letters': betweenLetters('\u200b'),
  'joiners between letters': betweenLetters('\u2060'),
  'zero-width blanks as another code page reads them': lettered(text =>
    text.replace(/([a-z]{4})(?=[a-z])/g, '$1\u00e2\u20ac\u2039'),
  ),
  'signs to a machine around lines': lined(line => (line.trim() === '' ? line : `\x02${line}\x03`)),
  'ends of records': lettered(text => text.replaceAll('\n', '\x1e\n')),
  'letters that a printer strikes twice': labelled(label => label.replace(/\S/g, letter => `${letter}\b${letter}`)),
  'underlined letters of a printer': labelled(label => label.replace(/\S/g, letter => `_\b${letter}`)),
  'colors of a terminal': labelled(label => `\x1b[1m${label}\x1b[0m`),
  'ligatures of Word’s font': lettered(text =>
    text.replaceAll('tt', '\u01a9').replaceAll('ti', '\u019f').replaceAll('ft', '\u014c'),
  ),
  'ligatures of an old font': lettered(text => text.replaceAll('fi', '\uf001').replaceAll('fl', '\uf002')),
  'i without a dot': lettered(text => text.replaceAll('i', 'ı')),
  'colons of other scripts': labelled(label => label.replace(':', '\u0589')),
  'tags that nobody sees': labelled(label => `\u{e0041}${label}`),
  'an address': lettered(text => encodeURIComponent(text)),
  'a message between hospitals': clean => paragraphsOf(clean).join('\\.br\\').replaceAll('&', '\\T\\'),
  'the source of a text for print': ({ text, itemLines }) =>
    `\\documentclass{article}\n\\begin{document}\n${eachLine(text.replace(/[%#&$_]/g, '\\$&'), (line, at) => {
      if (TITLE.test(line.trim())) return `\\section*{${line.trim()}}`;
      return itemLines.has(at) ? `\\item ${line.trim()}` : line.replace(LABEL, '\\textbf{$1}');
    })}\n\\end{document}`,
  'paragraphs of Word’s XML': paragraphed(
    line => `<w:p><w:r><w:t xml:space="preserve">${line.replaceAll('&', '&amp;')}</w:t></w:r></w:p>`,
  ),
  'remarks of a web page': counted(() => '<!--[if !supportLists]-->1.<!--[endif]-->'),
  'addresses behind words': lettered(text => text.replace(/MAXIMUS Federal Services/g, '$&<https://www.example.com/>')),
  'a notice of three lines within paragraphs': within(
    () =>
      'CONFIDENTIALITY NOTICE: This document holds protected health information and is meant only for the\nperson to whom it is addressed. If you have it in error, please tell the sender at once\nand destroy all copies.',
  ),
  'a footer in prose within paragraphs': within(
    () => 'This determination is a public record of the Division and may be copied by anyone who asks for it.',
  ),
  'the address of a firm within paragraphs': within(
    page =>
      `Printed by Roe, Jane RN at 3/4/17 10:1${page} AM\nThis report must be shredded after its use by the person who asked for it.`,
  ),
  'the line of a scanner': onceWithin('Scanned with CamScanner'),
  'the line of a converter': onceWithin('Evaluation Only. Created with Example.PDF. Copyright 2002-2017 Example Ltd.'),
  'the line of a mail program': onceWithin('Please consider the environment before printing this e-mail.'),
  'a field that was not filled': onceWithin('Error! Bookmark not defined.'),
  'a field without its value': onceWithin('Page PAGE of NUMPAGES'),
  'the line of a comment': onceWithin('Number: 3 Author: jroe Subject: Highlight Date: 3/4/2017 10:11:12 AM'),
  'a fax line with both numbers': onceWithin('FROM: ROE LLP 9165550100 TO:18005550101 PAGE: 003 OF 009'),
  'the line of a publisher': onceWithin('\u00a9 2017 Thomson Reuters. No claim to original U.S. Government Works. 3'),
  'the keys of a terminal': onceWithin('F3=Exit   F12=Cancel   F20=Right'),
  'a mark in a book': onceWithin('Highlight (yellow) - Page 3 \u00b7 Location 36'),
  'the bars of a code': onceWithin('||| | || |||| | ||| ||'),
  'comments in the margin': lined((line, at) =>
    line.trim() !== '' && at % 17 === 9 ? `${line.padEnd(104)}   Commented [JD${at}]: Source?` : line,
  ),
  'marks of footnotes': lettered(text => text.replace(/([a-z]{5}[.,])(?= [A-Z])/g, '$1\u00b9')),
  'letters set apart': lined(line =>
    line
      .split(/ {3,}/)
      .map(cell =>
        cell
          .split(' ')
          .map(word => [...word].join(' '))
          .join('   '),
      )
      .join(' '.repeat(8)),
  ),
  'line ends after so many letters': clean =>
    paragraphsOf(clean)
      .flatMap(paragraph => paragraph.match(/.{1,80}/g) ?? [''])
      .join('\n'),
  'numbers on lines above': ({ text }) =>
    text
      .split('\n')
      .filter(line => line.trim() !== '')
      .map((line, at) => `${(at % 28) + 1}\n${line}`)
      .join('\n'),
  'comments of Google Docs': ({ text }) =>
    `${changed((before, behind) => `${before}[a] ${behind}`)({ text, itemLines: new Set() })}\n\n[a]Source?\n[b]Yes`,
  'pages of a book': changed((before, behind) => `${before} [*3] ${behind}`),
  'a field of a data base': clean =>
    `INSERT INTO texts VALUES (12,'${paragraphsOf(clean).join('\\r\\n').replaceAll("'", "\\'").trimEnd()}',NULL);`,
  'the count of a query': around('', '(1 rows affected)'),
  'an XML file': lettered(text => `<?xml version="1.0"?>\n<letter><content><![CDATA[${text}]]></content></letter>`),
  'credentials without line ends': lettered(text =>
    text.replace(/:\n+(State\(s\))/, ':$1').replace(/\n(Certification\(s\)\/)/, '$1'),
  ),
  'labels right behind sentences': lettered(text =>
    text.replace(/\.\n+(MAXIMUS guideline:|Decision rationale:)/g, '.$1'),
  ),
  'a mail that breaks long lines': lined(line => `> ${line.replace(/^(.{60,80}) (?=\S)/, '$1\n')}`),
  'lines of 25 letters': wrapped(25),
  'lines of two words': worded(2),
  'a word a line': worded(1),
};

export const COPY_KINDS: Readonly<Record<string, CopyKind>> = {
  bullets: anchored(line => `• ${line}`),
  'bullets of Word': anchored(line => `\uf0b7 ${line}`),
  'bullets of hyphens': anchored(line => `- ${line}`),
  quoted: lined(line => `> ${line}`),
  'quoted twice': lined(line => `>> ${line}`),
  'quoted without blanks': lined(line => `>${line}`),
  bars: lined(line => `| ${line}`),
  boxed: lined(line => `| ${line.padEnd(110)} |`),
  'line numbers of a hearing': lined((line, at) => `${String((at % 28) + 1).padStart(3)}   ${line}`),
  'line numbers that run': lined((line, at) => `${at + 1}\t${line}`),
  'line numbers with colons': lined((line, at) => `${at + 1}: ${line}`),
  'line numbers at the right': lined((line, at) => `${line.padEnd(120)} ${at + 1}`),
  'item numbers': counted(number => `${number}.`),
  'item numbers in brackets': counted(number => `${number})`),
  'item letters': counted(number => `${String.fromCharCode(96 + number)}.`),
  'issue numbers': counted(number => `Issue #${number}:`),
  'Markdown titles and labels': ({ text }) =>
    eachLine(text, line =>
      TITLE.test(line.trim()) ? `## ${line.trim()}` : line.replace(new RegExp(`^(\\s*)${LABELS}`), '$1**$2**'),
    ),
  'Markdown italics': emphasised('*'),
  'Markdown headings': ({ text, itemLines }) =>
    eachLine(text, (line, at) => (itemLines.has(at) && DECIDED.test(line) ? `**${line.trim()}**` : line)),
  'hard breaks': lined(line => (line.trim() === '' ? line : `${line.trimEnd()}\\`)),
  'no-break spaces': lettered(text => text.replace(/(?<=\S) (?=\S)/g, '\u00a0')),
  'figure spaces': lettered(text => text.replace(/(?<=\S) (?=\S)/g, '\u2007')),
  'soft hyphens': lettered(text => text.replace(/\b([A-Za-z]{4})([a-z]{4,})\b/g, '$1\u00ad$2')),
  'soft hyphens of Word': lettered(text => text.replace(/\b([A-Za-z]{5})([a-z]{4,})\b/g, '$1\x1f$2')),
  'zero-width spaces': lettered(text => text.replace(/([a-z]{3})(?=[a-z]{3})/g, '$1\u200b')),
  ligatures: lettered(text =>
    text.replaceAll('ffi', 'ﬃ').replaceAll('ff', 'ﬀ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ'),
  ),
  'hyphens that do not break': lettered(text => text.replace(/(?<=\w)-(?=\w)/g, '\u2011')),
  'hyphens of Word': lettered(text => text.replace(/(?<=\w)-(?=\w)/g, '\x1e')),
  'minus signs': lettered(text => text.replace(/(?<=\w)-(?=\w)/g, '\u2212')),
  'full-width colons': lined(line =>
    LABEL.test(line) || DECIDED.test(line)
      ? line.replace(/(?<=guideline|rationale):|:(?=\s*(?:Upheld|Overturned)\s*$)/g, '：')
      : line,
  ),
  'marks of direction': lined(line => (line.trim() === '' ? line : `\u200e${line}\u200f`)),
  'page n of m': paged(page => `Page ${page} of 9`),
  'page numbers': paged(page => `${page}`),
  'page numbers between dashes': paged(page => `- ${page} -`),
  'page n/m': paged(page => `Page ${page}/9`),
  'page and case number': paged((page, text) => `Page ${page} of 9   ${caseNumber(text)}`),
  'running header': paged((_, text) => `Case Number: ${caseNumber(text)}`),
  letterhead: paged(() => 'MAXIMUS FEDERAL SERVICES, INC.'),
  'documents reviewed': lettered(text =>
    text.replace(
      /^\s*CLINICAL CASE SUMMARY.*$/m,
      'DOCUMENTS REVIEWED\n\nApplication of Independent Medical Review\nMedical Records from Provider\n\n$&',
    ),
  ),
  'fax lines': paged(page => `09/12/2016 10:3${page % 10} FAX 916 555 0100          -> CLAIMS          @00${page}/009`),
  'print lines': paged((page, text) => `file:///C:/Temp/${caseNumber(text)}.htm     ${page}/9      12/9/2016 4:15 PM`),
  'Bates numbers': paged(page => `CARRIER${1000 + page}`),
  'Roman page numbers': paged(page => `- ${['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'][page - 1] ?? page} -`),
  'a header of two lines': paged(
    (page, text) => `Independent Medical Review Final Determination\n${caseNumber(text)}    Page ${page + 1}`,
  ),
  'a line that the page goes on': paged(() => '(continued on next page)'),
  'paragraphs in one line': clean => paragraphsOf(clean).join('\n'),
  'lines wrapped anew': wrapped(60),
  'narrow lines': wrapped(40),
  'broken words': lettered(text => text.replace(/\b([a-z]{4})([a-z]{4,})\n(?=[a-z])/g, '$1-\n$2 ')),
  'double spaced': lettered(text => text.split('\n').join('\n\n')),
  tabs: lettered(text => text.replace(/ {3,}/g, '\t')),
  CRLF: lettered(text => text.replaceAll('\n', '\r\n')),
  CR: lettered(text => text.replaceAll('\n', '\r')),
  'line separators': lettered(text => text.replaceAll('\n', '\u2028')),
  'a mail around it': lettered(
    text => `From: Claims\nSent: Friday, December 9, 2016\nSubject: FW: determination\n\nSee below.\n\n${text}`,
  ),
  ...LATER_KINDS,
};
