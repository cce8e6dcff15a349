import { briefInEdition } from '../../../shared/briefs/printed.ts';
import type { Conflict, Fact, Source } from '../../../shared/domain/index.ts';
import { formatPartialDate } from '../../../shared/format/date.ts';
import { label } from '../../../shared/format/words.ts';
import { printedSentence } from '../../library/derived.ts';
import { type Block, type Inline, type SourceEntry, text } from '../document.ts';
import { type Context, cited, longDate, rateText, regroupNumbers, shortDate } from './context.ts';
import { hostOf } from './record-list.ts';

/** How the brief was made, where its sources differ, the rates used, and every source numbered, dated and linked. */
export function sourcesAndMethod(context: Context, facts: readonly Fact[]): readonly Block[] {
  const { library } = context;
  const disagreements = conflicts(context, facts);
  const rates = rateTable(context);
  const newest = library.records.sources
    .map((source) => source.accessed)
    .sort()
    .at(-1);
  return [
    {
      kind: 'paragraph',
      style: 'body',
      inlines: [
        text(
          `Every statement and figure in this brief comes from a page or document that was read, and cites it by number. Facts are from the data pack “${library.pack.title}”, version ${library.pack.version}${newest ? `, whose pages were last read on ${longDate(context, newest)}` : ''}. Numbers keep the value of their source; only their grouping follows the reader’s habit.`,
        ),
      ],
    },
    {
      kind: 'paragraph',
      style: 'body',
      inlines: [
        text(
          'Under each fact stand its basis, its period and the area it covers. Areas of one name can differ: a whole region is larger than its combined authority, and counts for the two must not be compared. Targets, forecasts and claims are not outcomes.',
        ),
      ],
    },
    ...(library.pack.trust === 'unverified'
      ? [
          {
            kind: 'paragraph',
            style: 'body',
            inlines: [
              text(
                'This data pack is unverified: it was imported by hand and nobody has vouched for it yet.',
                'strong',
              ),
            ],
          } as const,
        ]
      : []),
    ...disagreements,
    ...rates,
    { kind: 'heading', level: 2, text: 'Sources' },
    ...sourceList(context),
  ];
}

/** Recorded disagreements of which the brief prints both sides: two facts, or one and a chart that draws the other. */
export function printedConflicts(
  { brief, library }: Pick<Context, 'brief' | 'library'>,
  facts: readonly Fact[],
): readonly Conflict[] {
  const ids = new Set(facts.map((fact) => fact.id));
  const drawn = briefInEdition(brief)
    .sections.flatMap(({ seriesIds }) => seriesIds)
    .flatMap((id) => library.seriesById(id)?.points ?? []);
  const isDrawn = (id: string): boolean => {
    const fact = library.fact(id);
    return drawn.some(
      ({ value, period, place }) => value === fact?.value && period === fact.period && place === fact.place,
    );
  };
  return library.records.conflicts.filter(({ factIds }) => {
    const printed = factIds.filter((id) => ids.has(id));
    return printed.length > 1 || (printed.length === 1 && factIds.some((id) => !ids.has(id) && isDrawn(id)));
  });
}

export function conflicts(context: Context, facts: readonly Fact[]): readonly Block[] {
  const touched = printedConflicts(context, facts);
  if (touched.length === 0) return [];
  const cites = ({ id, factIds }: Conflict): Inline =>
    cited(
      context,
      factIds.flatMap((fact) => context.library.fact(fact)?.sourceIds ?? []),
      {
        type: 'conflict',
        key: id,
      },
    );
  return [
    { kind: 'heading', level: 2, text: 'Where sources differ' },
    {
      kind: 'facts',
      items: touched.map((conflict) => ({
        statement: [
          text(`${conflict.topic.replace(/([^?.!])$/, '$1:')} `, 'strong'),
          text(regroupNumbers(context, printedSentence(conflict))),
          cites(conflict),
        ],
        caveat: null,
      })),
    },
  ];
}

/** The rates behind the converted amounts of this brief, with their dates. */
function rateTable(context: Context): readonly Block[] {
  const rates = context.library.records.rates.filter((rate) => context.ratesUsed.has(rate.currency));
  if (rates.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Exchange rates' },
    {
      kind: 'table',
      table: {
        caption: [],
        columns: [
          { label: 'Rate', align: 'start', weight: 26 },
          { label: 'Date', align: 'start', weight: 20 },
          { label: 'Where it comes from', align: 'start', weight: 54 },
        ],
        rows: rates.map((rate): readonly (readonly Inline[])[] => [
          [{ kind: 'figure', text: rateText(rate), of: [{ type: 'rate', key: rate.currency }] }],
          [text(longDate(context, rate.asOf))],
          [text(rate.note ?? ''), cited(context, [rate.sourceId], { type: 'rate', key: rate.currency })],
        ]),
      },
    },
  ];
}

/** Every source cited so far, in the order of their numbers. */
export function sourceList(context: Context, form: 'whole' | 'short' = 'whole'): readonly Block[] {
  return [{ kind: 'sources', entries: entries(context, form) }];
}

function entries(context: Context, form: 'whole' | 'short'): readonly SourceEntry[] {
  return context.citations.order.map((id, index) => {
    const source = context.library.source(id);
    return {
      number: index + 1,
      record: { kind: 'source', id },
      inlines: source
        ? form === 'short'
          ? shortEntry(context, source)
          : bibliography(context, source)
        : [text(`Source ${id} is not in the library.`)],
    };
  });
}

/** Title, publisher and date, the title being the link. */
function shortEntry(context: Context, source: Source): readonly Inline[] {
  const dated = source.published
    ? formatPartialDate(source.published, context.audience.dates.short)
    : 'undated';
  return [{ kind: 'link', text: source.title, url: source.url }, text(`. ${source.publisher}, ${dated}.`)];
}

/** Author, title, publisher, date, address, when read, licence: what a librarian expects, in that order. */
function bibliography(context: Context, source: Source): readonly Inline[] {
  const dated = source.published
    ? formatPartialDate(source.published, context.audience.dates.short)
    : 'undated';
  return [
    ...(source.author ? [text(`${source.author}. `)] : []),
    // A page whose title nobody noted goes by its address, which follows.
    ...(source.title === source.url ? [] : [text(source.title, 'emphasis'), text('. ')]),
    text(`${source.publisher}, ${dated}. ${label(source.kind)}. `),
    { kind: 'link', text: hostOf(source.url), url: source.url },
    text(` (read ${shortDate(context, source.accessed)}${source.licence ? `; ${source.licence}` : ''}).`),
  ];
}
