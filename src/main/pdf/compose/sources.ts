import { briefInEdition } from '../../../shared/briefs/printed.ts';
import type { Conflict, Fact, Source } from '../../../shared/domain/index.ts';
import { formatPartialDate } from '../../../shared/format/date.ts';
import { label } from '../../../shared/format/words.ts';
import { capitalised } from '../../../shared/text/one-line.ts';
import { evidenceWordsIn } from '../../../shared/wording/courtesy.ts';
import { printedSentence } from '../../library/derived.ts';
import { type Block, type Inline, MARKS, type Mark, type SourceEntry, text } from '../document.ts';
import { type Context, cited, longDate, rateText, regroupNumbers, shortDate } from './context.ts';
import { hostOf } from './record-list.ts';

/** Where sources differ, every source numbered, dated and linked, and how to read a statement. */
export function sourcesAndMethod(context: Context, facts: readonly Fact[]): readonly Block[] {
  const { library } = context;
  const disagreements = conflicts(context, facts);
  const rates = usedRates(context);
  const list = sourceList(context);
  return [
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
    ...list,
    {
      kind: 'band',
      atFoot: true,
      parts: [
        { label: 'How to read a statement', share: 4, blocks: [small(HOW_TO_READ)] },
        { label: 'What it rests on', share: 4, blocks: marksExplained() },
        {
          label: rates.length > 0 ? 'Pages, areas and money' : 'Pages and areas',
          share: 4,
          blocks: [small(`${pagesRead(context)} ${AREAS}`), ...rates],
        },
      ],
    },
  ];
}

const small = (words: string): Block => ({ kind: 'paragraph', style: 'small', inlines: [text(words)] });

const HOW_TO_READ =
  'Every statement cites by number the page or document that it comes from. Beneath it stand the mark of what it rests on, its period, the area that it covers, and in full whatever limits it. Numbers keep the value of their source; only their grouping follows the reader’s habit.';
const AREAS =
  'Areas of one name can differ: a whole region is larger than its combined authority, and counts for the two must not be compared.';

/** What each mark means, beside the mark. */
function marksExplained(): readonly Block[] {
  const { marks } = evidenceWordsIn('en');
  return MARKS.map((mark) => ({
    kind: 'paragraph',
    style: 'caption',
    mark,
    inlines: [text(`${capitalised(marks[mark])} `, 'strong'), text(MEANING_OF_MARK[mark])],
  }));
}

const MEANING_OF_MARK: Readonly<Record<Mark, string>> = {
  counted: 'by a named counter',
  done: 'announced, agreed or opened',
  estimated: 'a survey or an estimate',
  planned: 'a forecast or a target, no outcome',
  claimed: 'said by a firm or a speaker',
  rule: 'a law, tax, visa or tariff',
};

/** The data pack, and when its pages were read. */
function pagesRead(context: Context): string {
  const { pack } = context.library;
  const { usual, second } = readingDays(context);
  const read = [
    usual === null ? '' : ` Pages were read on ${longDate(context, usual)}`,
    second === null ? '' : `, those marked * on ${longDate(context, second)}`,
  ].join('');
  return `Facts are from the data pack “${pack.title}”, version ${pack.version}.${read}${read === '' ? '' : '.'}`;
}

/** The day on which most of the cited pages were read, and the next one: they are said once. */
function readingDays({ citations, library }: Context): {
  readonly usual: string | null;
  readonly second: string | null;
} {
  const counts = new Map<string, number>();
  for (const id of citations.order) {
    const day = library.source(id)?.accessed;
    if (day !== undefined) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const [usual = null, second = null] = [...counts]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? 1 : -1))
    .map(([day]) => day);
  return { usual, second };
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
function usedRates(context: Context): readonly Block[] {
  const rates = context.library.records.rates.filter((rate) => context.ratesUsed.has(rate.currency));
  return rates.map((rate) => ({
    kind: 'paragraph',
    style: 'small',
    inlines: [
      { kind: 'figure', text: rateText(rate), of: [{ type: 'rate', key: rate.currency }] },
      text(`, ${longDate(context, rate.asOf)}${rate.note ? `. ${rate.note}` : '.'}`),
      cited(context, [rate.sourceId], { type: 'rate', key: rate.currency }),
    ],
  }));
}

/** The groups of the list of sources, in their order. */
const GROUPS: Readonly<Record<string, string>> = {
  official: 'Official and public bodies',
  academic: 'Universities',
  industry: 'Trade bodies and research',
  company: 'Companies',
  press: 'Press',
};

/** Every source cited so far: numbered by kind, publisher and date, so that numbers of one publisher stand together. */
export function sourceList(context: Context, form: 'whole' | 'short' = 'whole'): readonly Block[] {
  const { citations, library } = context;
  const kinds = Object.keys(GROUPS);
  const keyOf = (id: string): readonly string[] => {
    const source = library.source(id);
    if (!source) return ['9'];
    const kind = kinds.indexOf(source.kind);
    const group = kind < 0 ? `8${source.kind}` : `${kind}`;
    return [group, source.publisher.toLowerCase(), hostOf(source.url), source.published ?? '', id];
  };
  citations.settle((ids) =>
    ids
      .map((id) => ({ id, key: keyOf(id) }))
      .sort((a, b) => compareKeys(a.key, b.key))
      .map(({ id }) => id),
  );
  return [{ kind: 'sources', entries: entries(context, form) }];
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? '';
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

function entries(context: Context, form: 'whole' | 'short'): readonly SourceEntry[] {
  const days = readingDays(context);
  let before: Source | undefined;
  return context.citations.order.map((id, index): SourceEntry => {
    const source = context.library.source(id);
    const last = before;
    before = source;
    const entry = { number: index + 1, record: { kind: 'source', id } } as const;
    if (!source) return { ...entry, inlines: [text(`Source ${id} is not in the library.`)] };
    const group = form === 'whole' && last?.kind !== source.kind ? groupOf(source) : undefined;
    const isSame =
      group === undefined && last?.publisher === source.publisher && hostOf(last.url) === hostOf(source.url);
    return {
      ...entry,
      ...(group === undefined ? {} : { group }),
      ...(isSame ? { publisher: source.publisher } : {}),
      inlines: [
        ...(isSame ? [] : [text(source.publisher, 'strong'), text(' ')]),
        ...(form === 'whole' ? bibliography(context, source, isSame, days) : shortEntry(context, source)),
      ],
    };
  });
}

const groupOf = ({ kind }: Source): string => GROUPS[kind] ?? label(kind);

const dateOf = (context: Context, { published }: Source): string =>
  published ? formatPartialDate(published, context.audience.dates.short) : 'undated';

/** A document that stands on no page is named without a link. */
const linked = (words: string, url: string | null): Inline =>
  url === null ? text(words) : { kind: 'link', text: words, url };

/** Title and date, the title being the link. */
const shortEntry = (context: Context, source: Source): readonly Inline[] => [
  linked(source.title, source.url),
  text(`, ${dateOf(context, source)}`),
];

/**
 * Under its publisher: address, author, title, date, and licence. Of the same publisher as the one above the title is the
 * link. When it was read is said here where that is not said above for all.
 */
function bibliography(
  context: Context,
  source: Source,
  isSame: boolean,
  { usual, second }: ReturnType<typeof readingDays>,
): readonly Inline[] {
  const { url, author, title, licence, accessed } = source;
  const address = hostOf(url);
  // A page whose title nobody noted goes by its address.
  const name = title === url ? null : title;
  const read =
    accessed === usual ? '' : accessed === second ? '*' : ` (read ${shortDate(context, accessed)})`;
  return [
    ...((isSame && name !== null) || address === '' ? [] : [linked(address, url), text(' ')]),
    ...(author ? [text(`${author}. `)] : []),
    ...(name === null ? [] : [isSame ? linked(name, url) : text(name), text(', ')]),
    text(`${dateOf(context, source)}${licence ? `; ${licence}` : ''}${read}`),
  ];
}
