import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ask } from '../../src/renderer/state/client.ts';
import { useDesk } from '../../src/renderer/state/desk.ts';
import { useLibrary } from '../../src/renderer/state/library.ts';
import { useRecord } from '../../src/renderer/state/record.ts';
import { useRoute } from '../../src/renderer/state/route.ts';
import { pinsOfSection } from '../../src/shared/briefs/printed.ts';
import type { CallName } from '../../src/shared/contract.ts';
import { Refused } from '../../src/shared/domain/refusal.ts';
import { openWindow as openApp, usedHome } from '../app/open-window.ts';
import type { Scene } from './fake-bridge.ts';
import { expectAccessible, openWindow } from './open-window.tsx';

const REAL: readonly CallName[] = [
  'search',
  'seek',
  'savedSearches',
  'saveSearches',
  'recordPage',
  'recordHistory',
  'recordUsage',
  'recordRefs',
  'seriesChart',
  'clusterNetwork',
  'regionMap',
  'overlayFor',
  'tryFact',
  'ownEdits',
  'saveDocuments',
  'createBrief',
  'briefs',
  'brief',
  'pinFacts',
];

/** The library's calls as main answers them, on the pack that ships. */
async function realLibrary(): Promise<Scene> {
  const app = await openApp(await usedHome());
  return {
    calls: Object.fromEntries(REAL.map((name) => [name, (input: never) => app.call(name, input)])),
  };
}

async function openLibrary(scene?: Scene) {
  const opened = openWindow(scene ?? (await realLibrary()));
  await opened.user.click(await screen.findByRole('button', { name: 'Library' }));
  await screen.findByRole('heading', { level: 1, name: 'Library' });
  return opened;
}

const box = () => screen.getByRole('searchbox', { name: 'Search the library' });
const list = () => screen.findByRole('listbox', { name: 'Results' });
const results = async () => within(await list()).getAllByRole('option');
const pane = () => screen.getByRole('region', { name: 'What it says' });
const heading = (name: string | RegExp) => within(pane()).findByRole('heading', { level: 2, name });

/** Opens the first record that a search finds. */
async function openFirst(user: Awaited<ReturnType<typeof openLibrary>>['user'], query: string) {
  await user.clear(box());
  await user.type(box(), query);
  await waitFor(() => expect(useLibrary.getState().query).toBe(query));
  await waitFor(async () => expect((await results())[0]?.textContent).not.toBe(''));
  await user.click((await results())[0] as HTMLElement);
}

test('results come while typing, with the words that matched marked', async () => {
  const { user, asked } = await openLibrary();
  await user.type(box(), 'battery centre');
  await waitFor(() =>
    expect(asked.findLast(({ name }) => name === 'search')?.input).toEqual({
      query: 'battery centre',
      facets: {},
      sort: 'best',
      limit: 100,
      offset: 0,
    }),
  );
  await waitFor(async () => {
    const marked = (await results()).flatMap((hit) => [...hit.querySelectorAll('mark')]);
    expect(marked.map((it) => it.textContent?.toLowerCase())).toContain('battery');
  });
  await expectAccessible();
});

test('only the rows in sight are drawn, each with its place in the whole list; further ones are fetched', async () => {
  const { user, asked } = await openLibrary();
  const rows = await results();
  expect(rows.length).toBeLessThan(80);
  expect(rows[0]?.getAttribute('aria-setsize')).toBe('1415');
  (await list()).focus();
  await user.keyboard('{End}');
  await waitFor(() =>
    expect(asked.some((it) => (it.input as { offset?: number }).offset === 1400)).toBe(true),
  );
  expect(useLibrary.getState().at).toBe(1414);
  await user.keyboard('{Home}{ArrowDown}');
  const active = (await list()).getAttribute('aria-activedescendant');
  expect(document.getElementById(active ?? '')?.getAttribute('aria-posinset')).toBe('2');
  await waitFor(() => expect(useRecord.getState().page?.title).toBe('Health tech and med tech'));
});

test('letters typed in the list go to the record that begins so', async () => {
  const { user } = await openLibrary();
  await user.click(await screen.findByRole('button', { name: /^Place\d/ }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'By name');
  (await list()).focus();
  await user.keyboard('wolv');
  expect(await heading('Wolverhampton')).toBeTruthy();
});

test('a facet narrows the search, and gives way when pressed again', async () => {
  const { user } = await openLibrary();
  const india = await screen.findByRole('button', { name: /^India/ });
  await user.click(india);
  await waitFor(() => expect(useLibrary.getState().facets).toEqual({ market: 'IN' }));
  expect(screen.getByRole('button', { name: /^India/, pressed: true })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^India/ }));
  await waitFor(() => expect(useLibrary.getState().facets).toEqual({}));
});

test('a search is kept under a name, found again, removed, and brought back', async () => {
  const { user } = await openLibrary();
  await user.type(box(), 'quantum');
  await user.click(await screen.findByRole('button', { name: 'Save this search' }));
  expect(screen.getByRole('textbox', { name: 'Name of the search' })).toHaveProperty('value', 'quantum');
  // What is typed takes the place of the name that stood there.
  await user.keyboard('Quantum for the visit');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await user.clear(box());
  await user.click(await screen.findByRole('button', { name: 'Quantum for the visit' }));
  expect((box() as HTMLInputElement).value).toBe('quantum');
  await user.click(screen.getByRole('button', { name: 'Remove the search Quantum for the visit' }));
  expect(await screen.findByText(/was removed/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Bring it back' }));
  expect(await screen.findByRole('button', { name: 'Quantum for the visit' })).toBeTruthy();
  await expectAccessible();
});

test('a fact’s page has every audience’s habit side by side, its sources and its disagreements', async () => {
  const { user } = await openLibrary();
  await openFirst(user, 'sold £8.46 billion');
  expect(await heading(/^The West Midlands region sold/)).toBeTruthy();
  const habits = within(pane()).getByRole('region', { name: 'In every audience’s habit' });
  expect(
    within(habits)
      .getAllByRole('row')
      .map((row) => row.textContent?.replaceAll('\u00a0', ' ')),
  ).toEqual([
    'AudienceFigureIn its currencyRate',
    expect.stringMatching(/^United States£8.46 billionUS\$11.3 billion£1 = US\$1\.\d+, August 1, 2026$/),
    expect.stringMatching(
      /^United Arab Emirates£8.46 billionAED 41.5 billion£1 = AED 4\.\d+, 1 August 2026$/,
    ),
    expect.stringMatching(/^India£8.46 billion₹1.09 lakh crore£1 = ₹129\.\d+, 1 August 2026$/),
  ]);
  expect(within(pane()).getAllByRole('link').length).toBeGreaterThan(0);
  await expectAccessible();
  await openFirst(user, 'F033');
  const counts = await within(pane()).findByRole('region', { name: 'Other counts of the same thing' });
  expect(within(counts).getAllByText('We use this').length).toBeGreaterThan(0);
  await expectAccessible();
});

test('another count is preferred, as a step, and the record says so', async () => {
  const { user } = await openLibrary();
  await openFirst(user, 'F033');
  const counts = await within(pane()).findByRole('region', { name: 'Other counts of the same thing' });
  const [other] = within(counts).getAllByRole('button', { name: /^Use this instead/ });
  const figure = other?.getAttribute('aria-label')?.replace('Use this instead: ', '') ?? '';
  await user.click(other as HTMLElement);
  await waitFor(() =>
    expect(
      within(counts)
        .getAllByText('We use this')
        .some((it) => it.closest('li')?.textContent?.startsWith(figure)),
    ).toBe(true),
  );
  expect(useDesk.getState().step).toContain('Count to use');
});

test('a fact is added to a brief from its page, and the way to it is offered', async () => {
  const { user } = await openLibrary();
  await ask('createBrief', { audienceId: 'us', delegationId: null, clusterIds: ['quantum'] });
  await openFirst(user, 'chilled food');
  await user.click(await within(pane()).findByRole('button', { name: 'Add to a brief' }));
  const [brief] = await screen.findAllByRole('menuitem', { name: /a brief for/i });
  await user.click(brief as HTMLElement);
  await screen.findByText(/^Added to “.*”, in /);
  const pins = (): readonly string[] =>
    Object.values(useDesk.getState().briefs).flatMap((it) =>
      (it?.sections ?? []).flatMap(pinsOfSection).map(({ factId }) => factId),
    );
  const added = useRecord.getState().page?.id;
  expect(pins().filter((it) => it === added)).toHaveLength(1);
  // A brief prints a fact once.
  await user.click(within(pane()).getByRole('button', { name: 'Add to a brief' }));
  await user.click((await screen.findAllByRole('menuitem', { name: /a brief for/i }))[0] as HTMLElement);
  await waitFor(() => expect(screen.queryByRole('menuitem')).toBeNull());
  expect(pins().filter((it) => it === added)).toHaveLength(1);
});

test('links lead from record to record, and back and forward lead along the way', async () => {
  const { user } = await openLibrary();
  await openFirst(user, 'sold £8.46 billion');
  await heading(/^The West Midlands region sold/);
  await user.click(within(pane()).getByRole('button', { name: 'Advanced manufacturing' }));
  expect(await heading('Advanced manufacturing')).toBeTruthy();
  await user.click(within(pane()).getByRole('button', { name: 'Back' }));
  expect(await heading(/^The West Midlands region sold/)).toBeTruthy();
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
  expect(await heading('Advanced manufacturing')).toBeTruthy();
});

test('another screen may name the record to open', async () => {
  await openLibrary();
  act(() => useRoute.getState().go({ screen: 'library', record: { kind: 'cluster', id: 'quantum' } }));
  expect(await heading('Quantum technology')).toBeTruthy();
});

test('the network is walked by arrow keys along its links, and Enter opens', async () => {
  const { user } = await openLibrary();
  await openFirst(user, 'electric light vehicles');
  const network = within(pane());
  const marks = await network.findAllByRole('button', { name: /in this drawing$/ });
  act(() => marks[0]?.focus());
  const names = new Set<string>();
  for (const key of ['ArrowDown', 'ArrowLeft', 'ArrowDown', 'ArrowRight']) {
    await user.keyboard(`{${key}}`);
    names.add(document.activeElement?.getAttribute('aria-label') ?? '');
  }
  expect(names.size).toBeGreaterThan(2);
  const last = document.activeElement?.getAttribute('aria-label') ?? '';
  await user.keyboard('{Enter}');
  await waitFor(() => expect(useRecord.getState().page?.kind).toBe('organisation'));
  expect(last).toContain(useRecord.getState().page?.title);
});

test('the map says each place with its value, is walked by arrow keys, and shades by a series', async () => {
  const { user } = await openLibrary();
  await user.click(screen.getByRole('button', { name: 'Map' }));
  const birmingham = await screen.findByRole('button', { name: /^Birmingham: \d+ facts/ });
  act(() => birmingham.focus());
  await user.click(screen.getByRole('checkbox', { name: 'Organisations as points' }));
  await user.keyboard('{Tab}');
  act(() => screen.getByRole('button', { name: /^Birmingham/ }).focus());
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^(Solihull|Coventry): /);
  await user.keyboard('{Enter}');
  expect(await heading(/^(Solihull|Coventry)$/)).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Shaded by' }), 'Resident population');
  expect(
    await screen.findByRole('button', { name: /^Birmingham: 1,\d{3},\d{3}\speople, 2022/ }),
  ).toBeTruthy();
  await expectAccessible();
});

test('a series is a chart with words for it, and a table of every figure', async () => {
  const { user } = await openLibrary();
  await openFirst(user, 'gross value added');
  await user.click(await screen.findByRole('button', { name: /^Series/ }));
  await waitFor(() => expect(useLibrary.getState().facets).toEqual({ kind: 'series' }));
  await user.click((await results())[0] as HTMLElement);
  const chart = await within(pane()).findByRole('img', { name: /chart|multiples/i });
  expect(chart.querySelector('path, rect')).toBeTruthy();
  await user.click(within(pane()).getByRole('button', { name: 'Table' }));
  expect(within(pane()).getAllByRole('row').length).toBeGreaterThan(3);
  await expectAccessible();
});

test('an edit is a step: the pack’s own value stays beside, the page follows, undo takes it back', async () => {
  const { user } = await openLibrary();
  await openFirst(user, '86 inward investment');
  await heading(/^EY counted 86 inward/);
  await user.click(within(pane()).getByRole('button', { name: 'Edit' }));
  const value = within(pane()).getByRole('textbox', { name: 'Figure' });
  await user.clear(value);
  await user.type(value, '90');
  expect(within(pane()).getByText('Publisher: 86')).toBeTruthy();
  const reads = within(within(pane()).getByRole('region', { name: 'How it reads' }));
  expect(await reads.findByText(/^90.projects$/)).toBeTruthy();
  expect((await reads.findByText(/^The statement does not say 90 projects/)).textContent).toBeTruthy();
  await expectAccessible();
  await user.click(within(pane()).getByRole('button', { name: 'Keep the edit' }));
  expect(await within(pane()).findByText('Edited by your team: figure.')).toBeTruthy();
  expect(within(pane()).getAllByText(/^90.projects/).length).toBeGreaterThan(0);
  expect(useDesk.getState().step).toMatch(/^Edit “EY counted 86 inward/);
  act(() => useDesk.temporal.getState().undo());
  await waitFor(() => expect(within(pane()).queryByText(/^Edited by your team/)).toBeNull());
  expect(within(pane()).getAllByText(/^86.projects/).length).toBeGreaterThan(0);
});

test('what is wrong with an edit stands beside its field, and nothing is kept', async () => {
  const { user, asked } = await openLibrary();
  await openFirst(user, '86 inward investment');
  await heading(/^EY counted 86 inward/);
  await user.click(within(pane()).getByRole('button', { name: 'Edit' }));
  await user.clear(within(pane()).getByRole('textbox', { name: /^Statement/ }));
  await user.type(within(pane()).getByRole('textbox', { name: 'Figure' }), ' or so');
  await user.click(within(pane()).getByRole('button', { name: 'Keep the edit' }));
  const statement = await within(pane()).findByRole('textbox', {
    name: /^Statement/,
    description: /is empty/,
  });
  expect(document.activeElement).toBe(statement);
  expect(within(pane()).getByText('Figure is not of the right kind.')).toBeTruthy();
  expect(asked.filter(({ name }) => name === 'saveDocuments')).toEqual([]);
  await expectAccessible();
});

test('a record of the team’s own is added, listed among the edits, and hidden again', async () => {
  const { user } = await openLibrary();
  await user.click(screen.getByRole('button', { name: 'Add to the library' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Source' }));
  for (const [name, words] of [
    [/^Title/, 'Minutes of the trade board'],
    [/^Publisher/, 'Trade board'],
    [/^Address/, 'https://example.org/minutes'],
    [/^Read on/, '20 Nov 2026'],
  ] as const)
    await user.type(within(pane()).getByRole('textbox', { name }), words);
  await user.selectOptions(within(pane()).getByRole('combobox', { name: /^Kind/ }), 'Official');
  // A date is read as it is typed, and shown as the office writes it.
  expect(within(pane()).getByRole('textbox', { name: /^Read on/ })).toHaveProperty(
    'value',
    '20 November 2026',
  );
  await user.click(within(pane()).getByRole('button', { name: 'Add it' }));
  expect(await heading('Minutes of the trade board')).toBeTruthy();
  expect(await within(pane()).findByText('Added by your team.')).toBeTruthy();
  await user.click(screen.getAllByRole('button', { name: 'Edited by us' })[0] as HTMLElement);
  const edits = within(await screen.findByRole('region', { name: 'Edited by us' }));
  expect(await edits.findByRole('button', { name: 'Minutes of the trade board' })).toBeTruthy();
  await expectAccessible();
});

test('words are chips, a day comes from the calendar, and a source is made where it is needed', async () => {
  const { user } = await openLibrary();
  await user.click(screen.getByRole('button', { name: 'Add to the library' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Fact' }));
  const form = within(pane());
  await user.type(form.getByRole('textbox', { name: /^Statement/ }), 'Two halls opened in 2026.');
  const themes = form.getByRole('combobox', { name: 'Themes' });
  await user.type(themes, 'fdi{Enter}trade; ');
  expect(form.getByRole('button', { name: 'Remove fdi' })).toBeTruthy();
  await user.type(themes, '{Backspace}{Backspace}');
  expect(form.queryByRole('button', { name: 'Remove trade' })).toBeNull();
  const chooseDay = form.getByRole('button', { name: 'Choose a day: Review date' });
  await user.click(chooseDay);
  await screen.findByRole('dialog', { name: 'Review date' });
  // Escape closes the innermost thing: the calendar, not the form behind it.
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(form.getByRole('textbox', { name: /^Statement/ })).toHaveProperty(
    'value',
    'Two halls opened in 2026.',
  );
  await waitFor(() => expect(document.activeElement).toBe(chooseDay));
  await user.click(chooseDay);
  const calendar = within(await screen.findByRole('dialog', { name: 'Review date' }));
  await expectAccessible();
  await user.click(calendar.getAllByRole('button', { name: /\b15\b/ })[0] as HTMLElement);
  expect(form.getByRole('textbox', { name: 'Review date' })).toHaveProperty(
    'value',
    expect.stringMatching(/^15 \p{L}+ 20\d\d$/u),
  );
  await user.click(form.getByRole('button', { name: 'New source' }));
  const source = within(form.getByRole('group', { name: 'New source' }));
  await user.type(source.getByRole('textbox', { name: /^Title/ }), 'Minutes{Enter}');
  expect(await source.findByText('Publisher is empty.')).toBeTruthy();
  await user.type(source.getByRole('textbox', { name: /^Publisher/ }), 'Trade board');
  await user.selectOptions(source.getByRole('combobox', { name: /^Kind/ }), 'Another word…');
  await user.type(source.getByRole('textbox', { name: /^Kind/ }), 'minutes');
  await user.click(source.getByRole('button', { name: 'Add the source' }));
  expect(await form.findByRole('button', { name: 'Remove Minutes' })).toBeTruthy();
  await user.click(form.getByRole('button', { name: 'Add it' }));
  expect(await heading('Two halls opened in 2026.')).toBeTruthy();
  expect(within(pane()).getAllByText('Minutes', { exact: false }).length).toBeGreaterThan(0);
  const { fields } = { fields: useRecord.getState().page?.seen };
  expect(fields).toMatchObject({ themes: ['fdi'], reviewBy: expect.stringMatching(/-15$/) });
});

test('nothing found says what to do next', async () => {
  const { user } = await openLibrary();
  await user.type(box(), 'zzzzqq');
  expect(await screen.findByText('Nothing fits “zzzzqq”.')).toBeTruthy();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
  expect(await screen.findByText('1,415 entries')).toBeTruthy();
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
