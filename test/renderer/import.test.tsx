import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useRoute } from '../../src/renderer/state/route.ts';
import type { CallInput, FigureFile, FigureTable } from '../../src/shared/contract.ts';
import { openWindow as openApp, temporaryFolder, usedHome } from '../app/open-window.ts';
import { madeOds } from '../support/ods-file.ts';
import { type MadeSheet, madeWorkbook } from '../support/sheet-files.ts';
import { expectAccessible, openWindow } from './open-window.tsx';

const table = (unit: string | null): FigureTable => ({
  sheet: '1a',
  table: 1,
  title: 'Homes started',
  figures: 12,
  refused: 1,
  asks: unit === null ? ['unit'] : [],
  columns: [{ heading: 'Period', letter: 'A', role: 'period', sample: ['2024 Q1'] }],
  mapped: { sheet: '1a', table: 1, columns: {}, units: {}, unit },
  gone: [],
  first: [
    { cell: 'C7', measure: 'Started', place: 'England', period: '2024 Q1', value: 55140, unit, told: null },
    {
      cell: 'C8',
      measure: 'Started',
      place: 'England',
      period: '2024 Q2',
      value: null,
      unit,
      told: '“[x]” (not available)',
    },
  ],
});
const file: FigureFile = {
  file: 'homes.xlsx',
  name: 'homes',
  said: ['The sheet “Working” is hidden and was left out.'],
  changed: [],
  lost: [],
  tables: [table(null)],
  mapping: null,
};

test('a workbook becomes a pack in seven actions: file, unit, source, take', async () => {
  let taken: CallInput<'importFigures'> | null = null;
  const { user } = openWindow({
    calls: {
      chooseFigures: async () => file,
      figureTable: async ({ table: mapped }) => table(mapped.unit ?? null),
      importFigures: async (input) => {
        taken = input;
        return {
          result: 'installed',
          title: 'Homes',
          version: '2026.11.28',
          facts: 2,
          points: 12,
          said: [],
          changes: ['facts: 1 changed'],
        };
      },
    },
  });
  await screen.findByRole('button', { name: 'Issued' });
  act(() => useRoute.getState().go({ screen: 'import' }));
  await user.click(await screen.findByRole('button', { name: 'Choose a file…' }));
  await screen.findByText('The sheet “Working” is hidden and was left out.');
  expect(screen.getByText('“[x]” (not available)')).toBeTruthy();
  const take = screen.getByRole('button', { name: 'Take the figures' });
  expect(take).toHaveProperty('disabled', true);
  await user.type(screen.getByRole('textbox', { name: 'Unit' }), 'dwellings');
  await user.type(screen.getByRole('textbox', { name: 'Title of the publication' }), 'House building');
  await user.type(screen.getByRole('textbox', { name: 'Publisher' }), 'ONS');
  await user.type(
    screen.getByRole('textbox', { name: 'Web address, if it has one' }),
    'https://www.ons.gov.uk/homes',
  );
  await waitFor(() => expect(screen.getAllByText('dwellings').length).toBeGreaterThan(0));
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Take the figures' }));
  await screen.findByText(/Homes 2026.11.28 is installed/);
  screen.getByText('facts: 1 changed');
  expect(taken).toMatchObject({
    mapping: {
      name: 'homes',
      source: { publisher: 'ONS', url: 'https://www.ons.gov.uk/homes' },
      tables: [{ sheet: '1a', table: 1, unit: 'dwellings' }],
    },
  });
});

test('the next file goes through in two actions, as the last one was read', async () => {
  let taken: CallInput<'importFigures'> | null = null;
  const mapping = {
    attache: 'import' as const,
    name: 'homes',
    title: 'House building',
    take: 'series' as const,
    source: { title: 'House building', publisher: 'ONS', url: null },
    tables: [
      {
        sheet: '1a',
        table: 1,
        columns: { Note: 'nothing' as const },
        units: { Share: '%' },
        unit: 'dwellings',
        period: null,
        place: null,
        measure: null,
      },
    ],
  };
  const { user } = openWindow({
    calls: {
      chooseFigures: async () => ({
        ...file,
        tables: mapping.tables.map((mapped) => ({ ...table('dwellings'), mapped })),
        mapping,
      }),
      importFigures: async (input) => {
        taken = input;
        return { result: 'refused', problems: [], total: 0, said: [] };
      },
    },
  });
  await screen.findByRole('button', { name: 'Issued' });
  act(() => useRoute.getState().go({ screen: 'import' }));
  await user.click(await screen.findByRole('button', { name: 'Choose a file…' }));
  await user.click(await screen.findByRole('button', { name: 'Take the figures' }));
  await waitFor(() => expect(taken).toEqual({ mapping }));
});

/** The window over the app's own reader: what is chosen is what was written under this name. */
async function realDesk() {
  const folder = temporaryFolder();
  const app = await openApp(await usedHome());
  const { user } = openWindow({
    calls: {
      chooseFigures: () => app.call('chooseFigures', {}),
      figureTable: (input) => app.call('figureTable', input),
      importFigures: (input) => app.call('importFigures', input),
    },
  });
  await screen.findByRole('button', { name: 'Issued' });
  act(() => useRoute.getState().go({ screen: 'import' }));
  let actions = 0;
  const counted = async (act: Promise<unknown>): Promise<void> => {
    actions++;
    await act;
  };
  return {
    /** A file beside those that are chosen. */
    keep: (name: string, content: object) => writeFileSync(join(folder, name), JSON.stringify(content)),
    choose: async (name: string, content: string | Uint8Array) => {
      app.answers.file = join(folder, name);
      writeFileSync(app.answers.file, content);
      await counted(user.click(await screen.findByRole('button', { name: /^Choose (?:a|another) file…$/ })));
      await screen.findByRole('heading', { name });
    },
    write: (label: string, text: string) =>
      counted(user.type(screen.getByRole('textbox', { name: label }), `${text}{Tab}`)),
    select: (label: string | RegExp, option: string) =>
      counted(user.selectOptions(screen.getByRole('combobox', { name: label }), option)),
    take: async () => {
      await waitFor(() =>
        expect(screen.getByRole('button', { name: 'Take the figures' })).toHaveProperty('disabled', false),
      );
      await counted(user.click(screen.getByRole('button', { name: 'Take the figures' })));
      await screen.findByText(/ is installed: /);
    },
    actions: () => actions,
  };
}

const MESSY: readonly MadeSheet[] = [
  {
    name: 'Table 4',
    rows: [
      ['Table 4: Journeys and income by area'],
      [null, '2023', null, '2024', null],
      ['Area', 'Journeys', 'Income', 'Journeys', 'Income'],
      ['Birmingham', 1200, 31.5, 1310, 33.25],
      ['Coventry', 410, 9.1, 433, 9.75],
    ],
    merges: ['B2:C2', 'D2:E2'],
  },
];
const WIDE: readonly MadeSheet[] = [
  {
    name: 'GDP',
    rows: [
      ['GDP by area, £ million'],
      ['Area', ...Array.from({ length: 10 }, (_, index) => String(2014 + index))],
      ['Birmingham', ...Array.from({ length: 10 }, (_, index) => 24_000 + index)],
      ['Coventry', ...Array.from({ length: 10 }, (_, index) => 8_000 + index)],
    ],
  },
];
const TWICE: readonly MadeSheet[] = [
  {
    name: 'T',
    rows: [
      ['Journeys and what they cost, 2024'],
      ['Area', 'Trips', 'Trips'],
      ['Birmingham', 1200, 31.5],
      ['Coventry', 410, 9.25],
    ],
  },
];
const CSV = 'Area;Year;Passengers\nBirmingham Airport;2023;11.480.000\nBirmingham Airport;2024;12.850.000\n';

test.each<readonly [string, string | Uint8Array, Readonly<Record<string, string>>]>([
  [
    'messy.xlsx',
    madeWorkbook(MESSY),
    { 'Unit of 2023 / Journeys': 'count', 'Unit of 2024 / Journeys': 'count', Unit: 'GBP million' },
  ],
  ['wide.xlsx', madeWorkbook(WIDE), {}],
  ['semicolons.csv', CSV, {}],
  [
    'visits.ods',
    madeOds('Table_2', [
      ['Table 2: Overseas visits to West Midlands, thousands'],
      [null],
      ['Market', 'Year to Sep 2023', 'Year to Sep 2024 [provisional]'],
      ['India', 61.5, { value: 70.25, shown: '70.3', kind: 'float' }],
      ['United Arab Emirates', 33, '[u]'],
    ]),
    {},
  ],
  // Two columns of one name are told apart, and each has its own unit.
  ['twice.xlsx', madeWorkbook(TWICE), { 'Unit of Trips': 'count', 'Unit of Trips (2)': 'GBP million' }],
])('%s becomes a pack in use in ten actions or fewer, by the real reader', async (name, content, told) => {
  const desk = await realDesk();
  await desk.choose(name, content);
  for (const [label, text] of Object.entries(told)) await desk.write(label, text);
  await desk.write('Title of the publication', 'A release');
  await desk.write('Publisher', 'An office');
  await desk.take();
  expect(desk.actions()).toBeLessThanOrEqual(10);
});

test('a column is left out, others get their unit; the next file asks only for the one that was renamed', async () => {
  const book = (sheet: string, trips: string, extra: number) =>
    madeWorkbook([
      {
        name: sheet,
        rows: [
          ['Travel by area, 2024'],
          ['Area', trips, 'Rank'],
          ['Birmingham', 1200 + extra, 4],
          ['Coventry', 410 + extra, 9],
        ],
      },
    ]);
  const desk = await realDesk();
  await desk.choose('travel.xlsx', book('T1', 'Trips', 0));
  await desk.select('What Rank holds', 'nothing');
  await desk.write('Unit of Trips', 'trips');
  await waitFor(() => expect(screen.getAllByText('trips').length).toBeGreaterThan(0));
  await expectAccessible();
  await desk.write('Title of the publication', 'A release');
  await desk.write('Publisher', 'An office');
  await desk.take();

  // Another sheet, the same heads: taken by itself, and said.
  await desk.choose('travel.xlsx', book('Table 7', 'Trips', 10));
  await screen.findByText(/read from the sheet “T1” is read from the sheet “Table 7” now/);
  await desk.take();
  await screen.findByText(/facts: 2 changed/);

  // A column by another name: nobody can tell, so it is asked.
  await desk.choose('travel.xlsx', book('Table 7', 'Journeys', 20));
  await screen.findByText(/^“Trips” \(trips\) is no column any more/);
  expect(screen.getByRole('button', { name: 'Take the figures' })).toHaveProperty('disabled', true);
  await desk.select(/^“Trips” \(trips\) is no column any more/, '=Journeys');
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: 'Unit of Journeys' })).toHaveProperty('value', 'trips'),
  );
  await desk.take();
  const columns = screen.getByRole('heading', { name: 'Columns' }).parentElement;
  if (!columns) throw new Error('no columns');
  expect(within(columns).getByRole('combobox', { name: 'What Rank holds' })).toHaveProperty(
    'value',
    'nothing',
  );
});

test('two tables that are lost at once are asked for one by one, and one of them may be gone', async () => {
  const desk = await realDesk();
  const known = (sheet: string, column: string) => ({
    sheet,
    table: 1,
    columns: {},
    units: { [column]: 'count' },
    title: `Table ${sheet}: what was counted`,
    heads: ['Area', column],
  });
  desk.keep('both.import.json', {
    attache: 'import',
    name: 'both',
    title: 'A release',
    source: { title: 'A release', publisher: 'An office' },
    tables: [known('A', 'Trips'), known('B', 'Spaces')],
  });
  const rows = [['Travel by area, 2024'], ['Area', 'Journeys'], ['Birmingham', 1200], ['Coventry', 410]];
  await desk.choose('both.xlsx', madeWorkbook([{ name: 'New', rows }]));
  const take = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Take the figures' });
  expect(screen.getByRole('combobox', { name: /^“B” is not in this file/ })).toBeTruthy();
  await desk.select(/^“A” is not in this file/, '1 New');
  await waitFor(() => expect(screen.queryByRole('combobox', { name: /^“A” is not in/ })).toBeNull());
  expect(take().disabled).toBe(true);
  await desk.select(/^“B” is not in this file/, ' ');
  await waitFor(() => expect(screen.queryByRole('combobox', { name: /^“B” is not in/ })).toBeNull());
  // What was said of the column goes along to the one that it is now.
  await desk.select(/^“Trips” \(count\) is no column any more/, '=Journeys');
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: 'Unit of Journeys' })).toHaveProperty('value', 'count'),
  );
  await expectAccessible();
  await desk.take();
});
