import type { Need, Series } from '../../../shared/domain/index.ts';
import type { Library } from '../../library/library.ts';
import { chooseSeries } from '../choose-series.ts';
import type { Asked } from './asked.ts';
import { seriesOfVisit } from './choose-visit-series.ts';

/** The need that the case is made for: the one asked for most of which something is said. */
export const needOfCase = ({ needs }: Pick<Asked, 'needs'>): Need | null =>
  needs.find(({ need }) => need.why !== null && need.why !== '')?.need ?? null;

/** The chart of the case: the first of the series on what they need; else the one that compares the region best. */
export const chartOfCase = (library: Library, asked: Asked): Series | null =>
  seriesOfVisit(library, asked, 1)[0] ?? chooseSeries(library, asked.audience, asked.today, 1)[0] ?? null;
