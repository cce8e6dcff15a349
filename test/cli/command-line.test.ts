import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOfShipped, edit } from '../packs/shipped-pack.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { examplePath } from '../support/region.ts';
import { repository } from '../support/shipped.ts';
import { commandLine, program } from './run-attache.ts';

const { attache, start, work, home } = commandLine();

const STACK = /\n\s+at |node:internal|Error:|UnhandledPromise|\.js:\d+/;
const file = (name: string, text: string): string => {
  const path = join(work, name);
  writeFileSync(path, text);
  return path;
};

describe.skipIf(!existsSync(program))('the program (skipped where it is not built: npm run build)', () => {
  it('brief writes the PDF and says where, what and how many pages', async () => {
    const { code, out, err } = await start('brief', '--audience', 'uae', '--out', 'uae.pdf');
    expect(err).toBe('');
    expect(code).toBe(0);
    const pages = Number(/(\d+) pages/.exec(out)?.[1]);
    expect(out).toContain(join(work, 'uae.pdf'));
    expect((await readPdf(readFileSync(join(work, 'uae.pdf')))).pages).toHaveLength(pages);
    expect(readdirSync(work).filter((name) => name.endsWith('.pdf'))).toEqual(['uae.pdf']);
  });

  it('a reader that stops early ends nothing in a stack trace', async () => {
    const args = [program, 'search', 'the', '--limit', '400'];
    const ended = await new Promise<{ code: number | null; err: string }>((resolve) => {
      const child = spawn(process.execPath, args, {
        env: { ...process.env, ATTACHE_HOME: home },
        cwd: work,
      });
      let err = '';
      child.stderr.on('data', (some) => {
        err += some;
      });
      // Closed before the first line is written.
      child.stdout.destroy();
      child.on('close', (code) => resolve({ code, err }));
    });
    expect(ended).toEqual({ code: 0, err: '' });
  });

  it('a workbook of 1,500 rows is installed, and its facts are found', async () => {
    const book = join(repository, 'test/fixtures/cases/packs/legit1500.xlsx');
    const installed = await start('pack', 'install', book, '--json', '--home', 'books');
    expect(JSON.parse(installed.out)).toMatchObject({ ok: true, pack: { counts: { facts: 1500 } } });
  });

  it('the same brief at another moment is the same file', async () => {
    const args = ['brief', '--audience', 'us', '--issue-date', '2027-01-05', '--out'];
    await Promise.all([start(...args, 'one.pdf'), start(...args, 'two.pdf')]);
    expect(readFileSync(join(work, 'one.pdf')).equals(readFileSync(join(work, 'two.pdf')))).toBe(true);
  });

  it('what is misused or refused has its exit code, and sentences instead of a stack', async () => {
    const misused = await start('breif');
    expect([misused.code, misused.out]).toEqual([2, '']);
    expect(misused.err).toMatch(/^attache: .*breif.+--help\.\n$/);
    const refused = await start('pack', 'validate', file('half.csv', 'Fact,Source\n'), '--name', 'half');
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).not.toMatch(STACK);
  });
});

describe('attache', () => {
  it('counts rows as one would say them', async () => {
    const table = 'Fact,Source,Town\nOne ferry runs.,https://isle.example/page,Isle\n';
    const { out } = await attache('pack', 'validate', file('one.csv', table), '--name', 'isle');
    expect(out).toContain('1 source, 1 place, 0 clusters, 0 organisations, 1 fact');
  });

  it('brief --json answers with one JSON value', async () => {
    const args = ['--audience', 'india', '--delegation', examplePath('india'), '--issue-date', '2027-01-05'];
    const { code, out } = await attache('brief', ...args, '--out', 'india.pdf', '--json');
    expect(code).toBe(0);
    const answer: unknown = JSON.parse(out);
    expect(answer).toMatchObject({ ok: true, path: join(work, 'india.pdf'), notices: [] });
    expect(out.trim().split('\n')).toHaveLength(1);
  });

  it('search prints a line a hit, and with --json the answer', async () => {
    const { code, out } = await attache('search', 'battery', '--limit', '3');
    expect(code).toBe(0);
    expect(out.trim().split('\n').length).toBeGreaterThanOrEqual(3);
    const json = await attache('search', 'battery', '--limit', '3', '--json');
    expect(JSON.parse(json.out)).toMatchObject({ hits: [{}, {}, {}] });
    expect((await attache('search', 'zzqqxx')).out).toBe('Nothing found.\n');
  });

  it('pack list names the shipped pack', async () => {
    expect((await attache('pack', 'list')).out).toMatch(/^\* west-midlands /);
    expect(JSON.parse((await attache('pack', 'list', '--json')).out)).toMatchObject({
      active: 'west-midlands',
    });
  });

  it('pack validate says what is wrong with file, row and column; code 1', async () => {
    const broken = copyOfShipped(work);
    edit(broken, 'facts.csv', 'F001,', 'F002,');
    const { code, out, err } = await attache('pack', 'validate', broken);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/facts\.csv/);
    expect(err).not.toMatch(STACK);
    const json = await attache('pack', 'validate', broken, '--json');
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({ ok: false });
    expect((await attache('pack', 'validate', join(repository, 'resources/packs/west-midlands'))).code).toBe(
      0,
    );
  });

  it.each([
    ['--help', ['--help'], 0],
    ['help of one command', ['brief', '--help'], 0],
    ['help of one command of two words', ['pack', 'validate', '-h'], 0],
    ['nothing at all', [], 2],
  ] as const)('%s prints the usage', async (_, args, code) => {
    const ended = await attache(...args);
    expect(ended.code).toBe(code);
    expect(ended.out).toMatch(/attache (brief|pack)/);
    expect(ended.out).toContain('--json');
  });

  it.each([
    ['an unknown command', ['breif'], 'breif'],
    ['half a command', ['pack'], 'validate'],
    ['an unknown option', ['brief', '--audiense', 'us', '--out', 'x.pdf'], '--audiense'],
    ['no audience', ['brief', '--out', 'x.pdf'], '--audience'],
    ['no output', ['brief', '--audience', 'us'], '--out'],
    ['an option without its value', ['brief', '--audience', 'us', '--out'], '--out'],
    ['an unknown paper', ['brief', '--audience', 'us', '--out', 'x.pdf', '--paper', 'a5'], 'a5'],
    [
      'a day that is none',
      ['brief', '--audience', 'us', '--out', 'x.pdf', '--issue-date', '2027-02-30'],
      '2027-02-30',
    ],
    ['an unknown edition', ['brief', '--audience', 'us', '--out', 'x.pdf', '--edition', 'pocket'], 'pocket'],
    ['an unknown language', ['brief', '--audience', 'us', '--out', 'x.pdf', '--courtesy', 'fr'], 'fr'],
    ['a word too many', ['brief', 'us', '--audience', 'us', '--out', 'x.pdf'], '"us"'],
    ['a search for nothing', ['search'], 'words'],
    ['a limit that is no number', ['search', 'x', '--limit', 'many'], 'many'],
    ['a limit of none', ['search', 'x', '--limit', '0'], '"0"'],
    ['no folder', ['pack', 'validate'], 'one path'],
    ['two folders', ['pack', 'install', 'a', 'b'], 'one path'],
  ] as const)('%s is misuse: code 2, one line that names it', async (_, args, named) => {
    const { code, out, err } = await attache(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(named);
    expect(err).toMatch(/^attache: .+--help\.\n$/);
    expect(err).not.toMatch(STACK);
  });

  it.each([
    ['an unknown audience', ['--audience', 'brazil', '--out', 'x.pdf'], 'brazil'],
    ['a cluster that is not there', ['--audience', 'us', '--out', 'x.pdf', '--cluster', 'warp'], 'warp'],
    ['a folder that is not there', ['--audience', 'us', '--out', join('nowhere', 'x.pdf')], 'nowhere'],
    ['a folder in the place of the file', ['--audience', 'us', '--out', '.'], ''],
    [
      'a delegation of another market',
      ['--audience', 'us', '--out', 'x.pdf', '--delegation', examplePath('uae')],
      'uae',
    ],
    [
      'a delegation file that is not there',
      ['--audience', 'us', '--out', 'x.pdf', '--delegation', 'no.json'],
      'no.json',
    ],
    [
      'a delegation file that is not JSON',
      ['--audience', 'us', '--out', 'x.pdf', '--delegation', file('half.json', '{"name": ')],
      'half.json is not JSON',
    ],
    [
      'a delegation file with a wrong date',
      [
        ...['--audience', 'us', '--out', 'x.pdf', '--delegation'],
        file(
          'date.json',
          '{"name": "A", "market": "us", "visit": {"from": "2027-02-30", "to": "2027-03-01"}}',
        ),
      ],
      'visit.from',
    ],
    ['a pack that is not installed', ['--audience', 'us', '--out', 'x.pdf', '--pack', 'nowhere'], 'nowhere'],
  ] as const)('%s is refused: code 1, sentences, no stack', async (_, args, named) => {
    const { code, out, err } = await attache('brief', ...args);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(named);
    expect(err.trim().split('\n').length).toBeGreaterThanOrEqual(2);
    expect(err).not.toMatch(STACK);
    expect(existsSync(join(work, 'x.pdf'))).toBe(false);
  });

  it('a refusal with --json is one JSON value on standard output, and the sentences beside it', async () => {
    const { code, out, err } = await attache('brief', '--audience', 'brazil', '--out', 'x.pdf', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false, refusal: { sentence: err.split('\n')[0] } });
    const misused = await attache('brief', '--json');
    expect(misused.code).toBe(2);
    expect(JSON.parse(misused.out)).toMatchObject({ ok: false, refusal: { code: 'usage' } });
  });

  it('a home that cannot be used is refused with a sentence', async () => {
    const { code, err } = await attache('pack', 'list', '--home', file('taken', 'a file'));
    expect(code).toBe(1);
    expect(err).toContain('taken');
    expect(err).not.toMatch(/did not foresee/);
    expect(err).not.toMatch(STACK);
  });
});
