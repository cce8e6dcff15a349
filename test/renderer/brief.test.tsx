import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Refused } from '../../src/shared/domain/refusal.ts';
import type { Scene } from './fake-bridge.ts';
import { expectAccessible, openWindow, rows, wordsOf } from './open-window.tsx';
import { briefOf } from './records.ts';

// jsdom draws nothing: a PDF of three pages stands in. The real reader is driven in the real window.
vi.mock('pdfjs-dist/legacy/build/pdf.mjs', () => ({
  GlobalWorkerOptions: {},
  getDocument: () => ({
    promise: Promise.resolve({
      numPages: 3,
      getPage: async () => ({ getViewport: () => ({ width: 612, height: 792 }) }),
      getOutline: async () => [],
      loadingTask: { destroy: async () => {} },
    }),
  }),
}));

const [us] = rows.audiences;
if (!us) throw new Error('the shipped pack has three audiences');
const view = briefOf(rows, 'b1', us, rows.delegations[0] ?? null, ['health-medtech']);
const glance = view.sections.find((it) => it.kind === 'glance');
const [first, second] = glance?.facts ?? [];
const suggestion = glance?.suggestions[0];
if (!first || !second || !suggestion) throw new Error('the shipped pack has facts for every brief');

async function openBrief(scene: Scene = {}) {
  const opened = openWindow({ briefs: [view], ...scene });
  await opened.user.click(await screen.findByRole('button', { name: view.brief.title }));
  await screen.findByRole('heading', { level: 2, name: 'At a glance' });
  return opened;
}

const outline = () => within(screen.getByRole('navigation', { name: 'Sections' }));

test('the outline lists every section with its count; the first with facts is open', async () => {
  await openBrief();
  expect(
    outline()
      .getAllByRole('button')
      .map((it) => it.textContent),
  ).toEqual([
    'Welcome',
    'At a glance5 facts',
    'Why the West Midlands5 facts',
    'Health tech and med tech5 facts',
    'Benchmarks',
    'Links with the United States5 facts',
    'Funding and support5 facts',
    'Your visit5 facts',
  ]);
  expect(outline().getByRole('button', { current: true }).textContent).toContain('At a glance');
  await expectAccessible();
});

test('a fact shows its figure, statement, scope, caveat, overdue review, sources and reasons', async () => {
  await openBrief();
  const row = screen.getByText(first.statement).closest('li') as HTMLElement;
  expect(wordsOf(row)).toContain(first.figure);
  expect(wordsOf(row)).toContain(`Caveat. ${first.caveat}`);
  expect(wordsOf(row)).toContain('Review was due by June 17, 2026');
  expect(wordsOf(row)).toContain(first.reasons.join(' · '));
  expect(within(row).getByRole('link', { name: first.sources[0]?.title ?? '' })).toBeTruthy();
});

test('leaving a fact out moves it to the suggestions, says so, lays the pages out anew and keeps the place', async () => {
  const { user, asked } = await openBrief();
  await screen.findByRole('img', { name: 'Page 1 of 3' });
  await user.click(screen.getByRole('button', { name: `Leave out: ${first.statement}` }));
  expect(await screen.findByRole('button', { name: `Add: ${first.statement}` })).toBeTruthy();
  expect(screen.getByText('Saved')).toBeTruthy();
  expect(document.activeElement?.getAttribute('aria-label')).toBe(`Leave out: ${second.statement}`);
  expect(asked).toContainEqual({
    name: 'includeFact',
    input: { briefId: 'b1', sectionId: 'glance', factId: first.id, included: false },
  });
  await waitFor(() => expect(asked.filter(({ name }) => name === 'preview')).toHaveLength(2));
});

test('a suggestion is added', async () => {
  const { user } = await openBrief();
  await user.click(screen.getByRole('button', { name: `Add: ${suggestion.statement}` }));
  expect(await screen.findByRole('button', { name: `Leave out: ${suggestion.statement}` })).toBeTruthy();
  expect(outline().getByRole('button', { current: true }).textContent).toBe('At a glance6 facts');
});

test('a change that could not be saved is not shown as saved', async () => {
  const { user } = await openBrief({
    calls: {
      includeFact: async () => {
        throw new Refused('cannot-write', 'The disk is full.', 'Make room and try again.');
      },
    },
  });
  await user.click(screen.getByRole('button', { name: `Leave out: ${first.statement}` }));
  expect((await screen.findByRole('alert')).textContent).toBe('The disk is full.Make room and try again.');
  expect(screen.queryByText('Saved')).toBeNull();
  expect(screen.getByRole('button', { name: `Leave out: ${first.statement}` })).toBeTruthy();
});

test('a section can be left out and stays in the list', async () => {
  const { user } = await openBrief();
  await user.click(screen.getByRole('checkbox', { name: 'Print At a glance' }));
  expect(await screen.findByText(/^This section is not printed/)).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Print At a glance' }).checked).toBe(false);
});

test('a section without facts of its own says what it holds', async () => {
  const { user } = await openBrief();
  await user.click(outline().getByRole('button', { name: 'Benchmarks' }));
  expect(await screen.findByText(/^Charts and tables/)).toBeTruthy();
  await expectAccessible();
});

test('a wait has a sentence after a fifth of a second, not before', async () => {
  let finish = (): void => {};
  const waiting = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const { emit } = await openBrief({
    calls: {
      preview: async () => {
        await waiting;
        return { pdf: new Uint8Array([1]), pages: 3, notes: ['One amount has no rate.'] };
      },
    },
  });
  expect(screen.queryByText(/^Laying out/)).toBeNull();
  expect(await screen.findByText('Laying out the pages')).toBeTruthy();
  emit('progress', { task: 'preview', sentence: 'Laying out page 7 of 22', share: 7 / 22 });
  expect(await screen.findByText('Laying out page 7 of 22')).toBeTruthy();
  finish();
  await waitFor(() => expect(screen.queryByText(/^Laying out/)).toBeNull());
  expect(screen.getByText('1 note on these pages')).toBeTruthy();
});

test('pages that cannot be laid out are told where they would stand', async () => {
  await openBrief({
    calls: {
      preview: async () => {
        throw new Refused(
          'cannot-draw',
          'The PDF could not be drawn.',
          'Leave out the block that was added last.',
        );
      },
    },
  });
  const preview = screen.getByRole('region', { name: 'Preview' });
  expect((await within(preview).findByRole('alert')).textContent).toContain('The PDF could not be drawn.');
});

test('an export names the file and shows it in its folder', async () => {
  const { user, asked } = await openBrief();
  await user.click(screen.getByRole('button', { name: 'Export PDF…' }));
  expect(await screen.findByText('/home/officer/Briefs/brief.pdf')).toBeTruthy();
  expect(screen.getByText('Exported, 22 pages')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Show in folder' }));
  expect(asked).toContainEqual({ name: 'reveal', input: { path: '/home/officer/Briefs/brief.pdf' } });
});

test('a cancelled export leaves no trace', async () => {
  const { user } = await openBrief({ calls: { exportBrief: async () => ({ path: null, pages: 0 }) } });
  await user.click(screen.getByRole('button', { name: 'Export PDF…' }));
  expect(screen.queryByText(/^Exported/)).toBeNull();
});

test('a source opens outside; one that may not is told beside it', async () => {
  const { user, asked } = await openBrief({
    calls: {
      openSource: async ({ url }) => {
        throw new Refused('bad-input', `This address is not opened from here: ${url}`, null);
      },
    },
  });
  const row = screen.getByText(first.statement).closest('li') as HTMLElement;
  await user.click(within(row).getByRole('link', { name: first.sources[0]?.title ?? '' }));
  expect((await within(row).findByRole('alert')).textContent).toContain('not opened from here');
  expect(asked).toContainEqual({ name: 'openSource', input: { url: first.sources[0]?.url } });
});

test('a brief that is gone says so', async () => {
  const { user } = openWindow({
    briefs: [view],
    calls: {
      brief: async () => {
        throw new Refused('not-found', 'This brief no longer exists.', 'Go back to the list of briefs.');
      },
    },
  });
  await user.click(await screen.findByRole('button', { name: view.brief.title }));
  expect((await screen.findByRole('alert')).textContent).toContain('This brief no longer exists.');
});
