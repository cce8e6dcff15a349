import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Refused } from '../../src/shared/domain/refusal.ts';
import type { Scene } from './fake-bridge.ts';
import { expectAccessible, openWindow } from './open-window.tsx';

async function openLibrary(scene: Scene = {}) {
  const opened = openWindow(scene);
  await opened.user.click(await screen.findByRole('button', { name: 'Library' }));
  await screen.findByRole('heading', { level: 1, name: 'Library' });
  return opened;
}

const box = () => screen.getByRole('searchbox', { name: 'Search the library' });
const results = () => within(screen.getByRole('listbox', { name: 'Results' })).getAllByRole('option');

test('results come while typing, with the words that matched marked', async () => {
  const { user, asked } = await openLibrary();
  await user.type(box(), 'battery centre');
  await waitFor(() =>
    expect(asked.at(-1)?.input).toEqual({ query: 'battery centre', facets: {}, limit: 100 }),
  );
  await waitFor(() => expect(results().length).toBeGreaterThan(2));
  for (const hit of results()) {
    expect([...hit.querySelectorAll('mark')].map((it) => it.textContent?.toLowerCase())).toContain('battery');
  }
  // A fast typist asks less often than they type.
  expect(asked.filter(({ name }) => name === 'search').length).toBeLessThan('battery centre'.length);
  await expectAccessible();
});

test('a facet narrows the search, and gives way when pressed again', async () => {
  const { user, asked } = await openLibrary();
  const india = await screen.findByRole('button', { name: /^India/ });
  await user.click(india);
  await waitFor(() =>
    expect(asked.at(-1)?.input).toEqual({ query: '', facets: { market: 'IN' }, limit: 100 }),
  );
  expect(india.getAttribute('aria-pressed')).toBe('true');
  await user.click(india);
  await waitFor(() => expect(asked.at(-1)?.input).toEqual({ query: '', facets: {}, limit: 100 }));
});

test('a long facet shows its head and the rest on demand', async () => {
  const { user } = await openLibrary();
  expect(await screen.findByRole('button', { name: /^Future mobility/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Space technology/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Show 10 more' }));
  expect(screen.getByRole('button', { name: /^Space technology/ })).toBeTruthy();
});

test('a chosen fact is shown with its sources, and as another audience reads it', async () => {
  const { user, asked } = await openLibrary();
  await user.type(box(), '86 inward investment');
  await waitFor(() => expect(results()).toHaveLength(1));
  await user.click(results()[0] as HTMLElement);
  const pane = screen.getByRole('region', { name: 'Record' });
  expect(await within(pane).findByRole('heading', { level: 2, name: /^The region drew 86/ })).toBeTruthy();
  expect(within(pane).getAllByRole('link').length).toBeGreaterThan(0);
  await user.click(within(pane).getByRole('radio', { name: 'India' }));
  await waitFor(() =>
    expect(asked.at(-1)).toEqual({ name: 'fact', input: { id: 'F001', audienceId: 'india' } }),
  );
  await expectAccessible();
});

test('nothing found says what to do next', async () => {
  const { user } = await openLibrary();
  await user.type(box(), 'zzz');
  expect(await screen.findByText('Nothing fits “zzz”.')).toBeTruthy();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
  await waitFor(() => expect(results().length).toBe(100));
  expect(screen.getByText(/the best 100 shown$/)).toBeTruthy();
});

test('a search that fails says so under the box', async () => {
  await openLibrary({
    calls: {
      search: async () => {
        throw new Refused('damaged', 'The index could not be read.', 'Open Attaché again.');
      },
    },
  });
  expect((await screen.findByRole('alert')).textContent).toBe(
    'The index could not be read.Open Attaché again.',
  );
});
