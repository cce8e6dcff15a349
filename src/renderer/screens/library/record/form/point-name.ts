import { strings } from '../../../../strings.ts';
import type { WrittenPoint } from './points.ts';

/** What a figure of a series is called: its place and period, or the row it is in. */
export const pointName = ({ place, period }: WrittenPoint, row: number): string =>
  [place, period].filter((word) => word !== '').join(', ') || strings.library.row(row);
