// npm run bench -- window [--json]: the real window: cold start, search while typing, long tasks, memory.
// It needs a display (or Xvfb) and Linux; the figures are medians where there are several.
import { held, median, quantile, report } from './figures.ts';
import { coldStart } from './window/cold-start.ts';
import { homeOfYears, homeWith } from './window/homes.ts';
import { memory, openSession, typed } from './window/session.ts';
import { writing } from './window/writing.ts';

const STARTS = 3;
const FACTS = 100_000;
const QUERIES = ['battery storage', 'aerospace apprentices', 'Coventry', 'inward investment'] as const;
const BRIEFS = 10;
const BRIEFS_OF_YEARS = 200;

// `scripts/bench.mjs` builds, finds an Electron, and a display where there is none.
const executable = process.env.ATTACHE_ELECTRON ?? '';

/** Told as it is measured: the whole takes minutes. */
const bar = (name: string, value: number, unit: string, most: number): void =>
  report([held(name, value, unit, most)]);

for (const { name, facts, most } of [
  { name: 'the pack that ships', facts: null, most: 900 },
  { name: '100,000 facts', facts: FACTS, most: 3000 },
]) {
  const home = await homeWith(facts);
  // The first start of a home compiles, and keeps what it read; every later one finds that done, as an officer's does.
  await coldStart(executable, home, 8000);
  const starts: number[] = [];
  for (let start = 0; start < STARTS; start += 1) starts.push(await coldStart(executable, home));
  bar(`start to usable window, ${name}`, median(starts), 'ms', most);

  const { page, longest, close } = await openSession(executable, home);
  await page.keyboard.press('Control+2');
  await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor();
  await page.locator('main :is([role=option], [role=row])').first().waitFor();
  const field = 'main input[type=search]';
  const times: number[] = [];
  const typing = await longest(async () => {
    for (const query of QUERIES) {
      times.push(...(await typed(page, field, query)));
      await page.locator(field).fill('');
      await page.waitForTimeout(150);
    }
  });
  bar(`letter to results, ${name}, median`, median(times), 'ms', 50);
  bar(`letter to results, ${name}, worst`, quantile(times, 1), 'ms', 50);
  bar(`longest task while typing, ${name}`, typing, 'ms', 50);
  const scrolling = await longest(async () => {
    await page.locator('main :is([role=option], [role=row])').nth(2).hover();
    for (let step = 0; step < 60; step += 1) {
      await page.mouse.wheel(0, 240);
      await page.waitForTimeout(16);
    }
  });
  bar(`longest task while scrolling the library, ${name}`, scrolling, 'ms', 50);
  await close();
}

const years = await homeOfYears(BRIEFS_OF_YEARS);
await coldStart(executable, years, 8000);
bar(`start to usable window, ${BRIEFS_OF_YEARS} briefs`, await coldStart(executable, years), 'ms', 1500);
const busy = await openSession(executable, years);
await busy.page.keyboard.press('Control+4');
const toHome = await busy.page.evaluate(async () => {
  const from = performance.now();
  document.querySelector<HTMLElement>('nav button, nav li button')?.click();
  while (!/Brief number/.test(document.querySelector('main')?.textContent ?? ''))
    await new Promise(requestAnimationFrame);
  return performance.now() - from;
});
bar(`another screen to Home, ${BRIEFS_OF_YEARS} briefs`, toHome, 'ms', 150);
await busy.close();

const session = await openSession(executable, await homeWith(null));
const { app, page, longest, close } = session;
const titles = await page.evaluate(async (count) => {
  const made: string[] = [];
  const audiences = await window.attache.call.audiences({});
  if (!audiences.ok) throw new Error(audiences.refusal.sentence);
  for (let at = 0; at < count; at += 1) {
    const audienceId = audiences.value[at % audiences.value.length]?.id ?? '';
    const answer = await window.attache.call.createBrief({
      audienceId,
      delegationId: null,
      clusterIds: null,
    });
    if (!answer.ok) throw new Error(answer.refusal.sentence);
    made.push(answer.value.brief.title);
  }
  return made;
}, BRIEFS);
const opening = await longest(async () => {
  for (const at of titles.keys()) {
    // By way of another screen: Home reads its list when it is opened.
    await page.keyboard.press('Control+4');
    await page.keyboard.press('Control+1');
    const title = titles[at] ?? '';
    const before = titles.slice(0, at).filter((it) => it === title).length;
    await page.getByRole('main').getByRole('button', { name: title, exact: true }).nth(before).click();
    await page.locator('canvas').first().waitFor();
    await page.waitForTimeout(1000);
  }
});
bar('longest task while briefs are opened and laid out', opening, 'ms', 50);
const used = await memory(app);
bar(`window’s own memory after ${BRIEFS} briefs`, used.own, 'MiB', 200);
bar(`window’s resident memory after ${BRIEFS} briefs`, used.resident, 'MiB', 300);

const written = await writing(session, titles[0] ?? '');
bar(`key to changed pages drawn, ${written.pages} pages, median`, median(written.keys), 'ms', 60);
bar(`key to changed pages drawn, ${written.pages} pages, p95`, quantile(written.keys, 0.95), 'ms', 100);
bar('longest task while writing in a brief', written.longestWriting, 'ms', 50);
bar('longest task while scrolling its pages', written.longestScrolling, 'ms', 50);
await close();
