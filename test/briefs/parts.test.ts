import { describe, expect, it } from 'vitest';
import { findDifference } from '../../src/main/briefs/difference/difference.ts';
import { draftBrief } from '../../src/main/briefs/draft-brief.ts';
import { carryOverWords } from '../../src/main/briefs/duplicate-brief.ts';
import { isCaution } from '../../src/main/briefs/parts/choose-cautions.ts';
import { wantedSize } from '../../src/main/briefs/parts/choose-sites.ts';
import { legsOf } from '../../src/main/briefs/parts/journeys.ts';
import { createLibrary, type Library } from '../../src/main/library/library.ts';
import { addRecord, moveBlock, recordBlock, removeBlock } from '../../src/shared/briefs/edit-brief.ts';
import { briefInEdition, recordsIn } from '../../src/shared/briefs/printed.ts';
import {
  Brief,
  type Delegation,
  NO_RECORDS,
  type PackRecords,
  type Section,
  type SectionKind,
} from '../../src/shared/domain/index.ts';
import { shippedLibrary } from '../library/shipped-library.ts';
import { AUDIENCES, type AudienceId, ISSUED } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

const library = await shippedLibrary();

type Asks = Partial<Pick<Delegation, 'sectors' | 'interests' | 'questions' | 'visit' | 'itinerary'>>;

const visitors = (id: AudienceId, asks: Asks): Delegation => ({
  id: 'visitors',
  name: 'Visitors',
  audienceId: id,
  sectors: [],
  interests: '',
  people: [],
  visit: null,
  itinerary: [],
  questions: [],
  ...asks,
});

const drafted = (id: AudienceId, asks: Asks | null, from: Library = library): Brief =>
  draftBrief(from, {
    id: 'draft',
    audience: shippedAudience(id),
    delegation: asks && visitors(id, asks),
    clusterIds: null,
    edition: 'full',
    paper: 'a4',
    issueDate: ISSUED,
    now: `${ISSUED}T09:00:00.000Z`,
  });

const of = (brief: Brief, kind: SectionKind): Section | undefined =>
  brief.sections.find((section) => section.kind === kind);
const words = (section: Section | undefined): readonly string[] =>
  (section?.blocks ?? []).flatMap((block) =>
    block.kind === 'text' ? block.text.map((part) => (part.kind === 'words' ? part.text : '')) : [],
  );

/** As a pack of before these tables. */
const withoutTables = (records: Partial<PackRecords>): Library =>
  createLibrary(library.pack, { ...library.base, ...records });
const OLD = withoutTables({
  needs: [],
  stories: [],
  contacts: [],
  sites: [],
  travel: [],
  clusters: library.base.clusters.map(({ pitch: _, ...cluster }) => cluster),
});

const MEDTECH: Asks = {
  sectors: ['medical devices'],
  interests: 'clinical trial support',
  visit: { from: '2027-02-23', to: '2027-02-25' },
};

describe('every draft', () => {
  const asks: readonly (Asks | null)[] = [null, MEDTECH, { sectors: ['warehouses'], interests: '50 acres' }];
  it.each(AUDIENCES.flatMap((id) => asks.map((it) => [id, it] as const)))('%s %j is valid', (id, asked) => {
    const brief = drafted(id, asked);
    expect(() => Brief.parse(brief)).not.toThrow();
    const ids = brief.sections.flatMap(({ blocks }) => blocks.map((block) => block.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('of a pack without the tables has none of their sections', () => {
    const kinds = drafted('us', MEDTECH, OLD).sections.map(({ kind }) => kind);
    for (const kind of ['case', 'stories', 'sites', 'meet']) expect(kinds).not.toContain(kind);
  });

  it('holds nothing that is for colleagues', () => {
    for (const id of AUDIENCES)
      for (const asked of asks)
        for (const block of drafted(id, asked).sections.flatMap(({ blocks }) => blocks))
          if (block.kind === 'record') expect(block.pinned.record).not.toHaveProperty('note');
  });
});

describe('whom to meet', () => {
  it('is the agency first, then the teams that meet what is asked for', () => {
    const meet = of(drafted('us', MEDTECH), 'meet');
    const teams = meet ? recordsIn(meet, 'contact').map(({ role }) => role) : [];
    expect(teams.slice(0, 2)).toEqual(['first enquiry', 'investment agency']);
    expect(teams[2]).toBe('clinical trials');
    expect(teams).not.toContain('consulate');
  });

  it('names a consulate to its own country alone', () => {
    const roles = (id: AudienceId): readonly unknown[] => {
      const meet = of(drafted(id, { sectors: ['financial services'] }), 'meet');
      return meet ? recordsIn(meet, 'contact').map(({ role }) => role) : [];
    };
    expect(roles('india')).toContain('consulate');
    expect(roles('uae')).not.toContain('consulate');
  });

  it('says who does what, by when where the visit is known', () => {
    const told = words(of(drafted('us', MEDTECH), 'meet'))
      .join('\n')
      .replaceAll('\u00a0', ' ');
    expect(told).toContain('before February 23, 2027');
    expect(told).toContain('during your visit');
    const undated = words(of(drafted('us', { sectors: ['medical devices'] }), 'meet')).join('\n');
    expect(undated).not.toMatch(/before|during your visit/);
  });
});

describe('investor stories', () => {
  it('begin with those of the visitors’ market and sector', () => {
    const told = of(drafted('india', { sectors: ['vehicle engineering software'] }), 'stories');
    const stories = told ? recordsIn(told, 'story') : [];
    expect(stories.length).toBeGreaterThan(0);
    expect(stories[0]?.homeMarket).toBe('India');
  });

  it.each(AUDIENCES)('no company is named more than three times in facts and stories: %s', (id) => {
    const brief = drafted(id, { sectors: ['aerospace', 'financial services', 'batteries'] });
    const statements = brief.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'fact' ? [block.pin.fact.statement] : [])),
    );
    for (const { company } of brief.sections.flatMap((section) => recordsIn(section, 'story'))) {
      const name = company.replace(/\s*\(.*$/, '');
      expect(statements.filter((it) => it.includes(name)).length, name).toBeLessThan(3);
    }
  });
});

describe('sites and premises', () => {
  const sitesFor = (asked: Asks) => {
    const section = of(drafted('us', asked), 'sites');
    return section ? recordsIn(section, 'site') : [];
  };

  it('are shown to those who ask for space, of the kinds that they ask for', () => {
    expect(sitesFor({ sectors: ['quantum computing'], interests: 'a university partner' })).toEqual([]);
    const kinds = sitesFor({ sectors: ['logistics'], interests: 'a warehouse of 200,000 sq ft' }).map(
      ({ kind }) => kind,
    );
    expect(kinds).toContain('logistics');
    expect(kinds).not.toContain('studio');
    expect(sitesFor({ sectors: ['life sciences'], interests: 'wet lab space' })[0]?.kind).toBe('lab');
  });

  it('are large enough, where their size is known', () => {
    const sites = sitesFor({ sectors: ['batteries'], interests: 'a factory site of 100 acres' });
    expect(sites.length).toBeGreaterThan(2);
    for (const { hectares } of sites) expect(hectares ?? 100).toBeGreaterThan(30);
  });

  it.each([
    ['50 acres', { hectares: 20.2343, floorSqm: null, mva: null }],
    ['100,000 sq ft and 20 MW', { hectares: null, floorSqm: 9290.3, mva: 20 }],
    ['12 hectares', { hectares: 12, floorSqm: null, mva: null }],
    ['5,000 square metres', { hectares: null, floorSqm: 5000, mva: null }],
    ['a hundred people', { hectares: null, floorSqm: null, mva: null }],
  ])('reads “%s”', (said, wanted) => {
    expect(wantedSize(said)).toEqual(wanted);
  });
});

describe('doing business here', () => {
  it.each(AUDIENCES)('holds rules for %s, and none of another market', (id) => {
    const { market } = shippedAudience(id);
    const rules = of(drafted(id, { sectors: ['games'], interests: 'visas, tax' }), 'rules');
    const facts = (rules?.blocks ?? []).flatMap((block) => (block.kind === 'fact' ? [block.pin.fact] : []));
    expect(facts.length).toBeGreaterThan(2);
    for (const fact of facts) {
      expect(fact.role).toBe('rule');
      expect(fact.markets.some((it) => it === 'all' || it === market)).toBe(true);
    }
  });
});

describe('bad news', () => {
  it.each(AUDIENCES)('is for the host alone, and no reason of %s', (id) => {
    const brief = drafted(id, { sectors: ['batteries', 'logistics'] });
    const printed = briefInEdition(brief).sections;
    expect(printed.map(({ kind }) => kind)).not.toContain('cautions');
    for (const section of printed.filter(({ kind }) => kind !== 'rules'))
      for (const block of section.blocks)
        if (block.kind === 'fact') expect(isCaution(block.pin.fact), block.pin.fact.statement).toBe(false);
    const asked = of(briefInEdition(brief, 'host'), 'cautions');
    expect(asked?.blocks.length).toBeGreaterThan(1);
    for (const block of asked?.blocks ?? [])
      if (block.kind === 'fact') expect(isCaution(block.pin.fact)).toBe(true);
  });
});

describe('what the library holds nothing on', () => {
  it('is said in one sentence, in the visitors’ words', () => {
    const told = words(of(drafted('us', { sectors: ['ceramics', 'aerospace'] }), 'why'));
    expect(told[0]).toBe('We hold nothing on ceramics.');
    expect(words(of(drafted('us', { sectors: ['aerospace'] }), 'why'))).toEqual([]);
  });

  it('comes along to another audience once', () => {
    const asks = { sectors: ['ceramics', 'aerospace'] };
    const made = carryOverWords(drafted('us', asks), drafted('india', asks), ({ kind }) => kind);
    expect(words(of(made, 'why'))).toEqual(['We hold nothing on ceramics.']);
    const ids = made.sections.flatMap(({ blocks }) => blocks.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the way from stop to stop', () => {
  const stop = (time: string | null, place: string, date = '2027-02-23') => ({
    date,
    time,
    place,
    title: place,
  });
  const legs = (...itinerary: readonly ReturnType<typeof stop>[]) => legsOf(library, { itinerary });

  it('is a change of place within a day', () => {
    expect(legs(stop('09:00', 'Birmingham'), stop('11:00', 'Birmingham'))).toEqual([]);
    expect(legs(stop('09:00', 'Birmingham'), stop('11:00', 'Coventry', '2027-02-24'))).toEqual([]);
    expect(legs(stop('11:00', 'Coventry'), stop('09:00', 'Birmingham'))).toMatchObject([
      { from: { place: 'Birmingham' }, to: { place: 'Coventry' }, minutesBetween: 120 },
    ]);
  });

  it.each([
    ['9:00', '10.30 am', 90],
    ['9 to 10 am', '2 pm', 240],
    ['09:00–10:15', '11:00', 45],
    ['morning', '11:00', null],
    ['9:00', null, null],
  ])('“%s” to “%s” is %s minutes', (from, to, minutes) => {
    expect(legs(stop(from, 'Birmingham'), stop(to, 'Coventry'))[0]?.minutesBetween).toBe(minutes);
  });

  it('takes what the library says, either way, or the straight line', () => {
    const [known] = legs(stop('9:00', 'London'), stop('12:00', 'Birmingham'));
    expect(known?.journey).toMatchObject({ mode: 'rail', minutes: 81 });
    const [unknown] = legs(stop('9:00', 'Coventry'), stop('12:00', 'Birmingham'));
    expect(unknown).toMatchObject({ journey: null, km: expect.any(Number) });
    expect(unknown?.km).toBeGreaterThan(20);
    expect(unknown?.km).toBeLessThan(35);
  });
});

describe('a record in a brief', () => {
  const brief = drafted('us', MEDTECH);
  const contact = library.records.contacts.find(({ role }) => role === 'rail testing');
  if (!contact) throw new Error('the pack has a contact for rail testing');

  it('is added once, moved within its kind of section, and removed', () => {
    const more = addRecord(brief, 'meet', { type: 'contact', record: contact });
    expect(addRecord(more, 'meet', { type: 'contact', record: contact })).toBe(more);
    const { id } = recordBlock('meet', { type: 'contact', record: contact });
    expect(moveBlock(more, id, 'meet', 0).sections.find((it) => it.id === 'meet')?.blocks[0]?.id).toBe(id);
    expect(() => moveBlock(more, id, 'glance', 0)).toThrow('holds nothing of this kind');
    expect(removeBlock(more, id)).toEqual(brief);
    expect(() => addRecord(brief, 'glance', { type: 'contact', record: contact })).toThrow();
  });

  it('that came or went is a difference, and one that says otherwise too', () => {
    const audience = shippedAudience('us');
    const sides = (a: Brief, b: Brief): readonly string[] =>
      findDifference({ brief: a, library }, { brief: b, library }, audience)
        .changes.filter(({ kind }) => kind === 'record')
        .map(({ what }) => what);
    const more = addRecord(brief, 'meet', { type: 'contact', record: contact });
    const other = addRecord(brief, 'meet', {
      type: 'contact',
      record: { ...contact, whatFor: 'Something else.' },
    });
    expect(sides(brief, more)).toEqual(['added']);
    expect(sides(more, brief)).toEqual(['removed']);
    expect(sides(more, other)).toEqual(['changed']);
    expect(sides(brief, brief)).toEqual([]);
  });

  it('is in no edition that it is left out of', () => {
    const [first] = of(brief, 'meet')?.blocks ?? [];
    if (first?.kind !== 'record') throw new Error('the section begins with a record');
    const left: Brief = {
      ...brief,
      sections: brief.sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((it) => (it === first ? { ...first, leftOutOf: ['full'] } : it)),
      })),
    };
    expect(of(briefInEdition(left), 'meet')?.blocks).not.toContainEqual(
      expect.objectContaining({ id: first.id }),
    );
  });
});

describe('a pack with nothing but names', () => {
  it('is drafted all the same', () => {
    const bare = createLibrary(library.pack, {
      ...NO_RECORDS,
      places: library.base.places,
      audiences: library.base.audiences,
    });
    expect(() => drafted('uae', MEDTECH, bare)).not.toThrow();
  });
});

describe('charts', () => {
  const drawn = (asks: Asks): readonly string[] =>
    drafted('india', asks).sections.flatMap(({ seriesIds }) => seriesIds);
  const OFFICE: Asks = { sectors: ['shared services'], interests: 'office rent, salaries' };

  it('show what the visitors ask for, each once', () => {
    const ids = drawn(OFFICE);
    const titles = ids.map((id) => library.seriesById(id)?.title ?? '').join(' ');
    expect(titles).toMatch(/office rent/);
    expect(titles).toMatch(/pay/);
    expect(new Set(ids).size).toBe(ids.length);
    expect(drawn({ sectors: ['very light rail'] })).not.toEqual(ids);
  });

  it('never draw what has just gone down', () => {
    const before = drawn(OFFICE);
    const falling = createLibrary(library.pack, {
      ...library.base,
      series: library.base.series.map((series) => ({
        ...series,
        points: series.points.flatMap((point) => [
          point,
          { ...point, period: '2011', value: point.value * 2 },
        ]),
      })),
    });
    expect(before.length).toBeGreaterThan(0);
    const ids = drafted('india', OFFICE, falling).sections.flatMap(({ seriesIds }) => seriesIds);
    const isDown = (id: string): boolean => {
      const points = (falling.seriesById(id)?.points ?? []).filter(
        ({ place }) => place === library.homePlace.name,
      );
      const [last, previous] = [...points].sort((a, b) => (a.period < b.period ? 1 : -1));
      return last !== undefined && previous !== undefined && last.value < previous.value;
    };
    expect(ids.filter(isDown)).toEqual([]);
  });
});
