import { describe, expect, it } from 'vitest';
import { briefReader, scoreFor, sectionTitle, viewBrief } from '../../src/main/briefs/brief-view.ts';
import { carryOverWords } from '../../src/main/briefs/duplicate-brief.ts';
import { whyNot } from '../../src/main/briefs/why-not.ts';
import {
  addBlock,
  addSection,
  factBlockId,
  setSectionTitle,
  setWording,
} from '../../src/shared/briefs/edit-brief.ts';
import { allPins, factBlocks, pinsOfSection } from '../../src/shared/briefs/printed.ts';
import { type Block, Brief, type Section } from '../../src/shared/domain/index.ts';
import { AUDIENCES, draftFor, exampleDelegation, library } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

const sectionOfKind = (brief: Brief, kind: Section['kind']): Section => {
  const section = brief.sections.find((it) => it.kind === kind);
  if (!section) throw new Error(`no section ${kind}`);
  return section;
};

describe.each(AUDIENCES)('the officer’s view for %s', (id) => {
  const delegation = exampleDelegation(id);
  const brief = draftFor(id, { delegation });
  const audience = shippedAudience(id);
  const view = viewBrief(brief, library, audience, delegation);

  it('every fact says in words, not in points, why it suits the visitors', () => {
    const cards = view.sections.flatMap(({ facts, suggestions }) => [...facts, ...suggestions]);
    for (const { reasons } of cards) {
      expect(reasons.length).toBeGreaterThan(0);
      for (const reason of reasons) expect(reason).not.toMatch(/\bscores?\b|\bpoints?\b|\d\.\d/);
    }
  });

  it('what was dismissed in a section is not suggested there again, and can be brought back', () => {
    const why = view.sections.find(({ kind }) => kind === 'why');
    const [first] = why?.suggestions ?? [];
    if (!why || !first) throw new Error('nothing is suggested');
    const without = { ...brief, dismissed: [{ sectionId: why.id, factId: first.id }] };
    const after = viewBrief(without, library, audience, delegation).sections.find((it) => it.id === why.id);
    expect(after?.suggestions.map((card) => card.id)).not.toContain(first.id);
    expect(after?.dismissed.map((card) => card.id)).toEqual([first.id]);
  });

  it('says of every fact of the library why it is not in a section', () => {
    const reader = briefReader(brief, library, audience, delegation);
    const score = scoreFor(library, reader);
    const why = sectionOfKind(brief, 'why');
    for (const fact of library.records.facts) {
      const { reasons, addable } = whyNot(fact, why, brief, library, reader, score);
      expect(reasons.length, fact.id).toBeGreaterThan(0);
      const held = brief.sections.some((section) =>
        pinsOfSection(section).some(({ factId }) => factId === fact.id),
      );
      expect(addable).toBe(!held);
    }
    const other = library.records.facts.find(
      ({ markets }) =>
        markets.length === 1 && !markets.includes(audience.market) && /^[A-Z]{2}$/.test(markets[0] ?? ''),
    );
    if (!other) throw new Error('no fact is for another market');
    expect(whyNot(other, why, brief, library, reader, score).reasons.join(' ')).toMatch(
      /another market|disagrees/,
    );
  });
});

describe('a brief for another audience', () => {
  const text = (id: string, words: string): Block => ({
    kind: 'text',
    id,
    style: 'body',
    text: [{ kind: 'words', text: words }],
    leftOutOf: [],
    review: false,
  });

  const cases = AUDIENCES.flatMap((from) =>
    AUDIENCES.filter((to) => to !== from).map((to) => ({ from, to })),
  );

  it.each(cases)('from $from to $to: other facts, the same words, all to be looked at', ({ from, to }) => {
    let source = draftFor(from, { delegation: exampleDelegation(from) });
    const why = sectionOfKind(source, 'why');
    const cluster = sectionOfKind(source, 'cluster');
    const [reason] = pinsOfSection(why);
    if (!reason) throw new Error('no reason');
    source = addBlock(source, 'welcome', text('w', 'Good morning.'));
    source = addBlock(source, why.id, text('first', 'First of all.'), 0);
    source = addBlock(source, why.id, text('last', 'And so on.'));
    source = addBlock(source, cluster.id, text('c', 'About this cluster.'));
    source = addBlock(source, 'links', { kind: 'note', id: 'n', text: 'Ask Priya.', review: false });
    source = setWording(source, factBlockId(reason.factId), [{ kind: 'words', text: 'In other words.' }]);
    source = addSection(
      source,
      { ...why, id: 'own', kind: 'text', title: 'Our offer', blocks: [text('o', 'We offer.')] },
      2,
    );
    source = setSectionTitle(source, 'funding', 'Money');

    const fresh = draftFor(to, { id: 'new', delegation: exampleDelegation(to) });
    const made = carryOverWords(source, fresh, (it) => sectionTitle(it, library, shippedAudience(from)));
    expect(Brief.parse(made)).toEqual(made);
    expect(made.madeFrom).toEqual({ briefId: source.id, title: source.title });
    expect(made.audienceId).toBe(to);

    const blocks = made.sections.flatMap((section) => section.blocks);
    expect(new Set(blocks.map((block) => block.id)).size).toBe(blocks.length);
    const words = blocks.filter((block) => block.kind !== 'fact' || block.wording !== null);
    expect(words.every((block) => block.review)).toBe(true);
    const said = JSON.stringify(words);
    for (const it of [
      'Good morning.',
      'First of all.',
      'And so on.',
      'About this cluster.',
      'Ask Priya.',
      'In other words.',
      'We offer.',
    ])
      expect(said.split(it)).toHaveLength(2);
    expect(
      made.sections
        .filter(({ title }) => title === 'Money' || title === 'Our offer')
        .every(({ review }) => review),
    ).toBe(true);
    expect(sectionOfKind(made, 'why').blocks[0]).toMatchObject({ id: 'first' });
    // It stays behind what it followed, as far as the new brief has it.
    const followed = new Set(factBlocks(why).map(({ pin }) => pin.factId));
    const last = sectionOfKind(made, 'why').blocks.findIndex(({ id }) => id === 'last');
    expect(last).toBeGreaterThan(0);
    for (const [at, block] of sectionOfKind(made, 'why').blocks.entries())
      if (block.kind === 'fact' && followed.has(block.pin.factId)) expect(at).toBeLessThan(last);
    // Facts are those of the fresh draft, and none is told twice.
    const facts = made.sections.flatMap(factBlocks).map(({ pin }) => pin.factId);
    expect(new Set(facts)).toEqual(
      new Set(fresh.sections.flatMap(pinsOfSection).map(({ factId }) => factId)),
    );
    expect(facts).toHaveLength(new Set(facts).size);
    expect(allPins(made).length).toBe(facts.length);
  });
});
