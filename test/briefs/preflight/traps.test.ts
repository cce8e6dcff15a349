import { describe, expect, it } from 'vitest';
import { library } from '../../support/region.ts';
import { isAsked, TRAPS } from '../../support/traps.ts';

const [fact] = library.records.facts;
if (!fact) throw new Error('the region has no fact');

describe('eighteen ways in which right figures mislead', () => {
  it('are eighteen', () => expect(new Set(TRAPS.map(({ kind }) => kind)).size).toBe(18));

  it.each(TRAPS.filter(({ fires }) => fires))('$kind is seen: $why', (trap) => {
    expect(isAsked(trap, { library, fact })).toBe(true);
  });

  it.each(TRAPS.filter(({ fires }) => !fires))('$kind, a near miss: $why', (trap) => {
    expect(isAsked(trap, { library, fact })).toBe(false);
  });
});
