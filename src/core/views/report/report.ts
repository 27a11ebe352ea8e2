import type { Problem, Severity } from '../../checks/problem';
import { provenText } from '../../guidelines/basis';
import type { Reference } from '../../guidelines/types';
import type { CaseBlock, Determination, GuidelineParagraph, Item, Model } from '../../model/model';
import type { Side } from '../../model/query';
import type { PlacedNote } from '../../notes/note';
import { dayText } from '../../text/dates';
import { GENERATOR } from '../export';
import { type Html, html } from '../html';
import { page, type Shell } from '../page';
import { openPoints } from '../readiness';
import {
  caseNumbersText,
  citationText,
  conclusionText,
  countText,
  decisionText,
  fullCitationText,
  guidelineText,
  plural,
  summary,
} from '../wording';
import { citedGuidelines, comparison } from './reportFacts';
import { notesSection } from './reportNotes';
import { type Places, placesOf } from './reportPlaces';
import { REPORT_STYLE } from './reportStyle';
import { type Cell, reportTable } from './reportTable';

/** What the review report of one determination is made from. */
export interface ReportInput {
  readonly model: Model;
  readonly determination: Determination;
  /** Its problems as they are shown, and those that were set aside, with the reason. */
  readonly problems: readonly Problem[];
  readonly dismissed: readonly { readonly problem: Problem; readonly reason: string }[];
  /** The notes of the whole text. */
  readonly notes: readonly PlacedNote[];
  readonly source: { readonly name: string | null; readonly sha256: string };
  readonly reference: Pick<Reference, 'provenTo'>;
  /** ISO day on which the report is made. */
  readonly day: string;
}

/** The whole page. Every word of the determination is escaped; nothing is loaded from outside. */
export const reportPage = (input: ReportInput, shell: Shell): string =>
  page(
    {
      title: `Review report: ${titleOf(input)}`,
      style: REPORT_STYLE,
      before: html`<a class="skip" href="#items">Skip to the disputed items</a>`,
      content: reportContent(input, shell.kind),
    },
    shell,
  );

/** What stands in the page, to be put anew while the text is edited. */
export function reportContent(input: ReportInput, links: Shell['kind']): Html {
  const { determination, problems, dismissed, source } = input;
  const places = placesOf(input.model.text, links);
  const notes = notesSection(input, places);
  return html`<header><p class="eyebrow">Review report</p><h1>${titleOf(input)}</h1>
<p>${summary(determination.items)} · ${counted(problems)}${dismissed.length > 0 ? `, ${countText(dismissed.length)} dismissed` : ''}</p>
<nav aria-label="Contents"><ul><li><a href="#ready">Ready to sign?</a></li><li><a href="#problems">Problems</a></li>${notes && html`<li><a href="#notes">Notes</a></li>`}<li><a href="#case">Case</a></li>
<li><a href="#items">Disputed items</a></li><li><a href="#guidelines">Guidelines cited</a></li></ul></nav></header>
<main><section aria-labelledby="ready"><h2 id="ready">Ready to sign?</h2>${readiness(input, places)}</section>
<section aria-labelledby="problems"><h2 id="problems">Problems</h2>${problemTable(problems, places)}${dismissedTable(dismissed, places)}</section>
${notes}
<section aria-labelledby="case"><h2 id="case">Case</h2>${caseBlock(determination)}</section>
<section aria-labelledby="items"><h2 id="items">Disputed items</h2>${itemTable(input, places)}${copyButton(input, links)}</section>
<section aria-labelledby="guidelines"><h2 id="guidelines">Guidelines cited</h2>${guidelineTable(determination)}</section></main>
<footer>${source.name ?? 'Untitled document'} · made on ${dayText(input.day)} with IMR Determinations ${GENERATOR.version}<br>
SHA-256 of the text <code>${source.sha256}</code><br>
${provenText(input.reference)}</footer>`;
}

const titleOf = ({ determination, source }: ReportInput): string =>
  determination.case.number?.value ?? source.name ?? 'Determination';

const counted = (problems: readonly Problem[]): string =>
  problems.length === 0 ? 'no problems' : plural(problems.length, 'problem');

function caseBlock({ case: block, reviewer, injuredWorker, letterOutcome }: Determination): Html {
  const day = (name: Exclude<keyof CaseBlock, 'otherNumbers'>): string => {
    const value = block[name]?.value;
    return value ? dayText(value) : '';
  };
  const worker = [injuredWorker.age === null ? '' : `${injuredWorker.age} years`, injuredWorker.sex ?? ''];
  const licences = [
    reviewer.licensedIn.join(', '),
    [...reviewer.certifications, ...reviewer.subspecialties].join(', '),
  ];
  const rows: [string, string][] = [
    [block.otherNumbers.length > 0 ? 'Case numbers' : 'Case number', caseNumbersText(block)],
    ['Date of injury', day('dateOfInjury')],
    ['UR denial date', day('urDenialDate')],
    ['Application received', day('applicationReceived')],
    ['Date assigned', day('dateAssigned')],
    ['Decision date', day('decisionDate')],
    ['Priority', block.priority?.value ?? ''],
    ['Injured worker', worker.filter(Boolean).join(', ')],
    ['Expert reviewer', licences.filter(Boolean).join(' · ')],
  ];
  if (letterOutcome) rows.push(['Outcome in the cover letter', letterOutcome.value.replaceAll('-', ' ')]);
  return html`<dl>${rows.map(([name, value]) => html`<div${value.length > 40 ? html` class="wide"` : null}><dt>${name}</dt><dd>${value || notGiven}</dd></div>`)}</dl>`;
}

/** What stands open, each with its place; what was dismissed and the reference are told of below. */
function readiness({ model, determination, problems, dismissed, reference }: ReportInput, places: Places): Html {
  const index = model.determinations.indexOf(determination);
  const open = openPoints(model, problems).filter(point => point.determination === index);
  const aside =
    dismissed.length === 0 ? '' : ` ${plural(dismissed.length, 'problem')} dismissed, with the reasons below.`;
  const words = open.length === 0 ? 'Nothing stands open.' : `${plural(open.length, 'point')} open.`;
  const rows = open.map(
    ({ message, item, span }) =>
      html`<li>${places.line(span.start)}${item === null ? '' : `, item ${item}`}: ${message}</li>`,
  );
  return html`<p><strong>${words}</strong>${aside} ${provenText(reference)}.</p>${open.length === 0 ? null : html`<ul>${rows}</ul>`}`;
}

const none = html`<span class="soft">–</span>`;
const notGiven = html`<span class="soft">not given</span>`;

function itemTable({ determination: { items }, problems }: ReportInput, places: Places): Html {
  if (items.length === 0) return html`<p class="soft">No disputed item was found in this text.</p>`;
  const contradicted = new Set(
    problems.flatMap(({ code, item }) => (code === 'decision-contradicts-rationale' ? item : [])),
  );
  return reportTable(
    'Disputed items with their decisions, conclusions and guidelines',
    ['No.', 'Item', 'Decision', 'The rationale concludes', 'Claims administrator', 'MAXIMUS', 'Compared'],
    [items.map(item => itemRow(item, contradicted.has(item.number), places))],
  );
}

function itemRow(item: Item, isContradicted: boolean, places: Places): Cell[] {
  const kind = item.decision?.kind ?? 'other';
  const decision = html`<span class="decision ${kind === 'other' ? 'unknown' : kind}">${decisionText(item)}</span>`;
  return [
    { content: item.number, look: 'n' },
    { content: places.link(item.headingSpan.start, requestOf(item)), look: 'main', names: 'row' },
    { content: decision },
    { content: conclusion(item, isContradicted, places), look: 'verdict' },
    { content: citations(item.claimsAdministratorGuideline), look: 'side' },
    { content: citations(item.maximusGuideline), look: 'side' },
    { content: comparison(item) ?? none },
  ];
}

/** In the editor: its script copies the table for Word and Excel. */
const copyButton = ({ determination }: ReportInput, links: Shell['kind']): Html | null =>
  links === 'webview' && determination.items.length > 0
    ? html`<p><button type="button" data-copy="items">Copy as a table</button></p>`
    : null;

const requestOf = ({ request, heading, number }: Item): string =>
  request.remaining ? `${request.remaining} (remaining part)` : (heading ?? `Item ${number}`);

/** With the same word of a contradiction that the problems have. */
function conclusion({ rationale }: Item, isContradicted: boolean, places: Places): Html {
  if (rationale === null) return html`<span class="soft">no rationale</span>`;
  const words = conclusionText(rationale.conclusion);
  const shown = rationale.conclusionSpan
    ? places.link(rationale.conclusionSpan.start, words)
    : html`<span class="soft">${words}</span>`;
  return isContradicted ? html`${shown}<br><span class="contradicts">contradicts the decision</span>` : shown;
}

function citations(paragraph: GuidelineParagraph | null): Html {
  if (paragraph === null) return html`<span class="soft">missing</span>`;
  if (paragraph.citations.length === 0) return html`<span class="soft">${guidelineText(paragraph)}</span>`;
  return html`<ul>${paragraph.citations.map(citation => html`<li>${citation.source === 'ODG' ? citationText(citation) : fullCitationText(citation)}</li>`)}</ul>`;
}

function guidelineTable(determination: Determination): Html {
  const guidelines = citedGuidelines(determination);
  if (guidelines.length === 0) return html`<p class="soft">No guideline is cited.</p>`;
  const numbers = (items: readonly number[]): Cell => ({ content: items.length > 0 ? items.join(', ') : none });
  const groups = guidelines.map(({ name, rows }) =>
    rows.map((row, index): Cell[] => [
      ...(index === 0 ? [{ content: name, look: 'side', names: 'rowgroup' } as const] : []),
      { content: row.section || none, look: 'main' },
      { content: row.pages || none, look: 'few' },
      ...sides.map(side => numbers(row.items[side])),
      { content: row.times },
    ]),
  );
  const columns = [
    'Guideline',
    'Section',
    'Pages',
    'Claims administrator, item',
    'MAXIMUS, item',
    'Rationale, item',
    'Times',
  ];
  return reportTable('Guidelines cited, with the items that cite them', columns, groups);
}

const sides: readonly Side[] = ['claims-administrator', 'maximus', 'rationale'];

function problemTable(problems: readonly Problem[], places: Places): Html {
  if (problems.length === 0) return html`<p>Nothing was found that would need a second look.</p>`;
  const sorted = [...problems].sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || a.span.start - b.span.start,
  );
  const rows = sorted.map((problem): Cell[] => {
    const { severity, item, message } = problem;
    const severityWord = html`<span class="severity ${severity}">${severityWords[severity]}</span>`;
    return [
      { content: severityWord },
      { content: item ?? none },
      { content: message, look: 'main' },
      ...placeAndCode(problem, places),
    ];
  });
  return reportTable('Problems by severity', ['Severity', 'Item', 'Problem', 'Place', 'Code'], [rows]);
}

function dismissedTable(dismissed: ReportInput['dismissed'], places: Places): Html | null {
  if (dismissed.length === 0) return null;
  const rows = dismissed.map(({ problem, reason }): Cell[] => [
    { content: problem.item ?? none },
    { content: problem.message, look: 'main' },
    { content: reason, look: 'side' },
    ...placeAndCode(problem, places),
  ]);
  const columns = ['Item', 'Problem', 'Reason', 'Place', 'Code'];
  return html`<h3>Dismissed</h3>${reportTable('Problems that were dismissed, with the reason', columns, [rows])}`;
}

const placeAndCode = ({ code, span }: Problem, places: Places): Cell[] => [
  { content: places.line(span.start), look: 'few' },
  { content: html`<code>${code}</code>`, look: 'code' },
];

const order: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
const severityWords: Record<Severity, string> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Information',
  hint: 'Hint',
};
