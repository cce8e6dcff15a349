import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/main/library/library.ts';
import { otherLibrary, shippedLibrary } from './shipped-library.ts';

const library = await shippedLibrary();
const { records } = library;

describe('records by id', () => {
  it('every record is found by its id, and nothing else is', () => {
    for (const record of records.facts) expect(library.fact(record.id)).toBe(record);
    for (const record of records.sources) expect(library.source(record.id)).toBe(record);
    for (const record of records.clusters) expect(library.cluster(record.id)).toBe(record);
    for (const record of records.organisations) expect(library.organisation(record.id)).toBe(record);
    for (const record of records.places) expect(library.place(record.name)).toBe(record);
    for (const record of records.series) expect(library.seriesById(record.id)).toBe(record);
    for (const record of records.audiences) expect(library.audience(record.id)).toBe(record);
    for (const record of records.rates) expect(library.rate(record.currency)).toBe(record);
    for (const id of ['', 'F999', 'constructor', '__proto__', 'toString']) {
      expect(library.fact(id)).toBeUndefined();
      expect(library.place(id)).toBeUndefined();
      expect(library.factsOfCluster(id)).toEqual([]);
    }
  });

  it('every reference leads to a record', () => {
    const ids = [
      ...records.facts,
      ...records.clusters,
      ...records.organisations,
      ...records.places,
      ...records.links,
    ];
    for (const id of ids.flatMap(({ sourceIds }) => sourceIds)) expect(library.source(id)).toBeDefined();
    for (const { fromId, toId } of records.links) {
      expect(library.organisation(fromId)).toBeDefined();
      expect(library.organisation(toId)).toBeDefined();
    }
    for (const { factIds } of records.conflicts)
      for (const id of factIds) expect(library.fact(id)).toBeDefined();
  });
});

describe('records along their references', () => {
  it('facts and organisations of a cluster, in the order of the pack', () => {
    for (const { id } of records.clusters) {
      expect(library.factsOfCluster(id)).toEqual(
        records.facts.filter((fact) => fact.clusterIds.includes(id)),
      );
      expect(library.organisationsOfCluster(id)).toEqual(
        records.organisations.filter((organisation) => organisation.clusterIds.includes(id)),
      );
    }
    expect(library.factsOfCluster('ev-batteries').length).toBeGreaterThan(10);
  });

  it('links of an organisation, from it and to it', () => {
    const links = library.linksOf('wmca');
    expect(links.length).toBeGreaterThan(1);
    expect(links).toEqual(records.links.filter(({ fromId, toId }) => fromId === 'wmca' || toId === 'wmca'));
  });

  it('a link from an organisation to itself is one link', () => {
    const link = { fromId: 'wmca', toId: 'wmca', relation: 'funds', sourceIds: ['S001'] };
    expect(createLibrary(library.pack, { ...records, links: [link] }).linksOf('wmca')).toEqual([link]);
  });

  it('conflicts of a fact', () => {
    expect(library.conflictsOf('F001').map(({ id }) => id)).toContain('C01');
    expect(library.conflictsOf('F003')).toEqual([]);
  });
});

describe('what belongs to the region', () => {
  it('its home, its own places and its map', () => {
    expect(library.homePlace.id).toBe('west-midlands');
    const own = ['West Midlands', 'Birmingham', 'Coventry', 'Dudley', 'Rugby', 'Leamington Spa', 'Walsall'];
    for (const name of own) expect([name, library.ownPlaces.has(name)]).toEqual([name, true]);
    for (const name of ['London', 'India', 'Manchester', 'East Midlands', 'United Kingdom']) {
      expect([name, library.ownPlaces.has(name)]).toEqual([name, false]);
    }
    expect(library.homeBoundaries.map(({ name }) => name).sort()).toEqual([
      'Birmingham',
      'Coventry',
      'Dudley',
      'Sandwell',
      'Solihull',
      'Walsall',
      'Wolverhampton',
    ]);
    expect(library.contextBoundaries).toHaveLength(23);
    expect(library.contextBoundaries.every(({ region }) => region === 'West Midlands')).toBe(true);
  });

  it('another region has its own', async () => {
    const other = await otherLibrary();
    expect(other.homePlace.name).toBe('Northmoor');
    expect([...other.ownPlaces].sort()).toEqual(['Ashcombe', 'Fellbridge', 'Marlock', 'Northmoor']);
    expect(other.homeBoundaries).toHaveLength(3);
    expect(other.contextBoundaries.map(({ name }) => name)).toEqual(['Otherby']);
    expect(other.conflictsOf('N1')).toEqual([]);
    expect(other.audience('us')).toBeUndefined();
  });

  it('without a home in the descriptor it is the first place; without a map the region has none', () => {
    const { homePlace: _, ...pack } = library.pack;
    const bare = createLibrary(pack, { ...records, boundaries: [] });
    expect(bare.homePlace).toBe(records.places[0]);
    expect(bare.homeBoundaries).toEqual([]);
    expect(bare.contextBoundaries).toEqual([]);
  });
});
