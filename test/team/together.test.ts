import { afterEach, describe, expect, it } from 'vitest';
import {
  answer,
  briefIn,
  carry,
  changeBrief,
  type Home,
  openHomes,
  setWords,
  smallBrief,
  textBlock,
  wordsOf,
} from './homes.ts';

let opened: Awaited<ReturnType<typeof openHomes>> | null = null;
afterEach(() => opened?.close());

/** Two homes that have the same brief. */
async function two(words: readonly string[]): Promise<readonly [Home, Home]> {
  opened = await openHomes(['ann', 'bob']);
  const [ann, bob] = opened.homes as [Home, Home];
  await ann.link.update((file) => ({ ...file, briefs: [smallBrief('x', words)] }));
  await meet(ann, bob);
  return [ann, bob];
}

async function meet(...homes: readonly Home[]): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1)
    for (const home of homes) {
      await home.round();
      for (const other of homes) if (other !== home) await carry(home, other);
    }
}

const questions = (home: Home) => home.workspace.data.team.questions;

describe('two who write one brief apart', () => {
  it('have both fields, and both additions to one text, without a question', async () => {
    const [ann, bob] = await two(['Exports fell in May.']);
    await changeBrief(ann, 'x', (brief) => ({
      ...setWords('b0', 'Exports of cars fell in May.')(brief),
      title: 'Cars',
    }));
    await changeBrief(bob, 'x', (brief) => ({
      ...setWords('b0', 'Exports fell in May. They rose in June.')(brief),
      paper: 'a4',
    }));
    await meet(ann, bob);
    for (const home of [ann, bob]) {
      expect(wordsOf(briefIn(home, 'x'), 'b0')).toBe('Exports of cars fell in May. They rose in June.');
      expect(briefIn(home, 'x')).toMatchObject({ title: 'Cars', paper: 'a4' });
      expect(questions(home)).toEqual([]);
    }
  });

  it('are asked once about words that both changed, and see one side whole meanwhile', async () => {
    const [ann, bob] = await two(['Exports fell by 5.4% in May.']);
    await changeBrief(ann, 'x', setWords('b0', 'Exports fell by 5.6% in May.'));
    await changeBrief(bob, 'x', setWords('b0', 'Exports fell by 6.1% in May.'));
    await meet(ann, bob);
    expect(questions(ann)).toEqual(questions(bob));
    expect(questions(ann)).toHaveLength(1);
    const [asked] = questions(ann);
    expect(asked?.base).toBe('Exports fell by 5.4% in May.');
    expect(asked?.sides.map(({ value }) => value).sort()).toEqual([
      'Exports fell by 5.6% in May.',
      'Exports fell by 6.1% in May.',
    ]);
    const shown = wordsOf(briefIn(ann, 'x'), 'b0');
    expect(asked?.sides.map(({ value }) => value)).toContain(shown);
    expect(wordsOf(briefIn(bob, 'x'), 'b0')).toBe(shown);

    if (!asked) throw new Error('no question');
    await answer(bob, asked, 'Exports fell by 6.1% in May.');
    await meet(bob, ann);
    for (const home of [ann, bob]) {
      expect(questions(home)).toEqual([]);
      expect(wordsOf(briefIn(home, 'x'), 'b0')).toBe('Exports fell by 6.1% in May.');
    }
  });

  it('see an answer that was given while a round was under way', async () => {
    const [ann, bob] = await two(['Exports fell by 5.4% in May.']);
    await changeBrief(ann, 'x', setWords('b0', 'Exports fell by 5.6% in May.'));
    await changeBrief(bob, 'x', setWords('b0', 'Exports fell by 6.1% in May.'));
    await meet(ann, bob);
    const [asked] = questions(ann);
    if (!asked) throw new Error('no question');
    await changeBrief(bob, 'x', (brief) => ({ ...brief, title: 'Cars' }));
    await bob.round();
    await carry(bob, ann);
    // What the round brings is told as seen by the next one, which comes after the answer.
    await Promise.all([ann.round(), answer(ann, asked, 'Exports fell by 6.1% in May.'), ann.round()]);
    expect(questions(ann)).toEqual([]);
    expect(wordsOf(briefIn(ann, 'x'), 'b0')).toBe('Exports fell by 6.1% in May.');
    expect(briefIn(ann, 'x')?.title).toBe('Cars');
  });

  it('who mend the same word in the same way have it once', async () => {
    const [ann, bob] = await two(['Exports fel in May.']);
    for (const home of [ann, bob]) await changeBrief(home, 'x', setWords('b0', 'Exports fell in May.'));
    await meet(ann, bob);
    for (const home of [ann, bob]) expect(wordsOf(briefIn(home, 'x'), 'b0')).toBe('Exports fell in May.');
    expect(questions(ann)).toEqual([]);
    await changeBrief(ann, 'x', setWords('b0', 'Exports fell in May and June.'));
    await meet(ann, bob);
    expect(wordsOf(briefIn(bob, 'x'), 'b0')).toBe('Exports fell in May and June.');
  });

  it('are asked where one removed what the other changed, and it stays meanwhile', async () => {
    const [ann, bob] = await two(['One.', 'Two.']);
    await changeBrief(ann, 'x', (brief) => ({
      ...brief,
      sections: brief.sections.map((section) => ({
        ...section,
        blocks: section.blocks.filter(({ id }) => id !== 'b0'),
      })),
    }));
    await changeBrief(bob, 'x', setWords('b0', 'One, and more.'));
    await meet(ann, bob);
    expect(wordsOf(briefIn(ann, 'x'), 'b0')).toBe('One, and more.');
    expect(questions(ann).map(({ kind }) => kind)).toEqual(['gone']);
    const [asked] = questions(ann);
    if (!asked) throw new Error('no question');
    await answer(ann, asked, false);
    await meet(ann, bob);
    expect(wordsOf(briefIn(bob, 'x'), 'b0')).toBeUndefined();
    expect(questions(bob)).toEqual([]);
  });

  it('keep a block that one moved and the other wrote in', async () => {
    const [ann, bob] = await two(['One.', 'Two.']);
    await changeBrief(ann, 'x', (brief) => ({
      ...brief,
      sections: brief.sections.map((section) => ({
        ...section,
        blocks: section.id === 'one' ? section.blocks.slice(1) : [textBlock('b0', 'One.')],
      })),
    }));
    await changeBrief(bob, 'x', setWords('b0', 'One, longer.'));
    await meet(ann, bob);
    expect(briefIn(bob, 'x')?.sections[1]?.blocks.map(({ id }) => id)).toEqual(['b0']);
    expect(wordsOf(briefIn(bob, 'x'), 'b0')).toBe('One, longer.');
    expect(briefIn(ann, 'x')).toEqual(briefIn(bob, 'x'));
    expect(questions(ann)).toEqual([]);
  });

  it('go on from what the window had, though more has come since', async () => {
    const [ann, bob] = await two(['Exports fell in May.', 'Two.']);
    await changeBrief(bob, 'x', setWords('b1', 'Two by Bob.'));
    const held = briefIn(ann, 'x');
    await meet(bob, ann);
    expect(ann.link.isBehind('brief x')).toBe(true);
    const sent = held && setWords('b0', 'Exports fell in May, and Ann said so.')(held);
    const merged = await ann.link.rebase(new Map([['brief x', sent]]));
    const now = briefIn(ann, 'x');
    expect(merged.get('brief x')).toEqual(now);
    expect([wordsOf(now, 'b0'), wordsOf(now, 'b1')]).toEqual([
      'Exports fell in May, and Ann said so.',
      'Two by Bob.',
    ]);
    // The window took it over, and goes on from there.
    await ann.link.rebase(new Map([['brief x', now && setWords('b1', 'Two by Bob and Ann.')(now)]]));
    await meet(ann, bob);
    expect(wordsOf(briefIn(bob, 'x'), 'b1')).toBe('Two by Bob and Ann.');
    expect(questions(bob)).toEqual([]);
  });
});
