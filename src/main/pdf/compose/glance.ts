import type { Fact, Series } from '../../../shared/domain/index.ts';
import { moneyUnit } from '../../../shared/format/units.ts';
import { type Block, type Tile, text } from '../document.ts';
import {
  amountOf,
  type Context,
  conversion,
  metaLine,
  periodText,
  rateNote,
  regroupNumbers,
} from './context.ts';
import type { BriefFact } from './fact-item.ts';
import { plainLine } from './own-text.ts';
import { entryList, type SectionContent, textBlocks } from './section-content.ts';

const hasAmount = ({ fact }: BriefFact): boolean => fact.value !== null;

/** Key figures as tiles: number large, what it measures, on what it rests, its caveat inside the tile. */
export function glance(context: Context, content: SectionContent): readonly Block[] {
  const { facts, texts, under } = content;
  const withFigure = facts.filter(hasAmount);
  return [
    ...(withFigure.length > 0
      ? [
          {
            kind: 'paragraph',
            style: 'lead',
            inlines: [
              text(
                'The region in figures. Each number names what it counts, the period and the area it covers; what limits it stands beside it.',
              ),
            ],
          } as const,
          { kind: 'tiles', tiles: withFigure.map((told) => tile(context, told)) } as const,
        ]
      : []),
    // What has no figure is no tile, and is told all the same.
    ...entryList(
      context,
      facts.filter((told) => !hasAmount(told)),
    ),
    ...textBlocks(context, texts),
    ...rateNote(context, under),
  ];
}

/** One key figure. In the officer's wording it still shows the fact's own number. */
export function tile(context: Context, { fact, wording, from }: BriefFact): Tile {
  const figure = amountOf(context, fact);
  return {
    factId: fact.id,
    number: figure?.main ?? '',
    unit: figure?.unit ?? null,
    measure: wording ? plainLine(context, wording) : regroupNumbers(context, fact.metric ?? ''),
    meta: [text(metaLine(context, fact))],
    cite: citeNumbers(context, fact, wording),
    converted: conversion(context, figure),
    caveat: fact.caveat === null ? null : regroupNumbers(context, fact.caveat),
    spark: spark(context, fact),
    ...(from ? { from } : {}),
  };
}

/** The fact's sources, and those of what its wording names besides. */
function citeNumbers(context: Context, fact: Fact, wording: BriefFact['wording']): readonly number[] {
  const more = (wording ?? []).flatMap((part): readonly string[] => {
    if (part.kind === 'words') return [];
    return part.kind === 'cite' ? [part.sourceId] : part.pin.fact.sourceIds;
  });
  const cite = context.citations.cite([...fact.sourceIds, ...more]);
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
    of: points.map(({ place, period }) => ({ type: 'series', key: found.series.id, place, period }) as const),
    alt: `Line from ${periodText(context, first.period)} to ${periodText(context, last.period)}: ${points.map((p) => p.value).join(', ')}.`,
  };
}
