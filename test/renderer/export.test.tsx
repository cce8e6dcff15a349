import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { strings } from '../../src/renderer/strings.ts';
import type { CallOutput, Contract, ExportChoice, FileOutcome } from '../../src/shared/contract.ts';
import type { Edition } from '../../src/shared/domain/editions.ts';
import { Refused } from '../../src/shared/domain/refusal.ts';
import type { Fake, Scene } from './fake-bridge.ts';
import { expectAccessible, openWindow } from './open-window.tsx';
import { drafted, onDesk, openBrief } from './opened-brief.tsx';

const editionName = (edition: Edition): string => strings.brief.editions[edition];
const FOLDER = '/home/officer/Briefs';
const nameOf = (edition: string): string => `2026-11-22_West-Midlands_United-States_${edition}_en.pdf`;

type Export = Contract['exportFiles'];
type Done = Extract<CallOutput<'exportFiles'>, { result: 'done' }>;

/** As main answers when it has ended with each file; how is given by edition. */
const ended = ({ parts }: ExportChoice, outcomes: Readonly<Record<string, FileOutcome>>): Done => ({
  result: 'done',
  folder: FOLDER,
  files: parts.map(({ briefId, edition }) => ({
    key: `${briefId} ${edition}`,
    briefId,
    edition,
    title: 'A brief',
    audienceName: 'United States',
    name: nameOf(edition),
    format: 'pdf',
    outcome: outcomes[edition] ?? { result: 'written', path: `${FOLDER}/${nameOf(edition)}`, pages: 22 },
  })),
});

const dialog = () => within(screen.getByRole('dialog', { name: 'Export PDF' }));
const button = (name: string | RegExp): HTMLElement => dialog().getByRole('button', { name });
const files = (): readonly (string | null)[] =>
  within(dialog().getByRole('region', { name: /Files|written$/ }))
    .getAllByRole('listitem')
    .map((it) => it.firstElementChild?.textContent ?? null);
const inputs = ({ asked }: Pick<Fake, 'asked'>, call: string): readonly unknown[] =>
  asked.filter(({ name }) => name === call).map(({ input }) => input);

async function openExport(calls: Scene['calls'] = {}) {
  const opened = await openBrief({ calls });
  await opened.user.click(screen.getByRole('button', { name: 'Export PDF…' }));
  await screen.findByText(nameOf('full'));
  return opened;
}

describe('what is exported', () => {
  test('begins with the edition in front; others are added, in the order of their depth', async () => {
    const window = await openExport();
    const { user } = window;
    expect(files()).toEqual([nameOf('full')]);
    expect(document.activeElement).toBe(button('Export…'));
    await user.click(dialog().getByRole('checkbox', { name: editionName('host') }));
    await user.click(dialog().getByRole('checkbox', { name: editionName('summary') }));
    await screen.findByRole('button', { name: 'Export 3 files…' });
    expect(files()).toEqual(['full', 'summary', 'host'].map(nameOf));
    await user.click(dialog().getByRole('radio', { name: 'US Letter' }));
    await user.click(dialog().getByRole('radio', { name: 'Hindi' }));
    await expectAccessible();
    await user.click(button('Export 3 files…'));
    expect(await screen.findByText('3 files written', { normalizer })).toBeTruthy();
    expect(inputs(window, 'exportFiles')).toEqual([
      {
        choice: {
          parts: ['full', 'summary', 'host'].map((edition) => ({ briefId: 'b1', edition })),
          paper: 'letter',
          courtesy: 'hi',
        },
        where: 'ask',
        existing: 'ask',
      },
    ]);
  });

  test('without an edition there is nothing to export', async () => {
    const { user } = await openExport();
    await user.click(dialog().getByRole('checkbox', { name: editionName('full') }));
    expect(dialog().getByText('Choose at least one edition.')).toBeTruthy();
    expect(button(/^Export/)).toHaveProperty('disabled', true);
    expect(button('Copy the citation list')).toHaveProperty('disabled', true);
    await expectAccessible();
  });

  test('several briefs at once, each with each edition', async () => {
    const briefs = Array.from({ length: 8 }, (_, i) => ({
      ...drafted,
      brief: { ...drafted.brief, id: `b${i}` },
    }));
    const window = openWindow({ briefs });
    await window.user.click(await screen.findByRole('button', { name: /^Export 8\sbriefs…$/ }));
    await screen.findByRole('dialog', { name: /^Export 8\sbriefs$/ });
    await window.user.click(screen.getByRole('checkbox', { name: editionName('summary') }));
    await window.user.click(await screen.findByRole('button', { name: /^Export 16\sfiles…$/ }));
    await screen.findByText('16 files written', { normalizer });
    const [input] = inputs(window, 'exportFiles') as { choice: ExportChoice }[];
    expect(input?.choice.parts.slice(0, 2).map(({ edition }) => edition)).toEqual(['full', 'summary']);
    expect(new Set(input?.choice.parts.map(({ briefId }) => briefId)).size).toBe(8);
  });

  test('what was typed a moment ago is kept before it is exported', async () => {
    const { user, asked } = await openBrief();
    await user.click(screen.getAllByRole('button', { name: /^Leave out: / })[0] as HTMLElement);
    await user.click(screen.getByRole('button', { name: 'Export PDF…' }));
    await user.click(await screen.findByRole('button', { name: 'Export…' }));
    await screen.findByText(/^Written, /);
    const order = asked.map(({ name }) => name);
    expect(order.lastIndexOf('saveDocuments')).toBeLessThan(order.indexOf('exportFiles'));
    expect(asked.findLast(({ name }) => name === 'saveDocuments')?.input).toMatchObject({
      briefs: [{ brief: { sections: onDesk().sections } }],
    });
  });
});

describe('while it is written', () => {
  test('each file tells how far it is; stopping says so, keeps the way out shut, and tells what came of it', async () => {
    let end = (_: Awaited<ReturnType<Export>>): void => {};
    let choice: ExportChoice | null = null;
    const window = await openExport({
      exportFiles: (input) => {
        choice = input.choice;
        return new Promise((resolve) => {
          end = resolve;
        });
      },
    });
    const { user, emit } = window;
    await user.click(dialog().getByRole('checkbox', { name: editionName('summary') }));
    await user.click(await screen.findByRole('button', { name: 'Export 2 files…' }));
    expect(dialog().getAllByText('Waiting').length).toBe(2);
    expect(document.activeElement).toBe(button('Stop'));
    act(() =>
      emit('progress', { task: 'export', item: 'b1 full', sentence: 'Laying out the pages', share: 0.4 }),
    );
    expect(await dialog().findByText('Laying out the pages')).toBeTruthy();
    act(() => emit('progress', { task: 'export', item: 'b1 full', sentence: 'Written', share: 1 }));
    expect(dialog().getAllByText('Waiting').length).toBe(1);
    // What is being written cannot be left unseen.
    await user.keyboard('{Escape}');
    await expectAccessible();
    await user.click(button('Stop'));
    expect(button('Stopping')).toHaveProperty('disabled', true);
    expect(inputs(window, 'stopExport')).toEqual([{}]);
    if (!choice) throw new Error('nothing was exported');
    act(() => end(ended(choice as unknown as ExportChoice, { summary: { result: 'stopped' } })));
    expect(await screen.findByText('1 of 2 files written', { normalizer })).toBeTruthy();
    expect(dialog().getByText('Stopped: not written')).toBeTruthy();
    expect(dialog().getByText(/^Written, 22\spages$/)).toBeTruthy();
    await user.click(button('Close'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('a dialogue that the officer cancels leads back to the choice, and says nothing', async () => {
    const { user } = await openExport({ exportFiles: async () => ({ result: 'cancelled' }) });
    await user.click(button('Export…'));
    expect(await screen.findByRole('button', { name: 'Export…' })).toBeTruthy();
    expect(files()).toEqual([nameOf('full')]);
    expect(dialog().queryByRole('alert')).toBeNull();
  });
});

describe('what would not be issued', () => {
  test('is said before anything is written; only asked for again, it is exported all the same', async () => {
    const { user, asked } = await openExport({
      exportFiles: async ({ choice, despite }) =>
        despite ? ended(choice, {}) : { result: 'blocked', sentences: ['A guest’s name cannot be printed.'] },
    });
    await user.click(button('Export…'));
    const alert = await dialog().findByRole('alert');
    expect(alert.textContent).toContain('A guest’s name cannot be printed.');
    // The safe way out is the one that a key meets.
    expect(document.activeElement?.textContent).toBe('Cancel');
    await expectAccessible();
    await user.click(button('Export all the same'));
    expect(await screen.findByText(/^1 file written/)).toBeTruthy();
    expect(inputs({ asked }, 'exportFiles').map((it) => Reflect.get(it as object, 'despite'))).toEqual([
      undefined,
      true,
    ]);
  });
});

describe('files of the same names', () => {
  const taken =
    (then: Export): Export =>
    (input) =>
      input.existing === 'ask'
        ? Promise.resolve({ result: 'exists', folder: FOLDER, names: [nameOf('full')] })
        : then(input);
  const done: Export = async ({ choice }) => ended(choice, {});

  test.each([
    ['Replace', 'replace'],
    ['Keep both', 'both'],
  ])('%s goes on in the same folder', async (press, existing) => {
    const window = await openExport({ exportFiles: taken(done) });
    await window.user.click(button('Export…'));
    const alert = await dialog().findByRole('alert');
    expect(alert.textContent).toBe(
      `One file of this name is there alreadyIn ${FOLDER}. Nothing has been written yet.`,
    );
    // What loses nothing is at hand.
    expect(document.activeElement).toBe(button('Keep both'));
    await expectAccessible();
    await window.user.click(button(press));
    await screen.findByText(/^Written, /);
    expect(inputs(window, 'exportFiles')).toMatchObject([
      { where: 'ask', existing: 'ask' },
      { where: 'same', existing },
    ]);
  });

  test('cancelled, nothing is written, and another choice is asked for anew', async () => {
    const window = await openExport({ exportFiles: taken(done) });
    await window.user.click(button('Export…'));
    await dialog().findByRole('alert');
    await window.user.click(button('Cancel'));
    expect(dialog().queryByRole('alert')).toBeNull();
    await window.user.click(button('Export…'));
    await dialog().findByRole('alert');
    await window.user.click(dialog().getByRole('checkbox', { name: editionName('host') }));
    expect(dialog().queryByRole('alert')).toBeNull();
    expect(inputs(window, 'exportFiles')).toMatchObject([{ where: 'ask' }, { where: 'ask' }]);
  });
});

describe('what came of it', () => {
  test('a file that could not be written says why beside it; the others are opened and shown', async () => {
    const refusal = new Refused('cannot-write', 'The disk is full.', 'Make room, then export it again.')
      .refusal;
    const window = await openExport({
      exportFiles: async ({ choice }) => ended(choice, { summary: { result: 'failed', refusal } }),
    });
    const { user } = window;
    await user.click(dialog().getByRole('checkbox', { name: editionName('summary') }));
    await user.click(await screen.findByRole('button', { name: 'Export 2 files…' }));
    expect(await screen.findByText('1 of 2 files written', { normalizer })).toBeTruthy();
    expect(dialog().getByText('The disk is full.')).toBeTruthy();
    expect(dialog().getByText('Make room, then export it again.')).toBeTruthy();
    expect(dialog().getByText(FOLDER)).toBeTruthy();
    await expectAccessible();
    await user.click(button(`Open ${nameOf('full')}`));
    await user.click(button(`Show in folder: ${nameOf('full')}`));
    const path = `${FOLDER}/${nameOf('full')}`;
    expect(inputs(window, 'openExported')).toEqual([{ path }]);
    expect(inputs(window, 'revealExported')).toEqual([{ path }]);
    expect(dialog().queryByRole('button', { name: `Open ${nameOf('summary')}` })).toBeNull();
    await user.click(button('Export more'));
    expect(button('Export 2 files…')).toBeTruthy();
  });

  test('what a full or read-only disk did not take goes into another folder, and the rest is not written twice', async () => {
    const full = new Refused('cannot-write', 'The disk is full.', 'Make room, then export it again.').refusal;
    let asks = 0;
    const window = await openExport({
      exportFiles: async ({ choice }) => {
        asks += 1;
        if (asks === 2) return { result: 'cancelled' };
        return asks === 1
          ? ended(choice, { summary: { result: 'failed', refusal: full } })
          : { ...ended(choice, {}), folder: '/media/stick' };
      },
    });
    const { user } = window;
    await user.click(dialog().getByRole('checkbox', { name: editionName('summary') }));
    await user.click(await screen.findByRole('button', { name: 'Export 2 files…' }));
    const elsewhere = await screen.findByRole('button', { name: 'Choose another folder…' });
    expect(document.activeElement).toBe(elsewhere);
    // Left at the first try: what came of the export before still stands.
    await user.click(elsewhere);
    expect(await screen.findByText('The disk is full.')).toBeTruthy();
    await user.click(button('Choose another folder…'));
    expect(await screen.findByText('2 files written', { normalizer })).toBeTruthy();
    expect(dialog().getByText('/media/stick')).toBeTruthy();
    const parts = inputs(window, 'exportFiles').map((it) => (it as { choice: ExportChoice }).choice.parts);
    expect(parts.map((of) => of.map(({ edition }) => edition))).toEqual([
      ['full', 'summary'],
      ['summary'],
      ['summary'],
    ]);
  });

  test('an export that is refused as a whole says why, and can be tried again', async () => {
    let refused = true;
    const { user } = await openExport({
      exportFiles: async ({ choice }) => {
        if (refused) throw new Refused('locked', 'Another export is still running.', 'Wait for it.');
        return ended(choice, {});
      },
    });
    await user.click(button('Export…'));
    expect(await dialog().findByText('Another export is still running.')).toBeTruthy();
    await expectAccessible();
    refused = false;
    await user.click(button('Export…'));
    expect(await screen.findByText(/^Written, /)).toBeTruthy();
    expect(dialog().queryByText('Another export is still running.')).toBeNull();
  });

  test('names that cannot be found say why, and nothing is exported', async () => {
    const window = await openBrief({
      calls: {
        planExport: async () => {
          throw new Refused('not-found', 'Its pack is no longer installed.', 'Install the pack again.');
        },
      },
    });
    await window.user.click(screen.getByRole('button', { name: 'Export PDF…' }));
    expect(await screen.findByText('Its pack is no longer installed.')).toBeTruthy();
    expect(button(/^Export/)).toHaveProperty('disabled', true);
    expect(inputs(window, 'exportFiles')).toEqual([]);
  });

  test('the citation list is copied, with how many; of several files it says whose', async () => {
    const window = await openExport();
    await window.user.click(button('Copy the citation list'));
    expect(await screen.findByText('41 sources copied.', { normalizer })).toBeTruthy();
    expect(inputs(window, 'copyCitations')).toEqual([{ briefId: 'b1', edition: 'full' }]);
    await window.user.click(dialog().getByRole('checkbox', { name: editionName('host') }));
    await waitFor(() => expect(dialog().queryByText(/copied/)).toBeNull());
    await screen.findByRole('button', { name: 'Export 2 files…' });
    await window.user.click(button('Copy the citation list'));
    expect(
      await screen.findByText(`41 sources copied, those of ${nameOf('full')}.`, { normalizer }),
    ).toBeTruthy();
  });

  test('a list that cannot be made says why', async () => {
    const { user } = await openExport({
      copyCitations: async () => {
        throw new Refused('not-found', 'The brief is gone.', null);
      },
    });
    await user.click(button('Copy the citation list'));
    expect(await dialog().findByText('The brief is gone.')).toBeTruthy();
  });
});

function normalizer(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
