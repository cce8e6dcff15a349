import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockHome } from '../../src/main/storage/home-lock.ts';
import { shippedLibrary } from '../library/shipped-library.ts';
import { briefOf, print, sectionOf } from '../support/composed-brief.ts';
import { repository } from '../support/shipped.ts';
import { commandLine } from './run-attache.ts';

/** As the command line’s home holds it. */
const library = await shippedLibrary();

const { attache, work, home } = commandLine();
const otherRegion = join(repository, 'test', 'fixtures', 'packs', 'other-region');

const contentOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, readFileSync(path, 'latin1')]),
  );

describe('while a window holds the home', () => {
  let lock: Awaited<ReturnType<typeof lockHome>> | null = null;
  let before: ReturnType<typeof contentOf> = {};
  beforeAll(async () => {
    const made = await attache('brief', '--audience', 'us', '--out', 'made.pdf');
    expect([made.code, made.err]).toEqual([0, '']);
    const brief = briefOf([sectionOf('why', 'why', [print('F023', library)])]);
    writeFileSync(join(work, 'brief.json'), JSON.stringify(brief));
    lock = await lockHome(home, 'window');
    before = contentOf(home);
  }, 60_000);
  afterAll(() => lock?.release());

  it.each([
    ['a brief is made', ['brief', '--audience', 'uae', '--out', 'uae.pdf'], 'uae.pdf: '],
    ['the library is searched', ['search', 'electric light vehicles', '--limit', '3'], 'ev-batteries'],
    ['a brief is checked', ['preflight', 'brief.json'], '0 errors'],
    ['two briefs are compared', ['diff', 'brief.json', 'made.pdf'], 'Facts'],
    ['a PDF is verified', ['verify', 'made.pdf'], 'IDENTICAL'],
    ['recalls are listed', ['recall'], 'Every issued copy says what the library says today.'],
    ['packs are listed', ['pack', 'list'], '* west-midlands'],
    ['packs are compared', ['pack', 'diff', 'west-midlands', otherRegion], 'Northmoor'],
    ['a pack is validated', ['pack', 'validate', otherRegion], 'is whole'],
  ] as const)('%s, and nothing in the home changes', { timeout: 60_000 }, async (_, args, said) => {
    const { code, out, err } = await attache(...args);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(said);
    expect(contentOf(home)).toEqual(before);
  });

  it.each([
    ['a pack is not installed', ['pack', 'install', otherRegion]],
    ['a pack is not rolled back', ['pack', 'rollback', 'west-midlands']],
    ['a pack is not removed', ['pack', 'remove', 'west-midlands']],
    ['channels are not asked', ['sync']],
  ] as const)('%s: the refusal names the window and the next step', async (_, args) => {
    const { code, out, err } = await attache(...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(
      /^Attaché is open in another window \(since .+\)\.\nClose it or wait until it is done/,
    );
    expect(contentOf(home)).toEqual(before);
  });
});
