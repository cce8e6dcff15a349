// The package as an IT department puts it on a computer, and the window out of it.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron as electron } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import {
  answerDialogs,
  createBrief,
  environment,
  executable,
  exportPdf,
  inMain,
  root,
  temporaryFolder,
  whyNot,
} from './launch.ts';

const packager = join(root, 'packaging', 'node_modules', '.attache-installed');
const why =
  whyNot ??
  (process.platform !== 'linux' ? 'packages for Linux are made on Linux' : null) ??
  (spawnSync('dpkg-deb', ['--version']).status === 0 ? null : 'dpkg-deb is not here');
/** A package is installed by root, and taken away again; never over one that somebody uses. */
const whyNotInstalled =
  why ??
  (process.getuid?.() === 0 ? null : 'only root installs a package') ??
  (existsSync('/opt/attache') ? 'Attaché is installed here already' : null);

const folder = why === null ? mkdtempSync(join(tmpdir(), 'attache-packaged-')) : '';
const unpacked = join(folder, 'one', 'linux-unpacked');
const deb = (name: string): string => {
  const [file = ''] = readdirSync(join(folder, name)).filter((it) => it.endsWith('.deb'));
  return join(folder, name, file);
};

/** As `npm run dist -- linux --fast` does, with this Electron and one date. */
function pack(name: string): void {
  const version = readFileSync(join(dirname(executable), 'version'), 'utf8')
    .trim()
    .replace(/^v/, '');
  const args = [
    ...['--out', join(folder, name), '--electron', dirname(executable), '--electron-version', version],
    ...['--caution', 'For the tests alone.'],
  ];
  const made = spawnSync(
    process.execPath,
    [join(root, 'packaging', 'build.ts'), 'linux', '--fast', '--epoch', '1764000000', ...args],
    { encoding: 'utf8' },
  );
  expect(made.status, made.stderr).toBe(0);
}

/** Lightly compressed as here; as shipped it is at most 85 MB, three quarters of this. */
const FAST_DEB = 115_000_000;

/** Electron's switches, in the order of its table; 48 is off and 49 on. */
const FUSES = [
  ['runAsNode', 48],
  ['cookie encryption', 49],
  ['NODE_OPTIONS', 48],
  ['inspector', 48],
  ['asar integrity', 49],
  ['only from asar', 49],
  ['own V8 snapshot', 48],
  ['privileges of file:', 48],
] as const;

const clean = (): NodeJS.ProcessEnv => {
  const { ATTACHE_HOME: _, NODE_OPTIONS: __, ...env } = environment();
  return env;
};

beforeAll(() => {
  if (why !== null) return;
  if (!existsSync(packager))
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit'], { cwd: dirname(dirname(packager)) });
  pack('one');
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

describe.skipIf(why !== null)(`the package${why ? ` (${why})` : ''}`, () => {
  test('is the same bytes when it is made again elsewhere, and no larger than it may be', () => {
    pack('another');
    for (const part of ['linux-unpacked/resources/app.asar', 'linux-unpacked/attache-window'])
      expect(
        readFileSync(join(folder, 'one', part)).equals(readFileSync(join(folder, 'another', part))),
      ).toBe(true);
    expect(readFileSync(deb('one')).equals(readFileSync(deb('another')))).toBe(true);
    rmSync(join(folder, 'another'), { recursive: true });
    const sizes = readdirSync(unpacked, { recursive: true, withFileTypes: true })
      .filter((it) => it.isFile())
      .map((it) => readFileSync(join(it.parentPath, it.name)).length);
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(260_000_000);
    expect(statSync(deb('one')).size).toBeLessThan(FAST_DEB);
    const about = execFileSync('dpkg-deb', ['-f', deb('one'), 'Description'], { encoding: 'utf8' });
    const inside = readFileSync(join(unpacked, 'version'), 'utf8').trim().replace(/^v/, '');
    expect(about).toContain(`In it is Electron ${inside}.`);
    expect(about).toContain('For the tests alone.');
    expect(readdirSync(join(unpacked, 'locales')).sort()).toEqual([
      'ar.pak',
      'en-GB.pak',
      'en-US.pak',
      'hi.pak',
    ]);
  });

  test('has its switches set in the program itself', async () => {
    const require = createRequire(
      createRequire(join(root, 'packaging', 'package.json')).resolve('app-builder-lib'),
    );
    const { getCurrentFuseWire } = require('@electron/fuses') as {
      getCurrentFuseWire(path: string): Promise<Readonly<Record<number, number>>>;
    };
    const wire = await getCurrentFuseWire(join(unpacked, 'attache-window'));
    expect(FUSES.map(([name], at) => [name, wire[at]])).toEqual(FUSES);
  });

  test('its table for every system is what electron-builder’s own schema asks for', async () => {
    const require = createRequire(join(root, 'packaging', 'package.json'));
    const { default: Ajv } = require('ajv') as {
      default: new (options: object) => { compile(schema: unknown): Check };
    };
    const schema = JSON.parse(readFileSync(require.resolve('app-builder-lib/scheme.json'), 'utf8'));
    const { configFor } = await import('../../packaging/config.ts');
    const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
    const isValid = ajv.compile(schema);
    const folders = { app: 'a', icons: 'i', output: 'o', electron: null, beside: 'b' };
    const table = JSON.parse(JSON.stringify(configFor(folders, '45.4.1')));
    expect(isValid(table), JSON.stringify(isValid.errors)).toBe(true);
    // The schema does look: a word that it does not know is told.
    expect(isValid({ ...table, nsis: { ...table.nsis, silentt: true } })).toBe(false);
  });

  test('is a command line of its own, with the same bytes as from source, and lets no debugger in', () => {
    const home = temporaryFolder();
    const brief = (program: string, args: readonly string[], out: string) =>
      spawnSync(
        program,
        [
          ...args,
          'brief',
          '--audience',
          'us',
          '--issue-date',
          '2026-12-01',
          '--force',
          '--out',
          out,
          '--home',
          home,
        ],
        {
          encoding: 'utf8',
          // No display: a command needs none.
          env: { ...clean(), DISPLAY: '' },
        },
      );
    const [packed, source] = [join(home, 'packed.pdf'), join(home, 'source.pdf')];
    expect(brief(join(unpacked, 'attache'), [], packed)).toMatchObject({ status: 0, stderr: '' });
    expect(brief(process.execPath, [join(root, 'out', 'main', 'cli.js')], source).status).toBe(0);
    expect(readFileSync(packed).equals(readFileSync(source))).toBe(true);
    expect(spawnSync(join(unpacked, 'attache'), ['nonsense'], { encoding: 'utf8' })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('there is no command "nonsense"'),
    });

    const program = join(unpacked, 'attache-window');
    const debugged = spawnSync(program, ['--no-sandbox', '--remote-debugging-port=0', `--home=${home}`], {
      encoding: 'utf8',
      env: clean(),
      timeout: 60_000,
    });
    expect(debugged.status).toBe(1);
    expect(debugged.stderr).toContain('--remote-debugging-port is refused');
    const asNode = spawnSync(program, ['--no-sandbox', '--command-line', '--', '--help'], {
      encoding: 'utf8',
      env: { ...clean(), ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--require=/nowhere.cjs' },
      timeout: 60_000,
    });
    expect(asNode.stdout).toContain('attache brief --audience');
  });

  test('its window drafts, decides, issues, exports, sends and opens a brief, and edits the library', async () => {
    const app = await launchCopy(temporaryFolder());
    const page = await app.firstWindow();
    page.setDefaultTimeout(60_000);
    await page.getByRole('heading', { level: 1 }).waitFor();
    // Nobody looks into it from inside either, and a crash is told to nobody.
    const inside = await inMain(
      app,
      ({ BrowserWindow, crashReporter }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.openDevTools();
        return { tools: contents?.isDevToolsOpened(), uploads: crashReporter.getUploadToServer() };
      },
      null,
    );
    expect(inside).toEqual({ tools: false, uploads: false });

    await createBrief(
      { app, page, home: '', complaints: [] },
      'United Arab Emirates',
      'uae-logistics-energy',
    );
    await page.getByRole('radio', { name: /^Check .*to decide/ }).click();
    const open = page.getByRole('region', { name: 'Check', exact: true }).locator('[data-row]');
    await open.first().waitFor();
    const found = await open.count();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expect.poll(() => open.count()).toBe(found - 1);

    await page.getByRole('button', { name: 'Issue…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Goes inside each PDF').waitFor();
    for (const reason of await dialog.getByRole('textbox', { name: /^Why it may stand/ }).all())
      await reason.fill('Told to the visitors in person');
    await dialog.getByRole('button', { name: 'Issue 1 copy' }).click();
    await dialog.getByText('Issued as WM-2026-001.').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();

    const path = join(temporaryFolder(), 'window.pdf');
    await answerDialogs(app, path);
    await exportPdf(page);
    expect(readFileSync(path, 'latin1')).toMatch(/^%PDF-1\.7/);
    // The file that is opened again is one that was made here.
    const second = spawnSync(join(folder, 'tested', 'attache-window'), ['--no-sandbox', path], {
      env: { ...clean(), ATTACHE_HOME: homeOf.get(app) ?? '' },
      timeout: 60_000,
    });
    expect(second.status).toBe(0);
    await page.getByRole('heading', { level: 1, name: 'Untouched' }).waitFor();
    // A brief for a colleague, double-clicked: shown at once.
    await page.getByRole('button', { name: 'Continue from this PDF' }).click();
    await page.getByRole('button', { name: 'More', exact: true }).waitFor();
    const title = await page.getByRole('heading', { level: 1 }).textContent();
    const file = join(temporaryFolder(), 'brief.attache');
    await answerDialogs(app, file);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Send to a colleague…' }).click();
    await expect.poll(() => existsSync(file)).toBe(true);
    await page.getByRole('button', { name: 'Home', exact: true }).click();
    const third = spawnSync(join(folder, 'tested', 'attache-window'), ['--no-sandbox', file], {
      env: { ...clean(), ATTACHE_HOME: homeOf.get(app) ?? '' },
      timeout: 60_000,
    });
    expect(third.status).toBe(0);
    await page.getByRole('heading', { level: 1, name: title ?? '' }).waitFor();

    await page.getByRole('button', { name: 'Library', exact: true }).click();
    await page.getByRole('searchbox').fill('86 inward investment');
    const results = page.getByRole('listbox', { name: 'Results' }).getByRole('option');
    await results
      .filter({ hasText: /^EY counted 86 inward/ })
      .first()
      .click();
    const record = page.getByRole('region', { name: 'What it says', exact: true });
    await record.getByRole('button', { name: 'Edit', exact: true }).click();
    await record.getByRole('textbox', { name: 'Figure' }).fill('90');
    await record.getByRole('button', { name: 'Keep the edit' }).click();
    await record.getByText('Edited by your team: figure.').waitFor();
  });
});

/** Processes of a program, by what they were started with. */
const running = (program: string, fits: (words: string) => boolean): readonly string[] =>
  readdirSync('/proc').filter((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      const words = readFileSync(join('/proc', id, 'cmdline'), 'utf8');
      return words.startsWith(program) && fits(words);
    } catch {
      return false;
    }
  });

/** A brief as a colleague sends it, made from the source, and its title. */
function briefForColleague(): readonly [string, string] {
  const home = temporaryFolder();
  const file = join(home, 'brief.attache');
  const run = (...words: readonly string[]) =>
    execFileSync(process.execPath, [join(root, 'out', 'main', 'cli.js'), ...words, '--home', home], {
      encoding: 'utf8',
    });
  const pdf = join(home, 'brief.pdf');
  run('brief', '--audience', 'us', '--issue-date', '2026-12-01', '--force', '--out', pdf);
  const { briefId, title } = JSON.parse(run('brief', 'open', pdf, '--json')) as {
    briefId: string;
    title: string;
  };
  run('brief', 'send', briefId, '--out', file);
  return [file, title];
}

type Check = ((value: unknown) => boolean) & { readonly errors?: unknown };

const homeOf = new Map<unknown, string>();

/** The same package with the one fuse turned that keeps Playwright out. */
async function launchCopy(home: string) {
  const copy = join(folder, 'tested');
  for (const entry of readdirSync(unpacked, { recursive: true, withFileTypes: true })) {
    const from = join(entry.parentPath, entry.name);
    const to = join(copy, from.slice(unpacked.length));
    if (entry.isDirectory()) mkdirSync(to, { recursive: true });
    else {
      mkdirSync(dirname(to), { recursive: true });
      if (entry.name === 'attache-window') copyFileSync(from, to);
      else linkSync(from, to);
    }
  }
  const program = join(copy, 'attache-window');
  const require = createRequire(
    createRequire(join(root, 'packaging', 'package.json')).resolve('app-builder-lib'),
  );
  const { flipFuses } = require('@electron/fuses') as {
    flipFuses(path: string, fuses: Readonly<Record<string | number, unknown>>): Promise<unknown>;
  };
  await flipFuses(program, { version: '1', 3: true });
  const app = await electron.launch({
    timeout: 120_000,
    executablePath: program,
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...environment(), ATTACHE_HOME: home },
  });
  homeOf.set(app, home);
  onTestFinished(() => app.close().catch(() => {}));
  return app;
}

describe.skipIf(whyNotInstalled !== null)(
  `installed${whyNotInstalled ? ` (${whyNotInstalled})` : ''}`,
  () => {
    const user = 'attache-tester';
    const home = `/tmp/${user}-home`;
    const as = (program: string, ...args: string[]) =>
      spawn(
        'runuser',
        [
          ...['-u', user, '--', 'env', '-u', 'XDG_DATA_HOME', '-u', 'ATTACHE_HOME', `HOME=${home}`],
          ...[`DISPLAY=${environment().DISPLAY}`, program, ...args],
        ],
        // A group of its own, so that it ends with all that it started.
        { stdio: 'ignore', detached: true },
      );

    /** Ends a program with all that it started. */
    const ending = (started: ReturnType<typeof as>) => (): void => {
      try {
        if (started.pid) process.kill(-started.pid, 'SIGTERM');
      } catch {
        // It has ended.
      }
    };
    const data = join(home, '.local', 'share', 'attache');
    const titles = (): readonly string[] => {
      const file = join(data, 'workspace.json');
      if (!existsSync(file)) return [];
      const { briefs } = JSON.parse(readFileSync(file, 'utf8')).data as { briefs: { title: string }[] };
      return briefs.map(({ title }) => title);
    };

    beforeAll(() => {
      if (spawnSync('id', [user]).status !== 0)
        execFileSync('useradd', ['--no-create-home', '--home-dir', home, user]);
      mkdirSync(home, { recursive: true });
      execFileSync('chown', [user, home]);
      execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', deb('one')], {
        stdio: 'ignore',
      });
    });
    afterAll(() => {
      spawnSync('dpkg', ['-P', 'attache']);
      spawnSync('userdel', [user]);
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    });

    test('an ordinary user starts it from its entry with a double-clicked file, sandboxed; uninstalled, their work stays', async () => {
      const entry = readFileSync('/usr/share/applications/attache.desktop', 'utf8');
      const [, program = ''] = /^Exec=(\S+) %F$/m.exec(entry) ?? [];
      const [brief, title] = briefForColleague();
      const sent = join(home, 'visit.attache');
      cpSync(brief, sent);
      // As a double click does it: the kind of the file, the program for that kind, its entry.
      expect(readFileSync('/usr/share/mime/globs', 'utf8')).toContain('application/vnd.attache:*.attache');
      const gio = (...words: readonly string[]) => execFileSync('gio', words, { encoding: 'utf8' });
      expect(gio('info', '-a', 'standard::content-type', sent)).toContain('application/vnd.attache');
      expect(gio('mime', 'application/vnd.attache')).toMatch(/^Default.*attache\.desktop$/m);
      const started = as('gio', 'launch', '/usr/share/applications/attache.desktop', sent);
      const end = ending(started);
      onTestFinished(end);
      await expect.poll(titles).toEqual([title]);
      // Its pages live in processes that may name no other and see no file.
      const renderers = (): readonly string[] =>
        running(program, (words) => words.includes('--type=renderer'));
      await expect.poll(() => renderers().length).toBeGreaterThan(0);
      for (const id of renderers()) {
        const status = (): string => readFileSync(join('/proc', id, 'status'), 'utf8');
        // A process that has just begun locks itself in before it reads any page.
        await expect.poll(status).toMatch(/^Seccomp:\s+2$/m);
        expect(status()).toMatch(/^NoNewPrivs:\s+1$/m);
        expect(readFileSync(join('/proc', id, 'cmdline'), 'utf8')).not.toContain('--no-sandbox');
      }
      end();
      // `gio` starts it in a group of its own.
      for (const id of running(program, (words) => !words.includes('--type=')))
        process.kill(Number(id), 'SIGTERM');
      await expect.poll(() => renderers().length).toBe(0);

      // The command of the package, for the same user, sandboxed: the bytes that come from the source.
      const [packed, source] = [join(home, 'packed.pdf'), join(temporaryFolder(), 'source.pdf')];
      const words = ['brief', '--audience', 'us', '--issue-date', '2026-12-01', '--force', '--out'];
      const made = as('/usr/bin/attache', ...words, packed);
      expect(await new Promise((resolve) => made.once('exit', resolve))).toBe(0);
      execFileSync(
        process.execPath,
        [join(root, 'out', 'main', 'cli.js'), ...words, source, '--home', temporaryFolder()],
        { stdio: 'ignore' },
      );
      expect(readFileSync(packed).equals(readFileSync(source))).toBe(true);
      expect(spawnSync('dpkg', ['-P', 'attache']).status).toBe(0);
      expect(
        ['/opt/attache', '/usr/bin/attache', '/usr/share/applications/attache.desktop'].filter((it) =>
          existsSync(it),
        ),
      ).toEqual([]);
      expect(titles()).toEqual([title]);
    });
  },
);
