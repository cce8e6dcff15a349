// npm run bench -- looks [--out DIR] [--only NAME,NAME] [--ways light,dark,…]: pictures of the screens, from one window.
// Each screen is shown in each way asked for (light by default); `SCREENS` and `WAYS` below say which there are.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { homeWith } from './window/homes.ts';
import { prepared } from './window/prepared.ts';
import { openSession, type Session } from './window/session.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join('test-results', 'looks') },
    only: { type: 'string' },
    ways: { type: 'string', default: 'light' },
  },
});

type Way = {
  readonly width: number;
  readonly height: number;
  readonly dark?: true;
  readonly zoom?: number;
  readonly language: 'en' | 'ar' | 'hi';
};

const WAYS: Readonly<Record<string, Way>> = {
  light: { width: 1440, height: 900, language: 'en' },
  dark: { width: 1440, height: 900, dark: true, language: 'en' },
  narrow: { width: 1024, height: 700, language: 'en' },
  large: { width: 1440, height: 900, zoom: 2, language: 'en' },
  rtl: { width: 1440, height: 900, language: 'ar' },
  wide: { width: 1600, height: 1000, language: 'en' },
};

const LETTER = `Dear colleagues,

A delegation of six from Pune, India, will visit you from 3 to 5 December 2026. Our members make electric
two-wheelers and automotive components; two companies make diagnostic devices.

Rohan Kulkarni, Managing Director, Sahyadri Motors
Dr Meera Joshi, Chief Scientist, Arogya Diagnostics

What does an engineer cost compared with Pune?
The Consul General may join on Friday, to be confirmed.`;

const press = (keys: string) => async (page: Page) => {
  await page.keyboard.press('Escape');
  await page.keyboard.press(keys);
};
const openBrief = async (page: Page): Promise<void> => {
  await press('Control+1')(page);
  // The next visit opens its brief by its last button.
  await page.locator('main section[aria-label*="Pune"] button').last().click();
  await page.locator('canvas').first().waitFor();
};
/** What the head of a brief calls it, in any of the window's languages. */
const inHead = (name: RegExp) => async (page: Page) => {
  await openBrief(page);
  await page.getByRole('main').locator('button').filter({ hasText: name }).first().click();
};

const partOfSettings = (part: string) => async (page: Page) => {
  await press('Control+,')(page);
  await page.locator(`#settings-${part}`).evaluate((heading) => heading.scrollIntoView());
};

/** How each screen is come to, from wherever one is. */
const SCREENS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  home: press('Control+1'),
  'new-brief': press('Control+N'),
  'new-brief-read': async (page) => {
    await press('Control+1')(page);
    await press('Control+N')(page);
    const field = page.getByRole('main').getByRole('textbox').first();
    await field.fill(LETTER);
    await field.press('Control+Enter');
  },
  delegations: press('Control+3'),
  delegation: async (page) => {
    await press('Control+3')(page);
    await page.getByRole('button', { name: /Pune/ }).last().click();
  },
  workshop: openBrief,
  checks: inHead(/^(Check|تحقّق|जाँच)/),
  export: async (page) => {
    await openBrief(page);
    await page.keyboard.press('Control+E');
  },
  issue: inHead(/^(Issue…|إصدار…|जारी करें…)/),
  library: press('Control+2'),
  record: async (page) => {
    await press('Control+2')(page);
    await page.getByRole('searchbox').first().fill('jobs from foreign investment');
    await page.locator('main [role=option]').first().click();
  },
  map: press('Control+6'),
  updates: press('Control+4'),
  issued: press('Control+5'),
  settings: press('Control+,'),
  'settings-team': partOfSettings('team'),
  'settings-copies': partOfSettings('copies'),
  palette: async (page) => {
    await press('Control+1')(page);
    await page.keyboard.press('Control+K');
    await page.keyboard.type('battery');
  },
  shortcuts: press('Control+/'),
};

/** How long a screen is given to stand still. */
const SETTLES_MS = 1200;

async function show({ app, page }: Session, { width, height, dark, zoom = 1, language }: Way): Promise<void> {
  await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const);
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  await page.evaluate((it) => window.attache.call.changeSettings({ language: it }), language);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  // The window's own size of text comes with its page.
  await app.evaluate(
    ({ BrowserWindow }, factor) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor),
    zoom,
  );
}

async function picture({ app }: Session, file: string): Promise<void> {
  const png = await app.evaluate(async ({ BrowserWindow }) =>
    (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64'),
  );
  writeFileSync(file, Buffer.from(png ?? '', 'base64'));
}

const asked = values.only?.split(',') ?? Object.keys(SCREENS);
mkdirSync(values.out, { recursive: true });
const session = await openSession(process.env.ATTACHE_ELECTRON ?? '', await homeWith(null));
session.page.setDefaultTimeout(15_000);
await prepared(session.page);
for (const wayName of values.ways.split(',')) {
  const way = WAYS[wayName];
  if (!way) throw new Error(`There is no way “${wayName}”: ${Object.keys(WAYS).join(', ')}.`);
  await show(session, way);
  for (const name of asked) {
    try {
      await SCREENS[name]?.(session.page);
      await session.page.waitForTimeout(SETTLES_MS);
    } catch (cause) {
      console.error(`${name} ${wayName}: ${String(cause).split('\n')[0]}`);
    }
    await picture(session, join(values.out, `${name}-${wayName}.png`));
  }
}
await session.close();
