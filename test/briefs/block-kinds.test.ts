import { describe, expect, it } from 'vitest';
import { viewBrief } from '../../src/main/briefs/brief-view.ts';
import { recordUsage } from '../../src/main/briefs/record-usage.ts';
import { citedIn, mapPins, mapText, pinsOfBlock, textOf } from '../../src/shared/briefs/block-kinds.ts';
import { addBlock, emptySection } from '../../src/shared/briefs/edit-brief.ts';
import type { Block, OwnText } from '../../src/shared/domain/index.ts';
import { figure, pinAs, pinOf } from '../support/composed-brief.ts';
import { draftFor, library } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

const FACT = 'F368';
const IN_WORDS = 'F307';
const SOURCE = library.records.sources.find(
  ({ id }) => ![FACT, IN_WORDS].some((factId) => library.fact(factId)?.sourceIds.includes(id)),
)?.id as string;

const words: OwnText = [
  { kind: 'words', text: 'As we said: ' },
  figure(IN_WORDS),
  { kind: 'cite', sourceId: SOURCE },
];
const common = { id: 'block', leftOutOf: [], review: false } as const;

/** A block of each kind that holds words, a fact and a source by hand. */
const HOLDING: readonly Block[] = [
  { ...common, kind: 'fact', pin: pinOf(FACT), wording: words },
  { ...common, kind: 'text', style: 'body', text: words },
  { ...common, kind: 'answer', question: 'How much?', pins: [pinOf(FACT)], lines: [], words, askedOn: null },
];
const CHANGE: Block = {
  ...common,
  kind: 'change',
  change: { what: 'new', after: pinOf(FACT) },
  since: { number: null, issueDate: '2026-01-01' },
};
const NOTE: Block = { kind: 'note', id: 'block', text: 'Call them.', review: false };

const audience = shippedAudience('us');
const briefWith = (block: Block) => {
  const brief = { ...draftFor('us'), sections: [emptySection('text', 'own')] };
  return addBlock(brief, 'own', block);
};

describe.each(HOLDING.map((block) => [block.kind, block] as const))('the words of a %s block', (_, block) => {
  it('are found, with the figures and the sources in them', () => {
    expect(textOf(block)).toEqual(words);
    expect(pinsOfBlock(block).map(({ factId }) => factId)).toContain(IN_WORDS);
    expect(citedIn(block)).toEqual([SOURCE]);
  });

  it('take an edit, and each of its pins takes a newer one', () => {
    expect(textOf(mapText(block, (text) => [...text, { kind: 'words', text: '.' }]))).toHaveLength(4);
    const renewed = mapPins(block, (pin) => ({ ...pin, packVersion: '9.9.9' }));
    expect(pinsOfBlock(renewed).map(({ packVersion }) => packVersion)).toEqual(
      pinsOfBlock(block).map(() => '9.9.9'),
    );
  });

  it('name their source to the window, and the source names the brief', () => {
    const brief = briefWith(block);
    expect(viewBrief(brief, library, audience, null).cited.map(({ id }) => id)).toEqual([SOURCE]);
    const used = recordUsage('source', SOURCE, library, [brief], [], () => audience);
    expect(used.briefs.map(({ id }) => id)).toEqual([brief.id]);
  });
});

it.each([CHANGE, NOTE])('a $kind block has no words to bind figures in', (block) => {
  expect([textOf(block), citedIn(block)]).toEqual([null, []]);
  expect(mapText(block, () => words)).toBe(block);
});

it('a change takes the newer pin, and keeps what was said then', () => {
  const before = pinAs(FACT, { value: 1 });
  const block: Block = { ...CHANGE, change: { what: 'changed', before, after: pinOf(FACT) } } as Block;
  const renewed = mapPins(block, (pin) => ({ ...pin, packVersion: '9.9.9' }));
  expect(renewed).toMatchObject({ change: { before, after: { packVersion: '9.9.9' } } });
});
