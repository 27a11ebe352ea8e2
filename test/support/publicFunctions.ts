import path from 'node:path';
import { check } from '../../src/core/checks/check';
import { carriedOver, dismissalOf, dismissedAmong } from '../../src/core/checks/dismissal';
import { dismissalReasons } from '../../src/core/checks/dismissalReasons';
import { fixesFor, safeFixes } from '../../src/core/checks/fixes';
import { gravestFirst, problemsByDetermination, underSettings, withSettings } from '../../src/core/checks/problem';
import { relatedPlace } from '../../src/core/checks/relatedPlace';
import { detect } from '../../src/core/detect';
import { reference } from '../../src/core/guidelines/reference';
import type { Model } from '../../src/core/model/model';
import {
  allItems,
  determinationAt,
  itemAfter,
  itemAt,
  itemBefore,
  pathAt,
  shortHeading,
} from '../../src/core/model/query';
import type { Span } from '../../src/core/model/span';
import { anchorAt } from '../../src/core/notes/anchor';
import { followed } from '../../src/core/notes/following';
import type { Note } from '../../src/core/notes/note';
import { placerOf } from '../../src/core/notes/placing';
import { bothChanges, readNotes, writeNotes } from '../../src/core/notes/reviewNotes';
import { parse } from '../../src/core/parse';
import { noEdits } from '../../src/core/text/edits';
import { harmless } from '../../src/core/text/harmless';
import { lineIndexOf } from '../../src/core/text/lineIndex';
import { scan } from '../../src/core/text/scan';
import { toBrat } from '../../src/core/views/annotations/brat';
import { exportNotes } from '../../src/core/views/annotations/exportNotes';
import { toWebAnnotations, webAnnotations } from '../../src/core/views/annotations/webAnnotations';
import {
  figureText,
  groupFigure,
  guidelineFigure,
  hitText,
  itemText,
  noneText,
  restsOn,
} from '../../src/core/views/archive/archiveWords';
import { eachOnce } from '../../src/core/views/archive/cases';
import { type ArchiveFile, countedEntries } from '../../src/core/views/archive/counted';
import { factsOf, soughtIn } from '../../src/core/views/archive/facts';
import { listingOf } from '../../src/core/views/archive/listing';
import { readQuery } from '../../src/core/views/archive/query';
import { makeItemSearch } from '../../src/core/views/archive/search';
import { similarItems } from '../../src/core/views/archive/similar';
import { similarJson } from '../../src/core/views/archive/similarJson';
import { similarText } from '../../src/core/views/archive/similarText';
import { compareVersions, isSame } from '../../src/core/views/comparison/comparison';
import { comparisonJson } from '../../src/core/views/comparison/comparisonJson';
import { comparisonContent, comparisonPage } from '../../src/core/views/comparison/comparisonPage';
import { comparisonText } from '../../src/core/views/comparison/comparisonText';
import { describeCitation, describeDecision, describeDrug } from '../../src/core/views/describe';
import { excerptAround, marksWithExcerpt } from '../../src/core/views/excerpt';
import { exportItem, exportModel, toJson, toJsonLines, toJsonValue } from '../../src/core/views/export';
import { blankLines, foldingRanges } from '../../src/core/views/foldingRanges';
import { erringItems, highlights } from '../../src/core/views/highlights';
import { itemLines } from '../../src/core/views/itemLines';
import { itemNames } from '../../src/core/views/itemNames';
import { itemRows } from '../../src/core/views/itemTable';
import { keptLines } from '../../src/core/views/lineWords';
import { documentOutline, filterRows, itemOutline, spoken } from '../../src/core/views/outline';
import { pageBreaks } from '../../src/core/views/pageBreaks';
import { problemLines } from '../../src/core/views/problemLines';
import { isReadyToSign, openPoints } from '../../src/core/views/readiness';
import { itemsText } from '../../src/core/views/report/itemsText';
import { printPage } from '../../src/core/views/report/printPage';
import { reportContent, reportPage } from '../../src/core/views/report/report';
import { makeCounter } from '../../src/core/views/statistics/counter';
import { makePageCounter } from '../../src/core/views/statistics/pageEvidence';
import type { Statistics } from '../../src/core/views/statistics/statistics';
import { statisticsJson } from '../../src/core/views/statistics/statisticsJson';
import { statisticsPage } from '../../src/core/views/statistics/statisticsPage';
import { statisticsText } from '../../src/core/views/statistics/statisticsText';
import { statusOf } from '../../src/core/views/status';
import { decisionText, fullCitationText, inItem, summary } from '../../src/core/views/wording';
import { factsOfApplication } from '../../src/core/writing/application';
import { completionsAt } from '../../src/core/writing/completions';
import { otherDecision } from '../../src/core/writing/otherDecision';
import { renamed, renamingAt } from '../../src/core/writing/renaming';
import { insertItem } from '../../src/core/writing/template';
import { nodesOf, type SyntaxNode, sourceFiles } from './sources';

const KEY = '00112233445566778899aabbccddeeff';

/** A text with what is made of it once, for the functions that take it. */
export interface Subject {
  readonly text: string;
  readonly model: Model;
  readonly problems: ReturnType<typeof check>;
}

export function subjectOf(text: string): Subject {
  const model = parse(text);
  return { text, model, problems: check(model) };
}

/** A few words, half of the text, and all of it. */
const spans = ({ length }: string) =>
  [0, length >> 1, length - 100].map((start, i) => ({
    start: Math.max(0, start),
    end: i === 2 ? length : (length >> 1) + 9,
  }));

const notesOn = (text: string): Note[] => spans(text).map((span, i) => noteOn(text, span, i));

function noteOn(text: string, span: Span, number: number): Note {
  const remark = { id: `urn:uuid:${number}`, text: 'A remark', created: '', modified: null };
  return { ...remark, isResolved: false, replies: [], anchor: anchorAt(text, span) };
}

/** Whole words: a report quotes them. */
const notesOnHeadings = (model: Model) =>
  some(allItems(model)).map(({ headingSpan: span }, i) => ({ note: noteOn(model.text, span, i), span }));

const placedOn = (text: string) => notesOn(text).map(note => ({ note, span: note.anchor.span }));

/** What of a text stands on the screen. */
const firstScreen = { start: 0, end: 4000 };

const source = { name: null, kind: 'text', sha256: '' } as const;

/**
 * A call of each function of core that takes a text, a model or what is made of them, and that another part uses. What
 * the editor asks for a place (a hover, a fix, a completion) is asked for a few places of the text.
 */
export const publicFunctions: Record<string, (subject: Subject) => unknown> = {
  detect: ({ text }) => detect(text),
  scan: ({ text }) => scan(text),
  parse: ({ text }) => parse(text),
  check: ({ model }) => check(model),
  lineIndexOf: ({ text }) => lineIndexOf(text),
  problemsByDetermination: ({ model, problems }) => problemsByDetermination(model, problems),
  withSettings: ({ problems }) => withSettings(problems, { checks: {}, claimsSide: 'info' }),
  gravestFirst: ({ problems }) => gravestFirst(problems),
  erringItems: ({ model, problems }) => erringItems(model, problems),
  itemLines: ({ model, problems }) => itemLines(model, problems),
  otherDecision: ({ model }) => allItems(model).map(otherDecision),
  problemLines: ({ model, problems }) => problemLines(model, problems),
  pageBreaks: ({ text }) => pageBreaks(text),
  keptLines: ({ model, problems }) => keptLines(problemLines(model, problems), { first: 3, last: 3, added: 1 }),
  compareVersions: subject => compareVersions(subject, subject),
  isSame: subject => isSame(compareVersions(subject, subject)),
  comparisonContent: subject =>
    comparisonContent(
      { changes: compareVersions({ ...subject, problems: [] }, subject), older: 'a', newer: 'b' },
      'webview',
    ),
  harmless: ({ text }) => harmless(text),
  toJsonValue: ({ text }) => toJsonValue({ text }),
  itemRows: ({ model, problems }) => itemRows(exportModel(model, problemsByDetermination(model, problems), source)),
  underSettings: ({ problems }) => underSettings(problems, { checks: {}, claimsSide: 'info' }, () => true),
  countedEntries: subject => countedEntries([fileOf(subject)]),
  listingOf: subject => listingOf([fileOf(subject)], { filter: 'all', sort: 'problems', group: 'guideline' }),
  itemText: subject => hitsOf(subject).map(({ item }) => itemText(item)),
  restsOn: subject => hitsOf(subject).map(({ item }) => restsOn(item)),
  hitText: subject => hitsOf(subject).map(hitText),
  readQuery: ({ text }) => readQuery(text),
  makeItemSearch: subject => makeItemSearch(countedEntries([fileOf(subject)]), async () => {}),
  soughtIn: ({ model }) => some(allItems(model)).map(item => soughtIn(model, item, reference)),
  similarItems: similarTo,
  makeSimilarSearch: similarTo,
  noneText: subject => hitsOf(subject).map(({ item }) => noneText(item, { base: 1, groups: [] }, 'in this folder')),
  eachOnce: subject => {
    const once = eachOnce<string>(() => {});
    for (const determination of fileOf(subject).determinations) once.add(determination, 'a.txt');
    return once.end();
  },
  similarText: subject => similarText(answersOf(subject)),
  similarJson: subject => similarJson(answersOf(subject)),
  groupFigure: subject =>
    similarTo(subject)?.groups.map(group => groupFigure(group, { base: 1, groups: [] }, 'in this folder')),
  guidelineFigure: subject =>
    similarTo(subject)?.groups.map(group => group.guidelines.map(one => guidelineFigure(one, group))),
  figureText: subject => figureText({ of: subject.text, figure: subject.text }),
  factsOf: ({ model, problems }) => factsOf(model, problemsByDetermination(model, problems), reference),
  comparisonText: subject => comparisonText(compareVersions(subject, { ...subject, problems: [] })),
  comparisonJson: subject =>
    comparisonJson(compareVersions(subject, { ...subject, problems: [] }), { old: 'a', new: 'b' }),
  comparisonPage: subject =>
    comparisonPage(
      { changes: compareVersions({ ...subject, problems: [] }, subject), older: 'a', newer: 'b' },
      { kind: 'file' },
    ),
  relatedPlace: ({ problems }) => problems.map(relatedPlace),
  dismissalOf: ({ model, problems }) => some(problems).map(problem => dismissalOf(model, problem, 'A reason', KEY)),
  dismissedAmong: ({ model, problems }) => {
    const dismissals = some(problems).flatMap(problem => dismissalOf(model, problem, 'A reason', KEY) ?? []);
    return dismissedAmong(model, problems, dismissals, KEY);
  },
  carriedOver: ({ model, problems }) => {
    const earlier = some(problems).map(({ code, item }) => ({ code, item, heading: '', reason: '' }));
    return carriedOver(model, problems, earlier, KEY);
  },
  openPoints: ({ model, problems }) => openPoints(model, problems),
  inItem: ({ problems }) => some(problems).map(inItem),
  isReadyToSign: ({ model, problems }) => isReadyToSign(model, problems),
  fixesFor: ({ model, problems }) => some(problems).map(problem => fixesFor(problem, { model, read: () => model })),
  safeFixes: ({ model, problems }) => safeFixes(problems, { model, read: () => model }),
  pathAt: ({ model }) => places(model).map(offset => pathAt(model, offset)),
  determinationAt: ({ model }) => places(model).map(offset => determinationAt(model, offset)),
  itemAt: ({ model }) => places(model).map(offset => itemAt(model, offset)),
  itemAfter: ({ model }) => places(model).map(offset => itemAfter(model, offset)),
  itemBefore: ({ model }) => places(model).map(offset => itemBefore(model, offset)),
  allItems: ({ model }) => allItems(model),
  shortHeading: ({ model }) => allItems(model).map(shortHeading),
  decisionText: ({ model }) => allItems(model).map(decisionText),
  summary: ({ model }) => summary(allItems(model)),
  fullCitationText: ({ model }) => citationsOf(model).map(({ citation }) => fullCitationText(citation)),
  highlights: ({ model }) => highlights(model),
  excerptAround: ({ text, model }) => excerptAround(firstScreen, model, noEdits(text.length)),
  marksWithExcerpt: ({ text, model }) => {
    const marks = highlights(model);
    const anew = { marks, start: 0, seen: firstScreen, setBefore: new Set<never>() };
    return marksWithExcerpt(marks, noEdits(text.length), anew);
  },
  dismissalReasons: ({ problems }) => problems.map(({ facts }) => dismissalReasons(facts)),
  itemsText: ({ model, problems }) =>
    problemsByDetermination(model, problems).map((own, i) => itemsText(model.determinations[i]!, own)),
  printPage: ({ model }) => model.determinations.map(determination => printPage(model, determination)),
  foldingRanges: ({ model }) => foldingRanges(model, 'with-parts'),
  blankLines: ({ text }) => blankLines(text),
  anchorAt: ({ text }) => spans(text).map(span => anchorAt(text, span)),
  placerOf: ({ text }) => {
    const place = placerOf(`A line more\n${text}`);
    return spans(text).map(span =>
      [anchorAt(text, span), { ...anchorAt(text, span), exact: 'other words' }].map(place),
    );
  },
  followed: ({ text }) => spans(text).map(span => followed(span, [{ rangeOffset: 3, rangeLength: 1, text: 'x' }])),
  writeNotes: ({ text }) => writeNotes(null, { put: notesOn(text), removed: [] }, { name: null, text }),
  readNotes: ({ text }) =>
    readNotes(writeNotes(null, { put: notesOn(text), removed: [] }, { name: null, text })!, text),
  bothChanges: ({ text }) => bothChanges({ put: notesOn(text), removed: [] }, { put: notesOn(text), removed: [] }),
  webAnnotations: ({ text, model }) => webAnnotations({ model, notes: placedOn(text), source }),
  toWebAnnotations: ({ text, model }) => toWebAnnotations({ model, notes: placedOn(text), source }),
  toBrat: ({ text, model }) => toBrat({ model, notes: placedOn(text) }),
  exportNotes: ({ text }) => exportNotes(placedOn(text)),
  itemOutline: ({ model, problems }) => itemOutline(model, problems),
  filterRows: ({ model }) => filterRows(itemOutline(model, []), 'upheld'),
  statusOf: ({ model, problems }) => statusOf(model, problems),
  spoken: ({ model }) => itemOutline(model, []).map(spoken),
  documentOutline: ({ model, problems }) => documentOutline(model, problems),
  itemNames: ({ model }) => itemNames(allItems(model)),
  describeCitation: ({ model }) =>
    some(citationsOf(model)).map(({ citation, context }) => describeCitation(reference, citation, null, context)),
  describeDrug: ({ model }) =>
    model.determinations.flatMap(one => some(one.items).map(item => describeDrug(reference, one, item))),
  describeDecision: ({ text, model }) => some(allItems(model)).map(item => describeDecision(text, item)),
  exportItem: ({ model }) => allItems(model).map(exportItem),
  exportModel: ({ model, problems }) => exportModel(model, problemsByDetermination(model, problems), source),
  toJson: ({ model }) => toJson(exportModel(model, [], source)),
  toJsonLines: ({ model }) => toJsonLines(exportModel(model, [], source)),
  reportPage: subject => reportInputs(subject).map(input => reportPage(input, { kind: 'file' })),
  reportContent: subject => reportInputs(subject).map(input => reportContent(input, 'webview')),
  completionsAt: ({ model }) => places(model).map(offset => completionsAt(model, offset, reference, 'invoked')),
  factsOfApplication: ({ text }) => factsOfApplication(`Application for Independent Medical Review\n${text}`),
  renamingAt: ({ model }) => renamingsIn(model),
  renamed: ({ model }) => renamingsIn(model).map(renaming => renamed(renaming, 'Other')),
  insertItem: ({ model }) => places(model).map(offset => insertItem(model, offset)),
  makeCounter: subject => statisticsOf(subject),
  makePageCounter: ({ model }) => {
    const counter = makePageCounter(reference);
    counter.add(factsOf(model, [], reference));
    return counter.overlay();
  },
  statisticsText: subject => statisticsText(statisticsOf(subject)),
  statisticsJson: subject => statisticsJson(statisticsOf(subject)),
  statisticsPage: subject =>
    statisticsPage({ statistics: statisticsOf(subject), name: 'a', csvOf: () => '' }, { kind: 'file' }),
};

/** Functions that other parts use and that take no text: numbers, a span, an answer, a file of settings. */
export const withoutText: readonly string[] = [
  ...[
    'hash',
    'isSecret',
    'isSameDismissal',
    'reviewFileName',
    'readReview',
    'writeReview',
    'contains',
    'overlaps',
    'touches',
    'lineOf',
    'plural',
    'windowsLetter',
    'countText',
    'passOver',
    'passedOverText',
    'foundText',
    'nothingFoundText',
    'whereRead',
    'isCaseNumber',
    'laterThan',
    'linesOfList',
    'objectionTo',
    'printedDay',
    'dayOf',
    'movedSpan',
  ],
  ...['isPdf', 'isNamedAsDetermination', 'kindOf'],
  ...['noEdits', 'withChanges', 'onceFor', 'provenText', 'wantedCodes', 'partedBy', 'html', 'page', 'reviewFields'],
  ...['readOverlay', 'withOverlays', 'newDetermination', 'shortLabel'],
];

/** Every function of core that a part outside core imports, by name. */
export function importedFunctions(): string[] {
  const names = sourceFiles()
    .filter(file => !file.startsWith('core/'))
    .flatMap(file => nodesOf(file).flatMap(node => coreNames(file, node)));
  return [...new Set(names)].sort();
}

function coreNames(file: string, node: SyntaxNode): string[] {
  const from = (node.source as SyntaxNode | null | undefined)?.value;
  if (typeof from !== 'string' || !/^(Import|ExportNamed)Declaration$/.test(node.type)) return [];
  const target = path.posix.join(path.posix.dirname(file), from);
  if (!target.startsWith('core/')) return [];
  const exported: Record<string, unknown> = require(path.join(__dirname, '../../src', target));
  const names = (node.specifiers as SyntaxNode[]).map(({ imported, local }) =>
    String(((imported ?? local) as SyntaxNode).name),
  );
  return names.filter(name => typeof exported[name] === 'function');
}

function statisticsOf({ model, problems }: Subject): Statistics {
  const counter = makeCounter();
  counter.add('a.txt', factsOf(model, problemsByDetermination(model, problems), reference));
  return counter.statistics();
}

/** Ten of a list at the most, over all of it. */
function some<T>(list: readonly T[]): T[] {
  const step = Math.max(1, Math.floor(list.length / 10));
  return list.filter((_, i) => i % step === 0);
}

/** Ends of parts, and places within them. */
function places({ text, determinations }: Model): number[] {
  const items = determinations.flatMap(({ items }) => items);
  const spans = some(items).flatMap(item =>
    [
      item.headingSpan,
      item.claimsAdministratorGuideline?.span,
      item.maximusGuideline?.span,
      item.rationale?.span,
    ].flatMap(span => span ?? []),
  );
  return [...spans.flatMap(({ start, end }) => [Math.floor((start + end) / 2), end]), Math.floor(text.length / 2)];
}

/** What can be renamed at a few places. */
const renamingsIn = (model: Model) => places(model).flatMap(offset => renamingAt(model, offset, reference) ?? []);

/** A text as a file of a folder. */
const fileOf = ({ model, problems }: Subject): ArchiveFile => ({
  file: 'a.txt',
  determinations: factsOf(model, problemsByDetermination(model, problems), reference),
  failure: null,
});

const hitsOf = (subject: Subject) =>
  countedEntries([fileOf(subject)]).flatMap(entry => entry.facts.items.map(item => ({ entry, item })));

/** What is like its first item, of another case. */
function similarTo(subject: Subject) {
  const item = allItems(subject.model)[0];
  const sought = item && soughtIn(subject.model, item, reference);
  const of = sought && { ...sought.of, caseNumber: 'CM00-0000000' };
  return of && similarItems({ item: sought.item, of }, countedEntries([fileOf(subject)]), reference);
}

function answersOf(subject: Subject) {
  const similar = similarTo(subject);
  return hitsOf(subject).flatMap(({ entry, item }) =>
    !similar ? [] : [{ sought: { item, of: entry.facts }, similar }],
  );
}

function citationsOf({ determinations }: Model) {
  return determinations.flatMap(determination =>
    determination.items.flatMap(item => [
      ...(item.claimsAdministratorGuideline?.citations ?? []).map(citation => ({
        citation,
        context: { determination, item, side: 'claims-administrator' as const },
      })),
      ...(item.maximusGuideline?.citations ?? []).map(citation => ({
        citation,
        context: { determination, item, side: 'maximus' as const },
      })),
    ]),
  );
}

function reportInputs({ model, problems }: Subject) {
  const byDetermination = problemsByDetermination(model, problems);
  const notes = notesOnHeadings(model);
  return model.determinations.map((determination, i) => ({
    model,
    determination,
    problems: byDetermination[i] ?? [],
    dismissed: [],
    notes,
    source: { name: null, sha256: '' },
    reference,
    day: '2017-01-10',
  }));
}
