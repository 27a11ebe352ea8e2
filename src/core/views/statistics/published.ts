/** A figure that the State has published, to be set beside one's own. */
export interface Published {
  /** From 0 to 1. */
  readonly share: number;
  readonly source: string;
}

const REPORTS = 'annual reports of the Department of Industrial Relations';
const PRESS = 'press reports of the upheld share, subtracted from 100';

/** The share of treatment requests overturned in the whole State, by the year of the decision. Bases differ by source. */
export const PUBLISHED_BY_YEAR: ReadonlyMap<string, Published> = new Map([
  ['2013', { share: 0.16, source: PRESS }],
  ['2014', { share: 0.086, source: PRESS }],
  ['2015', { share: 0.112, source: PRESS }],
  ['2016', { share: 0.084, source: REPORTS }],
  ['2017', { share: 0.083, source: PRESS }],
  ['2018', { share: 0.103, source: REPORTS }],
  ['2019', { share: 0.104, source: REPORTS }],
  ['2020', { share: 0.095, source: REPORTS }],
  ['2023', { share: 0.102, source: REPORTS }],
  ['2024', { share: 0.127, source: REPORTS }],
]);
