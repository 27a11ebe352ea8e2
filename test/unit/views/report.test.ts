import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { check } from '../../../src/core/checks/check';
import { type CheckSettings, isOfClaimsSide, withSettings } from '../../../src/core/checks/problem';
import { reference } from '../../../src/core/guidelines/reference';
import { anchorAt } from '../../../src/core/notes/anchor';
import type { PlacedNote } from '../../../src/core/notes/note';
import { parse } from '../../../src/core/parse';
import { itemsText } from '../../../src/core/views/report/itemsText';
import { printPage } from '../../../src/core/views/report/printPage';
import { type ReportInput, reportContent, reportPage } from '../../../src/core/views/report/report';
import { citedGuidelines, comparison } from '../../../src/core/views/report/reportFacts';
import { REPORT_STYLE } from '../../../src/core/views/report/reportStyle';
import { root } from '../../support/cases';
import { determinationWith, itemWith } from '../../support/frame';

const sample = (name: string): string => fs.readFileSync(path.join(root, 'media/samples', name), 'utf8');

function inputOf(text: string, dismissed: ReportInput['dismissed'] = []): ReportInput {
  const model = parse(text);
  const set = dismissed.map(({ problem }) => problem.code);
  return {
    model,
    determination: model.determinations[0]!,
    problems: check(model).filter(({ code }) => !set.includes(code)),
    dismissed,
    notes: [],
    source: { name: 'draft.txt', sha256: 'ab'.repeat(32) },
    reference,
    day: '2017-02-08',
  };
}

const page = (text: string): string => reportPage(inputOf(text), { kind: 'file' });

test('the foot says to which day the reference is proven, and so does a sentence of "Ready to sign?"', () => {
  const html = page(sample('CM16-0900001.txt'));
  assert.match(html, /Reference proven to November 23, 2021; later orders not checked<\/footer>/);
  assert.match(html, /Reference proven to November 23, 2021; later orders not checked\.<\/p>/);
});

test('says what a reviewer looks for', () => {
  const html = page(sample('CM17-0900007.txt'));
  for (const words of [
    'CM17-0900007',
    'SHA-256',
    'draft.txt',
    'February 8, 2017',
    'edition-not-in-force',
    'Warning',
    'abab',
  ])
    assert.ok(html.includes(words), words);
  assert.match(html, /<th scope="row"/);
  assert.match(html, /<th scope="col" /);
  assert.match(html, /<html lang="en">/);
});

test('a consolidated case is shown with all its numbers', () => {
  const text = `Case Number: CM16-0700201 and CM16-0700202\n\n${determinationWith(itemWith({}))}`;
  assert.match(page(text), /<dt>Case numbers<\/dt><dd>CM16-0700201, CM16-0700202<\/dd>/);
});

test('every word of the text and of a reason is escaped', () => {
  const hostile = '<img src=x onerror=alert(1)> & "quoted"';
  const text = determinationWith(
    itemWith({ heading: `${hostile}: Upheid`, maximus: `Decision based on Non-MTUS Citation ${hostile}.` }),
  );
  const model = parse(text);
  const [problem] = check(model);
  const html = reportPage(inputOf(text, [{ problem: problem!, reason: hostile }]), { kind: 'file' });
  assert.ok(html.includes('&lt;img src=x'));
  assert.ok(!html.includes('<img'));
  assert.ok(!/<script|javascript:|https?:/.test(html));
});

test('notes stand with their words, place, state and replies; lost ones say so; another determination has its own', () => {
  const both = `${determinationWith(itemWith({}))}\n\n${determinationWith(itemWith({ heading: 'Soma #60: Upheld' }))}`;
  const remark = (id: string, text: string) => ({ id, text, created: '2017-02-08T10:00:00Z', modified: null });
  const noted = (words: string, text: string): PlacedNote => {
    const start = both.indexOf(words);
    const span = { start, end: start + words.length };
    const note = { ...remark(words, text), isResolved: false, replies: [], anchor: anchorAt(both, span) };
    return { note, span };
  };
  const first = noted('Ibuprofen 600mg', 'Is <this>\nthe dose?');
  const resolved = { ...first.note, id: 'b', isResolved: true, replies: [remark('c', 'It is.')] };
  const lost = { ...noted('50 year old', 'How old?'), span: null };
  const notes = [lost, first, { ...first, note: resolved }, noted('Soma', 'Which form?')];
  const input = inputOf(both);
  const [one, two] = input.model.determinations.map(
    determination => reportContent({ ...input, determination, notes }, 'webview').markup.split('id="notes"')[1]!,
  );
  assert.match(
    one!,
    /“Ibuprofen 600mg”<\/td>.*Is &lt;this&gt;\nthe dose\?<\/td>.*<a href="#" data-offset="\d+">line 13</s,
  );
  assert.match(one!, /Resolved\. .*<li>It is\.<\/li>.*How old\?.*lost: the words are not in the text/s);
  assert.doesNotMatch(one!, /Which form/);
  assert.match(two!, /<td role="cell" data-column="Item">1<\/td>.*“Soma”.*Which form\?/);
  assert.doesNotMatch(reportContent(input, 'webview').markup, /#notes|id="notes"/);
});

test('a file stands alone; a page in the editor runs only its own script', () => {
  const input = inputOf(sample('CM16-0900003.txt'));
  const file = reportPage(input, { kind: 'file' });
  assert.ok(file.includes('default-src &#39;none&#39;') && !file.includes('data-offset'));
  const inEditor = reportPage(input, { kind: 'webview', nonce: 'n0nce', script: 'https://page/report.js' });
  assert.ok(inEditor.includes('script-src &#39;nonce-n0nce&#39;'));
  assert.ok(
    inEditor.includes('<script nonce="n0nce" src="https://page/report.js"></script>') &&
      inEditor.includes('<style nonce="n0nce">'),
  );
  assert.ok(!/ style=| on\w+=/.test(inEditor.replace(/<style[\s\S]*?<\/style>/, '')));
  assert.match(reportContent(input, 'webview').markup, /<a href="#" data-offset="\d+">/);
});

test('every sample and an empty determination make a page', () => {
  for (const name of fs.readdirSync(path.join(root, 'media/samples')))
    assert.ok(page(sample(name)).length > 5_000, name);
  assert.match(page(determinationWith()), /No disputed item was found/);
});

test('guidelines of both sides compared', () => {
  const compared = (claims: string | undefined, maximus: string | undefined) =>
    comparison(
      parse(determinationWith(itemWith({ ...(claims ? { claims } : {}), ...(maximus ? { maximus } : {}) })))
        .determinations[0]!.items[0]!,
    );
  const back = 'Decision based on MTUS Low Back Complaints 2004, Section(s): Summary.';
  const knee = 'Decision based on MTUS Knee Complaints 2004, Section(s): Summary.';
  assert.equal(compared(back, back), 'the same documents');
  assert.equal(compared(back, knee), 'no document in common');
  assert.equal(compared(`${back} ${knee}`, knee), 'some documents in common');
  assert.equal(compared(undefined, knee), 'only MAXIMUS cites');
  assert.equal(compared(undefined, undefined), 'neither cites one');
});

test('guidelines cited: where and how often', () => {
  const back = 'Decision based on MTUS Low Back Complaints 2004, Section(s): Summary.';
  const text = determinationWith(
    itemWith({ claims: back, maximus: back }),
    itemWith({ heading: 'Soma: Upheld', maximus: back }),
  );
  const [document, ...others] = citedGuidelines(parse(text).determinations[0]!);
  assert.equal(others.length, 0);
  const [row] = document!.rows;
  assert.deepEqual(
    [document!.name, row!.section, row!.items['claims-administrator'], row!.items.maximus, row!.times],
    ['MTUS Low Back Complaints 2004', 'Summary', [1], [1, 2], 3],
  );
});

test('severities by the settings; the claims side is information at most', () => {
  const problems = check(parse(sample('CM17-0900007.txt')));
  const shown = (checks: CheckSettings['checks'], claimsSide: CheckSettings['claimsSide']) =>
    withSettings(problems, { checks, claimsSide });
  assert.deepEqual(shown({}, 'info'), problems);
  assert.ok(problems.some(isOfClaimsSide));
  assert.ok(!shown({}, 'off').some(isOfClaimsSide));
  const loud = shown({ 'chapter-other-body-part': 'error', 'date-differs': 'off' }, 'hint');
  assert.ok(!loud.some(({ code }) => code === 'date-differs'));
  assert.deepEqual([...new Set(loud.filter(isOfClaimsSide).map(({ severity }) => severity))], ['hint']);
});

test('problems come before the items, and each cell names its column for a narrow page', () => {
  const html = page(sample('CM17-0900007.txt'));
  const places = ['ready', 'problems', 'case', 'items', 'guidelines'].map(id => html.indexOf(`<h2 id="${id}">`));
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  assert.ok(places[0]! > 0);
  const cells = html.match(/<td[^>]*>/g)!;
  assert.ok(cells.length > 20);
  for (const cell of cells) assert.match(cell, /data-column="[^"]+"/);
});

test('on a narrow page the name of a column, which may take two lines, makes its row higher', () => {
  const label = /\[role=table\] td::before\{content:attr\(data-column\)[^}]*\}/.exec(REPORT_STYLE)?.[0] ?? '';
  assert.match(label, /float:left/);
  assert.match(REPORT_STYLE, /\[role=table\] tbody td\{display:flow-root/);
});

test('the items as a table to paste: a row an item, no tab or line end within a cell', () => {
  const { model, determination, problems } = inputOf(sample('CM17-0900006.txt'));
  const rows = itemsText(determination, problems).split('\n');
  assert.equal(rows.length, 1 + model.determinations[0]!.items.length);
  for (const row of rows) assert.equal(row.split('\t').length, 7);
  assert.match(rows[1]!, /^1\tGabapentin 600mg #90\t/);
});

test('a determination is printed with its own words alone, escaped', () => {
  const text = determinationWith(itemWith({ heading: 'Valium <b>5mg</b> #60: Upheld' })).replace(
    'MAXIMUS',
    '\fMAXIMUS',
  );
  const model = parse(text);
  const html = printPage(model, model.determinations[0]!);
  assert.match(html, /<b>Valium &lt;b&gt;5mg&lt;\/b&gt; #60:<\/b>/);
  const shown = html
    .slice(html.indexOf('<main>') + 6, html.indexOf('</main>'))
    .replaceAll('<hr>', '\f')
    .replaceAll(/<\/?b>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'");
  assert.equal(shown, text.trim());
});
