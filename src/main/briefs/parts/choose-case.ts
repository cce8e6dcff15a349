import type { Need, Series } from '../../../shared/domain/index.ts';
import type { Library } from '../../library/library.ts';
import { chooseSeries } from '../choose-series.ts';
import type { Asked } from './asked.ts';
import { seriesOfVisit } from './choose-visit-series.ts';

/** The need that the case is made for: the one asked for most of which something is said. */
export const needOfCase = ({ needs }: Pick<Asked, 'needs'>): Need | null =>
  needs.find(({ need }) => need.why !== null && need.why !== '')?.need ?? null;

/** The chart of the case: the first of the series on what they need; for nobody in particular the one that every brief begins with. */
export function chartOfCase(library: Library, asked: Asked): Series | null {
  const [own] = asked.delegation === null ? [] : seriesOfVisit(library, asked, 1);
  return own ?? chooseSeries(library, asked.audience, 1)[0] ?? null;
}
