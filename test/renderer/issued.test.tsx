import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { saveNow, useDesk } from '../../src/renderer/state/desk.ts';
import { useRoute } from '../../src/renderer/state/route.ts';
import type { FactChange, IssuedRow, PdfVerdict, RecalledCopy } from '../../src/shared/contract.ts';
import type { Finding } from '../../src/shared/domain/preflight.ts';
import { Refused } from '../../src/shared/domain/refusal.ts';
import { expectAccessible, openWindow, wordsOf } from './open-window.tsx';

const change: FactChange = {
  gravity: 'value',
  now: 'Exports were £8.42 billion.',
  fields: [{ field: 'value', word: 'figure', from: '£8.46 billion', to: '£8.42 billion' }],
  since: 'version 2026.12.0 of the data, 1 December 2026, at the latest',
  why: 'The publisher corrected its release',
};
const row = (number: string, more: Partial<IssuedRow> = {}): IssuedRow => ({
  number,
  recipient: 'The Embassy',
  title: 'A brief for the United States',
  audienceName: 'United States',
  edition: 'full',
  issueDate: '2026-11-22',
  pages: 22,
  supersedes: null,
  supersededBy: null,
  openRecalls: 0,
  ...more,
});
const recalled: RecalledCopy = {
  number: 'WM-2026-002',
  recipient: 'The Embassy',
  title: 'A brief for the United States',
  edition: 'full',
  issueDate: '2026-11-22',
  isExport: false,
  items: [
    {
      factId: 'F1',
      against: null,
      pages: [3, 7],
      statement: 'Exports were £8.46 billion.',
      change,
      state: 'open',
      reason: null,
    },
  ],
};
const verdict: PdfVerdict = {
  name: 'from-a-colleague.pdf',
  title: 'A brief for the United States',
  issueDate: '2026-11-22',
  engine: 'Attaché 0.1.0',
  integrity: {
    kind: 'altered',
    sentence: 'One byte of this PDF was changed after Attaché made it. The evidence inside is untouched.',
    details: ['The first stands at position 42 of 700,000.'],
  },
  provenance: {
    state: 'differs',
    sentence: 'It bears the number WM-2026-002.',
    number: 'WM-2026-002',
    recipient: 'The Embassy',
  },
  figures: [
    {
      factId: 'F2',
      statement: 'Jobs were 5,000.',
      figure: '5,000',
      pages: [],
      state: 'same',
      change: null,
      sentence: 'As in the library today.',
    },
    {
      factId: 'F1',
      statement: 'Exports were £8.46 billion.',
      figure: '£8.46 billion',
      pages: [3],
      state: 'corrected',
      change,
      sentence: 'Corrected.',
    },
  ],
};

test('with nothing issued yet it says how a copy comes here', async () => {
  const { user } = await openWindow();
  await user.click(screen.getByRole('button', { name: 'Issued' }));
  expect(await screen.findByText(/Nothing has been issued yet/)).toBeTruthy();
  await expectAccessible();
});

test('the list: who has which copy, what stands, what was replaced, what is recalled', async () => {
  const { user, asked } = await openWindow({
    calls: {
      issued: async () => ({
        copies: [
          row('WM-2026-002', { supersedes: 'WM-2026-001', openRecalls: 1 }),
          row('WM-2026-001', { supersededBy: 'WM-2026-002' }),
        ],
        faults: [],
        entries: 3,
        openRecalls: 1,
      }),
      recalls: async () => [recalled],
    },
  });
  await user.click(screen.getByRole('button', { name: 'Issued' }));
  const [first, second] = await screen.findAllByRole('button', { name: /· WM-2026-00\d$/ });
  expect(wordsOf(first)).toContain('1 figure changed');
  expect(wordsOf(second)).toContain('Replaced by WM-2026-002');
  expect(screen.getByText(/Whole: 3 entries/)).toBeTruthy();
  const recall = screen.getByRole('article', { name: /WM-2026-002/ });
  expect(wordsOf(recall)).toContain('pages 3, 7');
  expect(wordsOf(recall)).toContain('£8.46 billion → £8.42 billion');
  await expectAccessible();

  await user.click(within(recall).getByRole('button', { name: 'Ignore…' }));
  const keep = screen.getByRole('button', { name: 'Ignore, with this reason' });
  expect(keep.hasAttribute('disabled')).toBe(true);
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'Rounded in print');
  await user.click(keep);
  expect(asked.find(({ name }) => name === 'answerRecall')?.input).toEqual({
    number: 'WM-2026-002',
    factIds: ['F1'],
    state: 'ignored',
    reason: 'Rounded in print',
  });
});

test('a broken ledger is said, above everything else', async () => {
  const { user } = await openWindow({
    calls: {
      issued: async () => ({
        copies: [],
        faults: ['Entry 2 was removed from the ledger before entry 3.'],
        entries: 2,
        openRecalls: 0,
      }),
    },
  });
  await user.click(screen.getByRole('button', { name: 'Issued' }));
  expect(wordsOf(await screen.findByRole('alert'))).toContain('Entry 2 was removed');
});

test('a PDF is verified: the sentence, then each figure, what is wrong first', async () => {
  const { user } = await openWindow({ calls: { verifyPdf: async () => verdict } });
  await user.click(screen.getByRole('button', { name: 'Issued' }));
  await user.click(await screen.findByRole('button', { name: 'Verify a PDF or Word file…' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Changed' })).toBeTruthy();
  expect(screen.getByText(/One byte of this PDF was changed/)).toBeTruthy();
  const figures = within(screen.getByRole('region', { name: 'Its figures today' })).getAllByRole('listitem');
  expect(figures.map((it) => wordsOf(it).slice(0, 10))).toEqual(['Correctedp', 'As in the ']);
  await expectAccessible();
});

test('a brief is issued: preflight’s warnings are answered, and the number is told', async () => {
  const warning: Finding = {
    key: 'stale F1',
    rule: 'stale',
    severity: 'warning',
    ask: 'decide',
    sectionId: null,
    blockId: null,
    factIds: [],
    sentence: 'This fact is past its review date.',
    mends: [],
    waived: null,
    items: [],
  };
  let tried = 0;
  const { user, asked } = await openWindow({
    calls: {
      beforeIssue: async ({ briefId }) => ({
        briefId,
        title: 'A brief',
        edition: 'full',
        issueDate: '2026-11-22',
        recipient: 'Great Lakes',
        recipients: [],
        nextNumber: 'WM-2026-014',
        findings: [warning],
        earlier: [
          { number: 'WM-2026-011', recipient: 'great lakes', edition: 'full', issueDate: '2026-11-01' },
        ],
      }),
      issueBrief: async () => {
        tried += 1;
        if (tried === 1) throw new Refused('cannot-write', 'The disk is full.', 'Make room.');
        return { numbers: ['WM-2026-014'] };
      },
    },
  });
  const created = await window.attache.call.createBrief({
    audienceId: 'us',
    delegationId: null,
    clusterIds: null,
  });
  if (!created.ok) throw new Error('no brief');
  useRoute.getState().go({ screen: 'brief', id: created.value.brief.id });
  await user.click(await screen.findByRole('button', { name: 'Issue…' }));
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText(/It replaces WM-2026-011, and says so/)).toBeTruthy();
  const issue = within(dialog).getByRole('button', { name: 'Issue 1 copy' });
  expect(issue.hasAttribute('disabled')).toBe(true);
  await user.type(within(dialog).getByRole('textbox', { name: /^Why it may stand/ }), 'Known to the host');
  await expectAccessible();
  await user.click(issue);
  expect(await within(dialog).findByText('The disk is full.')).toBeTruthy();
  await user.click(issue);
  expect(await within(dialog).findByText('Issued as WM-2026-014.')).toBeTruthy();
  expect(asked.findLast(({ name }) => name === 'issueBrief')?.input).toMatchObject({
    recipient: 'Great Lakes',
    editions: ['full'],
    waivers: [{ finding: 'stale F1', reason: 'Known to the host' }],
  });
  // The reason stands in the brief, as a step of the desk: the next issue knows it.
  const { id } = created.value.brief;
  expect(useDesk.getState().briefs[id]?.waivers).toMatchObject([
    { finding: 'stale F1', reason: 'Known to the host' },
  ]);
  expect(await saveNow()).toBe(true);
  expect(asked.findLast(({ name }) => name === 'saveDocuments')?.input).toMatchObject({
    briefs: [{ id, brief: { waivers: [{ finding: 'stale F1' }] } }],
  });
});
