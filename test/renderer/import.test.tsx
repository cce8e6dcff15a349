import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useRoute } from '../../src/renderer/state/route.ts';
import type { CallInput, FigureFile, FigureTable } from '../../src/shared/contract.ts';
import { expectAccessible, openWindow } from './open-window.tsx';

const table = (unit: string | null): FigureTable => ({
  sheet: '1a',
  table: 1,
  title: 'Homes started',
  figures: 12,
  refused: 1,
  asks: unit === null ? ['unit'] : [],
  columns: [{ heading: 'Period', role: 'period' }],
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
      chooseFigures: async () => ({ ...file, tables: [table('dwellings')], mapping }),
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
