import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withoutCarriedOfGone } from '../../src/main/app/stores/clear-carried.ts';
import { Carried } from '../../src/shared/domain/index.ts';
import { carry, type Home, openHomes, smallBrief } from './homes.ts';

let opened: Awaited<ReturnType<typeof openHomes>>;
let ann: Home;
let bob: Home;
beforeEach(async () => {
  opened = await openHomes(['ann', 'bob']);
  [ann, bob] = opened.homes as [Home, Home];
});
afterEach(() => opened.close());

const broughtBy = (briefId: string, at: string): Carried =>
  Carried.parse({
    briefId,
    from: { what: 'file', name: 'visit.attache', number: null, at },
    pack: {
      name: 'east',
      title: `East of ${at}`,
      version: '1.0.0',
      hash: `sha256:${'0'.repeat(64)}`,
      created: '2026-01-01T00:00:00.000Z',
      trust: 'unverified',
      homePlace: 'East',
    },
    records: {},
    listed: { who: [at] },
  });

async function meet(turns = 3): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1)
    for (const [one, other] of [
      [ann, bob],
      [bob, ann],
    ] as const) {
      await one.round();
      await carry(one, other);
    }
  await ann.round();
}

describe('what a travelling brief brought along', () => {
  it('is shared with it, and let go of everywhere once the library’s is taken', async () => {
    const brought = broughtBy('x', 'a');
    await ann.link.update((file) => ({ ...file, briefs: [smallBrief('x', ['One.'])], carried: [brought] }));
    await meet();
    expect(bob.workspace.data.carried).toEqual([brought]);
    await bob.link.update((file) => ({ ...file, carried: [] }));
    await meet();
    expect(ann.workspace.data.carried).toEqual([]);
  });

  it('of two who took in the same file apart, is one of the two, whole, and nobody is asked', async () => {
    const came = [broughtBy('x', 'a'), broughtBy('x', 'b')] as const;
    for (const [index, home] of [ann, bob].entries())
      await home.link.update((file) => ({
        ...file,
        briefs: [smallBrief('x', ['One.'])],
        carried: [came[index] as Carried],
      }));
    await meet();
    expect(ann.workspace.data.carried).toEqual(bob.workspace.data.carried);
    expect(came).toContainEqual(ann.workspace.data.carried[0]);
    expect(ann.workspace.data.team.questions).toEqual([]);
  });

  it('is cleared after its brief is deleted, and waited with where the brief has not come yet', async () => {
    const kept = [broughtBy('x', 'a'), broughtBy('gone', 'b'), broughtBy('late', 'c')];
    await ann.link.update((file) => ({
      ...file,
      briefs: [smallBrief('x', ['One.']), smallBrief('gone', ['Two.'])],
      carried: kept,
    }));
    await ann.round();
    await ann.link.update((file) => ({ ...file, briefs: file.briefs.filter(({ id }) => id === 'x') }));
    const idsOf = (isInTeam: boolean): readonly string[] =>
      withoutCarriedOfGone(ann.workspace.data, isInTeam).carried.map(({ briefId }) => briefId);
    expect(idsOf(true)).toEqual(['x', 'late']);
    expect(idsOf(false)).toEqual(['x']);
  });
});
