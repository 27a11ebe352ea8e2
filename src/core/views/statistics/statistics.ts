import type { ListedItem } from '../archive/listedItem';
import type { FigureId, FigureRow } from './figures';
import type { Published } from './published';
import type { Interval } from './wilson';

/** What a folder of determinations shows, as data for every form in which it is shown. Shares are from 0 to 1. */
export interface Statistics {
  readonly determinations: number;
  /** The same case and day once more, as text and PDF: not counted. */
  readonly duplicates: number;
  /** Of these files nothing is counted: what they hold is not known. */
  readonly filesNotRead: number;
  /** Files that were read and hold none. */
  readonly filesWithoutDetermination: number;
  readonly items: number;
  readonly overturned: Share & { readonly count: number };
  /** Half of the determinations were decided in fewer days; null where no days are told. */
  readonly medianDays: number | null;
  readonly figures: readonly Figure[];
  /** The items that were overturned, the first of them; places in `listed`. */
  readonly overturnedItems: readonly number[];
  /** The items that figures lead to. */
  readonly listed: readonly ListedItem[];
}

export interface Figure {
  readonly id: FigureId;
  readonly title: string;
  readonly rowName: string;
  readonly counts: FigureRow['counts'];
  readonly groups: readonly Group[];
}

/** The share is that of overturned among decided items, or that of a group's determinations among all. */
export interface Group extends Share {
  readonly name: string;
  readonly count: number;
  /** Null where determinations are counted. */
  readonly upheld: number | null;
  readonly overturned: number | null;
  readonly published: Published | null;
  /** Places in `listed`: the first items of the group. */
  readonly listed: readonly number[];
}

export interface Share {
  readonly of: number;
  /** Null where there is no base. */
  readonly share: number | null;
  readonly interval: Interval | null;
  /** Whether the base is so small that the share says little. */
  readonly isSmall: boolean;
}
