import { reference } from '../../core/guidelines/reference';
import { toJson } from '../../core/views/export';
import { makeCounter } from '../../core/views/statistics/counter';
import type { FigureId } from '../../core/views/statistics/figures';
import { makePageCounter } from '../../core/views/statistics/pageEvidence';
import type { Statistics } from '../../core/views/statistics/statistics';
import { statisticsJson } from '../../core/views/statistics/statisticsJson';
import { statisticsPage } from '../../core/views/statistics/statisticsPage';
import { statisticsText } from '../../core/views/statistics/statisticsText';
import type { Outcome } from '../fileWork';
import type { Output } from '../output';
import { figureCsv } from './figureCsv';

/** In what form statistics are written. */
export interface StatisticsForm {
  readonly format: 'text' | 'json' | 'html' | 'csv';
  /** Only these figures; null for all. */
  readonly by: readonly FigureId[] | null;
  /** What is counted, as the user calls it. */
  readonly name: string;
}

/** Writes which pages are cited for which topic, as a file for --overlay. */
export async function writePageEvidence(outcomes: AsyncIterable<Outcome>, output: Output): Promise<void> {
  const counter = makePageCounter(reference);
  for await (const outcome of outcomes) {
    if (outcome.kind === 'done' && outcome.result.kind === 'facts') counter.add(outcome.result.determinations);
  }
  await output.write(toJson(counter.overlay()));
}

/** Counts what became of files. */
async function countOutcomes(outcomes: AsyncIterable<Outcome>): Promise<Statistics> {
  const counter = makeCounter();
  for await (const outcome of outcomes) {
    if (outcome.kind === 'failed') counter.addNotRead();
    else if (outcome.result.kind === 'facts') counter.add(outcome.file, outcome.result.determinations);
  }
  return counter.statistics();
}

export async function writeStatistics(
  { format, by, name }: StatisticsForm,
  outcomes: AsyncIterable<Outcome>,
  output: Output,
): Promise<void> {
  const all = await countOutcomes(outcomes);
  const statistics = by === null ? all : { ...all, figures: all.figures.filter(({ id }) => by.includes(id)) };
  await output.write(formats[format](statistics, name));
}

const formats: Readonly<Record<StatisticsForm['format'], (statistics: Statistics, name: string) => string>> = {
  text: statisticsText,
  json: statistics => toJson(statisticsJson(statistics)),
  csv: ({ figures }) => figureCsv(figures),
  html: (statistics, name) =>
    statisticsPage({ statistics, name, csvOf: figure => figureCsv([figure]) }, { kind: 'file' }),
};
