import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ChecksPanel } from '../../src/renderer/screens/brief/checks/ChecksPanel.tsx';
import { loadDocuments, undo, useDesk } from '../../src/renderer/state/desk.ts';
import type { Brief, Finding, PreflightReport } from '../../src/shared/domain/index.ts';
import { briefOf } from './drafted.ts';
import { expectAccessible, openWindow, rows } from './open-window.tsx';

const [us] = rows.audiences;
if (!us) throw new Error('no audience');
const view = briefOf('b1', us, null, []);
const typed: Brief = {
  ...view.brief,
  sections: [
    {
      id: 'own',
      kind: 'text',
      clusterId: null,
      title: 'Ours',
      included: true,
      leftOutOf: [],
      blocks: [
        {
          kind: 'text',
          id: 'typed',
          style: 'body',
          text: [{ kind: 'words', text: 'Says the Univeristy.' }],
          leftOutOf: [],
          review: false,
        },
      ],
      seriesIds: [],
      review: false,
    },
  ],
};

const SENTENCE = '“Univeristy” is written “University” in the library.';
const KEY = 'misspelt typed Univeristy';

/** Finds the misspelling while it stands, as preflight would, and who answered for it. */
function reportOn(brief: Brief): PreflightReport {
  const standing = JSON.stringify(brief.sections).includes('Univeristy');
  const waived = brief.waivers.find(({ finding }) => finding === KEY) ?? null;
  const finding: Finding = {
    key: KEY,
    rule: 'misspelt',
    severity: 'warning',
    ask: 'fix',
    sectionId: 'own',
    blockId: 'typed',
    factIds: [],
    sentence: SENTENCE,
    mends: [
      {
        words: 'Write “University”',
        act: { kind: 'replace-words', blockId: 'typed', from: 'Univeristy', to: 'University' },
      },
    ],
    waived,
    items: [],
  };
  const open = standing && waived === null;
  return {
    groups: standing
      ? [
          {
            rule: 'misspelt',
            name: 'Names',
            clause: 'Our own.',
            severity: 'warning',
            needsPages: false,
            findings: [finding],
          },
        ]
      : [],
    counts: {
      errors: 0,
      warnings: open ? 1 : 0,
      waived: standing && waived ? 1 : 0,
      notes: 0,
      decide: 0,
      fix: open ? 1 : 0,
      know: 0,
    },
    ready: !open,
  };
}

/** The panel alone, on a brief that lies on the desk. */
async function openedPanel() {
  const gone: (string | null)[] = [];
  const window = openWindow({
    briefs: [view],
    calls: { preflight: async ({ brief }) => reportOn(brief) },
  });
  await screen.findByRole('button', { name: 'Issued' });
  cleanup();
  act(() => loadDocuments({ briefs: { b1: typed } }));
  render(
    <main>
      <ChecksPanel
        briefId="b1"
        onIssue={() => {}}
        onGo={(sectionId, blockId) => gone.push(sectionId, blockId)}
      />
    </main>,
  );
  expect((await screen.findAllByText(SENTENCE)).length).toBeGreaterThan(0);
  return { ...window, gone };
}
const onDesk = (): Brief => {
  const brief = useDesk.getState().briefs.b1;
  if (!brief) throw new Error('no brief on the desk');
  return brief;
};

test('a finding says what is wrong, and leads to its block', async () => {
  const { user, gone } = await openedPanel();
  expect(screen.getByRole('heading', { name: 'Nothing to decide' })).toBeTruthy();
  expect(screen.getByText('What is left is fixed in one click each.')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Names' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: `Show in the brief: ${SENTENCE}` }));
  expect(gone).toEqual(['own', 'typed']);
  await expectAccessible();
});

test('its mend is one step: made, the finding goes; undone, it is back', async () => {
  const { user } = await openedPanel();
  await user.click(screen.getByRole('button', { name: `Fix: Write “University”: ${SENTENCE}` }));
  expect(await screen.findByText('The brief is ready to issue.')).toBeTruthy();
  expect(screen.queryByText(SENTENCE)).toBeNull();
  expect(JSON.stringify(onDesk().sections)).toContain('University');
  let step: string | null = null;
  act(() => {
    step = undo();
  });
  expect(step).toBe('Write “University”');
  expect(onDesk().sections).toEqual(typed.sections);
  expect((await screen.findAllByText(SENTENCE)).length).toBeGreaterThan(0);
});

test('let stand with a reason, never without one; and decided again', async () => {
  const { user } = await openedPanel();
  await user.keyboard('2');
  const stand = screen.getByRole('button', { name: 'Let it stand' });
  expect(stand).toHaveProperty('disabled', true);
  const field = screen.getByRole('textbox', { name: 'Why it stands' });
  await user.type(field, '   ');
  expect(stand).toHaveProperty('disabled', true);
  await user.clear(field);
  await user.type(field, 'Quoted as it was said, in 1972.');
  await expectAccessible();
  await user.keyboard('{Enter}');
  expect(onDesk().waivers.map(({ finding, rule, reason }) => [finding, rule, reason])).toEqual([
    [KEY, 'misspelt', 'Quoted as it was said, in 1972.'],
  ]);
  expect(await screen.findByText('The brief is ready to issue.')).toBeTruthy();
  await user.click(await screen.findByText('Settled'));
  expect(screen.getByText('It stands: Quoted as it was said, in 1972.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: `Decide again: ${SENTENCE}` }));
  await waitFor(() => expect(onDesk().waivers).toEqual([]));
});

test('by keys alone: a number chooses, Enter applies, and the focus stays where the next thing is said', async () => {
  const { user } = await openedPanel();
  expect(document.activeElement?.textContent).toBe('Names');
  await user.keyboard('2');
  expect(screen.getByRole('radio', { name: /^Let it stand…/ })).toHaveProperty('checked', true);
  await user.keyboard('1{Enter}');
  expect(JSON.stringify(onDesk().sections)).toContain('University');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Nothing is left to decide.'));
});
