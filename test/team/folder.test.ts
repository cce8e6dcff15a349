import { cp, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { writeBatch } from '../../src/main/team/batch.ts';
import { deskFolder } from '../../src/main/team/folder.ts';
import { faultsOfSeen, type SeenLedger, withPart } from '../../src/main/team/ledgers.ts';
import {
  briefIn,
  carry,
  changeBrief,
  type Home,
  issue,
  ledgersSeen,
  openHomes,
  setWords,
  smallBrief,
  wordsOf,
} from './homes.ts';

let opened: Awaited<ReturnType<typeof openHomes>> | null = null;
afterEach(() => opened?.close());

/** Ann has written a brief that has not come to Bob yet; what she wrote lies in her desk's folder. */
async function twoApart(): Promise<readonly [Home, Home]> {
  opened = await openHomes(['ann', 'bob']);
  const [ann, bob] = opened.homes as [Home, Home];
  await ann.link.update((file) => ({ ...file, briefs: [smallBrief('x', ['One.'])] }));
  await ann.round();
  return [ann, bob];
}

const deskOf = (home: Home): string => home.team.state().desk?.id ?? '';
const written = async (home: Home, from: Home): Promise<string> => {
  const folder = deskFolder(home.folder, deskOf(from));
  const name = (await readdir(folder)).find((it) => it.startsWith('changes-'));
  if (name === undefined) throw new Error('nothing was written');
  return join(folder, name);
};
const faultsAt = async (home: Home): Promise<readonly string[]> =>
  (await home.round()).status.faults.map(({ what }) => what);

const SPOILT: readonly (readonly [string, string, (file: string) => Promise<void>])[] = [
  ['half-copied', 'cut', (file) => truncate(file, 90)],
  ['empty', 'cut', (file) => truncate(file, 0)],
  [
    'changed by the disk',
    'changed',
    async (file) => {
      const bytes = await readFile(file);
      bytes.writeUInt8(bytes.readUInt8(bytes.length - 3) ^ 255, bytes.length - 3);
      await writeFile(file, bytes);
    },
  ],
  ['none of ours', 'stranger', (file) => writeFile(file, 'Minutes of the meeting')],
  [
    'of a newer Attaché',
    'newer',
    (file) => {
      const span = { desk: '0'.repeat(16), what: 'changes', from: 1, to: 1 };
      return writeFile(file, writeBatch(span, Buffer.from('x'), 99).bytes);
    },
  ],
  [
    'of another desk',
    'stranger',
    (file) => {
      const span = { desk: '0'.repeat(16), what: 'changes', from: 1, to: 1 };
      return writeFile(file, writeBatch(span, Buffer.from('[]\n'), 1).bytes);
    },
  ],
];

describe('what lies in a team’s folder', () => {
  it.each(SPOILT)('%s is named, left alone, and read once it is whole', async (_, what, spoil) => {
    const [ann, bob] = await twoApart();
    await carry(ann, bob);
    const file = await written(bob, ann);
    const whole = await readFile(file);
    await spoil(file);
    const spoilt = await readFile(file);
    expect(await faultsAt(bob)).toContain(what);
    expect(briefIn(bob, 'x')).toBeUndefined();
    expect(await readFile(file)).toEqual(spoilt);
    await writeFile(file, whole);
    expect(await faultsAt(bob)).toEqual([]);
    expect(wordsOf(briefIn(bob, 'x'), 'b0')).toBe('One.');
  });

  it('of strangers is named; what a sync tool doubled says nothing twice; system files are not named', async () => {
    const [ann, bob] = await twoApart();
    await carry(ann, bob);
    const file = await written(bob, ann);
    await cp(file, file.replace('.team', ' (conflicted copy).team'));
    const root = join(bob.folder, 'attache-team');
    await writeFile(join(root, 'holiday.jpg'), 'x');
    await writeFile(join(root, 'desktop.ini'), 'x');
    await mkdir(join(root, 'Invoices'));
    expect([...(await faultsAt(bob))].sort()).toEqual(['copy', 'stranger', 'stranger']);
    expect(wordsOf(briefIn(bob, 'x'), 'b0')).toBe('One.');
    expect(bob.workspace.data.team.questions).toEqual([]);
  });

  it('went back to a backup: nothing that was written since is lost', async () => {
    const [ann, bob] = await twoApart();
    await carry(ann, bob);
    await bob.round();
    const backup = `${ann.folder}-backup`;
    await cp(ann.folder, backup, { recursive: true });
    await changeBrief(ann, 'x', setWords('b0', 'One, and since.'));
    await ann.round();
    await rm(ann.folder, { recursive: true });
    await cp(backup, ann.folder, { recursive: true });
    await ann.restart();
    await ann.round();
    await carry(ann, bob);
    await bob.round();
    expect(wordsOf(briefIn(bob, 'x'), 'b0')).toBe('One, and since.');
  });

  it('cannot be written: it is said, work goes on, and all is given once it can', async () => {
    const [ann] = await twoApart();
    const root = join(ann.folder, 'attache-team');
    await rm(root, { recursive: true });
    await writeFile(root, 'a file in its place');
    await changeBrief(ann, 'x', setWords('b0', 'One, meanwhile.'));
    expect((await ann.round()).status.trouble).not.toBeNull();
    expect(wordsOf(briefIn(ann, 'x'), 'b0')).toBe('One, meanwhile.');
    await rm(root);
    expect((await ann.round()).status.trouble).toBeNull();
    expect(await readdir(deskFolder(ann.folder, deskOf(ann)))).not.toEqual([]);
  });

  it('a colleague’s ledger that was tampered with is told, whichever way', async () => {
    const [ann, bob] = await twoApart();
    for (const at of ['2026-03-01T09:00:00Z', '2026-03-02T09:00:00Z']) issue(ann, at);
    await ann.round();
    await carry(ann, bob);
    await bob.round();
    const [seen] = (await ledgersSeen(bob)) as [SeenLedger];
    expect(faultsOfSeen(seen, 'Ann')).toEqual([]);
    const [first, second] = seen.entries;
    if (!first || !second) throw new Error('nothing was issued');
    const forged = { ...first, at: '2026-01-01T09:00:00Z' };
    expect(faultsOfSeen({ ...seen, entries: [forged, second] }, 'Ann')).not.toEqual([]);
    const rewritten = withPart(seen, seen.desk, {
      entries: [{ ...second, hash: first.hash }],
      facts: {},
      records: {},
    });
    expect(faultsOfSeen(rewritten, 'Ann').join()).toContain('entry 2');
  });
});
