import { describe, expect, it } from 'vitest';
import { draftBrief } from '../../src/main/briefs/draft-brief.ts';
import { createLibrary } from '../../src/main/library/library.ts';
import { conformanceFaults } from '../../src/main/pdf/conformance.ts';
import type { Block, Document, Inline } from '../../src/main/pdf/document.ts';
import { recompose } from '../../src/main/pdf/evidence/compose-with-evidence.ts';
import { sceneMeasure } from '../../src/main/pdf/scene-measure.ts';
import { recordsIn } from '../../src/shared/briefs/printed.ts';
import { type Brief, type Delegation, EDITIONS } from '../../src/shared/domain/index.ts';
import { shippedLibrary } from '../library/shipped-library.ts';
import { evidenceFor } from '../support/evident-brief.ts';
import { shippedFonts } from '../support/fonts.ts';
import { composed, laidOut } from '../support/made-brief.ts';
import { AUDIENCES, type AudienceId, ISSUED } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

/** What a brief holds besides facts, as the pages print it: of the pack that ships, for visitors who need much. */

const library = await shippedLibrary();

const visitors = (id: AudienceId): Delegation => ({
  id: 'visitors',
  name: 'Visitors',
  audienceId: id,
  sectors: ['medical devices', 'logistics'],
  interests: 'clinical trial support, a site of 20 acres for a warehouse, ceramics',
  people: [],
  visit: { from: '2027-02-23', to: '2027-02-25' },
  itinerary: [
    { date: '2027-02-23', time: '09:00', place: 'Birmingham', title: 'Hospital' },
    { date: '2027-02-23', time: '14:00', place: 'Coventry', title: 'Test track' },
  ],
  questions: [],
});

const draft = (id: AudienceId, edition: Brief['edition'] = 'full'): Brief =>
  draftBrief(library, {
    id: 'draft',
    audience: shippedAudience(id),
    delegation: visitors(id),
    clusterIds: null,
    edition,
    paper: shippedAudience(id).paper,
    issueDate: ISSUED,
    now: `${ISSUED}T09:00:00.000Z`,
  });

const inlinesOf = (block: Block): readonly Inline[] => {
  switch (block.kind) {
    case 'paragraph':
      return block.inlines;
    case 'facts':
    case 'proofs':
      return block.items.flatMap(({ statement, caveat }) => [
        ...statement,
        ...(caveat ? [{ kind: 'text', text: caveat } as const] : []),
      ]);
    case 'tiles':
      return block.tiles.flatMap(({ cite, converted }) => [
        { kind: 'cite', numbers: cite } as const,
        ...converted,
      ]);
    case 'figure':
      return block.source;
    case 'table':
      return [...block.table.caption, ...block.table.rows.flat(2)];
    case 'band':
      return block.parts.flatMap(({ blocks }) => blocks).flatMap(inlinesOf);
    case 'split':
      return [...block.left, ...block.right].flatMap(inlinesOf);
    default:
      return [];
  }
};
const words = ({ sections }: Document, id?: string): string =>
  sections
    .filter((section) => id === undefined || section.id === id)
    .flatMap(({ panel, blocks }) => [
      ...[...(panel?.pitch ?? []), ...(panel?.note ?? [])].map((it) => (it.kind === 'cite' ? '' : it.text)),
      ...blocks.flatMap((block) => [
        ...(block.kind === 'heading' ? [block.text] : []),
        ...inlinesOf(block).map((it) => (it.kind === 'cite' ? '' : it.text)),
      ]),
    ])
    .join('\n')
    .replaceAll('\u00a0', ' ');

const CASES = AUDIENCES.flatMap((id) => EDITIONS.map((edition) => [id, edition] as const));

describe.each(CASES)('for %s, %s edition', (id, edition) => {
  const brief = draft(id, edition);
  const document = composed(brief, visitors(id), library);

  it('conforms, with nothing cut or missing', () => {
    const pages = laidOut(document);
    expect(conformanceFaults(document, pages, shippedFonts())).toEqual([]);
    expect(pages.faults).toEqual([]);
  });

  it('cites every source that it lists, and no other', () => {
    const cited = document.sections
      .flatMap(({ panel, blocks }) => [
        ...(panel?.pitch ?? []),
        ...(panel?.note ?? []),
        ...(panel?.map?.caption ?? []),
        ...blocks.flatMap(inlinesOf),
      ])
      .flatMap((it) => (it.kind === 'cite' ? it.numbers : []));
    const listed = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'sources' ? block.entries : [])),
    );
    const last = Math.max(...listed.map(({ number }) => number));
    expect(listed.map(({ number }) => number)).toEqual(listed.map((_, index) => index + 1));
    expect(cited.filter((number) => number < 1 || number > last)).toEqual([]);
  });

  it('is composed again from its evidence alone, word for word', () => {
    const evidence = evidenceFor({ brief, delegation: visitors(id), from: library });
    const again = recompose(evidence, sceneMeasure(shippedFonts()));
    expect(words(again)).toBe(words(document));
    const notes = library.records.sites.flatMap(({ note }) => note ?? []);
    const inside = JSON.stringify(evidence);
    expect(notes.filter((note) => inside.includes(JSON.stringify(note).slice(1, -1)))).toEqual([]);
  });
});

describe('the case in one page', () => {
  const brief = draft('us');
  const document = composed(brief, visitors('us'), library);

  it('comes first: a pitch, three proofs, a chart, a limit and whom to call', () => {
    const [first] = document.sections;
    expect(first?.id).toBe('case');
    const [need] = recordsIn(brief.sections[0] ?? neverHeld(), 'need');
    const said = words(document, 'case');
    expect(said).toContain(need?.why);
    expect(said).toContain(need?.caution);
    expect(said).toContain('Invest West Midlands');
    const kinds = first?.blocks.map(({ kind }) => kind) ?? [];
    expect(kinds).toContain('figure');
    expect(first?.blocks.find((block) => block.kind === 'proofs')).toMatchObject({ items: { length: 3 } });
  });

  it('draws a chart that the benchmarks do not draw again', () => {
    const drawn = brief.sections.flatMap(({ seriesIds }) => seriesIds);
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(brief.sections.find(({ kind }) => kind === 'case')?.seriesIds).toHaveLength(1);
  });

  it('follows the brief: another first fact of its chapter is another proof', () => {
    const chapter = brief.sections.find(({ kind }) => kind === 'cluster');
    const proofs = document.sections[0]?.blocks.find((block) => block.kind === 'proofs');
    const gone = proofs?.kind === 'proofs' ? proofs.items[0]?.factId : undefined;
    const less: Brief = {
      ...brief,
      sections: brief.sections.map((section) => ({
        ...section,
        blocks: section.blocks.filter((it) => it.kind !== 'fact' || it.pin.factId !== gone),
      })),
    };
    expect(chapter?.blocks.length).toBeGreaterThan(0);
    const statement = library.fact(gone ?? '')?.statement ?? '';
    expect(words(composed(less, visitors('us'), library), 'case')).not.toContain(statement);
  });

  it('of a pack of before needs is made of what the first chapter says of itself, or not at all', () => {
    const before = { needs: [], stories: [], contacts: [], sites: [], travel: [] };
    const silent = createLibrary(library.pack, {
      ...library.base,
      ...before,
      clusters: library.base.clusters.map(({ pitch: _, ...cluster }) => cluster),
    });
    const kinds = (from: typeof library): readonly string[] =>
      draftBrief(from, {
        id: 'old',
        audience: shippedAudience('us'),
        delegation: visitors('us'),
        clusterIds: null,
        edition: 'full',
        paper: 'a4',
        issueDate: ISSUED,
        now: `${ISSUED}T09:00:00.000Z`,
      }).sections.map(({ kind }) => kind);
    expect(kinds(silent)).not.toContain('case');
    expect(kinds(createLibrary(library.pack, { ...library.base, ...before }))).toContain('case');
  });
});

function neverHeld(): never {
  throw new Error('a draft has sections');
}

describe('what they can use here', () => {
  const brief = draft('us');
  const said = words(composed(brief, visitors('us'), library), 'cluster-health-medtech');
  const chapter = brief.sections.find(({ clusterId }) => clusterId === 'health-medtech');
  const used = chapter ? recordsIn(chapter, 'organisation') : [];

  it('is what meets the needs that they asked for, in the order of the need', () => {
    const need = library.records.needs.find(({ id }) => id === 'clinical-trials');
    expect(used.length).toBeGreaterThan(2);
    expect(need?.organisationIds.slice(0, 4)).toContain(used[0]?.id);
    expect(said).toContain('What you can use here');
    for (const { name } of used) expect(said).toContain(name);
  });

  it('no organisation stands in two chapters', () => {
    const ids = brief.sections.flatMap((section) => recordsIn(section, 'organisation').map((it) => it.id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('other parts', () => {
  const document = composed(draft('us'), visitors('us'), library);

  it('a story says who came, what it did, why here and what came of it, also where the reason is unknown', () => {
    const said = words(document, 'stories');
    expect(said).toMatch(/from United States/);
    expect(said).toContain('What came of it:');
    expect(JSON.stringify(document.sections.find(({ id }) => id === 'stories'))).toContain('Why here?');
    expect(said).not.toMatch(/not stated in the pages read/i);
  });

  it('sites are one table, and what is not known is to be asked', () => {
    const sites = document.sections.find(({ id }) => id === 'sites');
    const tables = sites?.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])) ?? [];
    expect(tables).toHaveLength(1);
    expect(tables[0]?.columns.map(({ label }) => label)).toContain('Size and power');
    expect(words(document, 'sites')).toContain('ask');
  });

  it('rules of a year that has passed stand apart', () => {
    expect(words(document, 'rules')).toContain('ask before you rely on it');
  });

  it('the way between the stops of a day is told, as the straight line where no minutes are known', () => {
    expect(words(document, 'visit')).toMatch(/2 places, \d+ miles in straight lines between them/);
  });

  it('what the library holds nothing on is said once', () => {
    expect(words(document).split('We hold nothing on ceramics').length).toBe(2);
  });

  it('bad news is in the host’s notes alone, as a question', () => {
    const host = words(composed(draft('us', 'host'), visitors('us'), library), 'questions');
    expect(host).toMatch(/Why did [^?]+ fall in 20\d\d\?|Is it true that [^?]+\?|Is there a [^?]+\?/);
    expect(words(document)).not.toMatch(/Is it true that/);
  });
});
