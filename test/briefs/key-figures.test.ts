import { describe, expect, it } from 'vitest';
import { settingOf } from '../../src/main/briefs/series-of-fact.ts';
import { tellingWords } from '../../src/main/briefs/tailoring/word-stems.ts';
import { pinsOfSection } from '../../src/shared/briefs/printed.ts';
import type { Fact } from '../../src/shared/domain/index.ts';
import { shippedLibrary } from '../library/shipped-library.ts';
import { composed } from '../support/made-brief.ts';
import { AUDIENCES, draftFor, exampleDelegation } from '../support/region.ts';

const keyFigures = (id: (typeof AUDIENCES)[number]): readonly Fact[] =>
  draftFor(id, { delegation: exampleDelegation(id) }, library)
    .sections.filter(({ kind }) => kind === 'glance')
    .flatMap(pinsOfSection)
    .map(({ fact }) => fact);

const library = await shippedLibrary();
const ORDER = ['What is up', 'What is down', 'Beside other places', 'Also'];

describe.each(AUDIENCES)('the key figures for %s', (id) => {
  const figures = keyFigures(id);

  it('hold what a series shows over the years and beside other places', () => {
    const kinds = new Set(figures.map((fact) => settingOf(fact, library)?.kind));
    expect(kinds).toContain('over-time');
    expect(kinds).toContain('among-others');
  });

  it('are dated, and no two measure one thing in one kind of unit', () => {
    expect(figures.length).toBeGreaterThan(5);
    expect(figures.filter(({ period }) => period === null)).toEqual([]);
    const measures = figures.map(
      ({ metric, unit }) => `${tellingWords(metric ?? '')[0]} ${/GBP/.test(unit ?? '') ? 'money' : unit}`,
    );
    expect(new Set(measures).size).toBe(measures.length);
  });
});

it('on the page rows of a kind stand together', () => {
  const delegation = exampleDelegation('uae');
  const { sections } = composed(draftFor('uae', { delegation }, library), delegation, library);
  const rows = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'tiles' && block.form === 'rows' ? block.tiles : []));
  const groups = rows.map(({ group }) => group);
  expect([...new Set(groups)]).toEqual(['What is up', 'Beside other places', 'Also']);
  expect(groups).toEqual([...groups].sort((a, b) => ORDER.indexOf(a ?? '') - ORDER.indexOf(b ?? '')));
});
