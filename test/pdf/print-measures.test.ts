// What PRINT.md measures, on pages as they are laid out: sizes of type, targets of links, what sources take.
import { describe, expect, it } from 'vitest';
import type { Op, Pages } from '../../src/main/pdf/layout/page.ts';
import { paperSize } from '../../src/main/pdf/paper.ts';
import type { Edition } from '../../src/shared/domain/index.ts';
import { composed, laidOut } from '../support/made-brief.ts';
import { AUDIENCES, draftFor, exampleDelegation } from '../support/region.ts';

const COURTESY = { us: null, uae: 'ar', india: 'hi' } as const;
const EDITIONS: readonly Edition[] = ['full', 'summary', 'host'];

const made = AUDIENCES.flatMap((id) =>
  EDITIONS.map((edition) => {
    const delegation = exampleDelegation(id);
    const courtesy = edition === 'full' ? COURTESY[id] : null;
    const brief = draftFor(id, { delegation, edition, courtesy });
    return { id, edition, brief, pages: laidOut(composed(brief, delegation)) };
  }),
);

type Text = Extract<Op, { readonly op: 'text' }>;

/** Whether an op stands in a node of this kind, or in one that stands in it. */
const within = ({ structure }: Pages, { node }: Text, is: (at: Pages['structure'][number]) => boolean) => {
  let id = typeof node === 'number' ? node : null;
  while (id !== null) {
    const at = structure[id];
    if (at && is(at)) return true;
    id = at?.parent ?? null;
  }
  return false;
};

describe.each(made)('$edition for $id', ({ brief, pages }) => {
  const texts = pages.pages.flatMap(({ ops }) => ops.flatMap((op) => (op.op === 'text' ? [op] : [])));
  const isSource = (op: Text): boolean => within(pages, op, ({ numbered }) => numbered === true);

  const isDrawn = (op: Text): boolean => within(pages, op, ({ type }) => type === 'Figure');

  it('sets nothing below 7 pt but citations and sources', () => {
    const small = texts.filter((op) => op.size < 7 && !isSource(op));
    expect(small.filter((op) => !within(pages, op, ({ type }) => type === 'Link'))).toEqual([]);
    expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(6);
  });

  it('sets what is read at 9.5 pt or more', () => {
    const read = texts.filter(
      (op) =>
        typeof op.node === 'number' &&
        op.face === 'regular' &&
        op.colour === 'ink' &&
        !isSource(op) &&
        !isDrawn(op),
    );
    expect(read.length).toBeGreaterThan(20);
    expect(read.filter(({ size }) => size < 9.5).map(({ text, size }) => `${text}: ${size}`)).toEqual([]);
  });

  it('gives every link a target of 8 pt or more', () => {
    const links = pages.pages.flatMap(({ ops }) => ops.flatMap((op) => (op.op === 'link' ? [op] : [])));
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter(({ height }) => height < 8)).toEqual([]);
  });

  it('gives at most 12 % of its pages to the list of sources', () => {
    const { top, bottom } = paperSize(brief.paper);
    const taken = pages.pages.map(({ ops }) => {
      const at = ops.flatMap((op) => (op.op === 'text' && isSource(op) ? [op.y] : []));
      return at.length === 0 ? 0 : (Math.max(...at) - Math.min(...at)) / (bottom - top);
    });
    expect(taken.reduce((sum, it) => sum + it, 0) / pages.pages.length).toBeLessThan(0.12);
  });
});

describe.each(made.filter(({ edition }) => edition === 'summary'))('the summary for $id', ({ pages }) => {
  it('stands on two pages, and says what it left out', () => {
    expect(pages.pages).toHaveLength(2);
    const words = pages.pages[1]?.ops.flatMap((op) => (op.op === 'text' ? [op.text] : [])).join('');
    expect(words).toMatch(/In the full brief besides:/);
    expect(words).toMatch(/\d+ more statements/);
  });
});
