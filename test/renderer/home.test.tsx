import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { dayAfter } from '../../src/renderer/parts/day-words.ts';
import { today } from '../../src/renderer/today.ts';
import { Refused } from '../../src/shared/domain/refusal.ts';
import { briefOf } from './drafted.ts';
import { expectAccessible, openWindow, rows, wordsOf } from './open-window.tsx';
import { statusOf } from './records.ts';

const [us, uae] = rows.audiences;
if (!us || !uae) throw new Error('the shipped pack has three audiences');
const mission = rows.delegations[0] ?? null;
const brief = briefOf('b1', us, mission, ['aerospace', 'health-medtech']);
const open = { name: brief.brief.title };

test('the first run says how much is known, how old that is, and asks for one thing', async () => {
  const { user, asked } = openWindow({ calls: { delegations: async () => [] } });
  expect(await screen.findByRole('heading', { level: 1, name: 'Who is coming?' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: '544 facts, 473 sources' })).toBeTruthy();
  expect(screen.getByText('Read 22 Nov 2026')).toBeTruthy();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'A list from Dubai' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'New brief' })).toBeTruthy();
  expect(asked.find(({ name }) => name === 'readDelegation')?.input).toMatchObject({
    text: expect.stringMatching(/^Name,Role,Organisation\nAisha/),
  });
});

test('the next visit says who comes when, how far the brief is, and the one step', async () => {
  const from = dayAfter(today(), 3);
  const visit = { from, to: dayAfter(from, 2) };
  const delegation = { ...(mission as NonNullable<typeof mission>), visit };
  const { user } = openWindow({ briefs: [brief], calls: { delegations: async () => [delegation] } });
  const title = await screen.findByRole('heading', { level: 1 });
  expect(title.textContent).toMatch(/^Great Lakes .* arrives on \w+day\.$/);
  const steps = screen.getByText('Written').closest('ol') as HTMLElement;
  expect(
    within(steps)
      .getAllByRole('listitem')
      .map((it) => it.dataset.state),
  ).toEqual(expect.arrayContaining(['done', 'now']));
  await user.click(screen.getByRole('button', { name: 'Open the brief' }));
  expect(await screen.findByRole('heading', { level: 1, name: brief.brief.title })).toBeTruthy();
});

test('a brief is listed with its audience, delegation, clusters, date as the office writes it and facts', async () => {
  openWindow({ briefs: [brief] });
  const row = (await screen.findByRole('button', open)).closest('li') as HTMLElement;
  expect(wordsOf(row)).toContain('United States · Great Lakes Aerospace and Health Mission');
  expect(wordsOf(row)).toContain('Aerospace, Health tech and med tech');
  expect(wordsOf(row)).toContain('22 Nov 2026');
  expect(wordsOf(row)).toMatch(/\d+ facts/);
  await expectAccessible();
});

test('what is typed on Home is read on the next screen', async () => {
  const { user, asked } = openWindow({ briefs: [brief] });
  await user.type(await screen.findByRole('textbox', { name: 'Who is coming?' }), 'Pune, automotive{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'New brief' })).toBeTruthy();
  expect(asked.find(({ name }) => name === 'readDelegation')?.input).toMatchObject({
    text: 'Pune, automotive',
  });
});

test('a long title is shown whole', async () => {
  const title = `West Midlands for ${'the Confederation of Indian Automotive Manufacturers '.repeat(4).trim()}`;
  openWindow({ briefs: [{ ...brief, brief: { ...brief.brief, title } }] });
  expect(await screen.findByRole('button', { name: title })).toBeTruthy();
});

test('a brief is removed from its menu, and taken back from the message that says so', async () => {
  const { user, asked } = openWindow({ briefs: [brief] });
  await user.click(await screen.findByRole('button', { name: `Actions for ${brief.brief.title}` }));
  await expectAccessible();
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  await waitFor(() => expect(screen.queryByRole('button', open)).toBeNull());
  expect(asked.find(({ name }) => name === 'saveDocuments')?.input).toMatchObject({
    briefs: [{ id: 'b1', brief: null }],
  });
  await user.click(
    within(screen.getByRole('region', { name: 'Messages' })).getByRole('button', { name: 'Undo' }),
  );
  await waitFor(() =>
    expect(asked.filter(({ name }) => name === 'saveDocuments').at(-1)?.input).toMatchObject({
      briefs: [{ id: 'b1', brief: { id: 'b1' } }],
    }),
  );
});

test('a brief is renamed in its row, as a step that can be taken back', async () => {
  const { user, asked } = openWindow({ briefs: [brief] });
  await user.click(await screen.findByRole('button', { name: `Actions for ${brief.brief.title}` }));
  await user.click(await screen.findByRole('menuitem', { name: 'Rename' }));
  const title = await screen.findByRole('textbox', { name: 'Title of the brief' });
  await user.clear(title);
  await user.type(title, 'A better title{Enter}');
  await waitFor(() =>
    expect(asked.find(({ name }) => name === 'saveDocuments')?.input).toMatchObject({
      briefs: [{ brief: { title: 'A better title' } }],
    }),
  );
});

test('many briefs can be searched, narrowed to an audience, ordered and exported together', async () => {
  const many = [...Array(9).keys()].map((i) => {
    const made = briefOf(`b${i}`, i % 3 === 0 ? uae : us, null, []);
    return { ...made, brief: { ...made.brief, title: `Brief number ${i}` } };
  });
  const { user } = openWindow({ briefs: many });
  const titles = () => screen.getAllByRole('button', { name: /^Brief number/ }).map((it) => it.textContent);
  await user.type(await screen.findByRole('searchbox', { name: 'Find a brief' }), 'number 4');
  expect(titles()).toEqual(['Brief number 4']);
  await user.clear(screen.getByRole('searchbox'));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Audience' }), 'United Arab Emirates');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'By title');
  expect(titles()).toEqual(['Brief number 0', 'Brief number 3', 'Brief number 6']);
  await user.click(screen.getByRole('button', { name: 'Export 3 briefs…' }));
  expect(await screen.findByRole('dialog', { name: 'Export 3 briefs' })).toBeTruthy();
  await user.click(await screen.findByRole('checkbox', { name: 'Host’s notes' }));
  expect(await screen.findByRole('button', { name: 'Export 6 files…' })).toBeTruthy();
  await expectAccessible();
});

test('what waits is told with the one thing to do about it', async () => {
  const { user } = openWindow({
    briefs: [brief],
    calls: {
      delegations: async () => [{ ...(mission as NonNullable<typeof mission>), visit: null }],
      home: async () => ({
        states: [],
        attention: [
          {
            kind: 'visit',
            delegationId: 'us-aerospace-health',
            name: 'Great Lakes',
            from: '2026-11-25',
            days: 3,
            briefId: null,
          },
          {
            kind: 'visit',
            delegationId: 'later',
            name: 'Later visitors',
            from: '2026-12-10',
            days: 18,
            briefId: null,
          },
          { kind: 'questions', count: 2 },
        ],
      }),
    },
  });
  expect(await screen.findByText('Great Lakes has no brief')).toBeTruthy();
  // Who comes in the third week is counted, and asked about a week later.
  expect(screen.queryByText('Later visitors has no brief')).toBeNull();
  expect(screen.getByRole('button', { name: 'Visits, 2 visits coming' })).toBeTruthy();
  expect(screen.getByText(/^They come on 25.Nov.2026, in 3 days\.$/)).toBeTruthy();
  expect(screen.getByText('You and the publisher both changed 2 things')).toBeTruthy();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: /^Start a brief: Great Lakes/ }));
  expect(await screen.findByRole('heading', { level: 1, name: 'New brief' })).toBeTruthy();
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Great Lakes/ }).checked).toBe(true),
  );
});

test('recalls lead to Issued, facts past their review date to the library narrowed to them', async () => {
  const { user, asked } = openWindow({
    calls: {
      home: async () => ({
        states: [],
        attention: [
          { kind: 'recalls', copies: 1, facts: 2 },
          { kind: 'review', count: 146 },
        ],
      }),
    },
  });
  await user.click(
    await screen.findByRole('button', { name: 'See who to tell: 2 figures you handed out have changed' }),
  );
  expect(await screen.findByRole('heading', { level: 1, name: /Issued/ })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Home' }));
  await user.click(await screen.findByRole('button', { name: 'Review 146: 146 figures are due for review' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Library' })).toBeTruthy();
  await waitFor(() =>
    expect(asked.filter(({ name }) => name === 'search').at(-1)?.input).toMatchObject({
      facets: { kind: 'fact', review: 'past' },
      sort: 'review',
    }),
  );
});

test('a refused pack names file, row and column of each problem, and that nothing was changed', async () => {
  const { user } = openWindow({
    calls: {
      installPack: async () => ({
        result: 'refused',
        total: 57,
        problems: [
          { file: 'facts.csv', row: 12, column: 'value', sentence: '“about 40” is not a number.' },
          {
            file: 'datapackage.json',
            row: null,
            column: null,
            sentence: 'The hash of places.csv does not match.',
          },
        ],
      }),
    },
  });
  await user.keyboard('{Control>},{/Control}');
  await user.click(await screen.findByRole('button', { name: 'Add data…' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('The data was not added: 57 problems.');
  expect(alert.textContent).toContain('facts.csv, row 12, column value“about 40” is not a number.');
  expect(alert.textContent).toContain('datapackage.jsonThe hash of places.csv does not match.');
  expect(alert.textContent).toContain('and 55 more problems');
  await expectAccessible();
});

test('another installed pack can be taken into use', async () => {
  const { packs } = statusOf(rows);
  const other = {
    ...packs[0],
    name: 'north-east',
    title: 'North East',
    trust: 'unverified',
  } as (typeof packs)[number];
  const { user, asked } = openWindow({ status: { packs: [...packs, other] } });
  await user.keyboard('{Control>},{/Control}');
  await user.click(await screen.findByRole('button', { name: 'Use North East' }));
  expect(asked).toContainEqual({ name: 'usePack', input: { name: 'north-east' } });
  expect(await screen.findByText('Not signed')).toBeTruthy();
});

test('a notice is shown until it is put away, also one that comes later', async () => {
  const { user, emit } = openWindow({
    status: {
      notices: [{ id: 'n1', tone: 'warning', sentence: 'A file was set aside.', next: 'Check your briefs.' }],
    },
  });
  expect(await screen.findByText('Check your briefs.')).toBeTruthy();
  emit('notice', { id: 'n2', tone: 'info', sentence: 'A pack was installed.', next: null });
  expect(await screen.findByText('A pack was installed.')).toBeTruthy();
  await user.click(screen.getAllByRole('button', { name: 'Put away' })[0] as HTMLElement);
  await waitFor(() => expect(screen.queryByText('A file was set aside.')).toBeNull());
  expect(screen.getByText('A pack was installed.')).toBeTruthy();
});

test('a library that cannot be opened is a sentence and a next step', async () => {
  openWindow({
    calls: {
      status: async () => {
        throw new Refused('damaged', 'The pack in use is damaged.', 'Install it again.', [
          'facts.csv: wrong hash',
        ]);
      },
    },
  });
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toBe('The pack in use is damaged.Install it again.facts.csv: wrong hash');
  await expectAccessible();
});

test('a screen that fails leaves a sentence, and the way to the other screens', async () => {
  const silence = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { user } = openWindow({ calls: { briefs: async () => [{ id: 'half' }] as never } });
  const alert = await screen.findByRole('alert');
  expect(wordsOf(alert)).toContain('Something went wrong that Attaché did not foresee.');
  await user.click(screen.getByRole('button', { name: 'Library' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Library' })).toBeTruthy();
  silence.mockRestore();
});

test('what came of an installation is not told twice', async () => {
  const { user } = openWindow({
    calls: {
      installPack: async () => {
        throw new Refused('cannot-read', 'The folder could not be read.', 'Choose another.');
      },
    },
  });
  await user.keyboard('{Control>},{/Control}');
  await user.click(await screen.findByRole('button', { name: 'Add data…' }));
  await screen.findByRole('alert');
  await user.click(screen.getByRole('button', { name: 'Library' }));
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
  expect(screen.queryByRole('alert')).toBeNull();
});
