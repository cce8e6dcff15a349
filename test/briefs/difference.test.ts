import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsBetween } from '../../src/main/briefs/difference/compared.ts';
import { findDifference } from '../../src/main/briefs/difference/difference.ts';
import { movedMembers } from '../../src/main/briefs/difference/section-changes.ts';
import { factBlock, moveBlock, moveSection, setSectionTitle } from '../../src/shared/briefs/edit-brief.ts';
import { Difference } from '../../src/shared/contract.ts';
import type { Brief } from '../../src/shared/domain/index.ts';
import { briefOf, figure, pinAs, print, say, sectionOf } from '../support/composed-brief.ts';
import { AUDIENCES, draftFor, library } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';
import { withoutFact } from '../support/without-fact.ts';

const between = (a: Brief, b: Brief) =>
  Difference.parse(
    findDifference({ brief: a, library }, { brief: b, library }, shippedAudience(b.audienceId)),
  ).changes;
const told = (a: Brief, b: Brief) =>
  between(a, b).map(({ kind, what, sentence }) => `${kind} ${what}: ${sentence.replaceAll('\u00a0', ' ')}`);

const base = briefOf([
  sectionOf('why', 'why', [print('F023'), print('F125'), say('t', 'We are glad that you come.')]),
  sectionOf('links', 'links', [print('F368')]),
]);
const links = (...blocks: Parameters<typeof sectionOf>[2][number][]): Brief => ({
  ...base,
  sections: [base.sections[0] as never, sectionOf('links', 'links', blocks)],
});

describe('the difference between two briefs', () => {
  it.each(AUDIENCES)('a brief differs in nothing from itself: %s', (id) => {
    expect(between(draftFor(id), draftFor(id))).toEqual([]);
  });

  it('a figure, as the audience reads it', () => {
    const b = links(factBlock(pinAs('F368', { value: 8000 })));
    expect(told(base, b)).toEqual([
      'figure changed: Exports to the US: the figure was £8.46 billion and is £8 billion.',
    ]);
  });

  it('facts that came and went', () => {
    expect(told(base, links(print('F167')))).toEqual([
      'fact removed: No longer in ‘Links with the United States’: The West Midlands sold £8.46 billion of products to the US in 2024, more than any other UK region.',
      'fact added: New in ‘Links with the United States’: Amazon opened distribution centres in Coventry and Rugby in 2018.',
    ]);
  });

  it('words, one by one', () => {
    const b = {
      ...base,
      sections: [
        sectionOf('why', 'why', [print('F023'), print('F125'), say('t', 'We are very glad that you came.')]),
        base.sections[1] as never,
      ],
    };
    const [change, ...more] = between(base, b);
    expect(more).toEqual([]);
    expect(change).toMatchObject({ kind: 'wording', what: 'changed', section: 'Why the West Midlands' });
    expect(
      change?.words?.filter(({ what }) => what !== 'same').map(({ text, what }) => `${what} ${text.trim()}`),
    ).toEqual(['added very', 'removed come', 'added came']);
  });

  it('a bound figure in a text is part of its words', () => {
    const with_ = (value: number): Brief =>
      briefOf([
        sectionOf('t', 'text', [say('t', 'Exports: ', { kind: 'figure', pin: pinAs('F368', { value }) })]),
      ]);
    expect(
      between(with_(8460), with_(8000))[0]
        ?.words?.map(({ text }) => text)
        .join(''),
    ).toContain('8');
    expect(
      between(with_(8460), briefOf([sectionOf('t', 'text', [say('t', 'Exports: ', figure('F368'))])])),
    ).toEqual([]);
  });

  it('sections that came, went, moved and were renamed', () => {
    expect(told(base, { ...base, sections: base.sections.slice(0, 1) })[0]).toBe(
      'section removed: The section ‘Links with the United States’ is gone.',
    );
    expect(told(base, setSectionTitle(base, 'why', 'Reasons'))[0]).toBe(
      'section changed: ‘Why the West Midlands’ is called ‘Reasons’ now.',
    );
    expect(told(base, moveSection(base, 'links', 0))).toHaveLength(1);
    expect(told(base, moveSection(base, 'links', 0))[0]).toMatch(/^order moved: /);
  });

  it('a fact that stands elsewhere', () => {
    expect(told(base, moveBlock(base, 'fact-F125', 'why', 0))).toHaveLength(1);
    expect(told(base, moveBlock(base, 'fact-F125', 'links', 0))).toEqual([
      expect.stringMatching(
        /^order moved: From ‘Why the West Midlands’ to ‘Links with the United States’: EY counted/,
      ),
    ]);
  });

  it('what goes one way comes back the other', () => {
    fc.assert(
      fc.property(
        fc.subarray(['F023', 'F125', 'F167', 'F268', 'F368', 'F384']),
        fc.subarray(['F023', 'F125', 'F167', 'F268', 'F368', 'F384']),
        (left, right) => {
          const of = (ids: readonly string[]): Brief =>
            briefOf([
              sectionOf(
                'why',
                'why',
                ids.map((id) => print(id)),
              ),
            ]);
          const ids = (list: ReturnType<typeof between>, what: string) =>
            list
              .filter((it) => it.what === what)
              .map(({ factId }) => factId)
              .sort();
          expect(ids(between(of(left), of(right)), 'added')).toEqual(
            ids(between(of(right), of(left)), 'removed'),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it('a fact left out of a draft is the only difference', () => {
    const draft = draftFor('india');
    const [first] = draft.sections.flatMap((section) =>
      section.blocks.flatMap((block) =>
        block.kind === 'fact' ? [[section.id, block.pin.factId] as const] : [],
      ),
    );
    if (!first) throw new Error('the draft is empty');
    expect(between(draft, withoutFact(draft, ...first)).map(({ what, factId }) => [what, factId])).toEqual([
      ['removed', first[1]],
    ]);
  });
});

describe('laws', () => {
  it('what stayed and came is the new text, what stayed and went the old one', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 12 }), fc.lorem({ maxCount: 12 }), (a, b) => {
        const words = wordsBetween(a, b);
        const side = (without: string) =>
          words
            .filter(({ what }) => what !== without)
            .map(({ text }) => text)
            .join('');
        expect(side('removed')).toBe(b);
        expect(side('added').replace(/\s+/g, ' ').trim()).toBe(a.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  it('without those out of order the others rise', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50), { maxLength: 20 }), (order) => {
        const out = new Set(movedMembers(order));
        const rest = order.filter((_, index) => !out.has(index));
        expect(rest).toEqual([...rest].sort((a, b) => a - b));
        if (order.every((it, index) => index === 0 || it > (order[index - 1] ?? 0))) expect(out.size).toBe(0);
      }),
    );
  });
});
