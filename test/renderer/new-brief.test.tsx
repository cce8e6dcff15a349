import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Guess } from '../../src/shared/contract.ts';
import { Refused } from '../../src/shared/domain/refusal.ts';
import type { Scene } from './fake-bridge.ts';
import { expectAccessible, openWindow, wordsOf } from './open-window.tsx';

async function openNewBrief(scene: Scene = {}) {
  const opened = openWindow(scene);
  await screen.findByRole('heading', { level: 1 });
  await opened.user.keyboard('{Control>}n{/Control}');
  await screen.findAllByRole('checkbox', { checked: true });
  return opened;
}

const audience = (name: string) =>
  screen.getByRole('radio', { name: new RegExp(`^${name}`) }) as HTMLInputElement;
const cluster = (name: string) =>
  screen.getByRole('checkbox', { name: new RegExp(`^${name}`) }) as HTMLInputElement;
const ticked = () =>
  screen.getAllByRole<HTMLInputElement>('checkbox').flatMap((it) => (it.checked ? [it.value] : []));

test('an audience shows its paper, its currency and its dates', async () => {
  await openNewBrief();
  const cards = screen
    .getAllByRole('radio')
    .slice(0, 3)
    .map((it) => wordsOf(it.closest('label')));
  expect(cards[0]).toMatch(/^United StatesPaperUS LetterCurrencyUSD, US\$Dates\p{L}+\s\d+, \d{4}$/u);
  expect(cards[1]).toMatch(/^United Arab EmiratesPaperA4CurrencyAEDDates\d+\s\p{L}+\s\d{4}$/u);
  expect(cards[2]).toMatch(/^IndiaPaperA4CurrencyINR, ₹Dates/);
  await expectAccessible();
});

test('the clusters that suit are ticked, with the reasons in words', async () => {
  await openNewBrief();
  expect(ticked()).toEqual(['ev-batteries', 'health-medtech', 'creative-gaming', 'prof-fin-services']);
  const row = cluster('Electric light vehicles').closest('label');
  expect(wordsOf(row)).toMatch(/The delegation named this sector · \d+ facts in the library/);
});

test('what the officer ticks and clears stays when the audience changes', async () => {
  const { user } = await openNewBrief();
  await user.click(cluster('Health tech'));
  await user.click(cluster('Very light rail'));
  await user.click(audience('United Arab Emirates'));
  await waitFor(() => expect(ticked()).toContain('advanced-manufacturing'));
  expect(ticked()).not.toContain('health-medtech');
  expect(ticked()).toContain('very-light-rail');
});

test('every cluster is ranked, and those of the draft are ticked', async () => {
  await openNewBrief({
    calls: {
      suggestClusters: async () =>
        ['ev-batteries', 'health-medtech', 'creative-gaming', 'prof-fin-services', 'advanced-manufacturing']
          .concat([
            'future-mobility',
            'low-carbon',
            'very-light-rail',
            '5g-digital',
            'ecommerce',
            'space-tech',
          ])
          .concat(['a', 'b', 'c', 'd', 'e'])
          .map((id, i) => ({ clusterId: id, name: id, drafted: i < 4, reasons: ['fits'] })),
    },
  });
  expect(ticked()).toEqual(['ev-batteries', 'health-medtech', 'creative-gaming', 'prof-fin-services']);
});

test('only the delegations of the chosen market are offered, with who, sectors and dates', async () => {
  const { user } = await openNewBrief();
  const row = screen.getByRole('radio', { name: /^Great Lakes/ }).closest('label');
  expect(wordsOf(row)).toContain('February 8–11, 2027');
  expect(wordsOf(row)).toContain('Dana Whitfield, Head of delegation, Great Lakes Trade Council · 2 people');
  expect(wordsOf(row)).toContain('Sectors: Aerospace');
  await user.click(audience('India'));
  expect(screen.queryByRole('radio', { name: /^Great Lakes/ })).toBeNull();
});

test('an imported delegation brings its own audience', async () => {
  const { user } = await openNewBrief();
  await user.click(screen.getByRole('button', { name: 'Import a delegation file…' }));
  await waitFor(() => expect(audience('India').checked).toBe(true));
  const imported = screen
    .getAllByRole<HTMLInputElement>('radio')
    .find((it) => it.value === 'india-automotive-medtech');
  expect(imported?.checked).toBe(true);
});

test('a delegation file that cannot be read is told beside the button that makes the brief', async () => {
  const { user } = await openNewBrief({
    calls: {
      importDelegation: async () => {
        throw new Refused(
          'cannot-read',
          'The file names no market.',
          'Add "market": "us", "uae" or "india".',
        );
      },
    },
  });
  await user.click(screen.getByRole('button', { name: 'Import a delegation file…' }));
  expect((await screen.findByRole('alert')).textContent).toBe(
    'The file names no market.Add "market": "us", "uae" or "india".',
  );
});

test('the brief is made of what was chosen, and opens', async () => {
  const { user, asked } = await openNewBrief();
  await user.click(screen.getByRole('radio', { name: /^Great Lakes/ }));
  await waitFor(() => expect(ticked()).toHaveLength(4));
  await user.click(cluster('Health tech'));
  await user.click(screen.getByRole('button', { name: 'Create brief' }));
  expect(
    await screen.findByRole('heading', { level: 1, name: /Great Lakes Aerospace and Health Mission/ }),
  ).toBeTruthy();
  expect(asked.find(({ name }) => name === 'createBrief')?.input).toEqual({
    audienceId: 'us',
    delegationId: 'us-aerospace-health',
    clusterIds: ['ev-batteries', 'creative-gaming', 'prof-fin-services'],
  });
});

const base = { words: 'a delegation from Pune', line: 1, sureness: 'likely', why: 'It says so.' } as const;
const PUNE: readonly Guess[] = [
  { field: 'name', id: 'n', value: 'Delegation from Pune', ...base, use: true },
  { field: 'sector', id: 's', value: 'automotive', ...base, use: true },
  { field: 'sector', id: 't', value: 'space', ...base, use: false },
];
const reads = (guesses: readonly Guess[]): Scene => ({
  calls: { readDelegation: async () => ({ kind: 'letter', guesses: [...guesses], left: [], notes: [] }) },
});
const create = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Create brief' });
async function paste({ user }: Awaited<ReturnType<typeof openNewBrief>>) {
  await user.click(screen.getByRole('textbox', { name: /^Paste/ }));
  await user.paste('A letter that is long enough to be one.');
  await screen.findByRole('heading', { name: 'What the letter says' });
}

test('a letter that is being checked is what the brief is made for: its audience, and what is ticked in it', async () => {
  const opened = await openNewBrief(
    reads([...PUNE, { field: 'audience', id: 'a', value: 'india', ...base, use: true }]),
  );
  const { user, asked } = opened;
  await paste(opened);
  expect(
    screen.getByText(/^Delegation from Pune, India: what stands beside the letter is taken/),
  ).toBeTruthy();
  // The default audience is not shown as if it were chosen.
  expect(screen.queryByRole('radio', { name: /^United States/ })).toBeNull();
  await expectAccessible();
  await user.click(create());
  await screen.findByRole('heading', { level: 1, name: /\p{L}/u });
  await waitFor(() => expect(asked.some(({ name }) => name === 'createBrief')).toBe(true));
  const kept = asked.find(({ name }) => name === 'saveDocuments')?.input as {
    readonly delegations: readonly { readonly id: string; readonly delegation: unknown }[];
  };
  expect(kept.delegations[0]?.delegation).toMatchObject({
    name: 'Delegation from Pune',
    audienceId: 'india',
    sectors: ['automotive'],
  });
  expect(asked.filter(({ name }) => name === 'createBrief').map(({ input }) => input)).toMatchObject([
    { audienceId: 'india', delegationId: kept.delegations[0]?.id },
  ]);
});

test('what could be meant otherwise is asked; answered, it is no doubt any more', async () => {
  const day = (id: string, from: string, use: boolean): Guess => ({
    field: 'visit',
    id,
    value: { from, to: from },
    words: 'on Wednesday',
    line: 1,
    sureness: 'unsure',
    why: 'Only a weekday was named.',
    use,
  });
  const opened = await openNewBrief(
    reads([...PUNE, day('w', '2026-12-02', true), day('f', '2026-12-04', false)]),
  );
  await paste(opened);
  const asks = within(screen.getByRole('group', { name: 'When do they come?' }));
  expect(asks.getByText('Only a weekday was named.')).toBeTruthy();
  expect(asks.getByRole('button', { pressed: true }).textContent).toMatch(/^2\s?Dec\s2026$/);
  await opened.user.click(asks.getByRole('button', { name: /^4\s?Dec/ }));
  expect(screen.queryByRole('group', { name: 'When do they come?' })).toBeNull();
  expect(screen.getByRole('checkbox', { name: /2026-12-04/, checked: true })).toBeTruthy();
});

test('a letter that still lacks something lets no brief be made, and the foot says what', async () => {
  const opened = await openNewBrief(reads(PUNE));
  await paste(opened);
  expect(create().disabled).toBe(true);
  expect(screen.getByText('Say which audience it belongs to. Or drop what was read.')).toBeTruthy();
  await opened.user.click(screen.getByRole('button', { name: 'Start over' }));
  await waitFor(() => expect(create().disabled).toBe(false));
  expect(audience('United States').checked).toBe(true);
});

test('a text that was not read is not passed over', async () => {
  const { user } = await openNewBrief(reads(PUNE));
  const box = screen.getByRole('textbox', { name: /^Paste/ });
  await user.type(box, 'Pune comes');
  expect(create().disabled).toBe(true);
  expect(screen.getByText(/^There is a text that was not read/)).toBeTruthy();
  await user.clear(box);
  expect(create().disabled).toBe(false);
});

test('what is typed is read as it is typed: chips and questions stand beside it, and the brief is made of it', async () => {
  const whole = [...PUNE, { field: 'audience', id: 'a', value: 'india', ...base, use: true } as const];
  const { user, asked } = await openNewBrief(reads(whole));
  const box = screen.getByRole('textbox', { name: /^Paste/ });
  await user.type(box, 'Pune comes');
  await screen.findByRole('heading', { name: 'What it says so far' });
  // The field is typed on in, with its caret where it was.
  expect(document.activeElement).toBe(box);
  await user.type(box, ' soon');
  await waitFor(() => expect(create().disabled).toBe(false));
  await expectAccessible();
  await user.click(create());
  await waitFor(() => expect(asked.some(({ name }) => name === 'createBrief')).toBe(true));
  expect(asked.find(({ name }) => name === 'createBrief')?.input).toMatchObject({ audienceId: 'india' });
});

test('without any letter somebody can be named: the visit is kept, and the brief is made for it', async () => {
  const { user, asked } = await openNewBrief();
  await user.type(screen.getByRole('textbox', { name: 'Somebody new' }), 'Pune Automotive');
  await user.click(create());
  await waitFor(() => expect(asked.some(({ name }) => name === 'createBrief')).toBe(true));
  const kept = asked.find(({ name }) => name === 'saveDocuments')?.input as {
    readonly delegations: readonly { readonly id: string; readonly delegation: unknown }[];
  };
  expect(kept.delegations[0]?.delegation).toMatchObject({ name: 'Pune Automotive', audienceId: 'us' });
  expect(asked.find(({ name }) => name === 'createBrief')?.input).toMatchObject({
    delegationId: kept.delegations[0]?.id,
  });
});

test('what was typed and chosen is there again after a look elsewhere', async () => {
  const { user } = await openNewBrief();
  await user.type(screen.getByRole('textbox', { name: /^Paste/ }), 'Pune comes');
  await user.click(audience('India'));
  await user.type(screen.getByRole('textbox', { name: 'Somebody new' }), 'Pune');
  await user.keyboard('{Control>}2{/Control}');
  await screen.findByRole('heading', { level: 1, name: 'Library' });
  await user.keyboard('{Control>}n{/Control}');
  await screen.findByRole('heading', { level: 1, name: 'New brief' });
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Paste/ }).value).toBe('Pune comes');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Somebody new' }).value).toBe('Pune');
  expect(audience('India').checked).toBe(true);
});
