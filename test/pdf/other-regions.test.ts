import { describe, expect, it } from 'vitest';
import { createLibrary, type Library } from '../../src/main/library/library.ts';
import type { Block, Document } from '../../src/main/pdf/document.ts';
import {
  EDITIONS,
  type Fact,
  NO_RECORDS,
  type PackRecords,
  type Series,
} from '../../src/shared/domain/index.ts';
import { composed, laidOut, made } from '../support/made-brief.ts';
import { textOn } from '../support/page-ink.ts';
import { AUDIENCES, type AudienceId, draftFor } from '../support/region.ts';
import { conformance } from './conformance.ts';

/** Regions as other publishers would write them: nearly empty, and strange. Nothing of ours may show in their briefs. */

const fact = (id: string, more: Partial<Fact>): Fact => ({
  id,
  statement: `Statement ${id}.`,
  metric: null,
  value: null,
  unit: null,
  period: null,
  place: 'Isle',
  clusterIds: [],
  markets: [],
  themes: [],
  sourceIds: ['s1'],
  quoteLocator: null,
  confidence: null,
  geography: null,
  basis: null,
  caveat: null,
  reviewBy: null,
  ...more,
});

const TINY: PackRecords = {
  ...NO_RECORDS,
  sources: [
    {
      id: 's1',
      title: 'https://isle.example/page',
      publisher: 'Isle Council',
      author: null,
      published: null,
      url: 'https://isle.example/page',
      accessed: '2026-11-01',
      licence: null,
      kind: 'page',
    },
  ],
  places: [{ id: 'isle', name: 'Isle', kind: 'island', lat: null, lon: null, sourceIds: ['s1'] }],
  facts: [
    fact('f1', { statement: 'One ferry runs.', metric: 'Ferries', value: 1, unit: 'ferries' }),
    fact('f2', { statement: 'Goods worth £1 left.', metric: 'Exports', value: 1, unit: 'GBP' }),
    fact('f3', { statement: 'Sheep graze.' }),
  ],
};

function libraryWith(more: Partial<PackRecords> = {}): Library {
  const at = '2026-11-22T00:00:00Z';
  const hash = `sha256:${'0'.repeat(64)}`;
  const pack = { name: 'isle', title: 'Isle', version: '2026.11.1', created: at, installedAt: at };
  return createLibrary(
    { ...pack, folder: 'isle', hash, trust: 'unverified', counts: {} },
    { ...TINY, ...more },
  );
}

const documentFor = (id: AudienceId, from: Library, more: Parameters<typeof draftFor>[1] = {}): Document =>
  composed(draftFor(id, more, from), null, from);

const wordsOf = (document: Document): string =>
  laidOut(document)
    .pages.map((page) => textOn(page))
    .join('\n');

const blocksOf = (document: Document): readonly Block[] => document.sections.flatMap(({ blocks }) => blocks);

describe('a region with three facts', () => {
  const isle = libraryWith();

  it.each(
    AUDIENCES.flatMap((id) =>
      EDITIONS.flatMap((edition) =>
        [null, 'ar' as const, 'hi' as const].map((courtesy) => ({ id, edition, courtesy })),
      ),
    ),
  )('$id, $edition, courtesy $courtesy: conforms, and holds no empty phrase', async ({ id, ...more }) => {
    const { pdf, document } = await made(draftFor(id, more, isle), null, isle);
    expect(conformance(pdf)).toEqual([]);
    expect(wordsOf(document)).not.toMatch(/Midlands|Lead places?: \.|No facts were chosen|1 ferries|≈/);
    for (const { blocks } of document.sections) expect(blocks).not.toEqual([]);
    expect(document.sections.map(({ title }) => title)).not.toContain('Clusters and links');
  });

  it('shares a page among short sections, and says once what a page without a title is called', () => {
    const document = documentFor('us', isle);
    expect(laidOut(document).pages.length).toBeLessThan(document.sections.length + 1);
    expect(wordsOf(document)).not.toContain('https://isle.example/page');
    expect(wordsOf(document)).toContain('1 ferry');
  });

  it('has no page for a cluster of which nothing is left to say', () => {
    const bare = { ...CLUSTER, summary: CLUSTER.name, leadPlaces: ['Isle'] };
    const { sections } = documentFor('us', libraryWith({ clusters: [bare] }), { clusterIds: ['kelp'] });
    expect(sections.map(({ title }) => title)).not.toContain(CLUSTER.name);
  });

  it('stands in its own words where nobody translated them, and once', () => {
    const { sections } = documentFor('uae', libraryWith({ clusters: [CLUSTER] }), {
      courtesy: 'ar',
      clusterIds: ['kelp'],
    });
    const kelp = sections.find(({ title }) => title === CLUSTER.name);
    expect(kelp?.besideTitle).toBeUndefined();
    expect(sections.find(({ id }) => id === 'welcome')?.besideTitle?.language).toBe('ar');
  });
});

const CLUSTER = {
  id: 'kelp',
  name: 'Kelp, seaweed and everything else that grows beneath the waves around the island',
  summary: 'Growing under water.',
  leadPlaces: [],
  sourceIds: ['s1'],
};

const isKelp = ({ text }: { readonly text: string }): boolean => text.startsWith('Kelp,');

describe('a strange region', () => {
  const years = Array.from({ length: 200 }, (_, index) => `${1826 + index}`);
  const long: Series = {
    id: 'long',
    title: 'Output',
    unit: 'GBP million',
    points: years.map((period, index) => ({
      period,
      place: 'Isle',
      value: index * 1234.5678 - 5000,
      sourceIds: ['s1'],
    })),
  };
  const strange = libraryWith({
    clusters: [CLUSTER],
    series: [long],
    facts: [
      fact('f1', { metric: 'Share of kelp', value: 0.000000000001, unit: '%', clusterIds: ['kelp'] }),
      fact('f2', { metric: 'Debt', value: -999_999_999, unit: 'GBP' }),
      fact('f3', { metric: 'Coins', value: 1e-7, unit: 'GBP' }),
      fact('f5', { metric: 'Visitors to the reef', value: 1_455_192, unit: 'visitors' }),
    ],
  });

  it('prints its numbers with every digit that they have', () => {
    const tiles = blocksOf(documentFor('uae', strange)).flatMap((block) =>
      block.kind === 'tiles' ? block.tiles.map(({ number }) => number) : [],
    );
    expect(tiles.toSorted()).toEqual(
      ['0.000000000001%', '1,455,192', '£0.0000001', '−£999,999,999'].toSorted(),
    );
  });

  it('draws two hundred years as a line, and says every value in its words', () => {
    const [figure] = blocksOf(documentFor('us', strange)).flatMap((block) =>
      block.kind === 'figure' ? [block.scene] : [],
    );
    expect(figure?.data.columns.slice(1)).toEqual(years);
    const said = figure?.data.rows[0]?.slice(1) ?? [];
    for (const [index, words] of said.entries()) {
      const known = long.points.find(({ period }) => period === years[index])?.value ?? Number.NaN;
      expect(Number(words.replaceAll(',', '').replace('−', '-'))).toBeCloseTo(known, 9);
      expect(figure?.alt).toContain(`${years[index]} ${words}`);
    }
  });

  it('sets a title of many words smaller rather than in many lines', () => {
    const { pages } = laidOut(documentFor('us', strange, { clusterIds: ['kelp'] }));
    const voice = pages.map(({ ops }) =>
      ops.flatMap((op) => (op.op === 'text' && op.face === 'voice' && op.colour === 'paper' ? [op] : [])),
    );
    const title = voice.flatMap((ops) => ops.filter(({ size }) => size === ops.find(isKelp)?.size));
    expect(title[0]?.size).toBeLessThanOrEqual(29);
    expect(new Set(title.map(({ y }) => y)).size).toBeLessThanOrEqual(3);
  });
});
