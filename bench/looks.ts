// npm run bench -- looks [--out DIR] [--only NAME,NAME] [--ways light,dark,…]: pictures of the screens, from one window.
// Each screen is shown in each way asked for (light by default); `SCREENS` and `WAYS` below say which there are.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { inMain } from '../test/support/in-main.ts';
import { homeWith, temporaryFolder } from './window/homes.ts';
import { enquired, prepared } from './window/prepared.ts';
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
  readonly compact?: true;
  readonly zoom?: number;
  readonly language: 'en' | 'ar' | 'hi';
};

const WAYS: Readonly<Record<string, Way>> = {
  light: { width: 1440, height: 900, language: 'en' },
  dark: { width: 1440, height: 900, dark: true, language: 'en' },
  narrow: { width: 1024, height: 700, language: 'en' },
  large: { width: 1440, height: 900, zoom: 2, language: 'en' },
  rtl: { width: 1440, height: 900, language: 'ar' },
  hindi: { width: 1440, height: 900, language: 'hi' },
  compact: { width: 1440, height: 900, compact: true, language: 'en' },
  wide: { width: 1600, height: 1000, language: 'en' },
  widest: { width: 2560, height: 1440, language: 'en' },
};

const LETTER = `Dear colleagues,

A delegation of six from Pune, India, will visit you from 3 to 5 December 2026. Our members make electric
two-wheelers and automotive components; two companies make diagnostic devices.

Rohan Kulkarni, Managing Director, Sahyadri Motors
Dr Meera Joshi, Chief Scientist, Arogya Diagnostics

What does an engineer cost compared with Pune?
The Consul General may join on Friday, to be confirmed.`;

const FIGURES = `Homes started by area
Area,Period,Homes started
Birmingham,2023,3120
Birmingham,2024,3350
Coventry,2023,1480
Coventry,2024,[x]
`;

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

const byMenu = async (page: Page, id: string): Promise<void> => {
  await page.keyboard.press('Escape');
  await inMain(session.app, ({ Menu }, it) => Menu.getApplicationMenu()?.getMenuItemById(it)?.click(), id);
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
    // Home and the sidebar have briefs of that name, and stand before the screen does.
    await page
      .getByRole('button', { name: /Pune.*2026/ })
      .last()
      .click();
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
  'updates-end': async (page) => {
    await press('Control+4')(page);
    await page.waitForTimeout(SETTLES_MS);
    await page
      .locator('main [data-pane]')
      .first()
      .evaluate((pane) => pane.scrollTo(0, pane.scrollHeight));
  },
  enquiries: (page) => byMenu(page, 'enquiries'),
  enquiry: async (page) => {
    await byMenu(page, 'enquiries');
    await page.locator('main li button').first().click();
  },
  import: (page) => byMenu(page, 'import-table'),
  'import-read': async (page) => {
    const file = join(temporaryFolder(), 'homes.csv');
    writeFileSync(file, FIGURES);
    await inMain(
      session.app,
      ({ dialog }, path) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
      },
      file,
    );
    await byMenu(page, 'import-table');
    await page.locator('main button').first().click();
  },
  issued: press('Control+5'),
  settings: press('Control+,'),
  'settings-people': partOfSettings('people'),
  'settings-team': partOfSettings('team'),
  'settings-brand': partOfSettings('brand'),
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

async function show(
  { app, page }: Session,
  { width, height, dark, compact, zoom = 1, language }: Way,
): Promise<void> {
  await inMain(app, ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const);
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  await page.evaluate((it) => window.attache.call.changeSettings(it), {
    language,
    density: compact ? ('compact' as const) : ('comfortable' as const),
  });
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  // The window's own size of text comes with its page.
  await inMain(
    app,
    ({ BrowserWindow }, factor) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor),
    zoom,
  );
}

async function picture({ app }: Session, file: string): Promise<void> {
  const png = await inMain(app, async ({ BrowserWindow }) =>
    (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64'),
  );
  writeFileSync(file, Buffer.from(png ?? '', 'base64'));
}

const asked = values.only?.split(',') ?? Object.keys(SCREENS);
mkdirSync(values.out, { recursive: true });
const session = await openSession(process.env.ATTACHE_ELECTRON ?? '', await homeWith(null));
session.page.setDefaultTimeout(15_000);
await prepared(session.page);
await enquired(session.page);
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
