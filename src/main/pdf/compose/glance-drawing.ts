import { type DotDatum, strip } from '../../../shared/charts/dots.ts';
import { timeAxis } from '../../../shared/charts/periods.ts';
import { sparkline } from '../../../shared/charts/sparkline.ts';
import type { Fact, PrintedRef, Series, SeriesPoint } from '../../../shared/domain/index.ts';
import { printAmount } from '../../../shared/format/amount.ts';
import { isWhole } from '../../briefs/choose-series.ts';
import { printedValue, shortTitle } from '../../briefs/series-chart.ts';
import { type Setting, settingOf } from '../../briefs/series-of-fact.ts';
import type { Drawing } from '../document.ts';
import { type Context, periodText } from './context.ts';

const WIDTH = 114;
const HEIGHT = 40;
/** A key figure over time, or among its like: a line with both ends labelled, or a dot on a strip. */
export function glanceDrawing(context: Context, fact: Fact): Drawing | null {
  const setting = settingOf(fact, context.library);
  if (!setting) return null;
  return setting.kind === 'over-time' ? overTime(context, setting) : amongOthers(context, fact, setting);
}

const refsTo = ({ id }: Series, points: readonly SeriesPoint[]): readonly PrintedRef[] =>
  points.map(({ place, period }) => ({ type: 'series', key: id, place, period }));

function overTime(context: Context, { series, points }: Setting): Drawing | null {
  const axis = timeAxis(points.map(({ period }) => period));
  const [first, last] = [points[0], points.at(-1)];
  if (!axis || !first || !last) return null;
  const print = (value: number): string => shortAmount(context, value, series.unit);
  const line = sparkline(
    points.map(({ value }) => value),
    {
      width: WIDTH,
      height: HEIGHT,
      axis,
      first: `${periodText(context, first.period)}: ${print(first.value)}`,
      last: print(last.value),
      measure: context.measure,
      alt: `${shortTitle(series.title)}. ${points.map((point) => `${periodText(context, point.period)}: ${printedValue(context, point.value)}${point.status ? ` (${point.status})` : ''}`).join('; ')}.`,
    },
  );
  return { ...line, of: refsTo(series, points) };
}

function amongOthers(context: Context, fact: Fact, { series, points }: Setting): Drawing {
  const data = points.map(
    ({ place, value }): DotDatum => ({
      label: isWhole(place) ? 'UK' : place,
      value,
      printed: shortAmount(context, value, series.unit),
      part: place === fact.place ? 'ours' : isWhole(place) ? 'compared' : 'other',
    }),
  );
  const scene = strip(data, {
    width: WIDTH,
    measure: context.measure,
    subject: `${shortTitle(series.title)}.`,
    columns: ['Place', series.unit],
  });
  return { ...scene, of: refsTo(series, points) };
}

/** "£76.3bn": as shortAmount as the end of a small line needs it. */
function shortAmount(context: Context, value: number, unit: string): string {
  return printAmount(value, unit, context.audience, context.library.rate)
    .main.replace(/(\d)[\s\u00a0]million$/, '$1m')
    .replace(/(\d)[\s\u00a0]billion$/, '$1bn');
}
