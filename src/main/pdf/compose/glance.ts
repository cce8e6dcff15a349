import type { Fact, Series } from '../../../shared/domain/index.ts';
import { moneyUnit } from '../../../shared/format/figure.ts';
import { type Block, type Tile, text } from '../document.ts';
import { type Context, conversion, figureOf, grouped, metaLine, period, rateNote } from './context.ts';

/** Key figures as tiles: number large, what it measures, on what it rests, its caveat inside the tile. */
export function glance(context: Context, facts: readonly Fact[]): readonly Block[] {
  const withFigure = facts.filter((fact) => fact.value !== null);
  return [
    {
      kind: 'paragraph',
      style: 'lead',
      inlines: [
        text(
          'The region in figures. Each number names what it counts, the period and the area it covers; what limits it stands beside it.',
        ),
      ],
    },
    { kind: 'tiles', tiles: withFigure.map((fact) => tile(context, fact)) },
    ...rateNote(context, withFigure),
  ];
}

/** One key figure. */
export function tile(context: Context, fact: Fact): Tile {
  const figure = figureOf(context, fact);
  return {
    factId: fact.id,
    number: figure?.main ?? '',
    unit: figure?.unit ?? null,
    measure: grouped(context, fact.metric ?? ''),
    meta: [text(metaLine(context, fact))],
    cite: citeNumbers(context, fact),
    converted: conversion(context, figure),
    caveat: fact.caveat === null ? null : grouped(context, fact.caveat),
    spark: spark(context, fact),
  };
}

function citeNumbers(context: Context, fact: Fact): readonly number[] {
  const cite = context.citations.cite(fact.sourceIds);
  return cite.kind === 'cite' ? cite.numbers : [];
}

/** The series that holds exactly this value for this period: never one that merely sounds alike. */
function seriesOf(context: Context, fact: Fact): { series: Series; place: string } | null {
  if (fact.value === null || fact.period === null || fact.place === null) return null;
  for (const series of context.library.records.series) {
    const point = series.points.find((p) => p.period === fact.period && p.place === fact.place);
    if (point && point.value === fact.value && sameUnit(series.unit, fact.unit))
      return { series, place: point.place };
  }
  return null;
}

function sameUnit(a: string, b: string | null): boolean {
  return (
    a === b ||
    (b !== null && moneyUnit(a) !== null && JSON.stringify(moneyUnit(a)) === JSON.stringify(moneyUnit(b)))
  );
}

function spark(context: Context, fact: Fact): Tile['spark'] {
  const found = seriesOf(context, fact);
  if (!found) return null;
  const points = found.series.points
    .filter((point) => point.place === found.place)
    .sort((a, b) => (a.period < b.period ? -1 : 1));
  const first = points[0];
  const last = points.at(-1);
  if (points.length < 4 || !first || !last) return null;
  return {
    values: points.map((point) => point.value),
    alt: `Line from ${period(context, first.period)} to ${period(context, last.period)}: ${points.map((p) => p.value).join(', ')}.`,
  };
}
