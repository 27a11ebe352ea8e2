import { dayText } from '../../text/dates';
import type { ListedItem } from '../archive/listedItem';
import { GENERATOR } from '../export';
import { type Html, html } from '../html';
import { page, type Shell } from '../page';
import { REPORT_STYLE } from '../report/reportStyle';
import { countText, plural } from '../wording';
import { bar, barAxis, barScale, timeChart } from './charts';
import type { Figure, Group, Statistics } from './statistics';
import { STATISTICS_STYLE } from './statisticsStyle';
import { BASIS, intervalText, partText, percent, sentences } from './wording';

/** What the page shows. */
export interface StatisticsInput {
  readonly statistics: Statistics;
  /** What was counted, as the user calls it. */
  readonly name: string;
  /** What is to be known before the figures: "Not all files are read ..." */
  readonly caution?: string | undefined;
  /** A figure's data as CSV. */
  csvOf(figure: Figure): string;
}

/** So many groups of a figure are shown; every one stands in its CSV. */
const MOST_ROWS = 30;

/** The whole page: of a file it needs no script, in the editor its links tell the editor what to show. */
export function statisticsPage(input: StatisticsInput, shell: Shell): string {
  const { statistics, name, caution } = input;
  const figures = statistics.figures.filter(({ groups }) => groups.length > 0);
  const context: Context = { ...input, links: shell.kind };
  const content = html`<header><p class="eyebrow">Statistics</p><h1>${name}</h1>
${caution ? html`<p><strong>${caution}</strong></p>` : null}${sentences(statistics).map(words => html`<p>${words}</p>`)}${figures.length > 0 ? html`<p class="soft">${BASIS} Such rows are gray.</p>` : null}</header>
${contents(figures, statistics.overturnedItems.length > 0)}
<main>${figures.map(figure => section(figure, context))}${overturned(context)}</main>
<footer>IMR Determinations ${GENERATOR.version}</footer>`;
  const style = REPORT_STYLE + STATISTICS_STYLE;
  return page({ title: `Statistics: ${name}`, style, before: null, content }, shell);
}

interface Context extends StatisticsInput {
  readonly links: Shell['kind'];
}

const OUTCOME = 'Outcome by ';

/** Links to the figures; what most of their titles begin with is said once. */
function contents(figures: readonly Figure[], listsOverturned: boolean): Html {
  const isOutcome = ({ title }: Figure): boolean => title.startsWith(OUTCOME);
  const outcomes = figures.filter(isOutcome);
  const others = figures.filter(figure => !isOutcome(figure));
  return html`<nav aria-label="Figures">${
    outcomes.length === 0
      ? null
      : html`<ul><li class="soft">${OUTCOME.trim()}</li>${outcomes.map(
          ({ id, title }) => html`<li><a href="#${id}" aria-label="${title}">${title.slice(OUTCOME.length)}</a></li>`,
        )}</ul>`
  }<ul>${others.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}${
    listsOverturned ? html`<li><a href="#overturned">Overturned items</a></li>` : null
  }</ul></nav>`;
}

function section(figure: Figure, context: Context): Html {
  const { id, title, groups } = figure;
  const shown = groups.slice(0, MOST_ROWS);
  const left = groups.length - shown.length;
  const idOf = (group: Group): string => `${id}-${shown.indexOf(group)}`;
  const sources = [...new Set(shown.flatMap(({ published }) => published?.source ?? []))];
  return html`<section id="${id}" tabindex="-1"><h2>${title}</h2>
${id === 'year' && shown.length > 1 ? timeChart(shown, group => `#${idOf(group)}`) : null}
${sources.length > 0 ? html`<p class="soft"><svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><path class="state" d="M6,1l5,5l-5,5l-5,-5z"/></svg> For comparison: the share of requests overturned in the whole State, as published (${sources.join('; ')}). Bases differ.</p>` : null}
${table(figure, shown, idOf)}
<p class="soft">${left > 0 ? `${plural(left, 'more row')} in the CSV. ` : null}${csvLink(figure, context)}</p>
${shown.map(group => itemsOf(group, idOf(group), figure, context))}</section>`;
}

function table({ title, rowName, counts }: Figure, shown: readonly Group[], idOf: (group: Group) => string): Html {
  const scale = barScale(shown);
  const hasState = shown.some(({ published }) => published !== null);
  return html`<div class="scroll"><table><caption>${title}</caption><thead><tr><th scope="col">${rowName}</th><th scope="col" class="number">${
    counts === 'items' ? 'Overturned, of decided' : 'Of all determinations'
  }</th><th scope="col" class="number">Share</th><th scope="col" class="number">95% interval</th>${
    hasState ? html`<th scope="col" class="number">State</th>` : null
  }<td>${barAxis(scale)}</td></tr></thead>
<tbody>${shown.map(
    group =>
      html`<tr${group.isSmall ? html` class="small"` : null}><th scope="row"><a href="#${idOf(group)}">${group.name}</a></th><td class="number">${partText(group)}</td><td class="number">${percent(group.share)}</td><td class="number">${intervalText(group)}</td>${
        hasState ? html`<td class="number">${group.published ? percent(group.published.share) : null}</td>` : null
      }<td><a class="mark" href="#${idOf(group)}" tabindex="-1" aria-hidden="true">${bar(group, scale.x)}</a></td></tr>`,
  )}</tbody></table></div>`;
}

function csvLink(figure: Figure, { links, csvOf }: Context): Html {
  const name = `${figure.id}.csv`;
  return links === 'webview'
    ? html`<a href="#" role="button" data-csv="${figure.id}">Save as CSV…</a>`
    : html`<a download="${name}" href="data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(figure))}">${name}</a>`;
}

/** What a mark leads to: shown where it is the place that was asked for. */
function itemsOf(group: Group, id: string, figure: Figure, context: Context): Html {
  const { count, listed, name } = group;
  const isAll = figure.counts === 'determinations' || listed.length === count;
  const base = isAll
    ? plural(listed.length, 'item')
    : `the first ${countText(listed.length)} of ${plural(count, 'item')}`;
  return html`<section class="items" id="${id}" tabindex="-1" aria-label="Items of ${name}"><h3>${name}: ${base}</h3>${itemList(listed, context)}
<p><a href="#${figure.id}">Back to the figure</a></p></section>`;
}

function overturned(context: Context): Html | null {
  const { overturnedItems, overturned: share } = context.statistics;
  if (overturnedItems.length === 0) return null;
  const rest =
    overturnedItems.length < share.count ? ` The first ${countText(overturnedItems.length)} are listed.` : '';
  return html`<section id="overturned" tabindex="-1"><h2>Overturned items</h2><p class="soft">${plural(share.count, 'item')}, each with what MAXIMUS cites and the sentence that concludes.${rest}</p>${itemList(overturnedItems, context)}</section>`;
}

const itemList = (places: readonly number[], context: Context): Html =>
  html`<ol>${places.map(place => item(place, context.statistics.listed[place]!, context.links))}</ol>`;

function item(place: number, listed: ListedItem, links: Shell['kind']): Html {
  const { file, caseNumber, decisionDate, number, title, decision, guidelines, conclusion } = listed;
  const name = `${caseNumber ?? file}, item ${number}`;
  const kind = decision === 'upheld' || decision === 'overturned' ? decision : 'unknown';
  return html`<li>${links === 'webview' ? html`<a href="#" data-item="${place}">${name}</a>` : html`<b>${name}</b>`} <span class="decision ${kind}">${decision ?? 'no decision'}</span> ${title}
<div class="soft">${[decisionDate && dayText(decisionDate), ...guidelines, links === 'file' ? file : null].filter(Boolean).join(' · ')}</div>${
    conclusion === null ? null : html`<div>“${conclusion}”</div>`
  }</li>`;
}
