import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  createBrief,
  drop,
  inMain,
  openWindow,
  removeBrief,
  resize,
  root,
  sharedWindow,
  temporaryFolder,
  type Window,
  whyNot,
} from './launch.ts';
import { look } from './look.ts';

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '');

/** Chooses an entry of the menu bar, as a click on it does: once, however often it is asked. */
const choose = ({ app }: Window, id: string): Promise<boolean> =>
  inMain(
    app,
    ({ Menu }, [wanted, click]) => {
      const done = globalThis as unknown as Record<string, boolean | undefined>;
      const entry = Menu.getApplicationMenu()?.getMenuItemById(wanted);
      if (done[click] === undefined) {
        done[click] = entry?.enabled ?? false;
        entry?.click();
      }
      return done[click] ?? false;
    },
    [id, `click ${randomUUID()}`] as const,
  );

const label = ({ app }: Window, id: string): Promise<string | undefined> =>
  inMain(app, ({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.label, id);

describe.skipIf(whyNot !== null)(`the frame${whyNot ? ` (${whyNot})` : ''}`, () => {
  const opened = sharedWindow();

  test('settings, sheet and palette, looked at', async () => {
    const window = opened();
    const { page } = window;
    await page.keyboard.press('Control+,');
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    await look(window, 'settings');
    await page.keyboard.press('Control+/');
    await page.getByRole('dialog').waitFor();
    await look(window, 'shortcuts');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    await look(window, 'palette');
    await page.keyboard.type('battery');
    await page
      .getByRole('option', { name: /Battery Industrialisation Centre/ })
      .first()
      .waitFor();
    await look(window, 'palette-search');
    await page.getByRole('searchbox').last().fill('zzzz');
    await page.getByText('Nothing is called “zzzz”.').waitFor();
    await look(window, 'palette-nothing');
    // The first takes the words away, the second the palette.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('the palette opens a record of the library by keyboard alone', async () => {
    const { page } = opened();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('masdar abu dhabi');
    await page.getByRole('option', { name: /^Masdar of Abu Dhabi committed/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('a path that the page makes up is never opened', async () => {
    const { page } = opened();
    const answer = await page.evaluate(() =>
      window.attache.dropped([new File(['x'], '/etc/passwd')]).then((it) => it.ok),
    );
    expect(answer).toBe(false);
    expect(await page.evaluate(() => Object.keys(window.attache.call).includes('openDropped'))).toBe(false);
  });

  test('menus show every action with its shortcut, name the step and do it', async () => {
    const window = opened();
    const { page } = window;
    await page.keyboard.press('Control+1');
    await createBrief(window, 'India', null);
    const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    await page.getByRole('button', { name: 'Home', exact: true }).click();
    await expect.poll(() => label(window, 'undo')).toBe('Undo');
    await removeBrief(page);
    await page.getByRole('heading', { name: 'Who is coming?' }).waitFor();
    await look(window, 'home-removed');
    await expect.poll(() => label(window, 'undo')).toBe(`Undo “Remove ${title}”`);
    // From another screen.
    await choose(window, 'updates');
    await page.getByRole('heading', { level: 1, name: 'Updates' }).waitFor();
    await expect.poll(() => focused(page)).toBe('Updates');
    expect(await choose(window, 'undo')).toBe(true);
    await page.getByText(`Undone: Remove ${title}`).waitFor();
    await expect.poll(() => label(window, 'redo')).toBe(`Redo “Remove ${title}”`);
    await page.keyboard.press('Control+1');
    await page.getByRole('button', { name: title, exact: true }).waitFor();
    await page.getByText(/^Saved \d\d:\d\d$/).waitFor();
    const menus = await inMain(window.app, ({ Menu }) =>
      Menu.getApplicationMenu()?.items.map(({ label: name, submenu }) => [
        name,
        submenu?.items.filter(({ type }) => type !== 'separator').length,
      ]),
    );
    expect(menus?.map(([name]) => name)).toEqual(['File', 'Edit', 'View', 'Go', 'Help']);
    expect(menus?.every(([, entries]) => Number(entries) > 0)).toBe(true);
  });

  test('with the network off everything works, and nothing is asked of it', async () => {
    const window = opened();
    const { app, page } = window;
    await inMain(app, ({ session }) => {
      const asked: string[] = [];
      Object.assign(globalThis, { asked });
      session.defaultSession.enableNetworkEmulation({ offline: true });
      session.defaultSession.webRequest.onBeforeRequest(({ url }, decide) => {
        const isOurs = url.startsWith('attache:');
        if (!isOurs) asked.push(url);
        decide({ cancel: !isOurs });
      });
    });
    await createBrief(window, 'United Arab Emirates', null);
    for (const keys of ['Control+2', 'Control+4', 'Control+,', 'Control+1']) {
      await page.keyboard.press(keys);
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    expect(await inMain(app, () => Reflect.get(globalThis, 'asked'))).toEqual([]);
    expect(window.complaints).toEqual([]);
  });

  // Last: the pack is another one after it.
  test('a pack that is dropped is installed; a broken file says what is wrong; a picture is declined', async () => {
    const window = opened();
    const { page } = window;
    await drop(page, join(root, 'test', 'fixtures', 'packs', 'other-region'));
    await page.getByText(/ is in use\.$/).waitFor();
    await page.keyboard.press('Control+,');
    await page.getByRole('button', { name: /^Use / }).waitFor();

    const folder = join(temporaryFolder(), 'broken');
    cpSync(join(root, 'test', 'fixtures', 'packs', 'other-region'), folder, { recursive: true });
    cpSync(join(root, 'package.json'), join(folder, 'facts.csv'));
    await drop(page, folder);
    await page.getByRole('alertdialog').waitFor();
    expect(await page.getByRole('alertdialog').textContent()).toContain('facts.csv');
    await look(window, 'dropped-broken');
    await page.keyboard.press('Escape');

    await drop(page, join(root, 'docs', 'pictures', 'page.png'));
    await page.getByText('Attaché does not know what to do with page.png.').waitFor();
    expect(page.url()).toBe('attache://app/index.html');
  });

  test('settings, size and place come back with the next start; nothing flashes on the way', async () => {
    const home = temporaryFolder();
    const first = await openWindow(home);
    await first.page.keyboard.press('Control+,');
    await first.page.getByRole('radio', { name: 'Dark' }).check({ force: true });
    await first.page.getByRole('radio', { name: 'Compact' }).check({ force: true });
    await first.page.getByRole('radio', { name: 'العربية' }).check({ force: true });
    await first.page.getByRole('heading', { level: 1, name: 'الإعدادات' }).waitFor();
    await choose(first, 'zoom-in');
    await first.page.waitForFunction(() => window.devicePixelRatio > 1.05);
    await resize(first.app, 1180, 760);
    const placeOf = ({ app }: Window) =>
      inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    // Kept when it rests.
    await expect
      .poll(() => JSON.parse(readFileSync(join(home, 'settings.json'), 'utf8')).data.place?.width)
      .toBe(1180);
    const place = await placeOf(first);
    await first.app.close();
    expect(existsSync(join(home, 'settings.json'))).toBe(true);
    expect(existsSync(join(home, 'running.json'))).toBe(false);

    const again = await openWindow(home);
    const { app, page } = again;
    expect(await placeOf(again)).toEqual(place);
    // The test's own wish for light is taken back.
    await page.emulateMedia({ colorScheme: null });
    // What the page came with, before any script ran.
    const html = await page.evaluate(async () => (await fetch('/index.html')).text());
    expect(html).toMatch(/<html lang="ar" dir="rtl" data-density="compact"/);
    const now = await page.evaluate(() => ({
      dir: getComputedStyle(document.body).direction,
      page: getComputedStyle(document.body).backgroundColor,
      row: getComputedStyle(document.documentElement).getPropertyValue('--row'),
      ratio: window.devicePixelRatio,
    }));
    expect(now).toMatchObject({ dir: 'rtl', page: 'rgb(18, 29, 39)', row: '1.875rem' });
    expect(now.ratio).toBeCloseTo(1.1, 1);
    expect(await inMain(app, ({ Menu }) => Menu.getApplicationMenu()?.items[0]?.label)).toBe('ملف');
    await page.getByRole('button', { name: 'المكتبة', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'المكتبة' }).waitFor();
    const [nav, main] = await Promise.all(
      ['navigation', 'main'].map((role) =>
        page
          .getByRole(role as 'main')
          .first()
          .boundingBox(),
      ),
    );
    expect(nav?.x ?? 0).toBeGreaterThan(main?.x ?? 0);
  });
});
