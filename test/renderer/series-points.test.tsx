import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useDesk } from '../../src/renderer/state/desk.ts';
import { useRecord } from '../../src/renderer/state/record.ts';
import { useRoute } from '../../src/renderer/state/route.ts';
import type { CallName } from '../../src/shared/contract.ts';
import { openWindow as openApp, usedHome } from '../app/open-window.ts';
import { library } from '../support/region.ts';
import type { Scene } from './fake-bridge.ts';
import { expectAccessible, openWindow } from './open-window.tsx';

const REAL: readonly CallName[] = [
  'search',
  'recordPage',
  'recordHistory',
  'recordUsage',
  'recordRefs',
  'seriesChart',
  'overlayFor',
  'saveDocuments',
];

async function openLibrary(told: Scene['calls'] = {}) {
  const app = await openApp(await usedHome());
  const opened = openWindow({
    calls: {
      ...Object.fromEntries(REAL.map((name) => [name, (input: never) => app.call(name, input)])),
      ...told,
    },
  });
  await opened.user.click(await screen.findByRole('button', { name: 'Library' }));
  await screen.findByRole('heading', { level: 1, name: 'Library' });
  return opened;
}

const series = library.records.series.find(({ points }) => points.length < 20) ?? library.records.series[0];
if (!series) throw new Error('no series in the pack');
const [point, second] = series.points;
if (!point || !second) throw new Error('a series without points');

const pane = () => screen.getByRole('region', { name: 'What it says' });
const cell = (column: string, row: number) =>
  within(pane()).getByRole(column === 'Place' ? 'combobox' : 'textbox', { name: `${column}, row ${row}` });
const keep = () => within(pane()).getByRole('button', { name: 'Keep the edit' });
const seen = () => (useRecord.getState().page?.seen?.points ?? []) as { value: number; period: string }[];

async function openSeries() {
  const opened = await openLibrary();
  act(() => useRoute.getState().go({ screen: 'library', record: { kind: 'series', id: series?.id ?? '' } }));
  await opened.user.click(await within(pane()).findByRole('button', { name: 'Edit' }));
  return opened;
}

test('a figure is changed with the pack’s own under it, one added and one removed: one step, taken back whole', async () => {
  const { user } = await openSeries();
  await user.clear(cell('Figure', 1));
  await user.type(cell('Figure', 1), '1,234.5');
  expect(within(pane()).getByText(`Publisher: ${point.value}`)).toBeTruthy();
  await user.click(within(pane()).getByRole('button', { name: `Remove ${second.place}, ${second.period}` }));
  const out = within(pane()).getByRole('region', { name: 'The publisher’s, taken out here' });
  expect(out.textContent).toContain(`${second.place}, ${second.period}: ${second.value}`);
  const last = series.points.length - 1;
  await user.click(cell('Figure', last));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(cell('Period', last + 1)));
  await user.keyboard('2031');
  await user.type(cell('Figure', last + 1), '7');
  await expectAccessible();
  await user.click(keep());
  await within(pane()).findByText('Edited by your team: figures.');
  await waitFor(() => expect(seen()[0]?.value).toBe(1234.5));
  expect(seen()).toHaveLength(series.points.length);
  expect(seen().at(-1)).toEqual({
    period: '2031',
    place: series.points.at(-1)?.place,
    value: 7,
    sourceIds: series.points.at(-1)?.sourceIds,
  });
  expect(useDesk.getState().step).toBe(`Edit “${series.title}”`);
  act(() => useDesk.temporal.getState().undo());
  await waitFor(() => expect(seen()).toEqual(series.points));
});

test('what was taken out is put back where the pack has it, and nothing is left to keep', async () => {
  const { user, asked } = await openSeries();
  const name = `${second.place}, ${second.period}`;
  await user.click(within(pane()).getByRole('button', { name: `Remove ${name}` }));
  await user.click(within(pane()).getByRole('button', { name: `Put back ${name}` }));
  expect((cell('Figure', 2) as HTMLInputElement).value).toBe(String(second.value));
  await user.click(keep());
  await waitFor(() => expect(within(pane()).queryByRole('button', { name: 'Keep the edit' })).toBeNull());
  expect(asked.filter(({ name: call }) => call === 'overlayFor' || call === 'saveDocuments')).toEqual([]);
});

test('what is wrong stands beside its cell, and nothing is kept', async () => {
  const { user, asked } = await openSeries();
  await user.type(cell('Figure', 1), ' or so');
  await user.clear(cell('Period', 2));
  await user.clear(cell('Place', 3));
  await user.type(cell('Place', 3), 'Nowhere');
  await user.click(keep());
  await waitFor(() => expect(cell('Figure', 1).getAttribute('aria-invalid')).toBe('true'));
  expect(document.activeElement).toBe(cell('Figure', 1));
  for (const [column, row, sentence] of [
    ['Figure', 1, /is not of the right kind/],
    ['Period', 2, /is empty/],
    ['Place', 3, /The library holds no Nowhere/],
  ] as const)
    within(pane()).getByRole(column === 'Place' ? 'combobox' : 'textbox', {
      name: `${column}, row ${row}`,
      description: sentence,
    });
  expect(within(pane()).getByText('3 fields have to be put right first.')).toBeTruthy();
  expect(asked.filter(({ name }) => name === 'saveDocuments')).toEqual([]);
  await expectAccessible();
});

test('a series of the team’s own is added with its figures', async () => {
  const { user } = await openLibrary();
  await user.click(screen.getByRole('button', { name: 'Add to the library' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Series' }));
  await user.type(within(pane()).getByRole('textbox', { name: /^Title/ }), 'Visits by investors');
  await user.type(within(pane()).getByRole('textbox', { name: /^Unit/ }), 'visits');
  await user.click(within(pane()).getByRole('button', { name: 'Add it' }));
  expect(await within(pane()).findByText('Figures are empty: add at least one.')).toBeTruthy();
  await user.click(within(pane()).getByRole('button', { name: 'Add a figure' }));
  await user.type(cell('Period', 1), '2026');
  await user.type(cell('Place', 1), point.place);
  await user.type(cell('Figure', 1), '41');
  await user.click(within(pane()).getByRole('button', { name: /^Choose: Sources of/ }));
  const picker = within(pane()).getByRole('combobox', { name: /^Add to Sources of/ });
  await user.click(picker);
  await waitFor(() => expect(picker.getAttribute('aria-expanded')).toBe('true'));
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(picker.getAttribute('aria-activedescendant')).toBeTruthy());
  await user.keyboard('{Enter}{Escape}');
  await waitFor(() => expect(picker.getAttribute('aria-expanded')).toBe('false'));
  await user.click(within(pane()).getByRole('button', { name: 'Add it' }));
  expect(await within(pane()).findByRole('heading', { level: 2, name: 'Visits by investors' })).toBeTruthy();
  await waitFor(() => expect(seen()).toMatchObject([{ period: '2026', place: point.place, value: 41 }]));
});

test('a record says which issued copies print it, and leads to them', async () => {
  const recordUsage = async () => ({
    briefs: [],
    copies: [],
    issued: [
      {
        number: 'WM-2026-001',
        recipient: 'The Embassy',
        title: 'Batteries',
        issueDate: '2026-11-23',
        pages: [3, 7],
        supersededBy: 'WM-2026-002',
      },
    ],
  });
  const { user } = await openLibrary({ recordUsage });
  act(() => useRoute.getState().go({ screen: 'library', record: { kind: 'series', id: series.id } }));
  const use = within(await within(pane()).findByRole('region', { name: 'Where it is used' }));
  expect(use.getByText('The Embassy · pages 3, 7 · 23 November 2026')).toBeTruthy();
  expect(use.getByText('replaced by WM-2026-002')).toBeTruthy();
  await user.click(use.getByRole('button', { name: 'WM-2026-001 Batteries' }));
  expect(useRoute.getState().route).toEqual({ screen: 'issued', number: 'WM-2026-001' });
});

test('a figure that is marked provisional says so in the table, with what the mark means', async () => {
  const { user } = await openSeries();
  await user.selectOptions(
    within(pane()).getByRole('combobox', { name: 'Status, row 1' }),
    within(pane()).getAllByRole('option', { name: 'Provisional' })[0] ?? '',
  );
  await user.click(keep());
  await waitFor(() => expect(seen()[0]).toMatchObject({ status: 'provisional' }));
  await user.click(await within(pane()).findByText('Table'));
  expect(await within(pane()).findByText(/^\[p\] provisional: /)).toBeTruthy();
  expect(
    within(pane())
      .getAllByRole('cell')
      .some(({ textContent }) => textContent?.endsWith('[p]')),
  ).toBe(true);
});
