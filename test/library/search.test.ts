import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/main/library/library.ts';
import { buildSearchIndex, type SearchIndex } from '../../src/main/library/search.ts';
import { searchDocuments } from '../../src/main/library/search-documents.ts';
import { SearchAnswer } from '../../src/shared/contract.ts';
import { KINDS, PAGED_TYPES } from '../../src/shared/domain/records/kinds.ts';
import { otherLibrary, shippedLibrary } from './shipped-library.ts';

const library = await shippedLibrary();
const index = buildSearchIndex(library);
const ALL = 500;
const found = (query: string, on: SearchIndex = index) => on.search(query, {}, ALL);
const titles = (query: string) => found(query).hits.map(({ title }) => title);

describe('words', () => {
  it('a misspelt word finds what was meant', () => {
    const { hits } = found('batery');
    expect(hits.some(({ kind, id }) => kind === 'cluster' && id === 'ev-batteries')).toBe(true);
    expect(hits.filter(({ kind }) => kind === 'fact').length).toBeGreaterThan(10);
    expect(hits[0]?.terms.map((term) => term.toLowerCase())).toContain('battery');
    expect(titles('Wolverhamton')[0]).toBe('Wolverhampton');
    expect(titles('birmigham university')[0]).toBe('University of Birmingham');
  });

  it('a word that is met as it stands is not taken for a mistake', () => {
    expect(found('coventry').hits.filter(({ kind }) => kind === 'place')).toMatchObject([{ id: 'coventry' }]);
  });

  it('the beginning of a word is enough', () => {
    expect(titles('solih')[0]).toBe('Solihull');
    const whole = new Set(found('solihull').hits.map(({ kind, id }) => `${kind} ${id}`));
    const begun = new Set(found('solih').hits.map(({ kind, id }) => `${kind} ${id}`));
    expect(begun).toEqual(whole);
  });

  it('accents and capitals do not matter, in the query or in the record', () => {
    expect(found('CÔVENTRY')).toEqual(found('coventry'));
    const records = {
      ...library.records,
      organisations: library.records.organisations.map((it) =>
        it.id === 'wmca' ? { ...it, name: 'Café Zürich' } : it,
      ),
    };
    const accented = buildSearchIndex(createLibrary(library.pack, records));
    for (const query of ['cafe', 'Café', 'zurich', 'ZÜRICH']) {
      expect(found(query, accented).hits[0]).toMatchObject({
        id: 'wmca',
        terms: [expect.stringMatching(/Café|Zürich/)],
      });
    }
  });

  it('every word has to be there; if nothing has them all, any will do', () => {
    for (const { title, detail, terms } of found('university birmingham').hits) {
      expect(new Set(terms.map((term) => term.toLowerCase())).size, `${title} ${detail}`).toBeGreaterThan(1);
    }
    expect(found('university birmingham').total).toBeLessThan(found('university').total);
    expect(found('university xyzzyq').total).toBe(found('university').total);
  });

  it('an id finds its record and not its neighbours', () => {
    const [first, ...others] = found('F001').hits;
    expect(first?.id).toBe('F001');
    for (const { kind, id } of others) expect(library.record(kind, id)?.note).toContain('F001');
  });

  it('a name in Arabic or Hindi finds its record', () => {
    const { text = '' } =
      library.records.translations.find(
        ({ recordId, locale }) => recordId === 'ev-batteries' && locale === 'hi',
      ) ?? {};
    expect(found(text).hits[0]).toMatchObject({ kind: 'cluster', id: 'ev-batteries' });
  });

  it('a figure is found however its thousands are grouped, and by its currency', () => {
    const written = titles('5,821');
    expect(written[0]).toContain('5,821');
    expect(titles('5821')).toEqual(written);
    const money = titles('£');
    expect(money.length).toBeGreaterThan(20);
    expect(money.length).toBeLessThan(found('').total);
    expect(titles('£8.46 billion')[0]).toContain('£8.46 billion');
  });

  it('two letters that are a word are that word and not the beginning of another', () => {
    const { hits } = found('EV');
    expect(hits.length).toBeGreaterThan(0);
    const met = new Set(hits.flatMap(({ terms }) => terms.map((term) => term.toLowerCase())));
    expect([...met]).toEqual(['ev']);
  });

  it('a mistake is seldom the first letter', () => {
    const [june, other] = ['June', 'Summer'].map((month) => {
      const [fact, ...facts] = library.records.facts;
      const edited = { ...fact, statement: `It opened in ${month} in Walsall.` } as typeof fact & object;
      return buildSearchIndex(createLibrary(library.pack, { ...library.records, facts: [edited, ...facts] }));
    });
    for (const on of [june, other])
      expect(
        found('pune', on)
          .hits.flatMap(({ terms }) => terms)
          .filter((it) => /june/i.test(it)),
      ).toEqual([]);
  });

  it('a title counts for more than a mention', () => {
    expect(found('Coventry').hits[0]).toMatchObject({ kind: 'place', id: 'coventry' });
    expect(
      found('very light rail')
        .hits.slice(0, 4)
        .map(({ id }) => id),
    ).toContain('very-light-rail');
  });

  it('nothing found is an answer', () => {
    expect(found('xyzzyq')).toMatchObject({ total: 0, hits: [], facets: { kind: [], theme: [] } });
  });
});

describe('browsing', () => {
  it.each(['', '   ', 'the', '?!'])('the query “%s” gives everything, in the library’s order', (query) => {
    const { total, hits } = found(query);
    const documents = searchDocuments(library);
    expect(total).toBe(documents.length);
    expect(hits.map(({ id }) => id)).toEqual(documents.slice(0, ALL).map(({ id }) => id));
  });

  it('every record of a kind with a page is there once', () => {
    const counts = Object.fromEntries(
      (found('').facets.kind ?? []).map(({ value, count }) => [value, count]),
    );
    expect(counts).toEqual(
      Object.fromEntries(
        // A facet offers nothing of which there is none: the pack that ships holds no elections.
        PAGED_TYPES.flatMap((type) => {
          const { length } = library.records[KINDS[type].list];
          return length > 0 ? [[type, length]] : [];
        }),
      ),
    );
  });
});

describe('windows and orders', () => {
  const sorts = ['best', 'name', 'newest', 'review'] as const;

  it.each(sorts)('windows of the list by %s are the list, each record once', (sort) => {
    for (const [query, facets] of [
      ['', {}],
      ['university birmingham', {}],
      ['investment', { kind: 'fact' }],
    ] as const) {
      const whole = index.search(query, facets, 2000, 0, sort);
      const windows = Array.from({ length: Math.ceil(whole.total / 70) }, (_, at) =>
        index.search(query, facets, 70, at * 70, sort),
      );
      expect(windows.flatMap(({ hits }) => hits)).toEqual(whole.hits);
      for (const window of windows)
        expect(window).toMatchObject({ total: whole.total, facets: whole.facets });
      expect(new Set(whole.hits.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(whole.total);
    }
  });

  it('another search between two windows changes nothing', () => {
    const expected = index.search('battery', {}, 20, 20);
    found('coventry');
    expect(index.search('battery', {}, 20, 20)).toEqual(expected);
  });

  it('by name is the alphabet, whatever marks stand before; by review the next due first, undated ones last', () => {
    const names = index.search('', { kind: 'organisation' }, ALL, 0, 'name').hits.map(({ title }) => title);
    const plain = names.map((name) =>
      name
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase(),
    );
    expect(plain).toEqual([...plain].sort());
    const due = index
      .search('', { kind: 'fact' }, ALL, 0, 'review')
      .hits.map(({ id }) => library.fact(id)?.reviewBy ?? '9999');
    expect(due).toEqual([...due].sort());
  });

  it('a title is sought by how it begins, from a place on and around', () => {
    const list = index.search('', { kind: 'place' }, ALL, 0, 'name').hits.map(({ title }) => title);
    const seek = (beginning: string, from: number) =>
      index.seek('', { kind: 'place' }, 'name', beginning, from);
    expect(list[seek('s', 0) ?? -1]).toBe('Sandwell');
    expect(list[seek('S', (seek('s', 0) ?? 0) + 1) ?? -1]).toBe('Scotland');
    expect(list[seek('birm', list.length - 1) ?? -1]).toBe('Birmingham');
    expect(seek('zz', 0)).toBeNull();
  });
});

describe('facets', () => {
  const cases = [
    ['kind', 'fact', 544],
    ['market', 'UAE', library.records.facts.filter(({ markets }) => markets.includes('UAE')).length],
    ['theme', 'talent', library.records.facts.filter(({ themes }) => themes.includes('talent')).length],
  ] as const;
  it.each(cases)('%s narrows to %s', (facet, value, count) => {
    const { total, facets } = index.search('', { [facet]: value }, ALL);
    expect(total).toBe(count);
    expect(facets[facet]).toContainEqual(expect.objectContaining({ value, count }));
  });

  it('a cluster has its facts, its organisations and itself', () => {
    const { total, facets } = index.search('', { cluster: 'quantum' }, ALL);
    const facts = library.factsOfCluster('quantum').length;
    const organisations = library.organisationsOfCluster('quantum').length;
    const { needs, stories, sites } = library.records;
    const others = [...needs, ...stories, ...sites].filter(({ clusterIds }) =>
      clusterIds.includes('quantum'),
    );
    expect(total).toBe(facts + organisations + others.length + 1);
    expect(facets.cluster?.[0]).toEqual({ value: 'quantum', label: 'Quantum technology', count: total });
  });

  it('a source has what was read in it', () => {
    const { hits } = index.search('', { source: 'S001' }, ALL);
    for (const { kind, id } of hits.filter((hit) => hit.kind === 'fact')) {
      expect([kind, library.fact(id)?.sourceIds]).toEqual(['fact', expect.arrayContaining(['S001'])]);
    }
    expect(hits.some(({ kind, id }) => kind === 'source' && id === 'S001')).toBe(true);
    expect(index.search('', {}, 1).facets.source?.find(({ value }) => value === 'S001')?.label).toBe(
      library.source('S001')?.title,
    );
  });

  it('several narrow together, with words too, whatever their capitals', () => {
    const both = index.search('investment', { market: 'us', kind: 'Fact', place: 'BIRMINGHAM' }, ALL);
    expect(both.total).toBeGreaterThan(0);
    for (const { id } of both.hits) expect(library.fact(id)).toMatchObject({ place: 'Birmingham' });
    expect(both.hits.every(({ id }) => library.fact(id)?.markets.includes('US'))).toBe(true);
  });

  it('an unknown value leaves nothing', () => {
    expect(index.search('', { cluster: 'constructor' }, ALL).total).toBe(0);
  });

  it('counts add up, are the largest first, and each is what narrowing by it gives', () => {
    for (const query of ['', 'battery', 'university', 'coventry jobs']) {
      const { total, facets } = found(query);
      expect((facets.kind ?? []).reduce((sum, { count }) => sum + count, 0)).toBe(total);
      for (const [facet, values] of Object.entries(facets)) {
        const counts = values.map(({ count }) => count);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
        for (const { value, count } of values.slice(0, 12)) {
          expect([facet, value, index.search(query, { [facet]: value }, 1).total]).toEqual([
            facet,
            value,
            count,
          ]);
        }
      }
    }
  });
});

it('the limit bounds the hits, not the counts', () => {
  const few = index.search('birmingham', {}, 3);
  const many = index.search('birmingham', {}, ALL);
  expect(few.hits).toEqual(many.hits.slice(0, 3));
  expect({ ...few, hits: [] }).toEqual({ ...many, hits: [] });
});

it('any query gives a valid answer, the same each time and from an index made anew', () => {
  const again = buildSearchIndex(library);
  const words = fc.constantFrom(
    'battery',
    'jobs',
    'us',
    'F0',
    'solihul',
    'gdp',
    'the',
    'é',
    '"',
    '(',
    '🙂',
    'बैट',
  );
  const query = fc.oneof(
    fc.array(words, { maxLength: 6 }).map((list) => list.join(' ')),
    fc.string({ maxLength: 60, unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(query, (text) => {
      const answer = index.search(text, {}, 20);
      expect(SearchAnswer.safeParse(answer).success).toBe(true);
      const scores = answer.hits.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(again.search(text, {}, 20)).toEqual(answer);
    }),
    { numRuns: 200 },
  );
});

it('another region is searched in its own words', async () => {
  const other = buildSearchIndex(await otherLibrary());
  expect(other.search('turbins', {}, 5).hits[0]).toMatchObject({ kind: 'organisation', id: 'brine' });
  expect(other.search('', { theme: 'energy' }, 50).total).toBe(3);
});
