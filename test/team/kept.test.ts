import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { packLots, writeBatch } from '../../src/main/team/batch.ts';
import { flatten } from '../../src/main/team/flat.ts';
import { deskFolder, writeOpen } from '../../src/main/team/folder.ts';
import { SHAPES } from '../../src/main/team/kinds.ts';
import { openTeam } from '../../src/main/team/team.ts';
import { emptyDoc, make, stepsBetween } from '../../src/main/team/team-doc.ts';
import { briefIn, carry, changeBrief, type Home, openHomes, smallBrief } from './homes.ts';

let opened: Awaited<ReturnType<typeof openHomes>> | null = null;
afterEach(() => opened?.close());

async function two(): Promise<readonly [Home, Home]> {
  opened = await openHomes(['ann', 'bob']);
  return opened.homes as [Home, Home];
}
const deskOf = (home: Home): string => home.team.state().desk?.id ?? '';

it('a document of a kind that only a newer version knows is carried unread, and everything else is read', async () => {
  const [ann, bob] = await two();
  await ann.link.update((file) => ({ ...file, briefs: [smallBrief('x', ['One.'])] }));
  await ann.round();
  await carry(ann, bob);
  const desk = 'f'.repeat(16);
  const doc = emptyDoc(desk);
  const shape = SHAPES.audience;
  const next = flatten({ name: 'From the future' }, shape);
  const changes = make(doc, [], stepsBetween(flatten(null, shape), next, new Map()), { desk, time: 1 });
  doc.free();
  const lots = packLots([{ key: 'hologram h1', era: 0, origin: null, changes }]);
  const { name, bytes } = writeBatch({ desk, what: 'changes', from: 1, to: 1 }, lots, 1);
  await mkdir(deskFolder(bob.folder, desk), { recursive: true });
  await writeFile(join(deskFolder(bob.folder, desk), name), bytes);
  expect((await bob.round()).status.unreadable).toEqual(['hologram h1']);
  expect(briefIn(bob, 'x')?.title).toBe('Brief x');
  // It is told again, until a version comes that can read it.
  await bob.restart();
  expect((await bob.round()).status.unreadable).toEqual(['hologram h1']);
  expect(await readFile(join(deskFolder(bob.folder, desk), name))).toEqual(bytes);
});

it('many small files become one, and whoever has read some of them, or none, has the same', async () => {
  const [ann, bob] = await two();
  await ann.link.update((file) => ({ ...file, briefs: [smallBrief('x', ['One.'])] }));
  for (let n = 1; n <= 90; n += 1) {
    await changeBrief(ann, 'x', (brief) => ({ ...brief, title: `Turn ${n}` }));
    await ann.round();
    if (n === 20) {
      await carry(ann, bob);
      await bob.round();
    }
  }
  const files = await readdir(deskFolder(ann.folder, deskOf(ann)));
  expect(files.filter((name) => name.startsWith('changes-')).length).toBeLessThanOrEqual(41);
  expect(briefIn(bob, 'x')?.title).toBe('Turn 20');
  await carry(ann, bob);
  await bob.round();
  expect(briefIn(bob, 'x')).toEqual(briefIn(ann, 'x'));
});

it.each([
  [2, ['brief x']],
  [4, []],
])('what a colleague said %i minutes ago to have open is open: %j', async (minutes, keys) => {
  const [ann, bob] = await two();
  await ann.round();
  await carry(ann, bob);
  const now = opened?.now() ?? new Date();
  const at = new Date(now.getTime() - minutes * 60_000).toISOString();
  await writeOpen(bob.folder, deskOf(ann), { key: 'brief x', at });
  const team = await openTeam(bob.home, () => now);
  const { status } = await team.sync({ items: [], seen: [], ledger: null, brandFiles: [], version: '0.1.0' });
  expect(status.open.map(({ key }) => key)).toEqual(keys);
});

it('an approval is seen at every desk of the team, and by whom', async () => {
  const [ann, bob] = await two();
  const review = {
    id: 'x-full-1',
    briefId: 'x',
    edition: 'full' as const,
    issueDate: '2026-03-01',
    content: `sha256:${'0'.repeat(64)}`,
    madeAt: '2026-01-05T09:00:00.000Z',
    madeBy: null,
    remarks: [],
    approved: null,
  };
  await ann.link.update((file) => ({ ...file, briefs: [smallBrief('x', ['One.'])], reviews: [review] }));
  await ann.round();
  await carry(ann, bob);
  await bob.round();
  const approved = { by: 'Bob, Head of Trade', at: '2026-01-06T09:00:00.000Z' };
  await bob.link.update((file) => ({ ...file, reviews: file.reviews.map((it) => ({ ...it, approved })) }));
  await bob.round();
  await carry(bob, ann);
  await ann.round();
  expect(ann.workspace.data.reviews).toEqual([{ ...review, approved }]);
});
