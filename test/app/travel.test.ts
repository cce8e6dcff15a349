import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pdfToolsHere } from '../../src/main/app/stores/open-home.ts';
import { workspaceSpec } from '../../src/main/app/stores/workspace.ts';
import { checkBrief } from '../../src/main/app/use-cases/check.ts';
import { printBrief } from '../../src/main/app/use-cases/make-file.ts';
import { type OpenedBrief, openBrief } from '../../src/main/app/use-cases/open-brief.ts';
import { attacheFile, openTravelling, takeLibraryHere } from '../../src/main/app/use-cases/travel.ts';
import { createLibrary, type Library } from '../../src/main/library/library.ts';
import { evidenceOf } from '../../src/main/pdf/evidence/compose-with-evidence.ts';
import type { ReadPdf } from '../../src/main/pdf/evidence/read-pdf.ts';
import { printsOf } from '../../src/main/pdf/evidence/what-leaves.ts';
import { sha256 } from '../../src/main/storage/hash.ts';
import { openStore } from '../../src/main/storage/store.ts';
import { withOwnAudiences } from '../../src/shared/audiences/audience-form.ts';
import { allPins, PRINTED_FIELDS } from '../../src/shared/briefs/printed.ts';
import {
  type Audience,
  type Brief,
  EDITIONS,
  type PackRecords,
  refusalOf,
} from '../../src/shared/domain/index.ts';
import { keysOf } from '../../src/shared/keys-of.ts';
import { shippedLibrary } from '../library/shipped-library.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { fontFolder } from '../support/fonts.ts';
import { AUDIENCES, type AudienceId, draftFor, exampleDelegation, northmoor } from '../support/region.ts';
import { repository, shippedAudience } from '../support/shipped.ts';
import { readHere } from '../support/verified.ts';

const shipped = await shippedLibrary();
const newFolder = homeFolders();
/** Each file is read once, for all homes. */
const reading = new Map<string, ReturnType<ReadPdf>>();
const readOnce: ReadPdf = (bytes, how) => {
  const hash = sha256(bytes);
  const known = reading.get(hash) ?? readHere(bytes, how);
  reading.set(hash, known);
  return known;
};
const pdf = pdfToolsHere(fontFolder(), readOnce);
const now = () => new Date('2026-11-28T10:00:00.000Z');
const audiences: readonly Audience[] = AUDIENCES.map(shippedAudience);

/** A home whose only pack is this library: what a use case needs of one. */
async function homeWith(library: Library) {
  const home = newFolder();
  const environment = { home, resources: join(repository, 'resources'), now };
  const { store: workspace } = await openStore(home, workspaceSpec, now);
  const region = async (packName?: string) => {
    if (packName !== undefined && packName !== library.pack.name) throw new Error(`no pack ${packName}`);
    return { library, audiences: withOwnAudiences(audiences, workspace.data.audiences), search: {} as never };
  };
  const data = { packs: [library.pack] };
  return { ...pdf, environment, workspace, region, libraryStore: { data }, packs: {} } as never as Parameters<
    typeof openTravelling
  >[0];
}

/** The region's next edition: every value is another, and half of what the pages list has gone. */
const next: Library = createLibrary(
  { ...shipped.pack, version: '2027.6.0', hash: `sha256:${'1'.repeat(64)}` },
  changed(shipped.records),
);

function changed(records: PackRecords): PackRecords {
  const half = <T>(list: readonly T[]): readonly T[] => list.filter((_, at) => at % 2 === 0);
  return {
    ...records,
    facts: records.facts.map((fact) => (fact.value === null ? fact : { ...fact, value: fact.value * 2 })),
    organisations: half(records.organisations),
    links: half(records.links),
    sources: records.sources.map((source) => ({ ...source, title: `${source.title} (new)` })),
    rates: records.rates.map((rate) => ({ ...rate, ratePerGbp: rate.ratePerGbp * 1.1 })),
    travel: half(records.travel),
    series: half(records.series).map((series) => ({
      ...series,
      points: series.points.map((point) => ({ ...point, value: point.value * 1.1 })),
    })),
  };
}

/** A PDF holds its maps as drawings: where the region's areas and places are not known, none is drawn again. */
const withoutMaps = createLibrary(shipped.pack, {
  ...shipped.records,
  boundaries: [],
  places: shipped.records.places.map((place) => ({ ...place, lat: null, lon: null })),
});

/** A colleague's file brings the places along, and no areas. */
const withoutAreas = createLibrary(shipped.pack, { ...shipped.records, boundaries: [] });

const HOMES: readonly (readonly [what: string, here: Library, drawn: Library])[] = [
  ['the same pack', shipped, shipped],
  ['another version of the pack', next, shipped],
  ['another pack, and none of the records', northmoor, withoutMaps],
];

const FIGURES: readonly string[] = ['fact', 'series', 'rate', 'travel', 'source'];

/** What a brief prints: its figures, its pins and its sources. */
function printedBy(opened: OpenedBrief) {
  const { document, evidence } = evidenceOf({ ...opened, measure: pdf.measure });
  const { series, rates, travel, sources } = evidence.records;
  const pinned = new Set(allPins(evidence.brief).map(({ factId }) => factId));
  const ids = printsOf(document)
    .refs.filter(({ type }) => FIGURES.includes(type))
    .map(({ type, key, place, period }) => [type, key, place, period].filter(Boolean).join(' '));
  return {
    prints: [...new Set(ids)].sort(),
    values: series
      .flatMap(({ id, points }) => points.map((it) => `${id} ${it.place} ${it.period} ${it.value}`))
      .sort(),
    rates: rates.map(({ currency, ratePerGbp, asOf }) => `${currency} ${ratePerGbp} ${asOf}`).sort(),
    unpinned: evidence.records.facts
      .filter(({ id }) => !pinned.has(id))
      .map(({ id, value }) => `${id} ${value}`)
      .sort(),
    travel: travel.map(({ fromPlace, toPlace, minutes }) => `${fromPlace} ${toPlace} ${minutes}`).sort(),
    pins: allPins(evidence.brief).map(({ fact, packName, packVersion }) =>
      JSON.stringify([
        packName,
        packVersion,
        ...[...PRINTED_FIELDS, 'sourceIds' as const].map((field) => fact[field]),
      ]),
    ),
    sources: sources.map(({ id, title, url }) => `${id} ${title} ${url}`).sort(),
  };
}

const made = (id: AudienceId, more: Partial<Brief> = {}): OpenedBrief => {
  const delegation = exampleDelegation(id);
  const brief = {
    ...draftFor(id, { delegation, courtesy: shippedAudience(id).courtesyLanguage }, shipped),
    ...more,
  };
  return { brief, library: shipped, audience: shippedAudience(id), delegation };
};

const exportOf = async (opened: OpenedBrief): Promise<string> => {
  const file = join(newFolder(), 'copy.pdf');
  writeFileSync(file, (await printBrief(opened, pdf)).pdf);
  return file;
};

const savedFor = (opened: OpenedBrief): string => {
  const { name, bytes } = attacheFile(opened, pdf);
  const file = join(newFolder(), name);
  writeFileSync(file, bytes);
  return file;
};

describe('a brief that came from elsewhere prints the same figures, pins and sources', () => {
  // Each edition and each market comes into each home.
  const cases = AUDIENCES.flatMap((id, row) =>
    EDITIONS.flatMap((edition, column) => {
      const home = HOMES[(row + column) % HOMES.length];
      return home ? [[id, edition, ...home] as const] : [];
    }),
  );
  it.each(cases)('out of a PDF for %s, %s, with %s', async (id, edition, _, here, drawn) => {
    const opened = made(id, { edition });
    const home = await homeWith(here);
    const { brief } = await openTravelling(home, await exportOf(opened));
    const again = printedBy(await openBrief(home, brief));
    const before = printedBy({ ...opened, library: drawn });
    // What bad news is answered with follows from fields of facts that no page prints.
    if (edition === 'host' && here === northmoor)
      for (const part of keysOf(before)) expect(before[part]).toEqual(expect.arrayContaining(again[part]));
    else expect(again).toEqual(before);
  });

  it.each(AUDIENCES)('out of a colleague’s file for %s, in every edition', async (id) => {
    const opened = made(id);
    const file = savedFor(opened);
    for (const [name, here, drawn] of HOMES) {
      const home = await homeWith(here);
      const { brief } = await openTravelling(home, file);
      for (const edition of EDITIONS)
        expect(printedBy(await openBrief(home, { ...brief, edition })), `${name}, ${edition}`).toEqual(
          printedBy({
            ...opened,
            library: drawn === shipped ? shipped : withoutAreas,
            brief: { ...opened.brief, edition },
          }),
        );
    }
  });
});

describe('a colleague’s file', () => {
  it('is an ordinary brief where the library is the same, and the same bytes each time', async () => {
    const opened = made('us');
    const home = await homeWith(shipped);
    const file = savedFor(opened);
    expect(readFileSync(savedFor(opened)).equals(readFileSync(file))).toBe(true);
    const { brief, isKnown, said, changes } = await openTravelling(home, file);
    expect({ isKnown, said, changes }).toEqual({ isKnown: false, said: [], changes: [] });
    expect(brief.sections).toEqual(opened.brief.sections);
    expect(home.workspace.data).toMatchObject({ carried: [], delegations: [opened.delegation] });
  });

  it('brings how many are expected; a visitors’ PDF does not', async () => {
    const opened = made('us');
    const delegation = { ...exampleDelegation('us'), headCount: 317 };
    const home = await homeWith(shipped);
    await openTravelling(home, savedFor({ ...opened, delegation }));
    expect(home.workspace.data.delegations).toMatchObject([{ headCount: 317 }]);
    const { document, evidence } = evidenceOf({ ...opened, delegation, measure: pdf.measure });
    expect(JSON.stringify([document, evidence])).not.toContain('317 expected');
    expect(JSON.stringify(evidence.delegation)).not.toContain('317');
  });

  it('is opened once, and beside a brief that has gone on under its name', async () => {
    const opened = made('us');
    const home = await homeWith(shipped);
    const file = savedFor(opened);
    const first = await openTravelling(home, file);
    expect((await openTravelling(home, file)).isKnown).toBe(true);
    const edited = { ...first.brief, title: 'Gone on with' };
    await home.workspace.update((all) => ({ ...all, briefs: [edited] }));
    const second = await openTravelling(home, file);
    expect(second.isKnown).toBe(false);
    expect(home.workspace.data.briefs).toEqual([edited, second.brief]);
    expect(second.brief.id).not.toBe(edited.id);
    expect(home.workspace.data.delegations).toHaveLength(1);
  });

  it('says what the library here says otherwise, in the checks too, until that library is taken', async () => {
    const home = await homeWith(next);
    const { brief, changes } = await openTravelling(home, savedFor(made('us', { edition: 'summary' })));
    expect(changes.find(({ type }) => type === 'rate')).toMatchObject({
      subject: 'The rate of £1 in USD',
      printed: expect.stringContaining('1.3'),
      now: expect.stringContaining('1.4'),
    });
    expect(new Set(changes.map(({ type }) => type)).size).toBeGreaterThan(2);
    const found = async () => {
      const { groups } = await checkBrief(await openBrief(home, brief), home, { now }, { pages: false });
      return groups.filter(({ rule }) => rule === 'as-it-came').flatMap(({ findings }) => findings);
    };
    expect((await found())[0]?.sentence).toContain(`${changes.length} values`);
    await takeLibraryHere(home, brief.id);
    const own = await openBrief(home, brief);
    expect(own.library).toBe(next);
    expect(await found()).toEqual([]);
  });

  it('adds a market that nobody writes for here, and leaves one that is here as it is', async () => {
    const opened = made('us');
    const away = { ...opened.audience, id: 'mars', name: 'Mars', market: 'MARS' };
    const file = savedFor({ ...opened, audience: away, brief: { ...opened.brief, audienceId: 'mars' } });
    const home = await homeWith(shipped);
    await openTravelling(home, file);
    expect(home.workspace.data.audiences).toMatchObject([{ id: 'mars' }]);
    const other = savedFor({ ...opened, audience: { ...opened.audience, paper: 'a4' } });
    expect((await openTravelling(home, other)).said.join()).toContain('written for otherwise');
    expect(home.workspace.data.audiences).toHaveLength(1);
  });
});

describe('a file that is none, or not as it was written', () => {
  const good = attacheFile(made('us'), pdf).bytes;
  const parts = unzipSync(good);
  const head = JSON.parse(strFromU8(parts['attache.json'] as Uint8Array));
  const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  const content = strFromU8(parts['brief.json'] as Uint8Array);
  const withContent = (text: string, more: object = {}): Uint8Array =>
    zip({ 'attache.json': JSON.stringify({ ...head, hash: sha256(text), ...more }), 'brief.json': text });
  const edited = (edit: (json: Json) => void): Uint8Array => {
    const json = JSON.parse(content);
    edit(json);
    return withContent(JSON.stringify(json));
  };
  const pinned = (json: Json): Json =>
    json.brief.sections.flatMap(({ blocks }: Json) => blocks).find(({ kind }: Json) => kind === 'fact').pin;

  it.each<readonly [string, Uint8Array, code: string, sentence: RegExp]>([
    ['nothing', new Uint8Array(), 'bad-input', /no brief that Attaché wrote/],
    ['a text', strToU8('hello'), 'bad-input', /no brief that Attaché wrote/],
    ['another zip', zip({ 'facts.csv': 'id' }), 'bad-input', /no brief that Attaché wrote/],
    ['cut short', good.subarray(0, good.length / 2), 'damaged', /cut short or changed/],
    ['a head alone', zip({ 'attache.json': JSON.stringify(head) }), 'damaged', /cut short or changed/],
    [
      'one letter changed',
      withContent(content.replace('West', 'Best'), { hash: head.hash }),
      'damaged',
      /changed/,
    ],
    ['of a newer Attaché', withContent(content, { format: 2 }), 'bad-input', /written by a newer Attaché/],
    [
      'of another kind',
      withContent(content, { attache: 'visit' }),
      'bad-input',
      /no brief that Attaché wrote/,
    ],
    ['no brief in it', withContent('{}'), 'damaged', /changed/],
    ['nested without end', withContent('['.repeat(200_000)), 'damaged', /changed/],
    ['more than a brief says', edited((json) => Object.assign(json, { secrets: 1 })), 'damaged', /changed/],
    [
      'a figure under another’s hash',
      edited((json) => Object.assign(pinned(json).fact, { value: 1 })),
      'damaged',
      /changed/,
    ],
    [
      'too many files',
      zip(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}`, '']))),
      'bad-input',
      /no brief/,
    ],
    [
      'larger than any brief',
      zipSync({ 'attache.json': new Uint8Array(61 * 1024 * 1024) }),
      'bad-input',
      /no brief/,
    ],
  ])('is refused: %s', async (_, bytes, code, sentence) => {
    const home = await homeWith(shipped);
    const path = join(home.environment.home, 'odd.attache');
    writeFileSync(path, bytes);
    const refusal = await openTravelling(home, path).then(() => null, refusalOf);
    expect(refusal).toMatchObject({
      code,
      sentence: expect.stringMatching(sentence),
      next: expect.any(String),
    });
    expect(home.workspace.data).toEqual(workspaceSpec.empty);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: JSON that a test takes apart
type Json = any;
