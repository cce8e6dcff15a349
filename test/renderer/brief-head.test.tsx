import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { useBrief } from '../../src/renderer/state/brief.ts';
import { useRoute } from '../../src/renderer/state/route.ts';
import { addBlock, emptySection } from '../../src/shared/briefs/edit-brief.ts';
import type { EarlierCopyRow } from '../../src/shared/contract.ts';
import type { Block, Brief, ChangeBlock, Section } from '../../src/shared/domain/index.ts';
import { Refused } from '../../src/shared/domain/refusal.ts';
import { pinOf, viewOf } from './drafted.ts';
import type { Scene } from './fake-bridge.ts';
import { expectAccessible } from './open-window.tsx';
import {
  chooseEntry,
  drafted,
  heading,
  lastBlock,
  onDesk,
  openBrief,
  openLook,
  rowNames,
  sectionOf,
  stepBack,
  title,
} from './opened-brief.tsx';

const more = (): HTMLElement => screen.getByRole('button', { name: 'More' });
const changed = (change: (brief: Brief) => Brief): Scene => ({
  briefs: [viewOf(change(drafted.brief), drafted.audience, drafted.delegation)],
});

describe('the head', () => {
  test('says whose brief it is; it is renamed, and Escape leaves its name', async () => {
    const { user } = await openBrief();
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(screen.getByText(/^United States · November\s22, 2026$/)).toBeTruthy();
    await chooseEntry(user, more(), 'Rename the brief…');
    await user.clear(await screen.findByRole('textbox', { name: 'Rename the brief…' }));
    await user.keyboard('Something else{Escape}');
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    await chooseEntry(user, more(), 'Rename the brief…');
    await user.clear(await screen.findByRole('textbox', { name: 'Rename the brief…' }));
    await user.keyboard('  For Detroit {Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'For Detroit' })).toBeTruthy();
    expect(onDesk().title).toBe('For Detroit');
    expect(stepBack()).toBe('Rename the brief');
  });

  test.each([
    { group: 'Paper', press: 'A4', from: { paper: 'letter' }, to: { paper: 'a4' } },
    { group: 'Courtesy language', press: 'Arabic', from: { courtesy: null }, to: { courtesy: 'ar' } },
  ])('$group is one of a few, and a step', async ({ group, press, from, to }) => {
    const { user, asked } = await openBrief();
    expect(onDesk()).toMatchObject(from);
    await openLook(user);
    const choice = within(screen.getByRole('radiogroup', { name: group }));
    await user.click(choice.getByRole('radio', { name: press }));
    expect(onDesk()).toMatchObject(to);
    expect(choice.getByRole('radio', { name: press }).getAttribute('aria-checked')).toBe('true');
    // One of them holds at any time.
    await user.click(choice.getByRole('radio', { name: press }));
    expect(onDesk()).toMatchObject(to);
    await waitFor(() =>
      expect(asked.filter(({ name }) => name === 'saveDocuments').at(-1)?.input).toMatchObject({
        briefs: [{ brief: to }],
      }),
    );
    await expectAccessible();
    expect(stepBack()).toBe('Change edition, paper or language');
    expect(onDesk()).toMatchObject(from);
  });

  test('Edition is a look at the same brief: it is kept, and no step', async () => {
    const { user, asked } = await openBrief();
    await openLook(user);
    await user.click(screen.getByRole('radio', { name: 'Summary' }));
    await user.keyboard('{Escape}');
    expect(onDesk()).toMatchObject({ edition: 'summary' });
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveProperty('disabled', true);
    await waitFor(() =>
      expect(asked.filter(({ name }) => name === 'saveDocuments').at(-1)?.input).toMatchObject({
        briefs: [{ brief: { edition: 'summary' } }],
      }),
    );
  });

  test('how long it is to read follows the pages', async () => {
    await openBrief();
    expect((await screen.findAllByText(/^12\spages, about 10\sminutes to read$/)).length).toBeGreaterThan(0);
  });
});

describe('duplicated for another audience', () => {
  const words: Block = {
    kind: 'text',
    id: 'ours',
    style: 'body',
    text: [{ kind: 'words', text: 'Our own words.' }],
    leftOutOf: [],
    review: false,
  };
  const withWords = changed((brief) => ({
    ...addBlock(brief, brief.sections.find(({ kind }) => kind === 'funding')?.id ?? '', words, 0),
  }));

  test('for whom is chosen; what came along is listed, shown, and ticked off one by one', async () => {
    const { user, asked } = await openBrief(withWords);
    await chooseEntry(user, more(), 'Duplicate for another audience…');
    const dialog = within(await screen.findByRole('dialog', { name: 'Duplicate for another audience' }));
    // Somebody else than now is proposed.
    expect(dialog.getByRole('radio', { name: 'United Arab Emirates' })).toHaveProperty('checked', true);
    expect(dialog.queryByRole('radio', { name: /Great Lakes/ })).toBeNull();
    await user.click(dialog.getByRole('radio', { name: 'United States' }));
    expect(await dialog.findByRole('radio', { name: /Great Lakes/ })).toBeTruthy();
    await expectAccessible();
    await user.click(dialog.getByRole('radio', { name: 'India' }));
    expect(dialog.getByRole('radio', { name: 'No delegation named' })).toHaveProperty('checked', true);
    await user.click(dialog.getByRole('button', { name: 'Duplicate' }));

    const banner = within(await screen.findByRole('region', { name: 'To be reviewed' }));
    expect(asked.find(({ name }) => name === 'duplicateBrief')?.input).toEqual({
      id: 'b1',
      audienceId: 'india',
      delegationId: null,
    });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(
      banner.getByText(
        `Made from “${title}”. 1 passage of yours came along and were written for somebody else.`,
      ),
    ).toBeTruthy();
    await screen.findByRole('treegrid', { name: 'Sections' });
    expect(rowNames()).toContain('Links with India');
    await expectAccessible();
    await user.click(banner.getByRole('button', { name: 'Show: Our own words.' }));
    await heading('Funding and support');
    await user.click(banner.getByRole('button', { name: 'Reviewed: Our own words.' }));
    expect(screen.queryByRole('region', { name: 'To be reviewed' })).toBeNull();
  });

  test('what cannot be made is told in the dialogue, which stays; cancelled, all is as it was', async () => {
    const { user } = await openBrief({
      calls: {
        duplicateBrief: async () => {
          throw new Refused('not-found', 'Its pack is no longer installed.', 'Install the pack again.');
        },
      },
    });
    await chooseEntry(user, more(), 'Duplicate for another audience…');
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Duplicate' }));
    expect(await dialog.findByText('Its pack is no longer installed.')).toBeTruthy();
    expect(dialog.getByText('Install the pack again.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(useRoute.getState().route).toEqual({ screen: 'brief', id: 'b1' });
  });
});

describe('the annex of changes', () => {
  const copies: readonly EarlierCopyRow[] = [
    {
      seq: 7,
      number: 'WM-2026-002',
      title: 'The second',
      recipient: null,
      edition: 'full',
      issueDate: '2026-06-02',
    },
    {
      seq: 3,
      number: null,
      title: 'The first',
      recipient: null,
      edition: 'summary',
      issueDate: '2026-05-12',
    },
  ];
  const pin = pinOf('F001');
  const before = { ...pin, fact: { ...pin.fact, statement: 'As it was said then.' } };
  const block = (id: string, change: ChangeBlock['change']): ChangeBlock => ({
    kind: 'change',
    id,
    change,
    since: { number: 'WM-2026-002', issueDate: '2026-06-02' },
    leftOutOf: [],
    review: false,
  });
  const changes: readonly ChangeBlock[] = [
    block('c1', { what: 'changed', before, after: pin }),
    block('c2', { what: 'new', after: pinOf('F368') }),
    block('c3', { what: 'gone', before, withdrawn: true }),
  ];
  const annex: Section = emptySection('changes', 'annex');
  const withAnnex = changed((brief) => ({ ...brief, sections: [annex, ...brief.sections] }));
  const chooseAnnex = (): void =>
    act(() => useBrief.getState().choose({ sectionId: 'annex', blockId: null }, 'outline'));
  const calls = { earlierCopies: async () => [...copies], sinceLast: async () => [...changes] };

  test('is filled from the copy that is chosen, says what was then and now, and is one step', async () => {
    const { user, asked } = await openBrief({ ...withAnnex, calls });
    chooseAnnex();
    const since = await screen.findByRole('combobox', { name: 'Since the copy' });
    expect([...since.querySelectorAll('option')].map((it) => it.textContent?.replace(/\s/g, ' '))).toEqual([
      'June 2, 2026 · WM-2026-002 · Full brief · The second',
      'May 12, 2026 · exported · Summary · The first',
    ]);
    await user.selectOptions(since, '3');
    await user.click(screen.getByRole('button', { name: 'Bring up to date' }));
    expect(await screen.findByText('3 changes since that copy.')).toBeTruthy();
    expect(asked.find(({ name }) => name === 'sinceLast')?.input).toMatchObject({ seq: 3 });
    expect(sectionOf('changes').blocks).toEqual(changes);
    const cards = within(screen.getByRole('list', { name: 'In the brief' })).getAllByRole('listitem');
    const said = cards.map((it) => it.textContent?.replace(/\s/g, ' ') ?? '');
    expect(said[0]).toMatch(/^ChangedThenAs it was said then\.Now/);
    expect(said[1]).toMatch(/^NewNow/);
    expect(said[1]).not.toContain('Then');
    expect(said[2]).toMatch(/^WithdrawnThenAs it was said then\./);
    await expectAccessible();
    expect(stepBack()).toBe('Bring ‘What is new’ up to date');
    expect(sectionOf('changes').blocks).toEqual([]);
  });

  test('brought up to date again, it holds each change once, and the officer’s words stay first', async () => {
    const { user } = await openBrief({ ...withAnnex, calls });
    chooseAnnex();
    await user.click((await screen.findAllByRole('button', { name: 'Note to self' }))[0] as HTMLElement);
    for (let turn = 0; turn < 2; turn += 1)
      await user.click(screen.getByRole('button', { name: 'Bring up to date' }));
    await waitFor(() =>
      expect(sectionOf('changes').blocks.map(({ kind }) => kind)).toEqual([
        'note',
        'change',
        'change',
        'change',
      ]),
    );
    expect(lastBlock('changes', 'note').text).toBe('');
  });

  test.each([
    {
      name: 'nothing was ever given to these visitors',
      calls: { earlierCopies: async () => [] },
      says: /^Nothing was exported or issued for these visitors yet\./,
    },
    {
      name: 'the copies cannot be read',
      calls: {
        earlierCopies: async (): Promise<never> => {
          throw new Refused('damaged', 'The ledger could not be read.', 'Open Attaché again.');
        },
      },
      says: 'The ledger could not be read.',
    },
  ])('$name: it is said, and nothing can be brought', async (scene) => {
    await openBrief({ ...withAnnex, calls: scene.calls });
    chooseAnnex();
    expect(await screen.findByText(scene.says)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Bring up to date' })).toBeNull();
  });

  test('added to a brief, it is filled since the newest copy and left out of the summary', async () => {
    const { user } = await openBrief({ calls });
    await chooseEntry(
      user,
      screen.getByRole('button', { name: 'Add a section…' }),
      'What is new since their last visit',
    );
    await screen.findByRole('combobox', { name: 'Since the copy' });
    expect(sectionOf('changes')).toMatchObject({ leftOutOf: ['summary'], blocks: changes });
  });
});
