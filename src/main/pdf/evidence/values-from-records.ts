import { allPins } from '../../../shared/briefs/printed.ts';
import { pointOf } from '../../../shared/charts/series-point.ts';
import type { Audience, ExchangeRate, Fact, PrintedRef } from '../../../shared/domain/index.ts';
import { amountLine, leadingLine, type PrintedAmount, printAmount } from '../../../shared/format/amount.ts';
import { formatNumber, regroup } from '../../../shared/format/number.ts';
import { type AmountWords, moneyUnit } from '../../../shared/format/units.ts';
import { groupBy } from '../../../shared/group-by.ts';
import { type CourtesyLanguage, LANGUAGES } from '../../../shared/languages.ts';
import { amountWordsIn } from '../../../shared/wording/courtesy.ts';
import { convertedText, rateText } from '../compose/context.ts';
import type { Block, Document, FactItem, Inline, Panel, Proof, Table, Tile } from '../document.ts';
import type { Evidence } from './evidence.ts';

/*
 * A document with every bound figure printed again from its record: where a page says another figure than the record that
 * it rests on, what is drawn from here is other than the page.
 */

type Records = {
  readonly audience: Audience;
  readonly words: AmountWords | undefined;
  /** As pinned and as in the library: where they differ, either may be printed. */
  readonly facts: (id: string | undefined) => readonly Fact[];
  readonly rate: (currency: string) => ExchangeRate | undefined;
  readonly point: (ref: PrintedRef) => { readonly value: number; readonly unit: string } | undefined;
};

const amountOf = (records: Records, value: number | null, unit: string | null): PrintedAmount | null =>
  value === null ? null : printAmount(value, unit, records.audience, records.rate, records.words);

/** The amount of a fact: the one that is printed, where the fact has it in any of its states. */
function factAmount(
  records: Records,
  id: string | undefined,
  isPrinted: (amount: PrintedAmount, fact: Fact) => boolean,
): PrintedAmount | null {
  const amounts = records.facts(id).flatMap((fact) => {
    const amount = amountOf(records, fact.value, fact.unit);
    return amount ? [{ fact, amount }] : [];
  });
  return (amounts.find(({ amount, fact }) => isPrinted(amount, fact)) ?? amounts[0])?.amount ?? null;
}

/** `about`: the amount that a conversion behind it converts. */
function figure(
  records: Records,
  inline: Extract<Inline, { kind: 'figure' }>,
  about: PrintedAmount | null,
): { readonly text: string; readonly about: PrintedAmount | null } {
  const { text, factId, of = [] } = inline;
  if (factId !== undefined) {
    const amount = factAmount(records, factId, (it) => amountLine(it) === text);
    return { text: amount ? amountLine(amount) : text, about: amount };
  }
  const [ref] = of;
  if (ref?.form === 'conversion')
    return { text: (about?.converted && convertedText(about.converted)) ?? text, about };
  if (ref?.type === 'rate') {
    const rate = records.rate(ref.key);
    return { text: rate ? rateText(rate) : text, about };
  }
  if (ref?.type === 'fact') {
    const amount = factAmount(records, ref.key, ({ main }) => main === text);
    return { text: amount?.main ?? text, about: amount };
  }
  const point = ref?.type === 'series' ? records.point(ref) : undefined;
  if (!point) return { text, about };
  const amount = amountOf(records, point.value, point.unit);
  // In a table the unit stands above the numbers.
  const bare = formatNumber(point.value, records.audience.numbers);
  const isMoney = moneyUnit(point.unit) !== null && /\p{Sc}|[A-Z]{3}/u.test(text);
  return { text: isMoney ? (amount?.main ?? text) : bare, about: amount };
}

function inlinesOf(
  records: Records,
  inlines: readonly Inline[],
  first: PrintedAmount | null,
): readonly Inline[] {
  let about = first;
  return inlines.map((inline) => {
    if (inline.kind === 'text') return { ...inline, text: statementOf(records, inline) };
    if (inline.kind !== 'figure') return inline;
    const made = figure(records, inline, about);
    about = made.about;
    return { ...inline, text: made.text };
  });
}

/** The words of a fact, where they are the library's. */
function statementOf(
  { facts, audience }: Records,
  { text, of = [] }: Extract<Inline, { kind: 'text' }>,
): string {
  const [ref] = of;
  if (ref?.type !== 'fact') return text;
  const statements = facts(ref.key).map(({ statement }) => regroup(statement, audience.numbers));
  return statements.find((statement) => statement === text) ?? statements[0] ?? text;
}

const tileOf = (records: Records, tile: Tile): Tile => {
  const said = inlinesOf(records, tile.said, null);
  const amount = factAmount(records, tile.factId, ({ main }) => main === tile.number);
  if (!amount) return { ...tile, said };
  return {
    ...tile,
    said,
    number: amount.main,
    unit: amount.unit,
    converted: inlinesOf(records, tile.converted, amount),
  };
};

const itemOf = (records: Records, item: FactItem): FactItem => ({
  ...item,
  statement: inlinesOf(
    records,
    item.statement,
    factAmount(records, item.factId, (_, { statement }) => {
      const words = regroup(statement, records.audience.numbers);
      return item.statement.some((inline) => inline.kind === 'text' && inline.text === words);
    }),
  ),
});

const proofOf = (records: Records, proof: Proof): Proof => {
  const amount = factAmount(records, proof.factId, (it) => amountLine(it) === proof.lead);
  // Where its figure leads nothing, its label may; words of nobody's may not.
  const label = records.facts(proof.factId).find(({ short }) => short === proof.lead)?.short ?? null;
  return { ...proof, ...itemOf(records, proof), lead: (amount && leadingLine(amount)) ?? label };
};

const panelOf = (records: Records, panel: Panel): Panel => ({
  ...panel,
  pitch: inlinesOf(records, panel.pitch, null),
  note: inlinesOf(records, panel.note, null),
});

const tableOf = (records: Records, table: Table): Table => ({
  ...table,
  caption: inlinesOf(records, table.caption, null),
  rows: table.rows.map((row, at) => {
    const record = table.rowRecords?.[at];
    const printed = row.flat().flatMap((inline) => (inline.kind === 'figure' ? [inline.text] : []));
    const about =
      record?.kind === 'fact'
        ? factAmount(records, record.id, (amount) => printed.includes(amountLine(amount)))
        : null;
    return row.map((cell) => inlinesOf(records, cell, about));
  }),
});

function blockOf(records: Records, block: Block): Block {
  switch (block.kind) {
    case 'heading':
      return block.inlines ? { ...block, inlines: inlinesOf(records, block.inlines, null) } : block;
    case 'timeline':
      return {
        ...block,
        stops: block.stops.map((stop) => ({ ...stop, way: inlinesOf(records, stop.way, null) })),
      };
    case 'paragraph':
      return { ...block, inlines: inlinesOf(records, block.inlines, null) };
    case 'facts':
      return { ...block, items: block.items.map((item) => itemOf(records, item)) };
    case 'proofs':
      return { ...block, items: block.items.map((item) => proofOf(records, item)) };
    case 'band':
      return {
        ...block,
        parts: block.parts.map((part) => ({
          ...part,
          blocks: part.blocks.map((one) => blockOf(records, one)),
        })),
      };
    case 'tiles':
      return { ...block, tiles: block.tiles.map((tile) => tileOf(records, tile)) };
    case 'figure':
      return { ...block, source: inlinesOf(records, block.source, null) };
    case 'table':
      return { ...block, table: tableOf(records, block.table) };
    case 'split':
      return {
        ...block,
        left: block.left.map((one) => blockOf(records, one)),
        right: block.right.map((one) => blockOf(records, one)),
      };
    case 'photograph':
    case 'contents':
    case 'sources':
      return block;
  }
}

export function withValues(
  document: Document,
  { brief, audience, records }: Pick<Evidence, 'brief' | 'audience' | 'records'>,
): Document {
  const facts = [...allPins(brief).map(({ fact }) => fact), ...records.facts];
  const byId = groupBy(facts, ({ id }) => id);
  const rates = new Map(records.rates.map((rate) => [rate.currency, rate]));
  const series = new Map(records.series.map((one) => [one.id, one]));
  const known = (language: string | undefined): Records => ({
    audience,
    words:
      language !== undefined && language in LANGUAGES
        ? amountWordsIn(language as CourtesyLanguage)
        : undefined,
    facts: (id) => (id === undefined ? [] : (byId.get(id) ?? [])),
    rate: (currency) => rates.get(currency),
    point: ({ key, place, period }) => {
      const one = series.get(key);
      const point = one && pointOf(one, place, period);
      return one && point ? { value: point.value, unit: one.unit } : undefined;
    },
  });
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      ...(section.panel ? { panel: panelOf(known(section.tongue?.language), section.panel) } : {}),
      blocks: section.blocks.map((block) => blockOf(known(section.tongue?.language), block)),
    })),
  };
}
