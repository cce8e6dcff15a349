import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Guess } from '../../src/shared/contract.ts';
import type { Scene } from './fake-bridge.ts';
import { expectAccessible, openWindow } from './open-window.tsx';

async function openDelegations(scene: Scene = {}) {
  const opened = openWindow(scene);
  await opened.user.click(await screen.findByRole('button', { name: 'Visits' }));
  await screen.findByRole('heading', { level: 1, name: 'Visits' });
  return opened;
}

const base = {
  words: 'from the letter',
  line: 3,
  sureness: 'likely',
  why: 'It says so.',
  use: true,
} as const;
const GUESSES: Guess[] = [
  { field: 'name', id: 'n', value: 'Pune Delegation', ...base },
  { field: 'visit', id: 'v', value: { from: '2027-03-12', to: '2027-03-14' }, ...base },
  { field: 'person', id: 'p', value: { name: 'Jane Smith', role: 'CEO', organisation: null }, ...base },
  { field: 'question', id: 'q', value: 'How are you?', ...base, sureness: 'unsure', use: false },
];
const reads: Scene = {
  calls: {
    delegations: async () => [],
    readDelegation: async () => ({
      kind: 'letter',
      guesses: GUESSES,
      left: [{ line: 9, text: 'They do not eat beef.' }],
      notes: ['A note.'],
    }),
  },
};

test('nobody announced: one way in, which says that nothing is kept unchecked', async () => {
  await openDelegations({ calls: { delegations: async () => [] } });
  expect(await screen.findByRole('heading', { name: 'Nobody is announced yet' })).toBeTruthy();
  await expectAccessible();
});

test('what is read is shown with its words; nothing is kept before name and audience are settled', async () => {
  const { user, asked } = await openDelegations(reads);
  await user.click(await screen.findByRole('textbox', { name: /^Paste/ }));
  await user.paste('A letter that is long enough to be one.');
  await screen.findByRole('heading', { name: 'What the letter says' });
  const accept = screen.getByRole<HTMLButtonElement>('button', { name: 'Save the visit only' });
  expect(accept.disabled).toBe(true);
  expect(screen.getByText('Say which audience it belongs to.')).toBeTruthy();
  expect(screen.getByText('They do not eat beef.')).toBeTruthy();
  expect(screen.getAllByText('from the letter').length).toBe(GUESSES.length);
  await expectAccessible();
  expect(asked.some(({ name }) => name === 'saveDocuments')).toBe(false);

  await user.selectOptions(screen.getByRole('combobox', { name: 'Audience' }), 'India');
  await user.click(screen.getByRole('checkbox', { name: 'Use Jane Smith' }));
  await user.click(accept);
  await waitFor(() => expect(asked.some(({ name }) => name === 'saveDocuments')).toBe(true));
  const kept = asked.find(({ name }) => name === 'saveDocuments')?.input;
  expect(kept).toMatchObject({
    delegations: [
      {
        delegation: {
          name: 'Pune Delegation',
          audienceId: 'india',
          visit: { from: '2027-03-12', to: '2027-03-14' },
          people: [],
          questions: [],
        },
      },
    ],
  });
});

test('a delegation is edited in place, and every edit is a step that is taken back', async () => {
  const { user, asked } = await openDelegations();
  await user.click(await screen.findByRole('button', { name: /^Great Lakes/ }));
  const page = await screen.findByRole('article', { name: /^Great Lakes/ });
  await expectAccessible();
  const people = within(page).getByRole('region', { name: /^People/ });
  const line = within(people).getAllByRole('textbox', { name: 'Name' }).at(-1) as HTMLElement;
  await user.type(line, 'Ravi Kumar{Enter}');
  const names = () =>
    within(people)
      .getAllByRole<HTMLInputElement>('textbox', { name: 'Name' })
      .map((it) => it.value);
  expect(names()).toContain('Ravi Kumar');
  await user.click(within(people).getByRole('button', { name: 'Move Ravi Kumar up' }));
  await user.click(within(people).getByRole('button', { name: 'Remove Ravi Kumar' }));
  expect(names()).not.toContain('Ravi Kumar');
  await user.click(screen.getByRole('button', { name: /^Undo/ }));
  expect(names()).toContain('Ravi Kumar');
  await waitFor(() => expect(asked.some(({ name }) => name === 'saveDocuments')).toBe(true));
});

test('a visit that was begun by hand is gone from the disk too once its step is taken back', async () => {
  const { user, asked } = await openDelegations();
  await user.click(await screen.findByRole('button', { name: 'New visit' }));
  const sent = () =>
    asked.flatMap(({ name, input }) =>
      name === 'saveDocuments'
        ? (input as { delegations: { id: string; delegation: unknown }[] }).delegations
        : [],
    );
  await waitFor(() => expect(sent()).toHaveLength(1));
  await user.click(screen.getByRole('button', { name: /^Undo/ }));
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()[1]).toEqual({ id: sent()[0]?.id, delegation: null });
});

test('how many are expected is taken from the letter, edited on the visit, and said beside the names', async () => {
  const { user, asked } = await openDelegations({
    calls: {
      delegations: async () => [],
      readDelegation: async () => ({
        kind: 'letter',
        guesses: [
          ...GUESSES,
          { field: 'audience', id: 'a', value: 'india', ...base },
          { field: 'headCount', id: 'h', value: 12, ...base, sureness: 'unsure' },
        ],
        left: [],
        notes: [],
      }),
    },
  });
  await user.click(await screen.findByRole('textbox', { name: /^Paste/ }));
  await user.paste('A letter that is long enough to be one.');
  await screen.findByRole('heading', { name: 'What the letter says' });
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Expected' }).value).toBe('12');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Save the visit only' }));
  const page = await screen.findByRole('article', { name: /^Pune/ });
  expect(within(page).getByText('12 expected, 1 named')).toBeTruthy();
  const field = within(page).getByRole('textbox', { name: 'Expected' });
  await user.clear(field);
  expect(within(page).queryByText(/expected, /)).toBeNull();
  await user.type(field, '1x4');
  expect(within(page).getByText('14 expected, 1 named')).toBeTruthy();
  await waitFor(() =>
    expect(JSON.stringify(asked.filter(({ name }) => name === 'saveDocuments').at(-1)?.input)).toContain(
      '"headCount":14',
    ),
  );
});
