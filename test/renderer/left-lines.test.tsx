import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LeftLine } from '../../src/renderer/screens/delegations/LeftLine.tsx';
import { useReading } from '../../src/renderer/state/reading.ts';
import { useToasts } from '../../src/renderer/state/toasts.ts';
import type { DelegationReading, Guess } from '../../src/shared/contract.ts';

const dates = (id: string, from: string): Guess => ({
  id,
  field: 'visit',
  value: { from, to: from },
  words: '',
  line: 1,
  sureness: 'sure',
  why: '',
  use: true,
});
const left = [
  { line: 2, text: 'Ana Souza, Director, Acme Ltd' },
  { line: 3, text: 'they come on the tenth, and like hydrogen' },
];
const reading: DelegationReading = { kind: 'letter', guesses: [dates('v', '2027-03-09')], left, notes: [] };
const taken = () => useReading.getState().reading?.guesses.filter(({ use }) => use) ?? [];

beforeEach(() => {
  const readDelegation = async ({ text }: { text: string }) => ({
    ok: true,
    value: {
      kind: 'letter',
      guesses: text.includes('tenth') ? [dates('x', '2027-03-10')] : [],
      left: [],
      notes: [],
    },
  });
  vi.stubGlobal('attache', { call: { readDelegation }, on: {} });
  useReading.setState({ reading });
  useToasts.setState({ toasts: [] });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function say(at: number, what: string): Promise<void> {
  const user = userEvent.setup();
  const line = left[at];
  if (!line) throw new Error('no such line');
  render(<LeftLine {...line} />);
  await user.click(screen.getByRole('button', { name: `Say what this is: ${line.text}` }));
  await user.click(await screen.findByRole('menuitem', { name: what }));
  await vi.waitFor(() => expect(useToasts.getState().toasts).toHaveLength(1));
}

test('a line is what the officer says it is, and is taken back', async () => {
  await say(0, 'A person');
  expect(taken()).toContainEqual(
    expect.objectContaining({ value: { name: 'Ana Souza', role: 'Director', organisation: 'Acme Ltd' } }),
  );
  expect(useReading.getState().reading?.left).toEqual([left[1]]);
  useToasts.getState().toasts[0]?.action?.run();
  expect(useReading.getState().reading).toEqual(reading);
});

test('dates are read from the words, take the place of others, and give it back', async () => {
  await say(1, 'The dates of the visit');
  expect(taken().map(({ value }) => value)).toEqual([{ from: '2027-03-10', to: '2027-03-10' }]);
  useToasts.getState().toasts[0]?.action?.run();
  expect(taken().map(({ id }) => id)).toEqual(['v']);
});

test('of words without a day no dates are made, and that is said', async () => {
  await say(0, 'The dates of the visit');
  expect(useReading.getState().reading).toEqual(reading);
  expect(useToasts.getState().toasts[0]?.sentence).toContain('No day was found');
});

test('only the words that are chosen are taken, and the rest of the line is left', async () => {
  await useReading.getState().say('interest', 'hydrogen', 3);
  expect(taken()).toContainEqual(expect.objectContaining({ field: 'interest', value: 'hydrogen' }));
  expect(useReading.getState().reading?.left).toEqual(left);
});

test('by the keyboard alone: the words are selected in the line, then said', async () => {
  const user = userEvent.setup();
  render(<LeftLine line={3} text={left[1]?.text ?? ''} />);
  await user.tab();
  await user.keyboard('{Enter}');
  await user.keyboard('{End}{Enter}');
  const field = await screen.findByRole<HTMLInputElement>('textbox');
  await vi.waitFor(() => expect(document.activeElement).toBe(field));
  // Shift and the arrows select in a browser; jsdom has no such selection.
  field.setSelectionRange(field.value.length - 'hydrogen'.length, field.value.length);
  await user.tab();
  await user.keyboard('{Enter}');
  const wish = await screen.findByRole('menuitem', { name: 'An interest' });
  while (document.activeElement !== wish) await user.keyboard('{ArrowDown}');
  await user.keyboard('{Enter}');
  await vi.waitFor(() => expect(useToasts.getState().toasts).toHaveLength(1));
  expect(taken()).toContainEqual(expect.objectContaining({ field: 'interest', value: 'hydrogen' }));
});
