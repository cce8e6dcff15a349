import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refreshPack } from '../../src/main/app/use-cases/refresh.ts';
import { describePack } from '../../src/main/packs/describe-pack.ts';
import { readPack } from '../../src/main/packs/read-pack.ts';
import { askOffice } from '../../src/main/packs/refresh/ask-office.ts';
import { Refused } from '../../src/shared/domain/index.ts';
import { serve } from '../channels/channel-server.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { repository } from '../support/shipped.ts';

const newFolder = homeFolders();
const now = new Date('2026-11-28T10:00:00Z');

const NOMIS = 'https://www.nomisweb.co.uk/api/v01/dataset/NM_57_1.data.csv?geography=2013265925&date=latest';
const SERIES = 'https://www.ons.gov.uk/economy/gdp/timeseries/abmi/qna';
const CPIH =
  'https://api.beta.ons.gov.uk/v1/datasets/cpih01/editions/time-series/versions/3/observations?time=*&aggregate=CP00';

/** As the offices answered, shortened: address without its host, and text. */
const recorded = (jobs: string, status = 'A') => ({
  'api/v01/dataset/NM_57_1.data.csv?geography=2013265925&date=latest': `"DATE","DATE_NAME","GEOGRAPHY_NAME","MEASURES_NAME","OBS_VALUE","OBS_STATUS","RECORD_COUNT"\n2024,"2024","Northmoor","Value",${jobs},"${status}",1\n`,
  'api/v01/dataset/NM_57_1.def.sdmx.json': JSON.stringify({
    structure: {
      keyfamilies: {
        keyfamily: [
          {
            annotations: {
              annotation: [
                { annotationtitle: 'Status', annotationtext: 'Current' },
                { annotationtitle: 'LastUpdated', annotationtext: '2026-10-07 09:30:00' },
              ],
            },
          },
        ],
      },
    },
  }),
  'economy/gdp/timeseries/abmi/qna/data': JSON.stringify({
    years: [
      { date: '2022', value: '2270000', label: '2022' },
      { date: '2023', value: '2281000', label: '2023' },
      { date: '2024', value: '2302000', label: '2024' },
    ],
    quarters: [{ date: '2024 Q1', value: '573000', label: '2024 Q1' }],
    months: [],
    description: { releaseDate: '30 September 2026', unit: '£ million' },
  }),
  'v1/datasets/cpih01': JSON.stringify({
    license: 'Open Government Licence v3.0',
    links: {
      latest_version: {
        href: 'https://api.beta.ons.gov.uk/v1/datasets/cpih01/editions/time-series/versions/7',
      },
    },
  }),
  'v1/datasets/cpih01/editions/time-series/versions/7': JSON.stringify({
    release_date: '2026-11-18T00:00:00.000Z',
  }),
  'v1/datasets/cpih01/editions/time-series/versions/7/observations?time=*&aggregate=CP00': JSON.stringify({
    observations: [
      { dimensions: { time: { id: 'Sep-26', label: 'Sep-26' } }, observation: '141.2' },
      { dimensions: { time: { id: 'Oct-26', label: 'Oct-26' } }, observation: '141.9' },
    ],
  }),
});

async function office(answers: Readonly<Record<string, string>>) {
  const server = await serve(newFolder());
  server.answer = (path, _, response) => {
    const answer = answers[path];
    if (answer === undefined) return false;
    response.writeHead(200).end(answer);
    return true;
  };
  return (address: string) => askOffice(address.replace(/^https:\/\/[^/]+\//, server.address));
}

async function publisher(): Promise<string> {
  const folder = join(newFolder(), 'pack');
  mkdirSync(folder);
  const files = {
    'sources.csv':
      'id,title,publisher,author,published,url,accessed,licence,kind\nS1,Jobs density,Nomis,,2026-01-10,https://www.nomisweb.co.uk/datasets/jd,2026-01-12,,official\nS2,GDP,ONS,,2025-12-01,https://www.ons.gov.uk/economy,2026-01-12,,official\nS3,CPIH,ONS,,2026-10-15,https://www.ons.gov.uk/cpih,2026-10-20,,official\n',
    'places.csv': 'id,name,kind,source_ids\nnm,Northmoor,region,S1\nuk,United Kingdom,country,S1\n',
    'facts.csv': `id,statement,metric,value,unit,period,place,source_ids,query,desk\nF1,"In 2024 Northmoor had 98,000 jobs, one for each adult.",Jobs,98000,jobs,2024,Northmoor,S1,${NOMIS},mine\nF2,Turbines turn off Marlock.,,,,,Northmoor,S1,,\nF3,Prices stood at 141.2 in Sep 2026.,CPIH,141.2,index,Sep 2026,United Kingdom,S3,"${CPIH}",\n`,
    'series.csv': `series_id,title,unit,period,value,place,source_ids,query\ngdp,GDP,GBP million,2022,2270000,United Kingdom,S2,${SERIES}\ngdp,GDP,GBP million,2023,2274000,United Kingdom,S2,\n`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  await describePack(folder, {
    name: 'northmoor',
    title: 'Northmoor',
    version: '2026.11.1',
    created: '2026-11-01T00:00:00Z',
  });
  return folder;
}

const recordsOf = async (folder: string) => {
  const reading = await readPack(folder);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.records;
};

describe('figures that name a query', () => {
  it('are asked for again, shown first, and written with the date and licence of their release', async () => {
    const folder = await publisher();
    const ask = await office(recorded('97400', 'R'));
    const before = readFileSync(join(folder, 'facts.csv'), 'utf8');
    const shown = await refreshPack({ folder, apply: false, now, ask });
    expect(shown.changes.map(({ sentence }) => sentence).join('\n')).toContain('98,000 → 97,400');
    expect(readFileSync(join(folder, 'facts.csv'), 'utf8')).toBe(before);
    const applied = await refreshPack({ folder, apply: true, now, ask });
    expect(applied.changes).toEqual(shown.changes);
    const { facts, series, sources } = await recordsOf(folder);
    expect(facts[0]).toMatchObject({
      value: 97400,
      statement: 'In 2024 Northmoor had 97,400 jobs, one for each adult.',
      caveat: 'Revised.',
    });
    expect(facts[2]).toMatchObject({
      value: 141.9,
      period: 'October 2026',
      statement: 'Prices stood at 141.9 in October 2026.',
    });
    expect(series[0]?.points.map(({ period, value }) => [period, value])).toEqual([
      ['2022', 2270000],
      ['2023', 2281000],
      ['2024', 2302000],
    ]);
    // S1 also stands behind a fact that nobody fetches: its date is left, and that is said.
    expect(sources.map(({ published, licence }) => [published, licence])).toEqual([
      ['2026-01-10', null],
      ['2026-09-30', 'Open Government Licence v3.0'],
      ['2026-11-18', 'Open Government Licence v3.0'],
    ]);
    expect(applied.byHand.join()).toContain('source S1');
    expect(readFileSync(join(folder, 'facts.csv'), 'utf8')).toContain(`${NOMIS},mine`);
    const { pins } = JSON.parse(readFileSync(join(folder, 'refresh.json'), 'utf8'));
    expect(pins).toContainEqual(
      expect.objectContaining({
        query: NOMIS,
        released: '2026-10-07',
        licence: 'Open Government Licence v3.0',
      }),
    );
    // Asked again, the same answer changes nothing.
    expect((await refreshPack({ folder, apply: false, now, ask })).changes).toEqual([]);
  });

  it('are left to a person where the statement does not say the old figure in one plain place', async () => {
    const folder = await publisher();
    const path = join(folder, 'facts.csv');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('had 98,000 jobs', 'had almost one hundred thousand jobs'),
    );
    await describePack(folder);
    const { byHand } = await refreshPack({ folder, apply: true, now, ask: await office(recorded('97400')) });
    expect(byHand.join('\n')).toContain('F1: the figure is 97400 (2024) now');
    expect((await recordsOf(folder)).facts[0]?.value).toBe(98000);
  });

  it('on another scale are not taken', async () => {
    const folder = await publisher();
    const { byHand } = await refreshPack({ folder, apply: true, now, ask: await office(recorded('97.4')) });
    expect(byHand.join('\n')).toContain('another scale');
  });

  it('nothing is changed, and a plain word said, where the network is away or an answer is another', async () => {
    const folder = await publisher();
    const before = readFileSync(join(folder, 'series.csv'), 'utf8');
    const away = (address: string) => askOffice(address.replace(/^https:\/\/[^/]+\//, 'http://127.0.0.1:9/'));
    const { 'v1/datasets/cpih01': _, ...some } = recorded('97400');
    for (const ask of [
      away,
      await office(some),
      await office({ ...recorded('97400'), 'v1/datasets/cpih01': '<html>' }),
    ])
      await expect(refreshPack({ folder, apply: true, now, ask })).rejects.toSatisfy(
        (error) => error instanceof Refused && /gave no answer|cannot be used/.test(error.message),
      );
    expect(readFileSync(join(folder, 'series.csv'), 'utf8')).toBe(before);
    expect(existsSync(join(folder, 'refresh.json'))).toBe(false);
  });

  it('a query of nobody we know is named by its row', async () => {
    const folder = await publisher();
    const path = join(folder, 'series.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace(SERIES, 'https://stats.example/x'));
    await describePack(folder);
    await expect(refreshPack({ folder, apply: false, now })).rejects.toThrow(
      'series.csv, row 2, column query',
    );
  });
});

it('are fetched by the publisher’s command alone: nothing that the window can call leads there', () => {
  const src = join(repository, 'src');
  const named = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => /\b(?:refreshPack|askOffice)\b/.test(readFileSync(join(src, file), 'utf8')))
    .map((file) => file.replaceAll('\\', '/'));
  expect(named.sort()).toEqual([
    'main/app.ts',
    'main/app/use-cases/refresh.ts',
    'main/hosts/cli/commands/pack-refresh.ts',
    'main/packs/refresh/ask-office.ts',
  ]);
});
