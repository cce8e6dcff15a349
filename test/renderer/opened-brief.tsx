import { act, screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';
import { undo, useDesk } from '../../src/renderer/state/desk.ts';
import type { Block, Brief, Section } from '../../src/shared/domain/index.ts';
import { briefOf } from './drafted.ts';
import type { Scene } from './fake-bridge.ts';
import { openWindow, rows } from './open-window.tsx';

const [us] = rows.audiences;
const [mission] = rows.delegations;
if (!us || !mission) throw new Error('audiences and delegations ship');

/** A draft for the American mission, with two profiles: what most tests of the workshop open. */
export const drafted = briefOf('b1', us, mission, ['aerospace', 'health-medtech']);
export const { title } = drafted.brief;

/** Pages that look as they did: nothing is to be drawn, which jsdom could not. */
const PAGES = {
  pdf: new Uint8Array(),
  pages: 12,
  holds: [],
  notes: [],
  parts: [],
  looks: [],
  words: 1900,
};

/** The workshop on a brief. */
export async function openBrief({ calls, ...scene }: Scene = {}) {
  const opened = openWindow({
    briefs: [drafted],
    calls: { previewBrief: async () => PAGES, ...calls },
    ...scene,
  });
  await opened.user.click(await screen.findByRole('button', { name: title }));
  const outline = await screen.findByRole('treegrid', { name: 'Sections' });
  // The rows come first, and what is in them after.
  await waitFor(() => {
    const lines = [...outline.querySelectorAll('[role=row]')].map((row) => row.textContent);
    expect(lines).not.toContain('');
  });
  return opened;
}

/** The brief as the desk has it. */
export function onDesk(): Brief {
  const brief = useDesk.getState().briefs.b1;
  if (!brief) throw new Error('no brief on the desk');
  return brief;
}

export function sectionOf(kind: Section['kind']): Section {
  const section = onDesk().sections.find((it) => it.kind === kind);
  if (!section) throw new Error(`no section ${kind}`);
  return section;
}

/** The last of the section's blocks that is of this kind. */
export function lastBlock<K extends Block['kind']>(
  section: Section['kind'],
  kind: K,
): Extract<Block, { kind: K }> {
  const block = sectionOf(section).blocks.findLast(
    (it): it is Extract<Block, { kind: K }> => it.kind === kind,
  );
  if (!block) throw new Error(`no ${kind} in ${section}`);
  return block;
}

/** Takes a step back. @returns its name */
export function stepBack(): string | null {
  let name: string | null = null;
  act(() => {
    name = undo();
  });
  return name;
}

export const outline = () => within(screen.getByRole('treegrid', { name: 'Sections' }));
export const row = (name: string | RegExp): HTMLElement => outline().getByRole('row', { name });
/** The names of the outline's rows, sections and the blocks of open ones, from above. */
export const rowNames = (): readonly (string | null)[] =>
  outline()
    .getAllByRole('row')
    .map((it) => it.getAttribute('aria-label'));
export const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 2, name });

/** Opens a menu by its button and chooses an entry. */
export async function chooseEntry(
  user: ReturnType<typeof openWindow>['user'],
  menu: HTMLElement,
  entry: string | RegExp,
): Promise<void> {
  await user.click(menu);
  await user.click(await screen.findByRole('menuitem', { name: entry }));
}

/** Brings a tab of the place beside the text to the front. */
export const bring = (
  user: ReturnType<typeof openWindow>['user'],
  tab: 'Suggested' | 'Page' | 'Notes',
): Promise<void> => user.click(screen.getByRole('tab', { name: tab }));

/** Opens the menu of edition, paper and language. */
export const openLook = (user: ReturnType<typeof openWindow>['user']): Promise<void> =>
  user.click(screen.getByRole('button', { name: /^Full brief, / }));
