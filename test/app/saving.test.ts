import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Block, Brief, Delegation } from '../../src/shared/domain/index.ts';
import { exampleDelegation } from '../support/region.ts';
import { type OpenWindow, openWindow } from './open-window.ts';

async function withBrief(): Promise<{ window: OpenWindow; brief: Brief; home: string }> {
  const home = mkdtempSync(join(tmpdir(), 'attache-saving-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const window = await openWindow(home);
  const { brief } = await window.call('createBrief', {
    audienceId: 'us',
    delegationId: null,
    clusterIds: null,
  });
  return { window, brief, home };
}

const words = (id: string, text: string): Block => ({
  kind: 'text',
  id,
  style: 'body',
  text: [{ kind: 'words', text }],
  leftOutOf: [],
  review: false,
});

const withBlocks = (brief: Brief, ...blocks: readonly Block[]): Brief => ({
  ...brief,
  sections: brief.sections.map((section, index) =>
    index === 0 ? { ...section, blocks: [...section.blocks, ...blocks] } : section,
  ),
});

const save = (window: OpenWindow, brief: Brief, delegation: Delegation | null = null) =>
  window.call('saveDocuments', {
    briefs: [{ id: brief.id, brief }],
    delegations: delegation ? [{ id: delegation.id, delegation }] : [],
    overlays: [],
  });

const textOf = ({ sections }: Brief, blockId: string): string | undefined => {
  const block = sections.flatMap(({ blocks }) => blocks).find(({ id }) => id === blockId);
  const part = block?.kind === 'text' ? block.text[0] : undefined;
  return part?.kind === 'words' ? part.text : undefined;
};

test('text that no schema takes goes through the gate, and the window hears what was saved', async () => {
  const { window, brief } = await withBrief();
  const sent = { ...withBlocks(brief, words('t1', 'One\vTwo\ufffe')), title: 'A\vtitle' };
  const { briefs } = await save(window, sent);
  const { brief: kept } = await window.call('brief', { id: brief.id });
  expect(textOf(kept, 't1')).toBe('One\nTwo');
  expect(kept.title).toBe('A title');
  expect(briefs.map((it) => it.brief && textOf(it.brief, 't1'))).toEqual(['One\nTwo']);
});

test('a block that cannot be saved is set aside in a file, and all else is saved', async () => {
  const { window, brief, home } = await withBrief();
  await save(window, withBlocks(brief, words('t1', 'As it was.')));
  const broken = { ...words('t1', ''), text: [{ kind: 'song', text: 'La' }] } as unknown as Block;
  const another = { ...words('t2', ''), style: 'loud' } as unknown as Block;
  const delegation = { ...exampleDelegation('us'), id: 'd9', name: 'Guests' };
  const { briefs } = await save(
    window,
    withBlocks(brief, broken, another, words('t3', 'Saved.')),
    delegation,
  );
  const { brief: kept } = await window.call('brief', { id: brief.id });
  expect([textOf(kept, 't1'), textOf(kept, 't2'), textOf(kept, 't3')]).toEqual([
    'As it was.',
    undefined,
    'Saved.',
  ]);
  expect(briefs).toHaveLength(1);
  const [file] = readdirSync(join(home, 'set-aside'));
  expect(readFileSync(join(home, 'set-aside', file ?? ''), 'utf8')).toContain('"La"');
  const { notices } = await window.call('status', {});
  expect(notices.some(({ sentence }) => sentence.includes(brief.title))).toBe(true);
  const listed = await window.call('delegations', {});
  expect(JSON.stringify(listed)).toContain('Guests');
});

test('a fact that is not as it was pinned is set aside with its block', async () => {
  const { window, brief } = await withBrief();
  let forged = '';
  const sections = brief.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block): Block => {
      if (forged !== '' || block.kind !== 'fact') return block;
      forged = block.id;
      return {
        ...block,
        pin: { ...block.pin, fact: { ...block.pin.fact, statement: 'Ours is £999 billion.' } },
      };
    }),
  }));
  await save(window, { ...brief, sections, title: 'Renamed' });
  const { brief: kept } = await window.call('brief', { id: brief.id });
  expect(kept.title).toBe('Renamed');
  expect(JSON.stringify(kept)).not.toContain('£999 billion');
  // The disk has had the block as it was pinned: that stays.
  expect(kept.sections.flatMap(({ blocks }) => blocks).some(({ id }) => id === forged)).toBe(true);
});

test('a document of which nothing can be saved keeps no other from being saved', async () => {
  const { window, brief } = await withBrief();
  const { briefs } = await window.call('saveDocuments', {
    briefs: [
      { id: 'nothing', brief: { sections: 'none' } as unknown as Brief },
      { id: brief.id, brief: { ...brief, title: 'Saved' } },
    ],
    delegations: [],
    overlays: [],
  });
  expect(briefs).toEqual([{ id: 'nothing', brief: null }]);
  expect((await window.call('brief', { id: brief.id })).brief.title).toBe('Saved');
});
