import { pointOf } from '../../shared/charts/series-point.ts';
import type { Series } from '../../shared/domain/index.ts';
import type { FigureStatus } from '../../shared/domain/records/kinds.ts';
import { NBSP } from '../../shared/format/number.ts';
import { list } from '../../shared/format/words.ts';
import { chartWordsIn } from '../../shared/wording/chart-words.ts';

/** What an office says of figures that are not final: a mark behind each, and what the mark means. */

const SHOWN = {
  provisional: { mark: '[p]', word: 'provisional' },
  revised: { mark: '[r]', word: 'revised' },
  'provisional, revised': { mark: '[p, r]', word: 'both' },
  estimated: { mark: '[e]', word: 'estimated' },
} as const satisfies Readonly<Record<FigureStatus, { readonly mark: string; readonly word: string }>>;

/** More periods than these are not named. */
const MOST_NAMED = 4;
// The body of every brief is in English.
const WORDS = chartWordsIn('en');

export type StatusAt = (place: string, at: string) => FigureStatus | null;

export const statusesOf =
  (series: Series): StatusAt =>
  (place, at) =>
    pointOf(series, place, at)?.status ?? null;

export const withMark = (printed: string, status: FigureStatus | null): string =>
  status === null || printed === '' ? printed : `${printed}${NBSP}${SHOWN[status].mark}`;

/** Whether the figure may still move. */
export const mayMove = (status: FigureStatus | null): boolean => status !== null && status !== 'revised';

/** What the marks mean that stand at these places and periods, and at which periods they stand. */
export function meaningOfMarks(
  at: StatusAt,
  places: readonly string[],
  periods: readonly string[],
  named: (period: string) => string,
): string {
  const marked = (Object.keys(SHOWN) as FigureStatus[]).flatMap((status) => {
    const those = periods.filter((period) => places.some((place) => at(place, period) === status));
    return those.length > 0 ? [{ ...SHOWN[status], those }] : [];
  });
  return marked
    .map(({ mark, word, those }) =>
      WORDS.marked(mark, word, those.length > MOST_NAMED ? 'unnamed' : list(those.map(named))),
    )
    .join(' ');
}
