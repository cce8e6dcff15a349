import type { Library } from '../../src/main/library/library.ts';
import { createLibrary } from '../../src/main/library/library.ts';
import { toCsv } from '../../src/main/packs/write-tables.ts';
import type { Brief, PackRecords, TextBlock } from '../../src/shared/domain/index.ts';
import { shippedLibrary } from '../../test/library/shipped-library.ts';
import { draftFor } from '../../test/support/region.ts';
import { madeWorkbook } from '../../test/support/sheet-files.ts';

/** One thing of the input that a stranger may send much of. `small` is far from small, so that the clock can measure it. */
export type Axis<T> = {
  readonly name: string;
  readonly small: number;
  readonly make: (many: number) => T;
};

const shipped = await shippedLibrary();
const { pack, records } = shipped;
const grown = (more: Partial<PackRecords>): Library => createLibrary(pack, { ...records, ...more });

const times = <T>(many: number, make: (index: number) => T): T[] =>
  Array.from({ length: many }, (_, index) => make(index));
const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error('the pack that ships has none of these');
  return one;
};
const nth = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

const month = (index: number): string =>
  `${1000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
const years = (index: number): string => String(1000 + index);

/** A library grown in one table. */
export const AXES: readonly Axis<Library>[] = [
  {
    name: 'points of each series',
    small: 1000,
    make: (many) =>
      grown({
        series: records.series.map((one) => {
          const like = first(one.points);
          const named = many > 5000 ? month : years;
          return { ...one, points: times(many, (at) => ({ ...like, period: named(at), value: at + 1 })) };
        }),
      }),
  },
  {
    name: 'series of a few points',
    small: 300,
    make: (many) =>
      grown({
        series: times(many, (at) => {
          const like = nth(records.series, at);
          return { ...like, id: `S-${at}`, title: `${like.title} ${at}`, points: like.points.slice(0, 12) };
        }),
      }),
  },
  {
    name: 'places of a series',
    small: 300,
    make: (many) => {
      const like = first(records.places);
      const places = times(many, (at) => ({ ...like, id: `p-${at}`, name: `Place ${at}` }));
      const series = first(records.series);
      const point = first(series.points);
      return grown({
        places: [...records.places, ...places],
        series: [
          {
            ...series,
            points: places.map(({ name }, at) => ({ ...point, place: name, value: at + 1 })),
          },
          ...records.series.slice(1),
        ],
      });
    },
  },
  {
    name: 'facts',
    small: 4000,
    make: (many) =>
      grown({
        facts: times(many, (at) => {
          const like = nth(records.facts, at);
          return at < records.facts.length
            ? like
            : { ...like, id: `F-${at}`, statement: `${at} ${like.statement}` };
        }),
      }),
  },
  {
    name: 'facts of one cluster and one need',
    small: 1000,
    make: (many) => {
      const like = first(
        records.facts.filter(({ clusterIds, value }) => clusterIds.length > 0 && value !== null),
      );
      const facts = times(many, (at) => ({
        ...like,
        id: `F-${at}`,
        statement: `In 2024 the ${at}th plant of its kind employed ${at} people in ${nth(records.places, at).name}.`,
        value: at,
      }));
      const need = first(records.needs);
      return grown({
        facts: [...records.facts, ...facts],
        needs: [{ ...need, factIds: facts.map(({ id }) => id) }, ...records.needs.slice(1)],
      });
    },
  },
  {
    name: 'links',
    small: 1000,
    make: (many) =>
      grown({
        links: times(many, (at) => ({
          ...first(records.links),
          fromId: nth(records.organisations, at).id,
          toId: nth(records.organisations, Math.floor(at / records.organisations.length) + at + 1).id,
        })),
      }),
  },
  {
    name: 'organisations of one cluster',
    small: 500,
    make: (many) => {
      const like = first(records.organisations);
      const { id } = first(records.clusters);
      const organisations = times(many, (at) => ({
        ...like,
        id: `o-${at}`,
        name: `Organisation ${at}`,
        clusterIds: [id],
      }));
      const links = organisations.slice(1).map(({ id: toId }, at) => ({
        ...first(records.links),
        fromId: `o-${at}`,
        toId,
      }));
      return grown({
        organisations: [...records.organisations, ...organisations],
        links: [...records.links, ...links],
      });
    },
  },
  {
    name: 'sources',
    small: 2000,
    make: (many) =>
      grown({
        sources: [
          ...records.sources,
          ...times(many, (at) => ({ ...first(records.sources), id: `s-${at}`, title: `Source ${at}` })),
        ],
      }),
  },
  {
    name: 'sources of each fact',
    small: 20,
    make: (many) => {
      const sources = times(many, (at) => ({
        ...first(records.sources),
        id: `s-${at}`,
        title: `Source ${at}`,
      }));
      const ids = sources.map(({ id }) => id);
      return grown({
        sources: [...records.sources, ...sources],
        facts: records.facts.map((fact) => ({ ...fact, sourceIds: [...fact.sourceIds, ...ids] })),
      });
    },
  },
  {
    name: 'sites',
    small: 200,
    make: (many) =>
      grown({
        sites: times(many, (at) => ({ ...nth(records.sites, at), id: `site-${at}`, name: `Site ${at}` })),
      }),
  },
  {
    name: 'words that a need is asked for by',
    small: 25,
    make: (many) =>
      grown({
        needs: records.needs.map((need, which) => ({
          ...need,
          asks: [...need.asks, ...times(many, (at) => `word${which}x${at} of trade`)],
        })),
      }),
  },
  {
    name: 'points of a boundary',
    small: 2000,
    make: (many) =>
      grown({
        boundaries: records.boundaries.map((one) => {
          const [[x = 0, y = 0] = []] = one.polygons[0]?.[0] ?? [];
          const ring = times(many, (at): [number, number] => [
            x + 0.05 * Math.cos((at / many) * 2 * Math.PI) * (1 + (at % 3) / 50),
            y + 0.05 * Math.sin((at / many) * 2 * Math.PI) * (1 + (at % 3) / 50),
          ]);
          return { ...one, polygons: [[[...ring, ring[0] as [number, number]]]] };
        }),
      }),
  },
];

const text = (id: string, words: string): TextBlock => ({
  kind: 'text',
  id,
  style: 'body',
  text: [{ kind: 'words', text: words }],
  leftOutOf: [],
  review: false,
});

/** The US brief with what an officer adds to its first section. */
function written(blocks: readonly TextBlock[]): Brief {
  const brief = draftFor('us', {}, shipped);
  const [opening, ...rest] = brief.sections;
  return opening
    ? { ...brief, sections: [{ ...opening, blocks: [...opening.blocks, ...blocks] }, ...rest] }
    : brief;
}

const SENTENCE = 'The region makes more than 4,200 things of 17 kinds since 2019, and sells them. ';

/** A brief grown in one way. */
export const BRIEF_AXES: readonly Axis<{ readonly brief: Brief; readonly library: Library }>[] = [
  {
    name: 'words of one text',
    small: 400,
    make: (many) => ({ library: shipped, brief: written([text('long', SENTENCE.repeat(many / 16))]) }),
  },
  {
    name: 'letters of one word',
    small: 2000,
    make: (many) => ({ library: shipped, brief: written([text('long', 'm'.repeat(many))]) }),
  },
  {
    name: 'texts of a section',
    small: 100,
    make: (many) => ({
      library: shipped,
      brief: written(times(many, (at) => text(`t-${at}`, `${SENTENCE}${at}`))),
    }),
  },
  {
    name: 'sections',
    small: 15,
    make: (many) => {
      const brief = draftFor('us', {}, shipped);
      const like = first(brief.sections);
      const more = times(many, (at) => ({
        ...like,
        id: `section-${at}`,
        kind: 'text' as const,
        title: `Section ${at}`,
        blocks: [text(`s-${at}`, SENTENCE)],
      }));
      return { library: shipped, brief: { ...brief, sections: [...brief.sections, ...more] } };
    },
  },
];

export type SentFile = { readonly name: string; readonly bytes: Uint8Array };
const csv = (rows: readonly (readonly string[])[]): Uint8Array => Buffer.from(toCsv(rows));
const table = (many: number): string[][] => [
  ['Area', 'Year', 'Jobs', 'Businesses'],
  ...times(many, (at) => [
    `Area ${at % 50}`,
    years(at % 900),
    `${at},${String(at % 1000).padStart(3, '0')}`,
    String(at),
  ]),
];

/** Spreadsheets as a stranger sends them. */
export const READER_AXES: readonly Axis<SentFile>[] = [
  { name: 'rows of a CSV', small: 2000, make: (many) => ({ name: 'rows.csv', bytes: csv(table(many)) }) },
  {
    name: 'columns of a CSV',
    small: 150,
    make: (many) => ({
      name: 'columns.csv',
      bytes: csv([
        ['Area', ...times(many, years)],
        ...times(5, (row) => [`Area ${row}`, ...times(many, String)]),
      ]),
    }),
  },
  {
    name: 'tables on a CSV',
    small: 100,
    make: (many) => ({
      name: 'tables.csv',
      bytes: csv(times(many, (at) => [[`Table ${at}`], ...table(4), ['']]).flat()),
    }),
  },
  {
    name: 'rows of a workbook',
    small: 1500,
    make: (many) => ({ name: 'rows.xlsx', bytes: madeWorkbook([{ name: 'Data', rows: table(many) }]) }),
  },
  {
    name: 'sheets of a workbook',
    small: 20,
    make: (many) => ({
      name: 'sheets.xlsx',
      bytes: madeWorkbook(times(many, (at) => ({ name: `Sheet ${at}`, rows: table(20) }))),
    }),
  },
  {
    name: 'merged cells of a workbook',
    small: 300,
    make: (many) => ({
      name: 'merged.xlsx',
      bytes: madeWorkbook([
        { name: 'Data', rows: table(many * 2), merges: times(many, (at) => `A${at * 2 + 2}:A${at * 2 + 3}`) },
      ]),
    }),
  },
];
