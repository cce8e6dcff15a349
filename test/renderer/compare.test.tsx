import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useRoute } from '../../src/renderer/state/route.ts';
import type { Difference, EarlierCopyRow, OlderSide } from '../../src/shared/contract.ts';
import { Refused } from '../../src/shared/domain/refusal.ts';
import { briefOf } from './drafted.ts';
import type { Scene } from './fake-bridge.ts';
import { expectAccessible, openWindow, rows } from './open-window.tsx';

const [us] = rows.audiences;
if (!us) throw new Error('no audience');
const older = briefOf('b1', us, null, []);
const newer = briefOf('b2', us, null, []);

const side = (title: string) => ({ id: 'x', title, issueDate: '2026-05-12', edition: 'full' });
const difference = (title: string): Difference => ({
  a: side(title),
  b: side('The newer one'),
  changes: [
    {
      kind: 'figure',
      what: 'changed',
      sentence: 'Exports to the US: the figure was £8 billion and is £8.46 billion.',
      section: 'Links',
      factId: 'F368',
      from: '£8 billion',
      to: '£8.46 billion',
      words: null,
    },
    {
      kind: 'wording',
      what: 'changed',
      sentence: 'Words in ‘Welcome’ read otherwise.',
      section: 'Welcome',
      factId: null,
      from: 'We are glad.',
      to: 'We are very glad.',
      words: [
        { text: 'We are ', what: 'same' },
        { text: 'very ', what: 'added' },
        { text: 'glad.', what: 'same' },
      ],
    },
  ],
});
const copy: EarlierCopyRow = {
  seq: 3,
  number: 'WM-2026-001',
  title: 'A brief',
  recipient: 'The Embassy',
  edition: 'full',
  issueDate: '2026-05-12',
};

async function opened(scene: Scene) {
  const window = openWindow({ briefs: [newer, older], ...scene });
  await screen.findByRole('button', { name: 'Issued' });
  act(() => useRoute.getState().go({ screen: 'compare', id: 'b2' }));
  await screen.findByRole('heading', { name: 'What is different' });
  return window;
}
const sides = (asked: readonly { name: string; input: unknown }[]): OlderSide[] =>
  asked.flatMap(({ name, input }) => (name === 'difference' ? [(input as { a: OlderSide }).a] : []));

test('another brief first: its differences by kind, words marked as gone or new', async () => {
  const { asked } = await opened({ calls: { difference: async () => difference('The older one') } });
  expect(await screen.findByText('2 differences')).toBeTruthy();
  expect(screen.getByRole('heading', { name: /Figures/ })).toBeTruthy();
  expect(screen.getByText(/the figure was £8 billion/)).toBeTruthy();
  expect(document.querySelector('ins')?.textContent).toBe('very ');
  expect(sides(asked)).toEqual([{ from: 'brief', id: 'b1' }]);
  await expectAccessible();
});

test('an issued copy is chosen from the same list', async () => {
  const { user, asked } = await opened({
    calls: { difference: async () => difference('The issued one'), earlierCopies: async () => [copy] },
  });
  const option = await screen.findByRole('option', {
    name: /^The issued copy WM-2026-001 for The Embassy \(12\sMay\s2026\)$/,
  });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Compared with' }), option);
  await waitFor(() => expect(sides(asked).at(-1)).toEqual({ from: 'copy', number: 'WM-2026-001' }));
  await expectAccessible();
});

test('a PDF is asked for at each press; without one the comparison before it stays', async () => {
  let files = [difference('From a file'), null];
  const { user, asked } = await opened({
    calls: {
      difference: async ({ a }) => {
        if (a.from !== 'file') return difference('The older one');
        const [file = null, ...rest] = files;
        files = rest;
        return file;
      },
    },
  });
  await screen.findByText('2 differences');
  await user.click(screen.getByRole('button', { name: 'Compare with a PDF…' }));
  expect(await screen.findByText('Compared with the PDF “From a file” of 12 May 2026.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Compare with a PDF…' }));
  await waitFor(() =>
    expect(sides(asked).map(({ from }) => from)).toEqual(['brief', 'file', 'file', 'brief']),
  );
  await screen.findByText('2 differences');
  expect(screen.queryByText(/Compared with the PDF/)).toBeNull();
});

test('a PDF that was altered is refused in words, and nothing stale stands beside it', async () => {
  const { user } = await opened({
    calls: {
      difference: async ({ a }) => {
        if (a.from === 'file')
          throw new Refused('bad-input', 'The brief inside it is not as it was made.', null);
        return difference('The older one');
      },
    },
  });
  await screen.findByText('2 differences');
  await user.click(screen.getByRole('button', { name: 'Compare with a PDF…' }));
  expect(await screen.findByText('The brief inside it is not as it was made.')).toBeTruthy();
  expect(screen.queryByText('2 differences')).toBeNull();
});

test('the only brief: a PDF can still be chosen', async () => {
  await opened({ briefs: [newer] });
  expect(await screen.findByText(/There is no other brief to compare it with/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Compare with a PDF…' })).toBeTruthy();
});
