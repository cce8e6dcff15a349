import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addFact, includeSection } from '../../src/shared/briefs/edit-brief.ts';
import type { BriefView } from '../../src/shared/contract.ts';
import { type Brief, refusalOf } from '../../src/shared/domain/index.ts';
import { readPdf, spaced, squeezed, textOfPages } from '../pdf/read-pdf.ts';
import { withFacts } from '../support/changed-facts.ts';
import { AUDIENCES, examplePath } from '../support/region.ts';
import { repository } from '../support/shipped.ts';
import { withoutFact } from '../support/without-fact.ts';
import { exported, preview } from './asked.ts';
import { type OpenWindow, openWindow, temporaryFolder, usedHome } from './open-window.ts';

const otherRegion = join(repository, 'test', 'fixtures', 'packs', 'other-region');
const idsIn = (view: BriefView, section: string): readonly string[] =>
  view.sections.find(({ id }) => id === section)?.facts.map(({ id }) => id) ?? [];

const draft = (window: OpenWindow, audienceId = 'us'): Promise<BriefView> =>
  window.call('createBrief', { audienceId, delegationId: null, clusterIds: null });

/** Edits a brief as the window does: on its desk, and then kept. */
async function edit(window: OpenWindow, id: string, change: (brief: Brief) => Brief): Promise<BriefView> {
  const { brief } = await window.call('brief', { id });
  await window.call('saveDocuments', {
    briefs: [{ id, brief: change(brief) }],
    delegations: [],
    overlays: [],
  });
  return window.call('brief', { id });
}

describe('the first run', () => {
  it('installs the pack that ships, and says what it has', async () => {
    const home = temporaryFolder();
    const window = await openWindow(home);
    const status = await window.call('status', {});
    expect(status).toMatchObject({
      activePack: 'west-midlands',
      regionName: 'West Midlands',
      home,
      notices: [],
      policy: [],
    });
    expect(status.packs).toHaveLength(1);
    expect(status.packs[0]?.trust).toBe('shipped');
    expect(status.dataAsOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(status.dueForReview).toBeGreaterThan(0);
    expect((await window.call('audiences', {})).map(({ id }) => id)).toEqual([...AUDIENCES]);
    expect(await window.call('clusters', {})).toHaveLength(16);
    expect(await window.call('briefs', {})).toEqual([]);
    expect(await window.call('delegations', {})).toEqual([]);
  });

  it('a home without a place for it is refused with a sentence, not an exception', async () => {
    const home = join(temporaryFolder(), 'file');
    writeFileSync(home, 'not a folder');
    const refusal = await openWindow(home).then(() => null, refusalOf);
    expect(refusal?.code).toBe('cannot-write');
    expect(refusal?.sentence).toContain(home);
  });
});

describe('a brief', () => {
  it.each(AUDIENCES)('for %s: imported delegation, draft, suggestions, preview', async (id) => {
    const window = await openWindow(await usedHome());
    window.answers.file = examplePath(id);
    const delegation = await window.call('importDelegation', {});
    expect(delegation?.audienceId).toBe(id);
    const suggested = await window.call('suggestClusters', {
      audienceId: id,
      delegationId: delegation?.id ?? null,
    });
    expect(suggested.every(({ reasons }) => reasons.length > 0)).toBe(true);
    const view = await window.call('createBrief', {
      audienceId: id,
      delegationId: delegation?.id ?? null,
      clusterIds: null,
    });
    expect(view.delegation).toEqual(delegation);
    expect(view.brief.issueDate).toBe('2026-11-22');
    expect(await window.call('brief', { id: view.brief.id })).toEqual(view);
    const { pdf, pages } = await preview(window, view.brief.id);
    const read = await readPdf(pdf);
    expect(read.pages).toHaveLength(pages);
    expect(read.title).toBe(view.brief.title);
  });

  it('with clusters that the officer chose has those', async () => {
    const window = await openWindow(await usedHome());
    const view = await window.call('createBrief', {
      audienceId: 'india',
      delegationId: null,
      clusterIds: ['quantum', 'aerospace'],
    });
    expect(view.sections.flatMap(({ clusterId }) => clusterId ?? [])).toEqual(['quantum', 'aerospace']);
  });

  it('a fact left out and another put in are gone from, and in, the PDF', async () => {
    const window = await openWindow(await usedHome());
    const view = await draft(window, 'uae');
    const section = view.sections.find(({ id }) => id === 'why');
    const [out, into] = [section?.facts[0], section?.suggestions[0]];
    if (!out || !into) throw new Error('the section has no fact or no suggestion');
    const { id, packName } = view.brief;
    const [pin] = await window.call('pinFacts', { packName, factIds: [into.id] });
    if (!pin) throw new Error('the fact was not pinned');
    const changed = await edit(window, id, (it) => addFact(withoutFact(it, 'why', out.id), 'why', pin));
    expect(idsIn(changed, 'why')).not.toContain(out.id);
    expect(idsIn(changed, 'why').at(-1)).toBe(into.id);
    const { pdf } = await preview(window, view.brief.id);
    const words = squeezed(textOfPages((await readPdf(pdf)).pages));
    expect(words).toContain(squeezed(into.statement));
    expect(words).not.toContain(squeezed(out.statement));
  });

  it('a section left out is not printed, and comes back whole', async () => {
    const window = await openWindow(await usedHome());
    const view = await draft(window);
    const { id } = view.brief;
    const without = await edit(window, id, (it) => includeSection(it, 'links', false));
    expect(without.sections.find((section) => section.id === 'links')?.included).toBe(false);
    const outlineOf = async () =>
      (await readPdf((await preview(window, id)).pdf)).outline.map(({ title }) => title);
    expect(await outlineOf()).not.toContain('Links with the United States');
    const back = await edit(window, id, (it) => includeSection(it, 'links', true));
    expect(back.sections).toEqual(view.sections);
    expect(await outlineOf()).toContain('Links with the United States');
  });

  it('with all sections left out is still a brief', async () => {
    const window = await openWindow(await usedHome());
    const { brief } = await draft(window);
    await edit(window, brief.id, (it) =>
      it.sections.reduce((left, { id }) => includeSection(left, id, false), it),
    );
    const { pdf } = await preview(window, brief.id);
    expect((await readPdf(pdf)).outline.map(({ title }) => title)).toEqual(['Sources and method']);
  });

  it('is exported where the officer says, as it is previewed, and only that file is shown', async () => {
    const folder = temporaryFolder();
    const window = await openWindow(await usedHome());
    const { brief } = await draft(window);
    window.answers.save = join(folder, 'brief.pdf');
    const outcome = await exported(window, brief.id);
    const { pdf, pages } = await preview(window, brief.id);
    expect(outcome).toEqual({ result: 'written', path: join(folder, 'brief.pdf'), pages });
    // The same pages; what leaves the house carries its evidence besides.
    const written = readFileSync(join(folder, 'brief.pdf'));
    expect((await readPdf(written)).pages).toEqual((await readPdf(pdf)).pages);
    expect(written.length).toBeGreaterThan(pdf.length);
    expect(written.includes('/EmbeddedFile')).toBe(true);
    await window.call('revealExported', { path: join(folder, 'brief.pdf') });
    expect(window.shown).toEqual([join(folder, 'brief.pdf')]);
    expect((await window.refused('revealExported', { path: '/etc/passwd' })).code).toBe('not-found');
    expect(window.shown).toHaveLength(1);
  });

  it('an export that is cancelled writes nothing', async () => {
    const window = await openWindow(await usedHome());
    const { brief } = await draft(window);
    expect(await exported(window, brief.id)).toBeNull();
  });

  it('an export into a folder that is not there is refused with a sentence', async () => {
    const window = await openWindow(await usedHome());
    const { brief } = await draft(window);
    window.answers.save = join(temporaryFolder(), 'nowhere', 'brief.pdf');
    expect(await exported(window, brief.id)).toMatchObject({
      result: 'failed',
      refusal: {
        code: 'cannot-write',
        sentence: expect.stringContaining('brief.pdf'),
        next: expect.any(String),
      },
    });
  });

  it('is suggested a file name that sorts by date and that every system takes', async () => {
    let suggested = '';
    const window = await openWindow(await usedHome(), {
      dialogs: {
        openFile: async () => null,
        openFolder: async () => null,
        saveFile: async ({ defaultName }) => {
          suggested = defaultName;
          return null;
        },
        confirm: async () => false,
      },
    });
    const { brief } = await draft(window);
    await exported(window, brief.id);
    expect(suggested).toBe('2026-11-22_West-Midlands_United-States_full_en.pdf');
  });

  it('is removed for good', async () => {
    const window = await openWindow(await usedHome());
    const [first, second] = [await draft(window, 'us'), await draft(window, 'uae')];
    const gone = [{ id: first.brief.id, brief: null }];
    await window.call('saveDocuments', { briefs: gone, delegations: [], overlays: [] });
    expect((await window.call('briefs', {})).map(({ id }) => id)).toEqual([second.brief.id]);
    expect((await window.refused('brief', { id: first.brief.id })).code).toBe('not-found');
  });

  it('kept at the same moment as another: both are kept', async () => {
    const window = await openWindow(await usedHome());
    const views = [await draft(window, 'us'), await draft(window, 'uae'), await draft(window, 'india')];
    await Promise.all(
      views.map(({ brief }) => edit(window, brief.id, (it) => includeSection(it, 'funding', false))),
    );
    for (const { brief } of views) {
      const kept = (await window.call('brief', { id: brief.id })).brief;
      expect(kept.sections.find(({ id }) => id === 'funding')?.included).toBe(false);
    }
  });

  it('with a figure under another fact’s name is not kept; the rest of that step is', async () => {
    const window = await openWindow(await usedHome());
    const { brief } = await draft(window, 'uae');
    const other = await draft(window, 'us');
    const forged = withFacts(brief, (fact) => ({ ...fact, value: 1_000_000 }));
    await window.call('saveDocuments', {
      briefs: [
        { id: other.brief.id, brief: null },
        { id: brief.id, brief: forged },
      ],
      delegations: [],
      overlays: [],
    });
    expect((await window.call('brief', { id: brief.id })).brief).toEqual(brief);
    expect((await window.call('briefs', {})).map(({ id }) => id)).toEqual([brief.id]);
  });

  it('the list tells of each what it is about', async () => {
    const window = await openWindow(await usedHome());
    const view = await draft(window, 'india');
    const [summary] = await window.call('briefs', {});
    expect(summary).toMatchObject({
      id: view.brief.id,
      audienceName: 'India',
      delegationName: null,
      facts: view.sections.reduce((sum, { facts }) => sum + facts.length, 0),
    });
    const chapters = view.brief.sections.filter(({ kind }) => kind === 'cluster');
    expect(chapters.length).toBeGreaterThan(0);
    expect(summary?.clusters).toHaveLength(chapters.length);
  });
});

describe('what is asked for and is not there is refused with a sentence', () => {
  it('a brief', async () => {
    const window = await openWindow(await usedHome());
    for (const name of ['brief', 'cover'] as const) {
      const refusal = await window.refused(name, { id: 'nothing' });
      expect(refusal.code).toBe('not-found');
      expect(refusal.sentence).toMatch(/\.$/);
    }
  });

  it('an audience', async () => {
    const window = await openWindow(await usedHome());
    const refusal = await window.refused('createBrief', {
      audienceId: 'brazil',
      delegationId: null,
      clusterIds: null,
    });
    expect(refusal.sentence).toContain('brazil');
    expect(refusal.next).toContain('us, uae, india');
  });

  it('a delegation', async () => {
    const window = await openWindow(await usedHome());
    const input = { audienceId: 'us', delegationId: 'nobody' };
    expect((await window.refused('createBrief', { ...input, clusterIds: null })).code).toBe('not-found');
    expect((await window.refused('suggestClusters', input)).code).toBe('not-found');
    expect(await window.call('briefs', {})).toEqual([]);
  });

  it('a delegation of another market', async () => {
    const window = await openWindow(await usedHome());
    window.answers.file = examplePath('india');
    const delegation = await window.call('importDelegation', {});
    const input = { audienceId: 'us', delegationId: delegation?.id ?? null, clusterIds: null };
    expect((await window.refused('createBrief', input)).code).toBe('bad-input');
  });

  it('a cluster', async () => {
    const window = await openWindow(await usedHome());
    const input = { audienceId: 'us', delegationId: null, clusterIds: ['aerospace', 'warp-drive'] };
    const refusal = await window.refused('createBrief', input);
    expect(refusal.sentence).toContain('warp-drive');
    expect(await window.call('briefs', {})).toEqual([]);
  });

  it('a fact, a pack', async () => {
    const window = await openWindow(await usedHome());
    const { brief } = await draft(window);
    const { packName } = brief;
    expect((await window.refused('pinFacts', { packName, factIds: ['F9999'] })).code).toBe('not-found');
    expect((await window.refused('recordPage', { kind: 'fact', id: 'F9999' })).code).toBe('not-found');
    expect((await window.refused('usePack', { name: 'nowhere' })).code).toBe('not-found');
    expect((await window.call('brief', { id: brief.id })).brief).toEqual(brief);
  });

  it.each([
    ['a script', 'javascript:alert(1)'],
    ['a file', 'file:///etc/passwd'],
    ['no address', 'hello'],
  ])('%s is not opened as a source', async (_, url) => {
    const window = await openWindow(await usedHome());
    expect((await window.refused('openSource', { url })).code).toBe('bad-input');
    expect(window.opened).toEqual([]);
  });

  it('every source of the shipped pack can be opened', async () => {
    const window = await openWindow(await usedHome());
    const { sources } = await window.call('recordPage', { kind: 'fact', id: 'F001' });
    expect(sources).not.toEqual([]);
    const addresses = sources.flatMap(({ url }) => url ?? []);
    for (const url of addresses) await window.call('openSource', { url });
    expect(window.opened).toEqual(addresses.map((url) => new URL(url).href));
  });

  it('a delegation file with mistakes, each named; nothing is kept of it', async () => {
    const window = await openWindow(await usedHome());
    const path = join(temporaryFolder(), 'guests.json');
    writeFileSync(path, JSON.stringify({ name: '', market: 'us', visit: { from: '2027-02-30', to: 'x' } }));
    window.answers.file = path;
    const refusal = await window.refused('importDelegation', {});
    expect(refusal.details.join('\n')).toMatch(/name[\s\S]*visit\.from/);
    window.answers.file = join(temporaryFolder(), 'not-there.json');
    expect((await window.refused('importDelegation', {})).code).toBe('cannot-read');
    window.answers.file = null;
    expect(await window.call('importDelegation', {})).toBeNull();
    expect(await window.call('delegations', {})).toEqual([]);
  });
});

describe('the home folder', () => {
  it('keeps everything over a restart', async () => {
    const home = await usedHome();
    const first = await openWindow(home);
    first.answers.file = examplePath('us');
    const delegation = await first.call('importDelegation', {});
    const { brief } = await first.call('createBrief', {
      audienceId: 'us',
      delegationId: delegation?.id ?? null,
      clusterIds: null,
    });
    const before = await edit(first, brief.id, (it) => includeSection(it, 'funding', false));
    const { pdf } = await preview(first, brief.id);
    await first.close();
    const second = await openWindow(home);
    expect(await second.call('brief', { id: brief.id })).toEqual(before);
    expect(await second.call('delegations', {})).toEqual([delegation]);
    const again = await preview(second, brief.id);
    expect(Buffer.from(again.pdf).equals(Buffer.from(pdf))).toBe(true);
  });

  it('belongs to one window: a second one is refused with a sentence, and the first goes on', async () => {
    const home = await usedHome();
    const first = await openWindow(home);
    const refusal = await openWindow(home).then(() => null, refusalOf);
    expect(refusal?.code).toBe('locked');
    expect(refusal?.sentence).toMatch(/^Attaché is open in another window/);
    expect((await draft(first)).sections.length).toBeGreaterThan(5);
    await first.close();
    expect((await (await openWindow(home)).call('briefs', {})).length).toBe(1);
  });

  it('with a damaged workspace opens with the last good one, says so once, and keeps the damaged file', async () => {
    const home = await usedHome();
    const first = await openWindow(home);
    const kept = await draft(first, 'us');
    await draft(first, 'uae');
    await first.close();
    writeFileSync(join(home, 'workspace.json'), '{"half": ');
    const second = await openWindow(home);
    expect((await second.call('briefs', {})).map(({ id }) => id)).toEqual([kept.brief.id]);
    const { notices } = await second.call('status', {});
    expect(notices).toHaveLength(1);
    expect(notices[0]?.tone).toBe('warning');
    expect(notices[0]?.sentence).toContain('workspace.json');
    await second.call('dismissNotice', { id: notices[0]?.id ?? '' });
    expect((await second.call('status', {})).notices).toEqual([]);
    expect(readdirSync(home).some((name) => name.startsWith('workspace.damaged-'))).toBe(true);
    await second.close();
    expect((await (await openWindow(home)).call('status', {})).notices).toEqual([]);
  });

  it('is let go when opening fails', async () => {
    const home = temporaryFolder();
    const noPacks = temporaryFolder();
    expect(await openWindow(home, { resources: noPacks }).then(() => null, refusalOf)).not.toBeNull();
    expect(existsSync(join(home, 'attache.lock'))).toBe(false);
    await openWindow(home);
  });
});

describe('another region', () => {
  it('is installed from its folder, used for new briefs, and leaves older briefs with their own', async () => {
    const window = await openWindow(await usedHome());
    const older = await draft(window);
    window.answers.folder = otherRegion;
    expect((await window.call('installPack', {})).result).toBe('installed');
    expect((await window.call('status', {})).regionName).toBe('Northmoor');
    const newer = await draft(window);
    expect(newer.brief.title).toMatch(/^Northmoor: /);
    const textOf = async (view: BriefView) => {
      const { pdf } = await preview(window, view.brief.id);
      return spaced(textOfPages((await readPdf(pdf)).pages));
    };
    const [ours, theirs] = [await textOf(older), await textOf(newer)];
    expect(theirs).not.toMatch(/West Midlands|Birmingham|Coventry|WMCA/);
    expect(theirs).toContain('unverified');
    expect(ours).not.toContain('Northmoor');
    await window.call('usePack', { name: 'west-midlands' });
    expect((await window.call('status', {})).regionName).toBe('West Midlands');
    expect(await window.call('briefs', {})).toHaveLength(2);
  });

  it('a cancelled installation changes nothing; a refused one lists what is wrong', async () => {
    const window = await openWindow(await usedHome());
    const before = await window.call('status', {});
    expect(await window.call('installPack', {})).toEqual({ result: 'cancelled' });
    window.answers.folder = temporaryFolder();
    const refused = await window.call('installPack', {});
    expect(refused.result).toBe('refused');
    if (refused.result === 'refused') expect(refused.total).toBeGreaterThan(0);
    expect(await window.call('status', {})).toEqual(before);
  });
});

describe('search', () => {
  it('answers with the records of the region in use', async () => {
    const window = await openWindow(await usedHome());
    const answer = await window.call('search', { query: 'battery', facets: {}, limit: 10 });
    expect(answer.hits.length).toBeGreaterThan(0);
    expect(answer.hits.length).toBeLessThanOrEqual(10);
    expect(Object.keys(answer.facets)).toContain('cluster');
  });
});
