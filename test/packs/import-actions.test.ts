import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { figuresIn, importFigures, openFigures } from '../../src/main/app/use-cases/import-figures.ts';
import { openPack } from '../../src/main/packs/open-pack.ts';
import { readPack } from '../../src/main/packs/read-pack.ts';
import { ImportMapping } from '../../src/shared/domain/index.ts';
import { commandLine } from '../cli/run-attache.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { type MadeSheet, madeWorkbook } from '../support/sheet-files.ts';

const newFolder = homeFolders();

/** Workbooks as a statistics office lays them out: a cover, notes, titles above the table, years across. */
const BOOKS: Readonly<Record<string, readonly MadeSheet[]>> = {
  'years-across': [
    { name: 'Cover', rows: [['Regional accounts'], ['Contact: stats@example.org']] },
    {
      name: 'Table 1',
      rows: [
        ['Table 1: GDP by region, £ million'],
        ['This worksheet contains one table. Some cells refer to notes.'],
        [],
        ['Area code', 'Region', '2021', '2022', '2023 [p]'],
        ['E12000005', 'West Midlands', 152_000, 161_000, 170_500],
        ['E12000004', 'East Midlands', 121_000, '[c]', 131_900],
      ],
    },
  ],
  quarters: [
    {
      name: '1a',
      rows: [
        ['House building: dwellings started, by quarter'],
        ['Period', 'England', 'Wales'],
        ['2024 Q1', 22_510, 1_250],
        ['2024 Q2', 23_980, 1_190],
      ],
    },
  ],
  rates: [
    {
      name: 'Rates',
      rows: [
        ['Employment rate, year ending March 2024'],
        ['Area', 'Employment rate (%)', 'Economically active (000s)'],
        ['Birmingham', 66.1, 548.2],
        ['Coventry', 71.9, 187.4],
      ],
    },
  ],
};

const ANSWERS = {
  unit: 'dwellings',
  period: '2024',
  place: 'England',
  measure: 'Dwellings started',
} as const;

it.each(Object.entries(BOOKS))(
  '%s: a workbook becomes a valid pack in ten actions or fewer',
  async (name, sheets) => {
    const folder = newFolder();
    const path = join(folder, `${name}.xlsx`);
    writeFileSync(path, madeWorkbook(sheets, {}));
    const { tables } = figuresIn(await openFigures(path, undefined));
    const [table] = tables;
    if (!table) throw new Error('no table was found');
    const told = Object.fromEntries(table.asks.map((what) => [what, ANSWERS[what]]));
    const mapping = ImportMapping.parse({
      attache: 'import',
      name,
      title: 'A release',
      source: { title: 'A release', publisher: 'An office' },
      tables: [{ sheet: table.sheet, table: table.table, ...told }],
    });
    const outcome = await importFigures({
      opened: await openFigures(path, undefined),
      mapping,
      out: null,
      now: new Date('2026-11-28T00:00:00Z'),
    });
    expect(outcome).toMatchObject({ ok: true });
    // The file, each thing that it does not say, the source's title and publisher, and taking it.
    expect(1 + table.asks.length + 2 + 1).toBeLessThanOrEqual(10);
  },
);

it.each([
  ['[p] in a heading', ['2022', '2023 [p]'], [1.5, 1.6], [undefined, 'provisional']],
  ['[r] beside a figure', ['2022', '2023'], ['1.5 [r]', 1.6], ['revised', undefined]],
  ['(e) beside one, p in another', ['2022', '2023'], ['1.5 (e)', '1.6 p'], ['estimated', 'provisional']],
] as const)('%s stays with its figure, through the pack', async (_, years, figures, marks) => {
  const folder = newFolder();
  const path = join(folder, 'marked.xlsx');
  const rows = [
    ['Jobs in two areas, thousands'],
    ['Area code', 'Area', ...years],
    ['E08000025', 'Birmingham', ...figures],
    ['E08000026', 'Coventry', 2.1, 2.2],
  ];
  writeFileSync(path, madeWorkbook([{ name: 'Jobs', rows }], {}));
  const mapping = ImportMapping.parse({
    attache: 'import',
    name: 'jobs',
    title: 'Jobs',
    source: { title: 'Jobs', publisher: 'An office' },
    take: 'series',
    tables: [{ sheet: 'Jobs', table: 1, measure: 'Jobs', unit: 'thousand jobs' }],
  });
  const out = join(folder, 'jobs.zip');
  const outcome = await importFigures({
    opened: await openFigures(path, undefined),
    mapping,
    out,
    now: new Date('2026-11-28T00:00:00Z'),
  });
  expect(outcome.ok ? [] : outcome.problems).toEqual([]);
  const opened = await openPack(out, newFolder(), new Date('2026-11-28T00:00:00Z'));
  const reading = opened.ok ? await readPack(opened.folder) : opened;
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const [series] = reading.records.series;
  const own = series?.points.filter(({ place }) => place === 'Birmingham');
  expect(own?.map(({ status }) => status)).toEqual(marks);
});

it.each(['(12.5)', '(1,200)', '(3.4%)'])(
  '%s is refused by its cell, and the others are taken',
  async (text) => {
    const path = join(newFolder(), 'balance.xlsx');
    const rows = [
      ['Net balance, £ million'],
      ['Area', '2023', '2024'],
      ['Birmingham', text, 3.1],
      ['Coventry', text, -4],
    ];
    writeFileSync(path, madeWorkbook([{ name: 'Balance', rows }], {}));
    const [table] = figuresIn(await openFigures(path, undefined)).tables;
    expect(table).toMatchObject({ figures: 2, refused: 2, asks: [] });
    expect(table?.first[0]?.refused).toContain('B3');
  },
);

const { attache, work } = commandLine();
/** The same table a quarter on: a column or a row more, and a figure that was revised. */
const LATER: Readonly<Record<string, (rows: MadeSheet['rows']) => MadeSheet['rows']>> = {
  'years-across': (rows) =>
    rows.map((row, at) => (at < 3 ? row : [...row, at === 3 ? '2024 [p]' : 180_000 + at])),
  quarters: (rows) => [...rows.slice(0, -1), ['2024 Q2', 24_010, 1_190], ['2024 Q3', 25_100, 1_205]],
  rates: (rows) => [
    ['Employment rate, year ending June 2024'],
    ...rows.slice(1, -1),
    ['Coventry', 72.4, 188.1],
  ],
};

it.each(Object.entries(BOOKS))(
  '%s: by the command line in three commands, and the next file goes through by itself',
  async (name, sheets) => {
    const write = (file: string, all: readonly MadeSheet[]): void =>
      writeFileSync(join(work, file), madeWorkbook(all, {}));
    write(`${name}.xlsx`, sheets);
    const found = JSON.parse((await attache('pack', 'import', `${name}.xlsx`, '--json')).out);
    const [table] = found.tables;
    const told = (table.asks as (keyof typeof ANSWERS)[]).flatMap((what) => [`--${what}`, ANSWERS[what]]);
    const flags = [
      '--sheet',
      table.sheet,
      ...told,
      '--publisher',
      'An office',
      '--source-title',
      'A release',
    ];
    const first = await attache('pack', 'import', `${name}.xlsx`, ...flags, '--out', `${name}.zip`);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(await attache('pack', 'validate', `${name}.zip`)).toMatchObject({ code: 0 });
    // The file, the flags, and where the pack is to stand.
    expect(1 + flags.length / 2 + 1).toBeLessThanOrEqual(10);

    const last = sheets.at(-1) as MadeSheet;
    write('next.xlsx', [...sheets.slice(0, -1), { ...last, rows: LATER[name]?.(last.rows) ?? [] }]);
    const next = await attache(
      ...['pack', 'import', 'next.xlsx', '--mapping', `${name}.import.json`, '--out', `${name}.zip`],
    );
    expect(next).toMatchObject({ code: 0, err: '' });
    expect(next.out).toMatch(/Since the last one:\n.*\b(?:changed|added|new)\b/);
  },
);

it.each([
  [['--publisher', 'An office'], null],
  [[], 'who publishes the figures is not said: add --publisher NAME'],
  [['--publisher', 'An office', '--url', 'not an address'], '--url ADDRESS'],
  [['--publisher', 'An office', '--unit-of', 'GDP'], '--unit-of is HEADING=VALUE'],
])(
  'a message names the flag that is missing or wrong, and no web address is asked for: %j',
  async (flags, said) => {
    writeFileSync(join(work, 'flags.xlsx'), madeWorkbook(BOOKS['years-across'] ?? [], {}));
    const answer = await attache(
      'pack',
      'import',
      'flags.xlsx',
      '--sheet',
      'Table 1',
      ...flags,
      '--mapping',
      `m${flags.length}.json`,
    );
    expect(answer.code).toBe(said === null ? 0 : 2);
    if (said !== null) expect(answer.err).toContain(said);
  },
);

it('a fact needs neither a basis nor an address of its source; a source needs its publisher', async () => {
  const read = async (columns: string, cells: string) => {
    const path = join(newFolder(), 'facts.csv');
    writeFileSync(
      path,
      `Fact,Value,Unit,Year,Source${columns}\nTwelve turbines turn off Marlock.,12,turbines,2026,Annual report${cells}\n`,
    );
    const opened = await openPack(path, newFolder(), new Date('2026-11-28T00:00:00Z'));
    return opened.ok ? readPack(opened.folder) : opened;
  };
  const whole = await read(',Publisher,Basis', ',Tidal Works,');
  if (!whole.ok) throw new Error(JSON.stringify(whole.problems));
  expect(whole.records.sources[0]).toMatchObject({ publisher: 'Tidal Works', url: null });
  const without = await read('', '');
  expect(without.ok ? '' : JSON.stringify(without.problems)).toContain('publisher is empty: fill the cell.');
});

it('a sheet that was renamed is read by itself and said; a column that was renamed is asked for by its flag', async () => {
  const book = (sheet: string, trips: string): void =>
    writeFileSync(
      join(work, 'trips.xlsx'),
      madeWorkbook([
        {
          name: sheet,
          rows: [['Travel, 2024'], ['Area', trips], ['Birmingham', 1200], ['Coventry', 410]],
        },
      ]),
    );
  book('T1', 'Trips');
  const flags = ['--sheet', 'T1', '--unit-of', 'Trips=trips', '--publisher', 'An office'];
  expect(await attache('pack', 'import', 'trips.xlsx', ...flags)).toMatchObject({ code: 0 });
  book('Table 7', 'Trips [r]');
  const moved = await attache('pack', 'import', 'trips.xlsx');
  expect(moved).toMatchObject({ code: 0, err: '' });
  expect(moved.out).toContain('read from the sheet “Table 7” now');
  book('Table 7', 'Journeys');
  const asked = await attache('pack', 'import', 'trips.xlsx');
  expect(asked.code).not.toBe(0);
  expect(asked.out + asked.err).toContain('--renamed "Trips [r]=NEW NAME"');
  const told = await attache('pack', 'import', 'trips.xlsx', '--renamed', 'Trips [r]=Journeys');
  expect(told).toMatchObject({ code: 0, err: '' });
  expect(await attache('pack', 'import', 'trips.xlsx')).toMatchObject({ code: 0, err: '' });
});

it('a sheet of the old name that holds another table is not taken for it', async () => {
  const path = join(newFolder(), 'moved.xlsx');
  const sheet = (name: string, title: string, figure: number): MadeSheet => ({
    name,
    rows: [[title], ['Area', '2023', '2024'], ['Birmingham', figure, figure + 1], ['Coventry', 3, 4]],
  });
  const [gdp, jobs] = ['GDP by area, £ million', 'Jobs by area, thousand jobs'];
  const mapping = ImportMapping.parse({
    attache: 'import',
    name: 'moved',
    title: 'A release',
    source: { title: 'A release', publisher: 'An office' },
    tables: [{ sheet: '2', table: 1 }],
  });
  const read = async (sheets: readonly MadeSheet[], how: ImportMapping) => {
    writeFileSync(path, madeWorkbook(sheets));
    return importFigures({
      opened: await openFigures(path, undefined),
      mapping: how,
      out: null,
      now: new Date('2026-11-28T00:00:00Z'),
    });
  };
  const first = await read([sheet('1', jobs, 10), sheet('2', gdp, 20)], mapping);
  if (!first.ok) throw new Error(JSON.stringify(first.problems));
  const next = await read([sheet('1', jobs, 11), sheet('2', jobs, 12), sheet('3', gdp, 21)], first.mapping);
  if (!next.ok) throw new Error(JSON.stringify(next.problems));
  expect(next.mapping.tables).toMatchObject([{ sheet: '3', table: 1 }]);
  expect(next.said.join(' ')).toContain('is read from the sheet “3” now');
});

/** Two sheets of one release, each with two columns of figures. */
const release = (
  names: readonly [string, string],
  columns: readonly [string, string],
): readonly MadeSheet[] =>
  names.map((name, at) => ({
    name,
    rows: [
      [at === 0 ? 'Journeys by area, 2024' : 'Parking by area, 2024'],
      ['Area', at === 0 ? columns[0] : columns[1], 'Rank'],
      ['Birmingham', 1200 + at, 4],
      ['Coventry', 410 + at, 9],
    ],
  }));

it('several sheets and columns that were renamed at once are each asked for, in words of where one is', async () => {
  const write = (file: string, sheets: readonly MadeSheet[]): void =>
    writeFileSync(join(work, file), madeWorkbook(sheets));
  write('both.xlsx', release(['A', 'B'], ['Trips', 'Spaces']));
  const flags = ['--sheet', 'A', '--sheet', 'B', '--unit', 'count', '--column', 'Rank=nothing'];
  const first = await attache('pack', 'import', 'both.xlsx', ...flags, '--publisher', 'An office');
  expect(first).toMatchObject({ code: 0, err: '' });

  // Both sheets, and what they hold, are called otherwise.
  const other = release(['One', 'Two'], ['Journeys made', 'Bays']).map((sheet, at) => ({
    ...sheet,
    rows: [[`${at === 0 ? 'One' : 'Another'} release by area, 2024`], ...sheet.rows.slice(1)],
  }));
  write('both.xlsx', other);
  const lost = await attache('pack', 'import', 'both.xlsx');
  expect(lost.code).toBe(1);
  for (const name of ['A', 'B']) {
    expect(lost.out + lost.err).toContain(`The sheet “${name}” is not in the file`);
    expect(lost.out + lost.err).toContain(`--renamed "${name}=NEW NAME"`);
  }
  const now = await attache(
    'pack',
    'import',
    'both.xlsx',
    '--renamed',
    'A=One',
    '--renamed',
    'B=Two',
    '--period',
    '2024',
  );
  expect(now).toMatchObject({ code: 0, err: '' });
  expect(await attache('pack', 'import', 'both.xlsx')).toMatchObject({ code: 0, err: '' });

  const opened = await openFigures(join(work, 'both.xlsx'), undefined);
  const mapping = ImportMapping.parse({
    attache: 'import',
    name: 'both',
    title: 'A release',
    source: { title: 'A release', publisher: 'An office' },
    tables: [
      { sheet: 'Gone', table: 1 },
      { sheet: 'Gone too', table: 2 },
      { sheet: 'One', table: 1, units: { Trips: 'trips' } },
    ],
  });
  const outcome = await importFigures({
    opened,
    mapping,
    out: null,
    now: new Date('2026-11-28T00:00:00Z'),
  });
  const sentences = outcome.ok ? [] : outcome.problems.map(({ sentence }) => sentence);
  expect(sentences.filter((it) => /is not in the file|is no column/.test(it))).toHaveLength(3);
  expect(sentences.join()).not.toMatch(/--\p{L}/u);
});

it('a sheet that is named again keeps what was said of its columns', async () => {
  writeFileSync(join(work, 'again.xlsx'), madeWorkbook(release(['A', 'B'], ['Trips', 'Spaces'])));
  const said = ['--unit-of', 'Trips=trips', '--column', 'Rank=nothing', '--publisher', 'An office'];
  expect(await attache('pack', 'import', 'again.xlsx', '--sheet', 'A', ...said)).toMatchObject({ code: 0 });
  const again = await attache(
    'pack',
    'import',
    'again.xlsx',
    '--sheet',
    'A',
    '--sheet',
    'B',
    '--unit',
    'count',
  );
  const kept = JSON.parse(readFileSync(join(work, 'again.import.json'), 'utf8'));
  expect(again.out + again.err).not.toMatch(/Refused/);
  expect(kept.tables).toMatchObject([
    { sheet: 'A', columns: { Rank: 'nothing' }, units: { Trips: 'trips' } },
    { sheet: 'B', columns: {} },
  ]);
});
