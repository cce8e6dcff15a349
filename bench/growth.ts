// npm run bench -- growth [--json] [--only WORD]: how the time of each step grows when one thing of its input is ten times as much.
// The bar is n log n: at most twelve times.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Figure, held, report } from './figures.ts';
import { AXES, BRIEF_AXES, READER_AXES } from './growth/axes.ts';
import { briefSteps, librarySteps, readerSteps } from './growth/steps.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, only: { type: 'string', default: '' } },
});
/** A step that takes less is measured by the clock, not by its input. */
const LEAST_MS = 25;
const MOST_TIMES = 12;

const scratch = mkdtempSync(join(tmpdir(), 'growth-'));

/** The best of three; what takes long is not repeated. */
async function milliseconds(step: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    globalThis.gc?.();
    const begun = performance.now();
    await step();
    best = Math.min(best, performance.now() - begun);
    if (best > 1500) break;
  }
  return best;
}

function compare(
  axis: string,
  once: ReadonlyMap<string, number>,
  tenfold: ReadonlyMap<string, number>,
): void {
  const figures: Figure[] = [];
  for (const [step, after] of tenfold) {
    const before = once.get(step) ?? Number.NaN;
    if (after < LEAST_MS) continue;
    figures.push({
      name: `${axis}, ten times: ${step}`,
      value: after,
      unit: 'ms',
      against: null,
      ratio: null,
    });
    figures.push(
      held(`${axis}: ${step} takes`, after / Math.max(before, LEAST_MS / MOST_TIMES), 'times', MOST_TIMES),
    );
  }
  report(figures);
}

async function timesOf(steps: readonly (readonly [string, () => unknown])[]): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (const [name, step] of steps) times.set(name, await milliseconds(step));
  return times;
}

try {
  for (const { name, small, make } of AXES) {
    if (!name.includes(values.only)) continue;
    compare(
      name,
      await timesOf(await librarySteps(make(small), scratch)),
      await timesOf(await librarySteps(make(small * 10), scratch)),
    );
  }
  for (const { name, small, make } of BRIEF_AXES) {
    if (!name.includes(values.only)) continue;
    compare(
      name,
      await timesOf(await briefSteps(make(small))),
      await timesOf(await briefSteps(make(small * 10))),
    );
  }
  for (const { name, small, make } of READER_AXES) {
    if (!name.includes(values.only)) continue;
    compare(
      name,
      await timesOf(await readerSteps(make(small), scratch)),
      await timesOf(await readerSteps(make(small * 10), scratch)),
    );
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
