import { GENERATOR } from '../export';
import { type Html, html } from '../html';
import { page, type Shell } from '../page';
import { REPORT_STYLE } from '../report/reportStyle';
import { type Cell, reportTable } from '../report/reportTable';
import type { DeterminationChange, FactChange, ItemChange, ParagraphChange, ProblemChanges } from './comparison';
import { itemCounts, itemTitle, shortened } from './comparisonText';

/** Two versions to be shown, by the names that the user gave them. */
export interface ComparisonInput {
  readonly changes: readonly DeterminationChange[];
  readonly older: string;
  readonly newer: string;
}

/** The whole page. Every word of a text is escaped; nothing is loaded from outside. */
export const comparisonPage = (input: ComparisonInput, shell: Shell): string =>
  page(
    {
      title: `Compared: ${input.older} and ${input.newer}`,
      style: REPORT_STYLE + STYLE,
      before: null,
      content: comparisonContent(input, shell.kind),
    },
    shell,
  );

/** What stands in the page, to be put anew while a text is edited. */
export function comparisonContent({ changes, older, newer }: ComparisonInput, links: Shell['kind']): Html {
  const differing = changes.filter(({ kind }) => kind !== 'same');
  const words = differing.length === 0 ? 'Nothing differs but perhaps blanks, lines and pages.' : null;
  return html`<header><p class="eyebrow">Compared</p><h1>${newer}</h1><p>with ${older}</p></header>
<main>${words === null ? null : html`<p>${words}</p>`}${differing.map(change => determination(change, links))}</main>
<footer>IMR Determinations ${GENERATOR.version}</footer>`;
}

function determination(change: DeterminationChange, links: Shell['kind']): Html {
  const { kind, caseNumber, facts, paragraphs, problems, items } = change;
  const state = kind === 'changed' ? itemCounts(items) || 'no item changed' : kind;
  return html`<section><h2>${caseNumber ?? 'Determination without a case number'} <span class="soft">${state}</span></h2>
${kind === 'changed' ? html`${details({ facts, paragraphs, problems })}${items.filter(one => one.kind !== 'same').map(one => item(one, links))}` : null}</section>`;
}

function item(change: ItemChange, links: Shell['kind']): Html {
  const title = itemTitle(change);
  const { span } = change;
  const shown =
    links === 'webview' && span ? html`<a href="#" data-offset="${span.start}">${title}</a>` : html`${title}`;
  return html`<article class="${change.kind}"><h3>${shown}</h3>${details(change)}</article>`;
}

const details = ({ facts, paragraphs, problems }: Pick<ItemChange, 'facts' | 'paragraphs' | 'problems'>): Html =>
  html`${facts.length === 0 ? null : factTable(facts)}${paragraphs.map(paragraph)}${problemList(problems)}`;

const factTable = (facts: readonly FactChange[]): Html =>
  reportTable(
    'What differs',
    ['What', 'Before', 'Now'],
    [
      facts.map(({ what, before, after }): Cell[] => [
        { content: what, names: 'row' },
        { content: before ?? notGiven },
        { content: after ?? notGiven },
      ]),
    ],
  );

const notGiven = html`<span class="soft">not given</span>`;

/** Words that go and come are marked by their elements too, for who does not see colors. */
const paragraph = ({ what, words }: ParagraphChange): Html =>
  html`<p class="words"><span class="soft">${what}:</span> ${shortened(words).map(({ kind, text }) =>
    kind === 'stays' ? html`${text} ` : kind === 'goes' ? html`<del>${text}</del> ` : html`<ins>${text}</ins> `,
  )}</p>`;

function problemList({ gone, come }: ProblemChanges): Html | null {
  if (gone.length + come.length === 0) return null;
  return html`<ul>${gone.map(({ message }) => html`<li><span class="soft">Problem gone:</span> ${message}</li>`)}${come.map(
    ({ severity, message }) => html`<li><span class="severity ${severity}">New ${severity}</span>: ${message}</li>`,
  )}</ul>`;
}

const STYLE = `
article{border-left:3px solid var(--rule);padding:.1rem 0 .1rem 1rem;margin:1.2rem 0}
article.added{border-color:var(--overturned-line)}article.removed{border-color:var(--upheld-line)}
article h3{margin-top:.2rem}
h2 .soft{font-weight:400;font-size:.92rem;margin-left:.6rem}
.words{max-width:60rem}
del{color:var(--upheld);background:var(--upheld-tint);border-radius:2px;padding:0 .15rem}
ins{color:var(--overturned);background:var(--overturned-tint);border-radius:2px;padding:0 .15rem}`;
