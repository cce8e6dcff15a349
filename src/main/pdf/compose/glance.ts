import type { Fact } from '../../../shared/domain/index.ts';
import { regroup } from '../../../shared/format/number.ts';
import { settingOf } from '../../briefs/series-of-fact.ts';
import { type Block, type Tile, textOf } from '../document.ts';
import { amountOf, type Context, conversion, evidenceOf, rateNote, regroupNumbers } from './context.ts';
import type { BriefFact } from './fact-item.ts';
import { glanceDrawing } from './glance-drawing.ts';
import { plainLine } from './own-text.ts';
import { entryList, type SectionContent, textBlocks } from './section-content.ts';

const hasAmount = ({ fact }: BriefFact): boolean => fact.value !== null;

/** Key figures as tiles: number large, what it measures, on what it rests, its caveat inside the tile. */
export function glance(context: Context, content: SectionContent): readonly Block[] {
  const { facts, texts, under } = content;
  const withFigure = facts.filter(hasAmount);
  return [
    ...(withFigure.length > 0
      ? [{ kind: 'tiles', form: 'rows', tiles: inGroups(context, withFigure) } as const]
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

/** Which way a figure goes, or beside what it stands: rows of a kind stand together. */
const GROUPS = ['What is up', 'What is down', 'Beside other places', 'Also'] as const;

function groupOf({ library }: Context, { fact }: BriefFact): (typeof GROUPS)[number] {
  const setting = settingOf(fact, library);
  if (setting === null) return 'Also';
  if (setting.kind === 'among-others') return 'Beside other places';
  const [first, last] = [setting.points[0]?.value ?? 0, setting.points.at(-1)?.value ?? 0];
  return last > first ? 'What is up' : last < first ? 'What is down' : 'Also';
}

/** Where nothing can be told of any of them they are one list, in the order of the brief. */
function inGroups(context: Context, facts: readonly BriefFact[]): readonly Tile[] {
  const groups = facts.map((told) => groupOf(context, told));
  const isTold = groups.some((group) => group !== 'Also');
  return GROUPS.flatMap((group) =>
    facts.flatMap((told, at) =>
      groups[at] === group ? { ...toldTile(context, told), ...(isTold ? { group } : {}) } : [],
    ),
  );
}

/** With the fact's sentence beside it, which says of whom, since when and against what. */
const toldTile = (context: Context, told: BriefFact): Tile => ({
  ...tile(context, told),
  said: told.wording
    ? []
    : [textOf({ type: 'fact', key: told.fact.id }, regroup(told.fact.statement, context.audience.numbers))],
});

/** One key figure, alone. In the officer's wording it still shows the fact's own number. */
export function tile(context: Context, { fact, wording, from }: BriefFact): Tile {
  const figure = amountOf(context, fact);
  return {
    factId: fact.id,
    number: figure?.main ?? '',
    unit: figure?.unit ?? null,
    measure: wording ? plainLine(context, wording) : regroupNumbers(context, fact.metric ?? ''),
    said: [],
    evidence: evidenceOf(context, fact),
    cite: citeNumbers(context, fact, wording),
    converted: conversion(context, figure),
    caveat: fact.caveat === null ? null : regroupNumbers(context, fact.caveat),
    drawing: glanceDrawing(context, fact),
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
