// npm run bench -- soak [--minutes N] [--json]: a day of an officer's work in the real window, as fast as the window goes:
// open, write, export, sync, search, switch. Memory, listeners and threads after the first fifth against the end.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CallInput, CallName, CallOutput } from '../src/shared/contract.ts';
import { publisher } from '../test/channels/channel-world.ts';
import { inMain } from '../test/support/in-main.ts';
import { type Figure, held, median, report } from './figures.ts';
import { homeWith, temporaryFolder } from './window/homes.ts';
import { memory, openSession, type Session } from './window/session.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '20' }, json: { type: 'boolean' } },
});
const forMs = Number(values.minutes) * 60_000;
const AUDIENCES = ['us', 'uae', 'india'] as const;
const QUERIES = ['battery storage', 'aerospace', 'Coventry', 'inward investment', 'jobs in health'] as const;
const SCREENS = ['Visits', 'Updates', 'Issued', 'Settings', 'Library', 'Home'] as const;
/** So often a new publication waits at the channel. */
const NEW_VERSION_EVERY = 6;
const WORDS = 'We are glad of what has been built since you were here. ';

type Sample = Readonly<Record<string, number>>;

/** What the officer does by the window's own calls. */
async function ask<N extends CallName>(
  { page }: Session,
  name: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> {
  const answer = await page.evaluate(
    async ([call, given]) => {
      const calls = window.attache.call as unknown as Record<string, (input: unknown) => Promise<unknown>>;
      return calls[call]?.(given);
    },
    [name, input] as [string, unknown],
  );
  const { ok, value, refusal } = answer as { ok: boolean; value: CallOutput<N>; refusal: unknown };
  if (!ok) throw new Error(`${name}: ${JSON.stringify(refusal)}`);
  return value;
}

/** The system's dialogs cannot be driven: they answer with this path. */
const answerDialogs = ({ app }: Session, path: string): Promise<void> =>
  inMain(
    app,
    ({ dialog }, given) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [given] });
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: given });
    },
    path,
  );

/** What the processes hold, after both have thrown away what they could. */
async function sample(session: Session): Promise<Sample> {
  const { app, page } = session;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const dom = await devtools.send('Memory.getDOMCounters');
  const heap = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  const main = await inMain(app, ({ ipcMain, BrowserWindow }) => {
    process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc');
    process.getBuiltinModule('node:vm').runInNewContext('gc')();
    const { heapUsed, external } = process.memoryUsage();
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const listeners = [ipcMain, contents, process].flatMap((it) =>
      it ? it.eventNames().map((name) => it.listenerCount(name as never)) : [],
    );
    return {
      pid: process.pid,
      held: (heapUsed + external) / 2 ** 20,
      listeners: listeners.reduce((a, b) => a + b, 0),
      handles: process.getActiveResourcesInfo().length,
    };
  });
  const { own } = await memory(app);
  const notes = await page.evaluate(() => performance.getEntriesByType('measure').length);
  return {
    'memory of the window': own,
    'heap of the window': heap.usedSize / 2 ** 20,
    'memory of main': main.held,
    'listeners in the window': dom.jsEventListeners,
    'nodes in the window': dom.nodes,
    'measures in the window': notes,
    'listeners in main': main.listeners,
    'threads of main': readdirSync(`/proc/${main.pid}/task`).length,
    'handles of main': main.handles,
  };
}

async function writeInBrief(session: Session, title: string): Promise<void> {
  const { page } = session;
  await page.keyboard.press('Control+1');
  await page.getByRole('main').getByRole('button', { name: title, exact: true }).first().click();
  await page.getByRole('region', { name: 'Pages of the PDF' }).locator('canvas').first().waitFor();
  await page.getByRole('treegrid', { name: 'Sections' }).getByRole('row').nth(2).click();
  const text = page.getByRole('textbox', { name: 'Your text' }).first();
  if ((await text.count()) === 0)
    await page.getByRole('button', { name: 'Text', exact: true }).first().click();
  await text.click();
  await page.keyboard.type(WORDS, { delay: 25 });
  // As much goes as came: what grows is not the work.
  for (const _ of WORDS) await page.keyboard.press('Backspace');
  await page.getByText(/^Saved \d\d:\d\d$/).waitFor();
}

async function exportBrief(session: Session, path: string): Promise<void> {
  const { page } = session;
  await answerDialogs(session, path);
  await page.getByRole('button', { name: 'Export PDF…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Export…' }).click();
  const anyway = dialog.getByRole('button', { name: /anyway|all the same/i });
  await dialog
    .getByText(/^Written, \d+ pages?$/)
    .or(anyway)
    .first()
    .waitFor();
  if ((await anyway.count()) > 0) await anyway.click();
  await dialog.getByText(/^Written, \d+ pages?$/).waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
}

async function sync({ page }: Session): Promise<void> {
  await page.getByRole('button', { name: 'Updates', exact: true }).click();
  await page.getByRole('button', { name: 'Check now' }).click();
  await page.waitForTimeout(300);
  await page.getByRole('button', { name: 'Check now' }).and(page.locator(':enabled')).waitFor();
}

async function search({ page }: Session, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Library', exact: true }).click();
  const field = page.locator('main input[type=search]');
  await field.fill('');
  await field.pressSequentially(words, { delay: 30 });
  await page.locator('main :is([role=option], [role=row])').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  await field.fill('');
}

/** Of the samples in a span of the whole, the middle one. */
const inSpan = (samples: readonly Sample[], name: string, from: number, to: number): number =>
  median(
    samples
      .slice(Math.floor(samples.length * from), Math.max(1, Math.ceil(samples.length * to)))
      .map((one) => one[name] ?? Number.NaN),
  );

const folder = temporaryFolder();
const channel = await publisher(join(folder, 'publisher'), folder);
const session = await openSession(process.env.ATTACHE_ELECTRON ?? '', await homeWith(null));
const complaints: string[] = [];
session.page.on('console', (message) => {
  if (message.type() === 'error') complaints.push(message.text());
});
session.page.on('pageerror', (error) => complaints.push(error.message));
session.app.process().stderr?.on('data', (text) => {
  if (/\b(?:\w*Error|Warning|Unhandled)\b/.test(String(text))) complaints.push(String(text).slice(0, 400));
});
const samples: Sample[] = [];
let rounds = 0;
try {
  const titles: string[] = [];
  for (const audienceId of AUDIENCES) {
    const { brief } = await ask(session, 'createBrief', { audienceId, delegationId: null, clusterIds: null });
    titles.push(brief.title);
  }
  await answerDialogs(session, join(channel.site, 'metadata', '1.root.json'));
  await ask(session, 'chooseRoot', {});
  await ask(session, 'addChannel', { location: channel.site });
  await session.page.reload();
  await session.page.getByRole('heading', { level: 1 }).waitFor();
  const end = Date.now() + forMs;
  for (; Date.now() < end; rounds += 1) {
    await writeInBrief(session, titles[rounds % titles.length] ?? '');
    await exportBrief(session, join(folder, `brief-${rounds % titles.length}.pdf`));
    if (rounds % NEW_VERSION_EVERY === NEW_VERSION_EVERY - 1) await channel.publish(`1.${rounds}.0`);
    await sync(session);
    await search(session, QUERIES[rounds % QUERIES.length] ?? '');
    for (const name of SCREENS) {
      await session.page.getByRole('button', { name, exact: true }).first().click();
      await session.page.getByRole('heading', { level: 1 }).waitFor();
    }
    samples.push(await sample(session));
    if (!values.json) console.error(rounds, JSON.stringify(samples.at(-1)));
  }
} finally {
  await session.close();
}

const figures: Figure[] = [
  {
    name: 'rounds of open, write, export, sync, search, switch',
    value: rounds,
    unit: '',
    against: null,
    ratio: null,
  },
];
for (const name of Object.keys(samples[0] ?? {})) {
  const [early, late] = [inSpan(samples, name, 0.2, 0.4), inSpan(samples, name, 0.8, 1)];
  const unit = /memory|heap/.test(name) ? 'MiB' : '';
  figures.push({ name: `${name} after the first fifth`, value: early, unit, against: null, ratio: null });
  figures.push(held(`${name} at the end`, late, unit, early * 1.1));
}
figures.push({ name: 'errors in the log', value: complaints.length, unit: '', against: 'none', ratio: null });
report(figures);
for (const line of complaints.slice(0, 10)) console.error(line);
