import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import { type Html, html } from '../html';
import type { Group } from './statistics';
import { partText, percent } from './wording';

// Charts as SVG that is whole before it is shown: it needs no script, so it prints, and its marks are links.

const BAR_WIDTH = 220;
const BAR_HEIGHT = 18;

/** The scale of the bars of some groups: from nothing to a little more than the highest share or interval. */
export type BarScale = (share: number) => number;

export function barScale(groups: readonly Group[]): { readonly x: BarScale; readonly ticks: readonly number[] } {
  const highest = Math.max(0.05, ...groups.map(({ interval, share }) => interval?.high ?? share ?? 0));
  const scale = scaleLinear()
    .domain([0, Math.min(1, highest)])
    .nice(3)
    .range([1, BAR_WIDTH - 1])
    .clamp(true);
  return { x: share => rounded(scale(share)), ticks: scale.ticks(3) };
}

/** The share of a group as a bar, with its interval as a line across its end. */
export function bar({ share, interval, published, isSmall }: Group, x: BarScale): Html {
  const middle = BAR_HEIGHT / 2;
  return html`<svg class="bar${isSmall ? ' small' : ''}" width="${BAR_WIDTH}" height="${BAR_HEIGHT}" viewBox="0 0 ${BAR_WIDTH} ${BAR_HEIGHT}" aria-hidden="true"><line class="axis" x1="1" x2="1" y1="0" y2="${BAR_HEIGHT}"/>${
    share === null ? null : html`<rect x="1" y="4" width="${rounded(x(share) - 1)}" height="${BAR_HEIGHT - 8}"/>`
  }${
    interval === null
      ? null
      : html`<path class="interval" d="M${x(interval.low)},${middle}H${x(interval.high)}M${x(interval.low)},${middle - 3}v6M${x(interval.high)},${middle - 3}v6"/>`
  }${published === null ? null : html`<path class="state" d="${diamond(x(published.share), middle)}"/>`}</svg>`;
}

/** The marks of the bars' scale, for the head of their column. */
export function barAxis({ x, ticks }: ReturnType<typeof barScale>): Html {
  return html`<svg class="bar" width="${BAR_WIDTH}" height="14" viewBox="0 0 ${BAR_WIDTH} 14" aria-hidden="true">${ticks.map(tick => html`<text x="${x(tick)}" y="11" text-anchor="middle">${tickText(tick)}</text>`)}</svg>`;
}

const WIDTH = 640;
const HEIGHT = 240;
const MARGIN = { top: 12, right: 24, bottom: 26, left: 48 };

/** Shares from year to year as a line in the band of its intervals, beside what the State published. Each mark is a link. */
export function timeChart(groups: readonly Group[], linkOf: (group: Group) => string): Html {
  const known = groups.filter((group): group is Shared => group.share !== null && group.interval !== null);
  const x = scalePoint(
    known.map(({ name }) => name),
    [MARGIN.left, WIDTH - MARGIN.right],
  ).padding(0.5);
  const highest = Math.max(
    0.05,
    ...known.map(({ interval, published }) => Math.max(interval.high, published?.share ?? 0)),
  );
  const y = scaleLinear()
    .domain([0, highest])
    .nice(5)
    .range([HEIGHT - MARGIN.bottom, MARGIN.top]);
  const across = ({ name }: Group): number => rounded(x(name) ?? 0);
  const up = (share: number): number => rounded(y(share));
  const band = area<Shared>(
    across,
    ({ interval }) => up(interval.low),
    ({ interval }) => up(interval.high),
  );
  const path = line<Shared>(across, ({ share }) => up(share));
  return html`<svg class="time" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="Share of overturned items by year; the table below has the figures">
${y
  .ticks(5)
  .map(
    tick =>
      html`<line class="grid" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${up(tick)}" y2="${up(tick)}"/><text x="${MARGIN.left - 8}" y="${up(tick) + 4}" text-anchor="end">${tickText(tick)}</text>`,
  )}
${known.map(group => html`<text x="${across(group)}" y="${HEIGHT - 8}" text-anchor="middle">${group.name}</text>`)}
<path class="band" d="${band(known) ?? ''}"/><path class="line" d="${path(known) ?? ''}"/>
${known.map(({ published, ...group }) => (published === null ? html`` : html`<path class="state" d="${diamond(rounded(x(group.name) ?? 0), up(published.share))}"/>`))}
${known.map(
  group =>
    html`<a href="${linkOf(group)}" aria-label="${group.name}: ${partText(group)} overturned, ${percent(group.share)}"><circle class="hit" cx="${across(group)}" cy="${up(group.share)}" r="14"/><circle class="${group.isSmall ? 'point small' : 'point'}" cx="${across(group)}" cy="${up(group.share)}" r="4.5"/></a>`,
)}</svg>`;
}

type Shared = Group & { readonly share: number; readonly interval: { readonly low: number; readonly high: number } };

const diamond = (x: number, y: number): string => `M${x},${y - 5}l5,5l-5,5l-5,-5z`;

const tickText = (share: number): string => `${Math.round(share * 1000) / 10}%`;

const rounded = (length: number): number => Math.round(length * 10) / 10;
