import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editOverlay, type RecordEdit } from '../../src/main/library/edit-overlay.ts';
import { loadInstalled } from '../../src/main/packs/load-installed.ts';
import { PACK, team } from '../channels/channel-world.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { stepping } from '../support/stepping.ts';
import { packVersion } from './pack-versions.ts';

const newFolder = homeFolders();

/** Older version in use with the team's edits over it; and the newer one, merged. */
async function homes(): Promise<{ older: string; newer: string; update: string }> {
  const into = newFolder();
  const first = await packVersion(into, '1.0.0');
  const update = await packVersion(into, '1.1.0', ['facts.csv', ',14.2,', ',13.9,']);
  const older = newFolder();
  const { packs, library, workspace } = await team(older);
  await packs.install(first, { trust: 'unverified' });
  const [pack] = library.data.packs;
  const reading = pack && (await loadInstalled(older, pack));
  if (!reading?.ok) throw new Error('not installed');
  const edits: readonly RecordEdit[] = [
    { kind: 'edit', recordType: 'fact', recordId: 'N1', fields: { value: 14 } },
    { kind: 'annotate', recordType: 'fact', recordId: 'N2', note: 'Ask Ann.' },
    { kind: 'hide', recordType: 'fact', recordId: 'N3' },
  ];
  await workspace.update((file) => ({
    ...file,
    overlays: edits.reduce(
      (own, edit) => [...editOverlay(own, reading.records, PACK, edit, '2026-11-22T12:00:00Z')],
      file.overlays,
    ),
    bases: { [PACK]: { version: pack?.version ?? '', hash: pack?.hash ?? '' } },
  }));
  const newer = newFolder();
  cpSync(older, newer, { recursive: true });
  await (await team(newer)).packs.install(update, { trust: 'unverified' });
  return { older, newer, update };
}

/** What must hold whenever the process ended: one version whole, with the team's edits over just that version. */
async function expectWhole(home: string, versions: readonly string[]): Promise<string> {
  const { library, workspace, version } = await team(home);
  const [pack] = library.data.packs;
  if (!pack) throw new Error('no pack');
  expect(versions).toContain(version());
  expect((await loadInstalled(home, pack)).ok).toBe(true);
  expect(workspace.data.bases[PACK]?.hash).toBe(pack.hash);
  const own = (id: string) => workspace.data.overlays.find(({ recordId }) => recordId === id);
  const upstream = pack.version === '1.0.0' ? 14.2 : 13.9;
  expect(own('N1')?.change).toMatchObject({ changed: { value: 14 }, base: { value: upstream } });
  expect(own('N2')?.note).toBe('Ask Ann.');
  expect(own('N3')?.change.kind).toBe('hide');
  const open = workspace.data.conflicts.filter(({ state }) => state === 'open');
  expect(open.map(({ recordId, field }) => `${recordId} ${field}`)).toEqual(
    pack.version === '1.0.0' ? [] : ['N1 value'],
  );
  // One more start leaves nothing but what is named.
  await team(home);
  const named = [...library.data.packs, ...library.data.kept].map(({ folder }) => folder);
  expect(readdirSync(join(home, 'packs')).sort()).toEqual(named.sort());
  expect(readdirSync(home).filter((name) => /\.tmp$|damaged/.test(name))).toEqual([]);
  return pack.version;
}

describe('killed before a step, the next start finds the old or the new state whole', () => {
  const THINGS = [
    { what: 'update', from: 'older', subject: 'update', before: '1.0.0', after: '1.1.0' },
    { what: 'undo', from: 'newer', subject: '', before: '1.1.0', after: '1.1.0' },
    { what: 'roll back', from: 'newer', subject: PACK, before: '1.1.0', after: '1.0.0' },
  ] as const;
  it.each(THINGS)('$what', { timeout: 300_000 }, async ({ what, from, before, after, ...thing }) => {
    const { update, ...made } = await homes();
    const subject = thing.subject === 'update' ? update : thing.subject;
    const copy = (): string => {
      const home = newFolder();
      cpSync(made[from], home, { recursive: true });
      return home;
    };
    const script = join(import.meta.dirname, 'stepping-process.ts');
    const whole = copy();
    const { steps } = await stepping(script, [whole, what, subject], newFolder());
    expect(await expectWhole(whole, [after])).toBe(after);
    const left = steps.flatMap((it) => it.left ?? []);
    expect(left.length).toBeGreaterThan(3);
    const found: string[] = [];
    for (const home of left) found.push(await expectWhole(home, [before, after]));
    // The first step has changed nothing yet, and from some step on the new state stands for good.
    expect(found[0]).toBe(before);
    expect(found.at(-1)).toBe(after);
    expect(found).toEqual([...found].sort((a, b) => Number(a === after) - Number(b === after)));

    // A process that is really killed leaves what the copy holds.
    const last = steps.findLastIndex((it) => it.left !== null);
    const home = copy();
    await stepping(script, [home, what, subject], newFolder(), last);
    expect(await expectWhole(home, [before, after])).toBe(after);
  });
});
