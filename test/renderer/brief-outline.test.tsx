import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { BriefView } from '../../src/shared/contract.ts';
import type { Brief, Finding, PreflightReport, Section } from '../../src/shared/domain/index.ts';
import { library, viewOf } from './drafted.ts';
import { expectAccessible } from './open-window.tsx';
import {
  bring,
  chooseEntry,
  drafted,
  heading,
  onDesk,
  openBrief,
  outline,
  row,
  rowNames,
  sectionOf,
  stepBack,
} from './opened-brief.tsx';

const more = (name: string): HTMLElement => outline().getByRole('button', { name: `More for ${name}` });
const only = (title: string): BriefView => {
  const { brief, audience, delegation, sections } = drafted;
  const kept = sections.filter((it) => it.title === title).map(({ id }) => id);
  return viewOf(
    { ...brief, sections: brief.sections.filter(({ id }) => kept.includes(id)) },
    audience,
    delegation,
  );
};
const addSection = (): HTMLElement => screen.getByRole('button', { name: 'Add a section…' });

test('the outline lists the sections as drafted, and the first that takes facts is open', async () => {
  await openBrief();
  expect(rowNames().slice(0, 2)).toEqual(['Welcome', 'At a glance']);
  expect(rowNames()).toContain('Links with the United States');
  expect(row('At a glance').getAttribute('aria-selected')).toBe('true');
  await heading('At a glance');
  await expectAccessible();
});

test('a section of our own goes behind the chosen one, is chosen, and goes again with a step back', async () => {
  const { user } = await openBrief();
  const before = rowNames();
  await chooseEntry(user, addSection(), 'In our own words');
  await heading('In our own words');
  expect(rowNames()).toEqual([before[0], before[1], 'In our own words', ...before.slice(2)]);
  expect(row('In our own words').getAttribute('aria-selected')).toBe('true');
  expect(stepBack()).toBe('Add ‘In our own words’');
  expect(rowNames()).toEqual(before);
});

test('what a brief has once is not offered again; clusters without a profile are', async () => {
  const { user } = await openBrief();
  await user.click(addSection());
  const offered = (await screen.findAllByRole('menuitem')).map((it) => it.textContent);
  expect(offered).not.toContain('Welcome');
  expect(offered).toContain('Their questions, answered');
  expect(offered.filter((it) => it?.startsWith('Cluster: ')).length).toBe(
    library.records.clusters.length - 2,
  );
  expect(offered).not.toContain('Cluster: Aerospace');
  await user.click(screen.getByRole('menuitem', { name: /^Cluster: Very light rail/ }));
  await heading(/^Very light rail/);
  // Main says a moment later what would suit it.
  await bring(user, 'Suggested');
  await screen.findAllByRole('button', { name: /^Add: / });
});

test('a section is renamed from its menu; an empty name gives it its own heading back', async () => {
  const { user } = await openBrief();
  await chooseEntry(user, more('Funding and support'), 'Rename…');
  const field = await screen.findByRole('textbox', { name: 'Heading' });
  expect(document.activeElement).toBe(field);
  await user.clear(field);
  await user.keyboard('Money to be had{Enter}');
  expect(sectionOf('funding').title).toBe('Money to be had');
  await heading('Money to be had');
  expect(row('Money to be had')).toBeTruthy();

  await chooseEntry(user, more('Money to be had'), 'Rename…');
  await user.clear(await screen.findByRole('textbox', { name: 'Heading' }));
  await user.keyboard('{Enter}');
  expect(sectionOf('funding').title).toBeNull();
  await heading('Funding and support');

  await chooseEntry(user, more('Funding and support'), 'Rename…');
  await screen.findByRole('textbox', { name: 'Heading' });
  await user.keyboard('Never mind{Escape}');
  await heading('Funding and support');
  expect(sectionOf('funding').title).toBeNull();
  expect(stepBack()).toBe('Rename ‘Money to be had’');
});

test('a section that is left out says so, and is put back from the outline', async () => {
  const { user } = await openBrief();
  await chooseEntry(user, more('At a glance'), 'Leave out');
  expect(sectionOf('glance').included).toBe(false);
  expect(screen.getByText(/^This section is not printed/)).toBeTruthy();
  // The editions of what is not printed are not to be chosen.
  expect(screen.getByRole('checkbox', { name: 'Summary' })).toHaveProperty('disabled', true);
  await expectAccessible();
  expect(screen.getByText('1 section left out')).toBeTruthy();
  await user.click(outline().getByRole('button', { name: /^Print At a glance/ }));
  expect(screen.queryByText(/^This section is not printed/)).toBeNull();
  expect(stepBack()).toBe('Print ‘At a glance’');
  expect(stepBack()).toBe('Leave out ‘At a glance’');
});

test('sections change places by keys and from the menu; where they stand now is said', async () => {
  const { user } = await openBrief();
  const before = rowNames();
  row('At a glance').focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(rowNames().slice(0, 3)).toEqual([before[0], before[2], before[1]]);
  expect(document.activeElement).toBe(row('At a glance'));
  expect(screen.getByText(`At a glance is now 3 of ${before.length}.`)).toBeTruthy();
  await chooseEntry(user, more('At a glance'), 'Move up');
  expect(rowNames()).toEqual(before);
  // Neither end can be passed.
  await user.click(more(before[0] ?? ''));
  expect((await screen.findByRole('menuitem', { name: 'Move up' })).getAttribute('aria-disabled')).toBe(
    'true',
  );
  await user.keyboard('{Escape}');
  row(before.at(-1) ?? '').focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(rowNames()).toEqual(before);
});

test('a section is left out of an edition from its menu or its head, and both show it', async () => {
  const { user } = await openBrief();
  const summary = () => screen.getByRole('checkbox', { name: 'Summary' }) as HTMLInputElement;
  expect(summary().checked).toBe(true);
  await chooseEntry(user, more('At a glance'), 'Not in the summary');
  expect(sectionOf('glance').leftOutOf).toEqual(['summary']);
  expect(summary().checked).toBe(false);
  await user.click(screen.getByRole('checkbox', { name: 'Host’s notes' }));
  expect([...sectionOf('glance').leftOutOf].sort()).toEqual(['host', 'summary']);
  await user.click(more('At a glance'));
  expect((await screen.findByRole('menuitem', { name: /^Not in the host’s notes/ })).textContent).toContain(
    '✓',
  );
  await user.keyboard('{Escape}');
  await user.click(summary());
  expect(sectionOf('glance').leftOutOf).toEqual(['host']);
});

test('a section is removed, and a step back brings it with its facts', async () => {
  const { user } = await openBrief();
  const { blocks } = sectionOf('funding');
  await chooseEntry(user, more('Funding and support'), 'Remove section');
  expect(rowNames()).not.toContain('Funding and support');
  expect(stepBack()).toBe('Remove ‘Funding and support’');
  expect(sectionOf('funding').blocks).toEqual(blocks);
});

test('the last section gone, the way to begin again is told', async () => {
  const { user } = await openBrief({ briefs: [only('Funding and support')] });
  await chooseEntry(user, more('Funding and support'), 'Remove section');
  expect(onDesk().sections).toEqual([]);
  expect(screen.getAllByText('Nothing is in this brief yet. Add a section to begin.').length).toBe(2);
  await chooseEntry(user, addSection(), 'At a glance');
  expect(rowNames()).toEqual(['At a glance']);
});

test('a section opens on its blocks: they move, over its edge too, and are left out', async () => {
  const { user } = await openBrief();
  const ids = (): readonly string[] => sectionOf('funding').blocks.map(({ id }) => id);
  const before = ids();
  await user.click(outline().getByRole('button', { name: 'Open Funding and support' }));
  const first = within(row('Funding and support').parentElement ?? document.body)
    .getAllByRole('row')
    .find((it) => it.dataset.key === before[0]);
  const name = first?.getAttribute('aria-label') ?? '';
  expect(first?.getAttribute('aria-level')).toBe('2');
  row(name).focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(ids()).toEqual([before[1], before[0], ...before.slice(2)]);
  await waitFor(() => expect(document.activeElement).toBe(row(name)));
  expect(screen.getByText(`${name} is now 2 of ${before.length} in Funding and support.`)).toBeTruthy();
  await chooseEntry(user, more(name), 'Not in the summary');
  expect(sectionOf('funding').blocks[1]).toMatchObject({ leftOutOf: ['summary'] });
  await chooseEntry(user, more(name), 'Leave out');
  expect(ids()).toEqual(before.slice(1));
  expect(stepBack()).toBe('Leave a fact out');
  expect(ids()).toContain(before[0]);
});

test('a fact cannot go where no facts are held, and the window says why', async () => {
  const { user } = await openBrief();
  const { blocks } = sectionOf('glance');
  await user.click(outline().getByRole('button', { name: 'Open At a glance' }));
  const name = rowNames()[2] ?? '';
  row(name).focus();
  // Over the upper edge lies the welcome, which is written by itself.
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(await screen.findByText('This section holds no facts of its own.')).toBeTruthy();
  expect(sectionOf('glance').blocks).toEqual(blocks);
  await expectAccessible();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(screen.queryByText('This section holds no facts of its own.')).toBeNull();
});

/** As main would say it: one thing in a section keeps the brief from being issued, and one is to be decided. */
const reportOn = (brief: Brief): PreflightReport => {
  const [first, second] = brief.sections;
  const finding = (section: Section | undefined, severity: 'error' | 'warning'): Finding => ({
    key: `${severity} here`,
    rule: severity,
    severity,
    ask: 'decide',
    sectionId: section?.id ?? null,
    blockId: null,
    factIds: [],
    sentence: 'It is not so.',
    mends: [],
    waived: null,
    items: [],
  });
  const group = (one: Finding): PreflightReport['groups'][number] => ({
    rule: one.rule,
    name: 'Names',
    clause: 'Our own.',
    severity: one.severity,
    needsPages: false,
    findings: [one],
  });
  return {
    groups: [group(finding(first, 'error')), group(finding(second, 'warning'))],
    counts: { errors: 1, warnings: 1, waived: 0, notes: 0, decide: 2, fix: 0, know: 0 },
    ready: false,
  };
};

test('what keeps the brief from being issued is said in the head and at its section, before the checks are opened', async () => {
  await openBrief({ calls: { preflight: async ({ brief }) => reportOn(brief) } });
  expect(await screen.findByText('1 to put right before issuing')).toBeTruthy();
  expect(within(row('Welcome')).getByText('1 keeps the brief from being issued')).toBeTruthy();
  expect(within(row('At a glance')).getByText('1 to decide or to fix')).toBeTruthy();
});

test('with the checks open, the section that is chosen already leads back to its content', async () => {
  const { user } = await openBrief();
  await user.click(row('At a glance'));
  await heading('At a glance');
  await user.click(screen.getByRole('radio', { name: /^Check/ }));
  await waitFor(() => expect(screen.queryByRole('heading', { level: 2, name: 'At a glance' })).toBeNull());
  await user.click(row('At a glance'));
  await heading('At a glance');
  // By Enter as well.
  await user.click(screen.getByRole('radio', { name: /^Check/ }));
  await waitFor(() => expect(screen.queryByRole('heading', { level: 2, name: 'At a glance' })).toBeNull());
  row('At a glance').focus();
  await user.keyboard('{Enter}');
  await heading('At a glance');
});
