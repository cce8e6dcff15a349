import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { withoutPerson } from '../../src/main/briefs/without-person.ts';
import { withEvent } from '../../src/main/ledger/ledger-store.ts';
import { type Redaction, sayerOf, says } from '../../src/main/storage/redact.ts';
import { newDoc } from '../../src/main/team/automerge.ts';
import { readBatch, unpackLots } from '../../src/main/team/batch.ts';
import { historySays } from '../../src/main/team/begin-anew.ts';
import { docStore } from '../../src/main/team/docs.ts';
import { faultsOfSeen } from '../../src/main/team/ledgers.ts';
import type { Delegation } from '../../src/shared/domain/index.ts';
import { exampleDelegation } from '../support/region.ts';
import {
  answer,
  briefIn,
  carry,
  changeBrief,
  type Home,
  ledgersSeen,
  openHomes,
  setWords,
  smallBrief,
  wordsOf,
} from './homes.ts';

const NAME = 'Zebulon Quillfeather';
const REDACTION: Redaction = { names: [NAME], token: 'erased-00c0ffee' };

let opened: Awaited<ReturnType<typeof openHomes>> | null = null;
afterEach(() => opened?.close());

const visit: Delegation = {
  ...exampleDelegation('us'),
  id: 'v',
  interests: 'Cars',
  people: [
    { name: `Dr ${NAME}`, role: 'Chair', organisation: null },
    { name: 'Ann Other', role: null, organisation: null },
  ],
};

async function meet(...homes: readonly Home[]): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1)
    for (const home of homes) {
      await home.round();
      for (const other of homes) if (other !== home) await carry(home, other);
    }
}

/** Homes that share a brief and a visit. */
async function sharing(names: readonly string[], words: readonly string[]): Promise<readonly Home[]> {
  opened = await openHomes(names);
  const { homes } = opened;
  await homes[0]?.link.update((file) => ({
    ...file,
    briefs: [smallBrief('x', words)],
    delegations: [visit],
  }));
  await meet(...homes);
  return homes;
}

async function erase(home: Home): Promise<void> {
  await home.link.update((file) => withoutPerson(file, REDACTION));
  await home.link.erase(REDACTION, { file: home.ledger, published: home.team.state().ledger });
}

const namedIn = (home: Home): readonly string[] =>
  home.workspace.data.delegations.flatMap(({ people }) => people.map(({ name }) => name));

/** Every document and file of the team, at home and given to the folder, that says the name in any state that it ever had. */
async function traces(home: Home): Promise<readonly string[]> {
  const isSaid = sayerOf([NAME]);
  const found: string[] = [];
  const desk = home.team.state().desk?.id ?? '';
  const docs = docStore(join(home.home, 'team', 'docs'), () => desk);
  for (const key of (await docs.eras()).keys()) {
    const doc = await docs.read(key);
    if (doc && historySays(doc, isSaid)) found.push(key);
  }
  for (const folder of [join(home.home, 'team', 'own'), join(home.folder, 'attache-team', desk)])
    for (const name of (existsSync(folder) ? readdirSync(folder) : []).filter((it) => it.endsWith('.team'))) {
      const batch = readBatch(readFileSync(join(folder, name)));
      if (batch.state !== 'whole') throw new Error(`${name} is ${batch.state}`);
      if (!name.startsWith('changes-')) {
        if (isSaid(batch.content.toString('utf8'))) found.push(name);
        continue;
      }
      for (const lot of unpackLots(batch.content) ?? []) {
        const doc = newDoc(`${desk}00`);
        doc.applyChanges([...lot.changes]);
        const asKept = (await docs.read(lot.key)) ?? doc;
        const hashes = new Set(asKept.getChangesMeta([]).map(({ hash }) => hash));
        // Every change in the own files is one of the histories that were looked through.
        if (doc.getChangesMeta([]).some(({ hash }) => !hashes.has(hash))) found.push(`${name}: ${lot.key}`);
      }
    }
  return found;
}

describe('a person is erased in a team', () => {
  it('from the histories, the own files and the folder, and then at the colleague’s', async () => {
    const [ann, bob] = (await sharing(['ann', 'bob'], ['We met.', 'Two.'])) as [Home, Home];
    // Letter by letter, and gone again: in no state of now, but in one of then.
    await changeBrief(ann, 'x', setWords('b0', 'We met Zebulon.'));
    await meet(ann, bob);
    await changeBrief(bob, 'x', setWords('b0', 'We met Zebulon Quillfeather.'));
    await meet(ann, bob);
    await changeBrief(bob, 'x', setWords('b0', 'We met him.'));
    await meet(ann, bob);
    expect(await traces(ann)).toContain('brief x');
    await erase(ann);
    expect(await traces(ann)).toEqual([]);
    await meet(ann, bob);
    expect(await traces(bob)).toEqual([]);
    for (const home of [ann, bob]) {
      expect(namedIn(home)).toEqual(['Ann Other']);
      expect(wordsOf(briefIn(home, 'x'), 'b0')).toBe('We met him.');
      expect(home.workspace.data.team.questions).toEqual([]);
    }
    // Work goes on, on both sides.
    await changeBrief(ann, 'x', setWords('b0', 'We met him twice.'));
    await changeBrief(bob, 'x', setWords('b1', 'Two and more.'));
    await meet(ann, bob);
    for (const home of [ann, bob])
      expect([wordsOf(briefIn(home, 'x'), 'b0'), wordsOf(briefIn(home, 'x'), 'b1')]).toEqual([
        'We met him twice.',
        'Two and more.',
      ]);
  });

  it('and what a colleague wrote meanwhile is kept, without the name', async () => {
    const [ann, bob] = (await sharing(['ann', 'bob'], [`We met ${NAME}.`, 'Two.'])) as [Home, Home];
    await changeBrief(bob, 'x', setWords('b0', `In May we met ${NAME} and liked it.`));
    await bob.link.update((file) => ({
      ...file,
      delegations: file.delegations.map((it) => ({ ...it, interests: `Cars, says ${NAME}` })),
    }));
    await bob.round();
    await erase(ann);
    await changeBrief(ann, 'x', setWords('b1', 'Two by Ann.'));
    await meet(ann, bob);
    for (const home of [ann, bob]) {
      expect(await traces(home)).toEqual([]);
      expect(says(home.workspace.data, [NAME])).toBe(false);
      expect(wordsOf(briefIn(home, 'x'), 'b0')).toBe('In May we met erased-00c0ffee and liked it.');
      expect(wordsOf(briefIn(home, 'x'), 'b1')).toBe('Two by Ann.');
      expect(namedIn(home)).toEqual(['Ann Other']);
      expect(home.workspace.data.delegations[0]?.interests).toBe('Cars, says erased-00c0ffee');
      expect(home.workspace.data.team.questions).toEqual([]);
    }
  });

  it('and an open question stays open', async () => {
    const [ann, bob] = (await sharing(['ann', 'bob'], [`${NAME} saw exports fall by 5.4%.`, 'Two.'])) as [
      Home,
      Home,
    ];
    await changeBrief(ann, 'x', setWords('b0', `${NAME} saw exports fall by 5.6%.`));
    await changeBrief(bob, 'x', setWords('b0', `${NAME} saw exports fall by 6.1%.`));
    await changeBrief(ann, 'x', (brief) => ({ ...brief, title: 'Of Ann' }));
    await changeBrief(bob, 'x', (brief) => ({ ...brief, title: 'Of Bob' }));
    await meet(ann, bob);
    const asked = ann.workspace.data.team.questions.map(({ path }) => path).sort();
    expect(asked).toHaveLength(2);
    await erase(ann);
    await meet(ann, bob);
    for (const home of [ann, bob]) {
      expect(await traces(home)).toEqual([]);
      const { questions } = home.workspace.data.team;
      expect(questions.map(({ path }) => path).sort()).toEqual(asked);
      const values = questions.flatMap(({ sides }) => sides.map(({ value }) => value));
      expect(values.sort()).toEqual([
        'Of Ann',
        'Of Bob',
        'erased-00c0ffee saw exports fall by 5.6%.',
        'erased-00c0ffee saw exports fall by 6.1%.',
      ]);
    }
    const [first] = ann.workspace.data.team.questions;
    if (!first) throw new Error('no question');
    await answer(ann, first, first.sides[0].value);
    await meet(ann, bob);
    expect(bob.workspace.data.team.questions).toHaveLength(1);
  });

  it('and neither a late file, nor a colleague who was away, brings the name back', async () => {
    const [ann, bob, cho] = (await sharing(['ann', 'bob', 'cho'], [`We met ${NAME}.`, 'Two.'])) as [
      Home,
      Home,
      Home,
    ];
    // Cho is away, and writes.
    await changeBrief(cho, 'x', setWords('b1', 'Two, from the train.'));
    await erase(ann);
    await meet(ann, bob);
    await cho.round();
    await carry(cho, ann);
    await carry(cho, bob);
    await meet(ann, bob);
    expect(says(ann.workspace.data, [NAME])).toBe(false);
    await meet(ann, bob, cho);
    for (const home of [ann, bob, cho]) {
      expect(await traces(home)).toEqual([]);
      expect(says(home.workspace.data, [NAME])).toBe(false);
      expect(wordsOf(briefIn(home, 'x'), 'b1')).toBe('Two, from the train.');
      expect(briefIn(home, 'x')).toEqual(briefIn(ann, 'x'));
    }
  });

  it('and a colleague’s ledger as it was seen here is still whole, without the name', async () => {
    const [ann, bob] = (await sharing(['ann', 'bob'], ['One.'])) as [Home, Home];
    const recall = (reason: string): void => {
      bob.ledger = withEvent(bob.ledger, '2026-03-01T09:00:00Z', {
        ...{ kind: 'recall', number: 'N-1', factId: 'f', against: null },
        ...{ state: 'done', reason },
      });
    };
    recall(`Told ${NAME}`);
    recall('Told others');
    await meet(ann, bob);
    expect(JSON.stringify(await ledgersSeen(ann))).toContain(NAME);
    await erase(ann);
    for (let turn = 0; turn < 2; turn += 1) {
      const seen = await ledgersSeen(ann);
      expect(says(seen, [NAME])).toBe(false);
      expect(seen.flatMap((ledger) => faultsOfSeen(ledger, 'Bob'))).toEqual([]);
      expect(JSON.stringify(seen)).toContain('Told others');
      recall('Told more');
      await meet(ann, bob);
    }
    const [seen] = await ledgersSeen(ann);
    const entries = seen?.entries.map((entry) =>
      entry.seq === 1 ? { ...entry, at: '2027-01-01T00:00:00Z' } : entry,
    );
    expect(seen && faultsOfSeen({ ...seen, entries: entries ?? [] }, 'Bob')).toHaveLength(1);
  });

  it('wherever it is killed, the next start finishes it', async () => {
    const [ann, bob] = (await sharing(['ann', 'bob'], [`We met ${NAME}.`, 'Two.'])) as [Home, Home];
    await ann.link.update((file) => withoutPerson(file, REDACTION));
    // As if killed behind the first file: another process has to find all the rest to do.
    await ann.restart();
    await ann.link.erase(REDACTION, { file: ann.ledger, published: ann.team.state().ledger });
    await ann.restart();
    await ann.link.erase(REDACTION, { file: ann.ledger, published: ann.team.state().ledger });
    expect(await traces(ann)).toEqual([]);
    await meet(ann, bob);
    expect(briefIn(bob, 'x')).toEqual(briefIn(ann, 'x'));
    expect(await traces(bob)).toEqual([]);
  });

  it('in any order of writing, erasing and carrying: all come to the same, without the name', async () => {
    const steps = fc.array(
      fc.record({
        who: fc.nat(2),
        to: fc.nat(2),
        what: fc.constantFrom('words', 'other', 'title', 'round', 'carry', 'carry', 'restart'),
      }),
      { minLength: 4, maxLength: 18 },
    );
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(17), async (history, at) => {
        await opened?.close();
        const homes = await sharing(['ann', 'bob', 'cho'], [`We met ${NAME}.`, 'Two.']);
        let count = 0;
        for (const [index, { who, to, what }] of history.entries()) {
          const home = homes[who] as Home;
          count += 1;
          if (index === Math.min(at, history.length - 1)) await erase(homes[0] as Home);
          const words = wordsOf(briefIn(home, 'x'), what === 'words' ? 'b0' : 'b1') ?? '';
          if (what === 'words') await changeBrief(home, 'x', setWords('b0', `${words} w${count}q`));
          if (what === 'other') await changeBrief(home, 'x', setWords('b1', `o${count}q ${words}`));
          if (what === 'title') await changeBrief(home, 'x', (brief) => ({ ...brief, title: `t${count}q` }));
          if (what === 'round') await home.round();
          if (what === 'restart') await home.restart();
          if (what === 'carry' && who !== to) await carry(home, homes[to] as Home);
        }
        await meet(...homes);
        await meet(...homes);
        const [first] = homes as [Home];
        const all = JSON.stringify([first.workspace.data.briefs, first.workspace.data.team.questions]);
        for (const home of homes) {
          expect(await traces(home)).toEqual([]);
          expect(says(home.workspace.data, [NAME])).toBe(false);
          expect(briefIn(home, 'x')).toEqual(briefIn(first, 'x'));
        }
        count = 0;
        for (const { what } of history) {
          count += 1;
          if (what === 'words') expect(all).toContain(`w${count}q`);
          if (what === 'other') expect(all).toContain(`o${count}q`);
        }
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});
