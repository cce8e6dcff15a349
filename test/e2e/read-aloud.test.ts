import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { createBrief, pagesDrawn, resize, root, sharedWindow, whyNot } from './launch.ts';
import { violations } from './look.ts';

/** What a screen reader is told of each screen, kept as text that people review; ATTACHE_WRITE_TREES=1 writes it anew. */
const trees = join(root, 'test', 'e2e', 'trees');

/** A list is reviewed by its first members. */
const SHOWN = 4;

/** What stands in lists; headings and fields are all named. */
const MEMBERS: readonly string[] = [
  'listitem',
  'row',
  'option',
  'link',
  'radio',
  'checkbox',
  'paragraph',
  'text',
  'img',
];

const depthOf = (line: string): number => line.search(/\S/);
const roleOf = (line: string): string => /^\s*- ([\w/]+)/.exec(line)?.[1] ?? '';

/** The tree without what changes by itself: figures, days, and what follows the first members of a list. */
function reviewed(tree: string): string {
  const kept: string[] = [];
  /** How many children of a role were met, by depth. */
  const met: Map<string, number>[] = [];
  let dropped: number | null = null;
  for (const line of tree.split('\n')) {
    const depth = depthOf(line);
    if (dropped !== null && depth > dropped) continue;
    dropped = null;
    const at = depth / 2;
    met.length = at + 1;
    const role = roleOf(line);
    const roles = met[at] ?? new Map<string, number>();
    met[at] = roles;
    const count = (roles.get(role) ?? 0) + 1;
    roles.set(role, count);
    if (!MEMBERS.includes(role) || count <= SHOWN) kept.push(line);
    else {
      dropped = depth;
      if (count === SHOWN + 1) kept.push(`${' '.repeat(depth)}- …`);
    }
  }
  return `${kept
    .join('\n')
    // The home of a test has a name by chance.
    .replace(/\S*attache-e2e-\w+/g, '(the home)')
    .replace(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g, 'Weekday')
    .replace(
      /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g,
      'Month',
    )
    .replace(/\d[\d.,:]*/g, '#')
    // When it was saved last is no part of a screen.
    .replace(/- status: Saved #$/gm, '- status')}\n`;
}

const press = (keys: string) => async (page: Page) => {
  await page.keyboard.press('Escape');
  await page.keyboard.press(keys);
};
const openBrief = async (page: Page): Promise<void> => {
  await press('Control+1')(page);
  await page
    .getByRole('main')
    .getByRole('button', { name: /for India/ })
    .first()
    .click();
  await pagesDrawnSomewhere(page);
};
const pagesDrawnSomewhere = (page: Page): Promise<void> => page.locator('canvas').first().waitFor();
const inHead = (name: RegExp) => async (page: Page) => {
  await openBrief(page);
  await page.getByRole('main').locator('button').filter({ hasText: name }).first().click();
};

/** How each screen and dialogue is come to, in any of the window's languages. */
const SCREENS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'new-brief': press('Control+N'),
  visits: press('Control+3'),
  updates: press('Control+4'),
  issued: press('Control+5'),
  map: press('Control+6'),
  settings: press('Control+,'),
  library: press('Control+2'),
  record: async (page) => {
    await press('Control+2')(page);
    await page.getByRole('searchbox').first().fill('5821');
    await page.getByRole('option').filter({ hasText: '5,821' }).first().click();
  },
  home: press('Control+1'),
  workshop: openBrief,
  checks: inHead(/^(Check|تحقّق|जाँच)/),
  issue: inHead(/^(Issue…|إصدار…|जारी करें…)/),
  export: async (page) => {
    await openBrief(page);
    await page.keyboard.press('Control+E');
  },
  palette: press('Control+K'),
  shortcuts: press('Control+/'),
};

/** Words of table heads that stand on two lines. */
const brokenHeads = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('thead th')].flatMap((head) => {
      const walker = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
      const broken: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const word of (node.textContent ?? '').matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) broken.push(word[0]);
        }
      }
      return broken;
    }),
  );

/** A screen has come to rest when it says the same twice. */
async function treeOf(page: Page): Promise<string> {
  let before = '';
  for (let step = 0; step < 40; step += 1) {
    const tree = await page.locator('body').ariaSnapshot();
    if (tree === before) return tree;
    before = tree;
    await page.waitForTimeout(250);
  }
  return before;
}

describe.skipIf(whyNot !== null)(`what a screen reader is told${whyNot ? ` (${whyNot})` : ''}`, () => {
  const shared = sharedWindow();

  test('of every screen, is as it was reviewed; no id is read out, no head of a table broken', async () => {
    const { app, page } = shared();
    await resize(app, 1440, 900);
    await createBrief(shared(), 'India', null);
    mkdirSync(trees, { recursive: true });
    const found: string[] = [];
    for (const [name, come] of Object.entries(SCREENS)) {
      await come(page);
      const file = join(trees, `${name}.txt`);
      if (process.env.ATTACHE_WRITE_TREES) {
        // Long enough for any screen to have come whole.
        await page.waitForTimeout(3000);
        writeFileSync(file, reviewed(await treeOf(page)));
      }
      const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
      // A screen may still be on its way.
      await expect.poll(async () => reviewed(await treeOf(page)), { message: name }).toBe(kept);
      const tree = await treeOf(page);
      // Codes of records belong to the library's own page of them.
      const ids = tree.match(/\b[A-Z]{1,2}\d{3}\b|\b[\da-f]{8}-[\da-f]{4}-/g) ?? [];
      found.push(...(await brokenHeads(page)).map((word) => `${name}: the head “${word}” is broken`));
      if (name !== 'record') found.push(...ids.map((id) => `${name}: ${id}`));
    }
    expect(found).toEqual([]);
    const empty = page.locator('[role=listbox]:not(:has([role=option]))');
    expect(await empty.evaluateAll((all) => all.map((it) => it.outerHTML.slice(0, 200)))).toEqual([]);
  });

  test('the page in sight follows the section that is chosen, when it is moved and when that is taken back', async () => {
    const { page } = shared();
    await openBrief(page);
    await page.getByRole('tab', { name: 'Page' }).click();
    await pagesDrawn(page);
    const place = page.getByText(/^Page \d+ of \d+$/);
    const moved = page.getByRole('row', { name: /^Links with/ }).first();
    const name = (await moved.getAttribute('aria-label')) ?? '';
    await moved.click();
    await expect.poll(() => place.textContent()).not.toMatch(/^Page 1 /);
    const before = await place.textContent();
    await page.getByRole('row', { name }).focus();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => place.textContent()).not.toBe(before);
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => place.textContent()).toBe(before);
  });

  test.each([
    { name: 'dark', language: 'en', dark: true },
    { name: 'Arabic', language: 'ar', dark: false },
    { name: 'Hindi in the dark', language: 'hi', dark: true },
  ] as const)('axe finds nothing in any screen or dialogue: $name', async ({ language, dark }) => {
    const { page } = shared();
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
    await page.evaluate((it) => window.attache.call.changeSettings({ language: it }), language);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const [name, come] of Object.entries(SCREENS)) {
      await come(page);
      expect(await violations(page), name).toEqual([]);
    }
  });
});
