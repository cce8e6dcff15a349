import { describe, expect, it } from 'vitest';
import { doubtsOf, figureDoubt } from '../../../src/main/briefs/preflight/figure-doubt.ts';
import { numberOf } from '../../../src/main/briefs/preflight/saying.ts';
import type { Fact } from '../../../src/shared/domain/index.ts';
import { shippedLibrary } from '../../library/shipped-library.ts';

const library = await shippedLibrary();

const factOf = (id: string): Fact => {
  const fact = library.fact(id);
  if (!fact) throw new Error(`no ${id}`);
  return fact;
};
const doubt = (id: string, changed: Partial<Fact>): string | null =>
  figureDoubt({ ...factOf(id), ...changed }, library);

describe('a fact of which one half was changed', () => {
  it.each([
    ['the figure alone', 'F001', { value: 90 }],
    ['the figure by very little', 'F024', { value: 5822 }],
    ['the figure to a year that the sentence names', 'F001', { value: 87 }],
    ['the statement alone', 'F024', { statement: 'Overseas investors created 5,281 jobs in the region.' }],
    ['the number taken out of the statement', 'F024', { statement: 'Overseas investors created jobs.' }],
    ['money of another size', 'F368', { value: 8640 }],
  ])('%s: is doubted', (_, id, changed) => {
    expect(doubt(id, changed)).toBe('another number');
    expect(doubtsOf({ ...factOf(id), ...changed }, library)).toHaveLength(1);
  });

  it.each([
    ['nothing', 'F001', {}],
    ['both', 'F024', { value: 6000, statement: 'Overseas investors created 6,000 jobs.' }],
    ['the unit’s scale, with the same money', 'F368', { value: 8.46, unit: 'GBP billion' }],
    ['within what the sentence rounds', 'F368', { value: 8461 }],
    ['other words for it', 'F024', { statement: 'In 2024/25 overseas investors created 5,821 jobs.' }],
  ])('%s: is not doubted', (_, id, changed) => expect(doubt(id, changed)).toBeNull());
});

it('no figure of the shipped library is changed by a third unseen', () => {
  const unseen = library.records.facts.filter((fact) => {
    // A sentence that never said it in digits cannot show the change.
    if (fact.value === null || numberOf(fact, fact.statement) === null) return false;
    const changed = { ...fact, value: fact.value * 1.37 + 1.5 };
    return figureDoubt(changed, library) === null;
  });
  expect(unseen.map(({ id, value, statement }) => `${id} ${value} ${statement}`)).toEqual([]);
});
