import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { changeHome, pdfToolsHere, readHome } from '../../src/main/app/stores/open-home.ts';
import { readLibraryFile } from '../../src/main/app/stores/region.ts';
import { installByHand, validatePack } from '../../src/main/app/use-cases/install.ts';
import { type BriefRequest, makeBrief } from '../../src/main/app/use-cases/make-brief.ts';
import { describePack } from '../../src/main/app/use-cases/publish.ts';
import { lockHome } from '../../src/main/storage/home-lock.ts';
import type { SearchFacets } from '../../src/shared/contract.ts';
import { type Refusal, refusalOf } from '../../src/shared/domain/index.ts';
import { copyOfShipped, edit } from '../packs/shipped-pack.ts';
import { readPdf, spaced, textOfPages } from '../pdf/read-pdf.ts';
import { fontFolder } from '../support/fonts.ts';
import { AUDIENCES, examplePath } from '../support/region.ts';
import { repository } from '../support/shipped.ts';
import { readHere } from '../support/verified.ts';

const otherRegion = join(repository, 'test', 'fixtures', 'packs', 'other-region');

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attache-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

let seed: Promise<string> | null = null;

/** A home in which the shipped pack is installed already, as after the first run. */
async function usedHome(): Promise<string> {
  seed ??= (async () => {
    const home = mkdtempSync(join(tmpdir(), 'attache-cli-seed-'));
    process.on('exit', () => rmSync(home, { recursive: true, force: true }));
    await on(home).list();
    return home;
  })();
  const home = temporaryFolder();
  cpSync(await seed, home, { recursive: true });
  return home;
}

/** The use cases on a home, as the command line reaches them. */
function on(home: string) {
  const environment = {
    home,
    resources: join(repository, 'resources'),
    now: () => new Date('2026-11-22T09:00:00Z'),
  };
  const pdf = pdfToolsHere(fontFolder(), readHere);
  return {
    makeBrief: async (asked: BriefRequest) => makeBrief(await readHome(environment, pdf), asked),
    search: async (query: string, facets: SearchFacets, limit: number) => {
      const region = await (await readHome(environment, pdf)).region();
      return region.search.search(query, facets, limit);
    },
    list: async () => (await readLibraryFile(environment)).file,
    install: (path: string) => changeHome(environment, pdf, (held) => installByHand(held, path)),
    validate: (path: string) => validatePack(environment, path),
    describe: describePack,
  };
}

const request = (audience: string, more: Partial<BriefRequest> = {}): BriefRequest => ({
  audience,
  delegationFile: null,
  clusterIds: [],
  paper: null,
  edition: 'full',
  courtesy: null,
  issueDate: null,
  pack: undefined,
  ...more,
});

const refusalBy = async (act: Promise<unknown>): Promise<Refusal> => {
  try {
    await act;
  } catch (error) {
    return refusalOf(error);
  }
  throw new Error('nothing was refused');
};

/** Every file below a folder with its content: to see that nothing has changed. */
const contentOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, readFileSync(path, 'latin1')]),
  );

describe('a brief in one call', () => {
  it('on a fresh home installs the shipped pack first', async () => {
    const home = temporaryFolder();
    const app = on(home);
    const made = await app.makeBrief(request('uae'));
    const { packs, activePack } = await app.list();
    expect(packs.map(({ name, trust }) => [name, trust])).toEqual([['west-midlands', 'shipped']]);
    expect(activePack).toBe('west-midlands');
    expect(made.pages).toBeGreaterThanOrEqual(12);
    expect(made.brief.issueDate).toBe('2026-11-22');
    expect((await readPdf(made.bytes)).pages).toHaveLength(made.pages ?? 0);
    expect(existsSync(join(home, 'attache.lock'))).toBe(false);
  });

  it.each(AUDIENCES)('for %s takes its delegation, the clusters, the paper and the date', async (id) => {
    const { brief, bytes: pdf } = await on(await usedHome()).makeBrief(
      request(id.toUpperCase(), {
        delegationFile: examplePath(id),
        clusterIds: ['quantum'],
        paper: id === 'us' ? 'a4' : 'letter',
        issueDate: '2027-01-05',
      }),
    );
    expect(brief.sections.flatMap(({ clusterId }) => clusterId ?? [])).toEqual(['quantum']);
    const { pages } = await readPdf(pdf);
    expect(pages[0]?.width).toBe(id === 'us' ? 595.28 : 612);
    const january = id === 'us' ? 'January 5, 2027' : '5 January 2027';
    expect(spaced(textOfPages(pages.slice(0, 1)))).toContain(january);
  });

  it.each([
    ['an unknown audience', request('brazil'), 'bad-input', 'brazil'],
    ['an unknown cluster', request('us', { clusterIds: ['warp-drive'] }), 'bad-input', 'warp-drive'],
    ['a pack that is not installed', request('us', { pack: 'nowhere' }), 'not-found', 'nowhere'],
    [
      'a delegation for another market',
      request('us', { delegationFile: examplePath('india') }),
      'bad-input',
      '"india"',
    ],
    [
      'a delegation file that is not there',
      request('us', { delegationFile: '/nowhere/x.json' }),
      'cannot-read',
      'x.json',
    ],
    ['a folder for a delegation file', request('us', { delegationFile: tmpdir() }), 'cannot-read', tmpdir()],
  ] as const)('%s is refused with a sentence and a next step', async (_, asked, code, named) => {
    const refusal = await refusalBy(on(await usedHome()).makeBrief(asked));
    expect(refusal.code).toBe(code);
    expect(refusal.sentence).toContain(named);
    expect(refusal.next).toMatch(/\S/);
  });

  it('a cluster that is named twice is profiled once', async () => {
    const { brief } = await on(await usedHome()).makeBrief(
      request('us', { clusterIds: ['aerospace', 'aerospace'] }),
    );
    expect(brief.sections.flatMap(({ clusterId }) => clusterId ?? [])).toEqual(['aerospace']);
  });
});

describe('another region', () => {
  it.each(AUDIENCES)('%s: its brief has no word of the first one', async (id) => {
    const app = on(await usedHome());
    const installed = await app.install(otherRegion);
    expect(installed.ok).toBe(true);
    const { bytes: pdf, brief } = await app.makeBrief(request(id));
    const read = await readPdf(pdf);
    const words = spaced(textOfPages(read.pages));
    expect(words).not.toMatch(/West Midlands|Birmingham|Coventry|Wolverhampton|WMCA|Growth Company/);
    expect(words).toContain('Northmoor');
    expect(words).toContain('unverified');
    expect(brief.title).toBe(
      `Northmoor: a brief for ${{ us: 'the United States', uae: 'the United Arab Emirates', india: 'India' }[id]}`,
    );
  });

  it('stands beside the first: each can be named', async () => {
    const app = on(await usedHome());
    await app.install(otherRegion);
    const { packs, activePack } = await app.list();
    expect(packs.map(({ name }) => name).sort()).toEqual(['northmoor-test', 'west-midlands']);
    expect(activePack).toBe('northmoor-test');
    const { brief } = await app.makeBrief(request('us', { pack: 'west-midlands' }));
    expect(brief.packName).toBe('west-midlands');
  });

  it('that has a problem is refused whole, and the home stays as it was', async () => {
    const home = await usedHome();
    const app = on(home);
    const before = contentOf(home);
    const broken = copyOfShipped(temporaryFolder());
    edit(broken, 'facts.csv', 'F001,', 'F002,');
    const installed = await app.install(broken);
    expect(installed.ok).toBe(false);
    if (!installed.ok) {
      expect(installed.total).toBeGreaterThan(0);
      for (const { file, sentence } of installed.problems) {
        expect(file).not.toBe('');
        expect(sentence).toMatch(/\S/);
      }
    }
    expect(contentOf(home)).toEqual(before);
  });

  it('validated only is not installed', async () => {
    const home = temporaryFolder();
    const app = on(home);
    expect((await app.validate(otherRegion)).ok).toBe(true);
    expect(readdirSync(home)).toEqual([]);
  });

  it('described anew is valid again', async () => {
    const folder = join(temporaryFolder(), 'pack');
    cpSync(otherRegion, folder, { recursive: true });
    const path = join(folder, 'facts.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('£14.2 billion', '£14.3 billion'));
    const app = on(await usedHome());
    expect((await app.validate(folder)).ok).toBe(false);
    await app.describe(folder);
    expect((await app.validate(folder)).ok).toBe(true);
  });
});

describe('while a window is open', () => {
  it('briefs are made and searches answered, and nothing is written', async () => {
    const home = await usedHome();
    const lock = await lockHome(home, 'window');
    onTestFinished(() => lock.release());
    const before = contentOf(home);
    const { pages } = await on(home).makeBrief(request('us'));
    expect(pages).toBeGreaterThanOrEqual(12);
    expect((await on(home).search('battery', {}, 5)).hits).toHaveLength(5);
    expect(contentOf(home)).toEqual(before);
  });

  it('a pack is not installed: the refusal names the window', async () => {
    const home = await usedHome();
    const lock = await lockHome(home, 'window');
    onTestFinished(() => lock.release());
    const refusal = await refusalBy(on(home).install(otherRegion));
    expect(refusal.code).toBe('locked');
    expect(refusal.sentence).toMatch(/window/);
  });
});

describe('search', () => {
  it.each([
    ['a word', 'battery', {}],
    ['a word with a mistake', 'batery', {}],
    ['a facet alone', '', { cluster: 'aerospace' }],
    ['a word among facts about one market', 'investment', { market: 'IN', kind: 'fact' }],
  ] as const)('finds by %s', async (_, query, facets) => {
    const answer = await on(await usedHome()).search(query, facets, 3);
    expect(answer.hits.length).toBeGreaterThan(0);
    expect(answer.hits.length).toBeLessThanOrEqual(3);
    expect(answer.total).toBeGreaterThanOrEqual(answer.hits.length);
  });

  it('that finds nothing says so, and is no refusal', async () => {
    const answer = await on(await usedHome()).search('zzqqxx', {}, 3);
    expect(answer).toMatchObject({ total: 0, hits: [] });
  });
});
