import { z } from 'zod';
import { Refused } from '../../../shared/domain/index.ts';
import { parseCsvRows } from '../csv-rows.ts';
import { createProblemList } from '../problems.ts';
import { statusOf } from '../sheets/figures.ts';
import type { Period } from '../sheets/period-forms.ts';
import { readPeriod } from '../sheets/periods.ts';
import type { Status } from '../sheets/sheet.ts';
import type { AskOffice } from './ask-office.ts';

/** What the open interfaces of statistics offices answer: Nomis, and the two of the ONS. None of them wants a key. */

export type OfficeFigure = {
  readonly period: Period;
  readonly place: string | null;
  readonly value: number;
  /** Left out where the office marks nothing. */
  readonly status?: Status | null;
};

export type OfficeAnswer = {
  /** The day of the release that answered. */
  readonly released: string | null;
  readonly licence: string;
  readonly figures: readonly OfficeFigure[];
  /** Observations without a figure or a period that is understood. */
  readonly left: number;
};

type Office = {
  readonly asks: RegExp;
  readonly answer: (query: URL, ask: AskOffice) => Promise<OfficeAnswer>;
};

const OPEN_LICENCE = 'Open Government Licence v3.0';

const dayOf = (text: string | null | undefined): string | null =>
  /^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0] ?? null;

const LONG_DATE = /^(\d{1,2}) (\w+) (\d{4})$/;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
/** “28 March 2024”, as the ONS writes it. */
function longDay(text: string): string | null {
  const [, day = '', month = '', year = ''] = LONG_DATE.exec(text.trim()) ?? [];
  const at = MONTHS.indexOf(month);
  return at < 0 ? dayOf(text) : `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function figuresOf(
  found: readonly {
    readonly period: string;
    readonly place: string | null;
    readonly value: string;
    /** Null where the office marks nothing. */
    readonly mark: string | null;
  }[],
): Pick<OfficeAnswer, 'figures' | 'left'> {
  const figures = found.flatMap(({ period: written, place, value: digits, mark }): OfficeFigure[] => {
    const period = readPeriod(written);
    const value = digits.trim() === '' ? Number.NaN : Number(digits.replaceAll(',', ''));
    return period === null || !Number.isFinite(value)
      ? []
      : [{ period, place, value, ...(mark === null ? {} : { status: statusOf(mark) }) }];
  });
  return { figures, left: found.length - figures.length };
}

const wrongAnswer = (query: URL, why: string): Refused =>
  new Refused(
    'bad-input',
    `The answer of ${query.host} cannot be used: ${why}.`,
    'Open the query in a browser and correct it. Nothing was changed.',
    [query.href],
  );

function readJson<T>(schema: z.ZodType<T>, text: string, query: URL): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw wrongAnswer(query, 'it has another form than the office describes');
  }
}

const Structure = z.object({
  structure: z.object({
    keyfamilies: z.object({
      keyfamily: z.array(
        z.object({
          annotations: z.object({
            annotation: z.array(
              z.object({ annotationtitle: z.string(), annotationtext: z.union([z.string(), z.number()]) }),
            ),
          }),
        }),
      ),
    }),
  }),
});

async function askNomis(query: URL, ask: AskOffice): Promise<OfficeAnswer> {
  const table = new URL(query);
  table.pathname = table.pathname.replace(/\.data\.\w+$/, '.data.csv');
  const structure = new URL(query.origin);
  structure.pathname = table.pathname.replace(/\.data\.csv$/, '.def.sdmx.json');
  const rows = parseCsvRows('Nomis', await ask(table.href), createProblemList());
  const at = (name: string): number => rows?.header.findIndex((it) => it.toUpperCase() === name) ?? -1;
  const [value, name] = [at('OBS_VALUE'), at('DATE_NAME')];
  if (rows === null || value < 0 || name < 0)
    throw wrongAnswer(query, 'it holds no columns OBS_VALUE and DATE_NAME');
  const { keyfamily } = readJson(Structure, await ask(structure.href), query).structure.keyfamilies;
  const updated = keyfamily[0]?.annotations.annotation.find(
    ({ annotationtitle }) => annotationtitle === 'LastUpdated',
  );
  const [place, mark] = [at('GEOGRAPHY_NAME'), at('OBS_STATUS')];
  return {
    released: dayOf(String(updated?.annotationtext ?? '')),
    licence: OPEN_LICENCE,
    ...figuresOf(
      rows.rows.map(({ cells }) => ({
        period: cells[name] ?? '',
        place: cells[place]?.trim() || null,
        value: cells[value] ?? '',
        mark: cells[mark] ?? '',
      })),
    ),
  };
}

const Link = z.object({ href: z.string() });
const Dataset = z.object({ license: z.string().nullish(), links: z.object({ latest_version: Link }) });
const Version = z.object({ release_date: z.string().nullish() });
const Observations = z.object({
  observations: z
    .array(
      z.object({
        observation: z.union([z.string(), z.number()]),
        dimensions: z
          .record(z.string(), z.object({ label: z.string().nullish(), id: z.string().nullish() }))
          .nullish(),
        metadata: z.record(z.string(), z.string()).nullish(),
      }),
    )
    .nullable(),
  dimensions: z.record(z.string(), z.unknown()).nullish(),
});
const Named = z.object({ option: z.object({ id: z.string() }) });

/** A version of a dataset is asked for by its newest: a query that named the old one would never see a revision. */
async function askOnsDataset(query: URL, ask: AskOffice): Promise<OfficeAnswer> {
  const [, dataset = ''] = /\/datasets\/([\w-]+)\//.exec(query.pathname) ?? [];
  const about = readJson(Dataset, await ask(`${query.origin}/v1/datasets/${dataset}`), query);
  const { pathname } = new URL(about.links.latest_version.href, query.origin);
  const path = pathname.startsWith('/v1/') ? pathname : `/v1${pathname}`;
  const version = readJson(Version, await ask(`${query.origin}${path}`), query);
  const answer = readJson(
    Observations,
    await ask(`${query.origin}${path}/observations${query.search}`),
    query,
  );
  const fixed = (name: string): string | null => {
    const named = Named.safeParse(answer.dimensions?.[name]);
    return named.success ? named.data.option.id : null;
  };
  return {
    released: dayOf(version.release_date),
    licence: about.license ?? OPEN_LICENCE,
    ...figuresOf(
      (answer.observations ?? []).map(({ observation, dimensions, metadata }) => {
        const said = (name: string): string | null =>
          dimensions?.[name]?.label ?? dimensions?.[name]?.id ?? fixed(name);
        const mark = Object.entries(metadata ?? {}).find(([name]) => /marking/i.test(name))?.[1] ?? '';
        return {
          period: said('time') ?? said('Time') ?? '',
          place: dimensions?.geography?.label ?? null,
          value: String(observation),
          mark,
        };
      }),
    ),
  };
}

const Points = z.array(z.object({ date: z.string(), value: z.string() })).default([]);
const TimeSeries = z.object({
  years: Points,
  quarters: Points,
  months: Points,
  description: z.object({ releaseDate: z.string().nullish() }),
});

async function askOnsSeries(query: URL, ask: AskOffice): Promise<OfficeAnswer> {
  const address = query.pathname.endsWith('/data')
    ? query.href
    : `${query.origin}${query.pathname.replace(/\/$/, '')}/data`;
  const { years, quarters, months, description } = readJson(TimeSeries, await ask(address), query);
  return {
    released: /T/.test(description.releaseDate ?? '')
      ? dayOf(description.releaseDate)
      : longDay(description.releaseDate ?? ''),
    licence: OPEN_LICENCE,
    ...figuresOf(
      [...years, ...quarters, ...months].map(({ date, value }) => ({
        period: date,
        place: null,
        value,
        mark: null,
      })),
    ),
  };
}

const OFFICES: readonly Office[] = [
  { asks: /^https:\/\/www\.nomisweb\.co\.uk\/api\/v01\/dataset\/\w+\.data\.\w+\?/, answer: askNomis },
  {
    asks: /^https:\/\/api\.beta\.ons\.gov\.uk\/v1\/datasets\/[\w-]+\/.*\/observations\?/,
    answer: askOnsDataset,
  },
  { asks: /^https:\/\/www\.ons\.gov\.uk\/.+\/timeseries\/\w+\/\w+/, answer: askOnsSeries },
];

/** Whether a query is one that an office of ours answers. */
export const isQuery = (query: string): boolean =>
  URL.canParse(query) && OFFICES.some(({ asks }) => asks.test(query));

/** The office's answer to a query. @throws Refused where it gives none, or one that cannot be used. */
export async function answerOf(query: string, ask: AskOffice): Promise<OfficeAnswer> {
  const office = OFFICES.find(({ asks }) => asks.test(query));
  if (office === undefined) throw new Error(`no office answers ${query}`);
  const answer = await office.answer(new URL(query), ask);
  if (answer.figures.length === 0) throw wrongAnswer(new URL(query), 'it holds no figure');
  return answer;
}
