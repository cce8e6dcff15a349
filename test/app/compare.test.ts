import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addSection, emptySection, setChanges } from '../../src/shared/briefs/edit-brief.ts';
import type { Brief } from '../../src/shared/domain/index.ts';
import { openWindow, temporaryFolder, usedHome } from './open-window.ts';
import { answersTo, readyBrief } from './ready-brief.ts';

it('a brief beside its issued copy and beside a PDF: what differs; and its annex, kept with the brief', async () => {
  const home = await usedHome();
  const window = await openWindow(home);
  const { id, before } = await readyBrief(window);
  expect(await window.call('earlierCopies', { id })).toEqual([]);
  const { numbers } = await window.call('issueBrief', {
    briefId: id,
    recipient: 'The Embassy',
    issueDate: '2026-11-22',
    editions: ['full'],
    waivers: answersTo(before),
  });
  const [number = ''] = numbers;
  const copies = await window.call('earlierCopies', { id });
  expect(copies.map((copy) => [copy.number, copy.recipient])).toEqual([['WM-2026-001', 'The Embassy']]);

  const same = await window.call('difference', { a: { from: 'copy', number }, b: id });
  expect(same?.changes).toEqual([]);

  // The brief loses a fact: the copy still says it.
  const { brief } = await window.call('brief', { id });
  const block = brief.sections.flatMap(({ blocks }) => blocks).find((it) => it.kind === 'fact');
  if (block?.kind !== 'fact') throw new Error('no fact');
  const lesser: Brief = {
    ...brief,
    sections: brief.sections.map((it) => ({ ...it, blocks: it.blocks.filter((one) => one !== block) })),
  };
  const keep = (kept: Brief) =>
    window.call('saveDocuments', { briefs: [{ id, brief: kept }], delegations: [], overlays: [] });
  await keep(lesser);
  const less = await window.call('difference', { a: { from: 'copy', number }, b: id });
  expect(less?.changes.map(({ kind, what, factId }) => [kind, what, factId])).toContainEqual([
    'fact',
    'removed',
    block.pin.factId,
  ]);
  window.answers.file = join(home, 'issued', `${number}.pdf`);
  expect(await window.call('difference', { a: { from: 'file' }, b: id })).toEqual(less);
  window.answers.file = null;
  expect(await window.call('difference', { a: { from: 'file' }, b: id })).toBeNull();

  const changes = await window.call('sinceLast', { brief: lesser, seq: copies[0]?.seq ?? 0 });
  expect(changes.map(({ change, since }) => [change.what, since.number])).toEqual([['gone', number]]);
  const annexed = addSection(lesser, setChanges(emptySection('changes', 'changes'), changes));
  await keep(annexed);
  const again = await window.call('brief', { id });
  expect(again.brief.sections.at(-1)?.blocks).toEqual(changes);
  // The annex tells of the brief and is no part of what it tells.
  expect(await window.call('sinceLast', { brief: again.brief, seq: copies[0]?.seq ?? 0 })).toEqual(changes);
  expect((await window.refused('sinceLast', { brief: lesser, seq: 99 })).code).toBe('not-found');

  // What was said then cannot be made up in the window.
  const forged = JSON.parse(JSON.stringify(annexed));
  forged.sections.at(-1).blocks[0].change.before.fact.statement = 'We never said this.';
  await keep(forged);
  expect((await window.call('brief', { id })).brief.sections.at(-1)?.blocks).toEqual(changes);
});

it('a summary is compared with what a summary prints, not with all that its brief holds', async () => {
  const home = await usedHome();
  const window = await openWindow(home);
  // A summary, whose key figures stand alone, asks what the full brief does not.
  const { id, before } = await readyBrief(window, ['summary']);
  const { numbers } = await window.call('issueBrief', {
    briefId: id,
    recipient: 'The Embassy',
    issueDate: '2026-11-22',
    editions: ['summary'],
    waivers: answersTo(before),
  });
  const [number = ''] = numbers;
  const compared = await window.call('difference', { a: { from: 'copy', number }, b: id });
  expect(compared?.changes.filter(({ kind }) => kind === 'fact')).toEqual([]);

  // A fact that the summary prints is missed; one that it does not print is not.
  const { brief } = await window.call('brief', { id });
  const glance = brief.sections.find(({ kind }) => kind === 'glance');
  const [first] = glance?.blocks ?? [];
  const last = brief.sections.find(({ kind }) => kind === 'cluster')?.blocks.at(-1);
  const without = (block: typeof first): Brief => ({
    ...brief,
    sections: brief.sections.map((it) => ({ ...it, blocks: it.blocks.filter((one) => one !== block) })),
  });
  const facts = async (kept: Brief) => {
    await window.call('saveDocuments', { briefs: [{ id, brief: kept }], delegations: [], overlays: [] });
    const answer = await window.call('difference', { a: { from: 'copy', number }, b: id });
    return answer?.changes.filter(({ kind, what }) => kind === 'fact' && what === 'removed').length;
  };
  expect(await facts(without(last))).toBe(0);
  expect(await facts(without(first))).toBe(1);
});

it('a file that holds no brief is refused in words', async () => {
  const window = await openWindow(await usedHome());
  const { brief } = await window.call('createBrief', {
    audienceId: 'us',
    delegationId: null,
    clusterIds: null,
  });
  const path = join(temporaryFolder(), 'letter.pdf');
  writeFileSync(path, readFileSync('package.json'));
  window.answers.file = path;
  const refusal = await window.refused('difference', { a: { from: 'file' }, b: brief.id });
  expect(refusal.sentence).toMatch(/letter\.pdf|PDF/);
  expect(
    (await window.refused('difference', { a: { from: 'copy', number: 'WM-1' }, b: brief.id })).code,
  ).toBe('not-found');
});
