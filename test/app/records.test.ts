import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describePack } from '../../src/main/packs/describe-pack.ts';
import { factBlock } from '../../src/shared/briefs/edit-brief.ts';
import type { RecordEdit } from '../../src/shared/contract.ts';
import type { Fields } from '../../src/shared/domain/index.ts';
import { shippedLibrary } from '../library/shipped-library.ts';
import { northmoor } from '../support/region.ts';
import { repository } from '../support/shipped.ts';
import { type OpenWindow, openWindow, temporaryFolder, usedHome } from './open-window.ts';
import { answersTo, readyBrief } from './ready-brief.ts';

const library = await shippedLibrary();

const open = async (): Promise<OpenWindow> => openWindow(await usedHome());

/** Takes an edit as the window does: its overlay is asked for, then kept. */
async function make(window: OpenWindow, edit: RecordEdit): Promise<{ recordId: string }> {
  const outcome = await window.call('overlayFor', { edit });
  if (outcome.result === 'problems') throw new Error(JSON.stringify(outcome.problems));
  const { key, after } = outcome;
  await window.call('saveDocuments', { briefs: [], delegations: [], overlays: [{ key, overlay: after }] });
  return key;
}

describe('a record’s page', () => {
  test('every record of a kind with a page has one, with its sources', async () => {
    const window = await open();
    const { total } = await window.call('search', { query: '', facets: {}, limit: 1 });
    let offset = 0;
    while (offset < total) {
      const { hits } = await window.call('search', { query: '', facets: {}, limit: 300, offset });
      offset += hits.length;
      for (const { kind, id, title } of hits) {
        const page = await window.call('recordPage', { kind, id });
        expect([page.title, page.kind]).toEqual([title, kind]);
        expect([kind, 'plain']).toContain(page.about?.kind);
        expect(page.sources.length, `${kind} ${id} has a source`).toBeGreaterThan(0);
      }
    }
  });

  test('a fact is written in every audience’s habit, with the rate of its conversion and the day of that', async () => {
    const window = await open();
    const { about } = await window.call('recordPage', { kind: 'fact', id: 'F368' });
    const faces = about?.kind === 'fact' ? about.faces : [];
    expect(faces.map(({ audienceId }) => audienceId)).toEqual(['us', 'uae', 'india']);
    for (const face of faces) expect(face.figure).toBe('£8.46\u00a0billion');
    expect(faces.map(({ converted }) => converted?.replaceAll('\u00a0', ' '))).toEqual([
      'US$11.3 billion',
      expect.stringMatching(/^AED 4\d\.\d billion$/),
      expect.stringMatching(/crore$/),
    ]);
    for (const { rate } of faces) expect(rate).toMatch(/^£1 = .+\d, .*20\d\d$/);
  });

  test('facts that disagree stand beside each other, with what differs and the one to prefer', async () => {
    const window = await open();
    const { about } = await window.call('recordPage', { kind: 'fact', id: 'F033' });
    const found = about?.kind === 'fact' ? about.conflicts.find(({ id }) => id === 'C01') : undefined;
    expect(found?.sides.map(({ ref, preferred }) => [ref.id, preferred])).toEqual([
      ['F001', false],
      ['F031', true],
      ['F033', false],
    ]);
    expect(found?.differs).toContain('figure');
  });

  test('a source counts what rests on it, and says how old its reading is', async () => {
    const window = await open();
    for (const { id, accessed } of library.records.sources.slice(0, 40)) {
      const { about } = await window.call('recordPage', { kind: 'source', id });
      if (about?.kind !== 'source') throw new Error('no source page');
      const resting = library.records.facts.filter(({ sourceIds }) => sourceIds.includes(id));
      expect(about.facts.total).toBe(resting.length);
      expect(about.due).toBe(resting.filter(({ reviewBy }) => (reviewBy ?? '9') < '2026-11-22').length);
      expect(about.daysOld).toBe((Date.parse('2026-11-22') - Date.parse(accessed)) / 86_400_000);
    }
  });

  test('what the library does not hold is said so', async () => {
    const window = await open();
    expect((await window.refused('recordPage', { kind: 'fact', id: 'F999' })).code).toBe('not-found');
  });
});

describe('figures of the library', () => {
  test('a series is drawn as the PDF draws it, with every point in the table behind', async () => {
    const window = await open();
    for (const series of library.records.series) {
      const figure = await window.call('seriesChart', { id: series.id, audienceId: 'us', width: 520 });
      const cells = figure.table.rows.flatMap((row) => row.cells.filter((cell) => cell !== null));
      expect(cells).toHaveLength(new Set(series.points.map((p) => `${p.place} ${p.period}`)).size);
      if (figure.scene) expect(figure.scene.alt).toMatch(/chart|multiples|Small/i);
    }
  });

  test('a network can be walked: each neighbour is drawn, and has the way back', async () => {
    const window = await open();
    for (const { id } of library.records.clusters) {
      const network = await window.call('clusterNetwork', { id, width: 640 });
      if (!network) continue;
      const drawn = new Map(network.nodes.map((node) => [node.ref.id, node]));
      expect(network.scene.targets?.map((target) => target.id).sort()).toEqual([...drawn.keys()].sort());
      for (const { ref, neighbours } of network.nodes)
        for (const other of neighbours) expect(drawn.get(other)?.neighbours).toContain(ref.id);
      for (const organisation of library.organisationsOfCluster(id))
        expect([...drawn.keys()]).toContain(organisation.id);
    }
  });

  test('the map shades the region’s areas by facts, organisations or a series, and has every located organisation', async () => {
    const window = await open();
    const facts = await window.call('regionMap', { shade: 'facts', audienceId: 'us' });
    expect(facts.areas.map(({ name }) => name)).toEqual(
      expect.arrayContaining(library.homeBoundaries.map(({ name }) => name)),
    );
    for (const { name, printed } of facts.areas) {
      const count = library.records.facts.filter(({ place }) => place === name).length;
      expect(printed).toBe(count === 0 ? 'no facts' : `${count} ${count === 1 ? 'fact' : 'facts'}`);
    }
    expect(facts.points.length).toBeGreaterThan(20);
    for (const { value } of facts.shades) {
      const { areas, legend } = await window.call('regionMap', { shade: value, audienceId: 'india' });
      const steps = new Set(areas.flatMap(({ step }) => step ?? []));
      expect(legend.map(({ step }) => step)).toEqual([...steps].sort());
    }
  });
});

describe('the team’s edits', () => {
  test('an edit is worked out without being kept, kept by the desk, and listed', async () => {
    const window = await open();
    const edit = {
      kind: 'edit',
      recordType: 'fact',
      recordId: 'F001',
      fields: { value: 90, caveat: 'Checked by telephone.' },
    } as const;
    const outcome = await window.call('overlayFor', { edit });
    expect(outcome).toMatchObject({
      result: 'fits',
      before: null,
      after: { change: { kind: 'edit', changed: { value: 90 }, base: { value: 86 } } },
    });
    expect((await window.call('recordPage', { kind: 'fact', id: 'F001' })).overlay).toBeNull();
    await make(window, edit);
    const page = await window.call('recordPage', { kind: 'fact', id: 'F001' });
    expect([page.seen?.value, page.pack?.value]).toEqual([90, 86]);
    expect(await window.call('ownEdits', {})).toMatchObject([
      { recordType: 'fact', recordId: 'F001', what: 'edit', fields: ['figure', 'caveat'] },
    ]);
    const found = await window.call('search', { query: '', facets: { edited: 'edit' }, limit: 5 });
    expect(found.hits.map(({ id }) => id)).toEqual(['F001']);
    await make(window, { kind: 'revert', recordType: 'fact', recordId: 'F001' });
    expect(await window.call('ownEdits', {})).toEqual([]);
  });

  test.each([
    ['an empty statement', { statement: '' }, 'statement', 'Statement is empty.'],
    ['a statement taken away', { statement: null }, 'statement', 'Statement is empty.'],
    ['words for a number', { value: 'many' }, 'value', 'Figure is not of the right kind.'],
    ['no source', { sourceIds: [] }, 'sourceIds', 'Sources names no source.'],
    ['a source that is not there', { sourceIds: ['S999'] }, 'sourceIds', 'The library holds no S999.'],
    [
      'a day that is none',
      { reviewBy: '2026-02-30' },
      'reviewBy',
      'Review date is not a day of the calendar.',
    ],
  ])('%s is told beside its field', async (_, fields, field, sentence) => {
    const window = await open();
    const outcome = await window.call('overlayFor', {
      edit: { kind: 'edit', recordType: 'fact', recordId: 'F001', fields },
    });
    const problems = outcome.result === 'problems' ? outcome.problems : [];
    expect(problems.map((problem) => problem.field)).toEqual([field]);
    expect(problems[0]?.sentence).toContain(sentence);
  });

  test('a fact is read while it is written, and doubted where its sentence keeps another number', async () => {
    const window = await open();
    const { seen } = await window.call('recordPage', { kind: 'fact', id: 'F001' });
    const tried = (fields: Fields) => window.call('tryFact', { fields: { ...seen, ...fields } });
    expect(await tried({})).toMatchObject({ face: { figure: '86\u00a0projects' }, doubts: [] });
    const changed = await tried({ value: 90 });
    expect(changed?.face?.figure).toBe('90\u00a0projects');
    expect(changed?.doubts).toEqual([
      'The statement does not say 90 projects. Change the number in it, or the figure.',
    ]);
    // What is not yet a fact has no face, and is no mistake.
    expect(await tried({ value: 'many' })).toBeNull();
    expect(
      await window.call('tryFact', { fields: { statement: 'Two new halls.', value: null } }),
    ).toMatchObject({
      face: { figure: null, statement: 'Two new halls.' },
      doubts: [],
    });
    expect(await window.call('ownEdits', {})).toEqual([]);
  });

  test('a brief that prints a figure which the team changed alone is not ready', async () => {
    const window = await open();
    await make(window, { kind: 'edit', recordType: 'fact', recordId: 'F001', fields: { value: 90 } });
    const { brief } = await window.call('createBrief', {
      audienceId: 'us',
      delegationId: null,
      clusterIds: null,
    });
    const pins = await window.call('pinFacts', { packName: brief.packName, factIds: ['F001'] });
    const [section] = brief.sections;
    if (!section) throw new Error('a draft has sections');
    const printing = { ...brief, sections: [{ ...section, blocks: pins.map(factBlock) }] };
    const { groups, ready } = await window.call('preflight', { brief: printing, pages: false });
    expect(groups.map(({ rule }) => rule)).toContain('value-not-said');
    expect(ready).toBe(false);
  });

  test('a mistake in a series’ figure is told with its position and field', async () => {
    const window = await open();
    const series = library.records.series.find(({ points }) => points.length > 3);
    if (!series) throw new Error('no series');
    const [first, second, third] = series.points;
    const points = [
      { ...first, value: null },
      { ...second, place: 'Nowhere' },
      { ...third, sourceIds: [] },
      { ...third },
      { ...third },
    ] as unknown as { [field: string]: string }[];
    const outcome = await window.call('overlayFor', {
      edit: { kind: 'edit', recordType: 'series', recordId: series.id, fields: { points } },
    });
    const problems = outcome.result === 'problems' ? outcome.problems : [];
    expect(problems.map(({ field, point }) => [field, point?.at, point?.field])).toEqual([
      ['points', 0, 'value'],
      ['points', 2, 'sourceIds'],
      ['points', 1, 'place'],
      ['points', 3, 'period'],
      ['points', 4, 'period'],
    ]);
    expect(problems[0]?.sentence).toMatch(/ is empty\.$/);
  });

  test('a record of the team’s own gets an id of its own, is found, and is gone when it is hidden', async () => {
    const window = await open();
    const fields = {
      statement: 'A new battery test hall opens in Coventry.',
      metric: null,
      value: null,
      unit: null,
      period: '2027',
      place: 'Coventry',
      clusterIds: ['ev-batteries'],
      markets: [],
      themes: [],
      sourceIds: ['S001'],
      quoteLocator: null,
      confidence: null,
      geography: null,
      basis: null,
      caveat: null,
      reviewBy: null,
    };
    const add = { kind: 'add', recordType: 'fact', recordId: null, fields } as const;
    const { recordId } = await make(window, add);
    expect(recordId).toBe('own-a-new-battery-test-hall-opens-in-coventry');
    expect((await make(window, add)).recordId).toBe(`${recordId}-2`);
    const { hits } = await window.call('search', { query: 'battery test hall', facets: {}, limit: 5 });
    expect(hits.slice(0, 2).map(({ id }) => id)).toEqual([recordId, `${recordId}-2`]);
    await make(window, { kind: 'hide', recordType: 'fact', recordId });
    expect((await window.refused('recordPage', { kind: 'fact', id: recordId })).code).toBe('not-found');
  });

  test('a hidden record keeps its page, says so, and comes back', async () => {
    const window = await open();
    await make(window, { kind: 'hide', recordType: 'organisation', recordId: 'wmca' });
    const page = await window.call('recordPage', { kind: 'organisation', id: 'wmca' });
    expect([page.seen, page.about, page.overlay?.change.kind]).toEqual([null, null, 'hide']);
    await make(window, { kind: 'show', recordType: 'organisation', recordId: 'wmca' });
    expect((await window.call('recordPage', { kind: 'organisation', id: 'wmca' })).seen).not.toBeNull();
  });

  test('a note is kept beside the record, and the record stays the pack’s', async () => {
    const window = await open();
    await make(window, { kind: 'annotate', recordType: 'fact', recordId: 'F002', note: 'Ask EY again.' });
    const page = await window.call('recordPage', { kind: 'fact', id: 'F002' });
    expect(page.overlay).toMatchObject({ change: { kind: 'annotate' }, note: 'Ask EY again.' });
    expect(page.seen).toEqual(page.pack);
  });
});

describe('where a record comes from and goes to', () => {
  test('its history says what each version of the pack says of it', async () => {
    const home = await usedHome();
    const newer = temporaryFolder();
    cpSync(join(repository, 'resources/packs/west-midlands'), newer, { recursive: true });
    const path = join(newer, 'facts.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^F001,("?)/m, 'F001,$1Corrected: '));
    const { name, title, version, created, homePlace } = JSON.parse(
      readFileSync(join(newer, 'datapackage.json'), 'utf8'),
    );
    await describePack(newer, {
      name,
      title,
      version: version.replace(/\d+$/, '7'),
      created: `${Number(created.slice(0, 4)) + 1}${created.slice(4)}`,
      homePlace,
    });
    const window = await openWindow(home);
    window.answers.folder = newer;
    // The name is the publisher's, and this copy is not signed: nothing happens unasked.
    expect(await window.call('installPack', {})).toEqual({ result: 'cancelled' });
    window.answers.confirm = true;
    expect(await window.call('installPack', {})).toMatchObject({ result: 'installed' });
    const said = await window.call('recordHistory', { kind: 'fact', id: 'F001' });
    expect(said.map((it) => [it.inUse, it.said, it.changes])).toEqual([
      [true, 'changed', ['statement rewritten']],
      [false, 'new', []],
    ]);
    const same = await window.call('recordHistory', { kind: 'fact', id: 'F002' });
    expect(same.map((it) => it.said)).toEqual(['same', 'new']);
  });

  test('its use names the briefs and their sections, and whether they say what the library says', async () => {
    const window = await open();
    const { brief } = await window.call('createBrief', {
      audienceId: 'us',
      delegationId: null,
      clusterIds: null,
    });
    const block = brief.sections.flatMap((section) => section.blocks).find(({ kind }) => kind === 'fact');
    if (block?.kind !== 'fact') throw new Error('no fact in the brief');
    const id = block.pin.factId;
    const used = await window.call('recordUsage', { kind: 'fact', id });
    expect(used.briefs).toMatchObject([{ id: brief.id, title: brief.title, current: true }]);
    expect(used.briefs[0]?.sections.length).toBeGreaterThan(0);
    await make(window, { kind: 'edit', recordType: 'fact', recordId: id, fields: { caveat: 'Changed.' } });
    expect((await window.call('recordUsage', { kind: 'fact', id })).briefs[0]?.current).toBe(false);
    const source = block.pin.fact.sourceIds[0] ?? '';
    expect((await window.call('recordUsage', { kind: 'source', id: source })).briefs).toHaveLength(1);
  });

  test('its use names the copies that were handed over with it, with recipient and pages', async () => {
    const window = await open();
    const { id: briefId, before } = await readyBrief(window);
    await window.call('issueBrief', {
      briefId,
      recipient: 'The Embassy',
      issueDate: '2026-11-23',
      editions: ['full'],
      waivers: answersTo(before),
    });
    const [row] = (await window.call('issued', {})).copies;
    if (!row) throw new Error('nothing was issued');
    const { facts } = await window.call('issuedCopy', { number: row.number });
    const [printed] = facts;
    if (!printed) throw new Error('the copy prints no fact');
    const { issued } = await window.call('recordUsage', { kind: 'fact', id: printed.factId });
    expect(issued).toEqual([
      {
        number: row.number,
        recipient: 'The Embassy',
        title: row.title,
        issueDate: '2026-11-23',
        pages: printed.pages,
        supersededBy: null,
      },
    ]);
    expect(printed.pages.length).toBeGreaterThan(0);
    const source = library.fact(printed.factId)?.sourceIds[0] ?? '';
    const ofSource = await window.call('recordUsage', { kind: 'source', id: source });
    expect(ofSource.issued[0]?.pages).toEqual(expect.arrayContaining([...printed.pages]));
    const unprinted = library.records.facts.find(({ id }) => facts.every(({ factId }) => factId !== id));
    expect((await window.call('recordUsage', { kind: 'fact', id: unprinted?.id ?? '' })).issued).toEqual([]);
  });

  test('saved searches are there after the next start', async () => {
    const home = await usedHome();
    const first = await openWindow(home);
    const searches = [
      { name: 'Batteries for India', query: 'battery', facets: { market: 'IN' }, sort: 'newest' as const },
    ];
    await first.call('saveSearches', { searches });
    await first.close();
    expect(await (await openWindow(home)).call('savedSearches', {})).toEqual(searches);
  });
});

test('another region’s pack has its pages, its map and its networks', async () => {
  const window = await open();
  window.answers.folder = join(repository, 'test/fixtures/packs/other-region');
  await window.call('installPack', {});
  await window.call('usePack', { name: northmoor.pack.name });
  for (const { kind, id } of (await window.call('search', { query: '', facets: {}, limit: 500 })).hits) {
    const page = await window.call('recordPage', { kind, id });
    expect(page.unverified).toBe(true);
    if (kind === 'cluster') await window.call('clusterNetwork', { id, width: 600 });
    if (kind === 'series') await window.call('seriesChart', { id, audienceId: 'us', width: 600 });
  }
  await window.call('regionMap', { shade: 'facts', audienceId: 'us' });
});
