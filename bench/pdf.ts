// npm run bench -- pdf [--json]: our PDF engine beside others, on the same content with the same faces, in one run.
// Ours is tagged and conforms to PDF/A-3a and PDF/UA-1; raw pdfkit draws our finished lines, tagged; the others are
// neither tagged nor conforming. The documents differ from round to round: nothing is made twice.
import { fontFolder } from '../test/support/fonts.ts';
import { type Figure, median, report } from './figures.ts';
import { contentOf } from './pdf/content.ts';
import { ENGINES, type Engine, load, type Making } from './pdf/engines.ts';
import { freshProcesses } from './pdf/fresh.ts';
import { timeEdits } from './pdf/one-edit.ts';

/** Two pages a section and a cover: 49 and 241 pages. */
const SIZES = [
  { name: '50 pages', sections: 24, warmUps: 2, rounds: 5 },
  { name: '242 pages', sections: 120, warmUps: 0, rounds: 3 },
] as const;
const GROWTH = 5;
const FRESH = 5;
const EDITS = 7;

process.env.ATTACHE_BENCH_FONTS = fontFolder();
const tell = (sentence: string): void => console.error(`bench: ${sentence}`);

/** Median time of each engine; they take turns, so that what else the machine does meets all of them. */
async function timeWarm(
  makers: ReadonlyMap<Engine, Making>,
  { sections, warmUps, rounds }: (typeof SIZES)[number],
): Promise<ReadonlyMap<Engine, number>> {
  const times = new Map<Engine, number[]>(ENGINES.map((engine) => [engine, []]));
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [engine, prepare] of makers) {
      const make = prepare(contentOf(sections, sections * 100 + round));
      globalThis.gc?.();
      const started = performance.now();
      await make();
      if (round >= 0) times.get(engine)?.push(performance.now() - started);
    }
  }
  return new Map([...times].map(([engine, all]) => [engine, median(all)]));
}

/** Our engine at each size in turn, median times: how they compare must not depend on what else ran meanwhile. */
async function timeGrowth(prepare: Making): Promise<readonly number[]> {
  const times = SIZES.map((): number[] => []);
  for (let round = 0; round < GROWTH; round += 1) {
    for (const [size, { sections }] of SIZES.entries()) {
      const make = prepare(contentOf(sections, sections * 1000 + round));
      globalThis.gc?.();
      const started = performance.now();
      await make();
      times[size]?.push(performance.now() - started);
    }
  }
  return times.map(median);
}

/** Each engine's figure, and how ours compares with it. */
function compared(
  name: string,
  unit: Figure['unit'],
  values: ReadonlyMap<Engine, number>,
): readonly Figure[] {
  const ours = values.get('attache') ?? Number.NaN;
  return [...values].map(([engine, value]) => ({
    name: `${name}, ${engine}`,
    value,
    unit,
    against: engine === 'attache' ? null : engine,
    ratio: engine === 'attache' ? null : ours / value,
  }));
}

const figures: Figure[] = [];

// First, while this process is small: a large one takes its time to start another.
tell('first documents, each in a fresh process…');
const fresh = await freshProcesses();
/** Median times of processes that start with nothing, or with the code that the one before them compiled. */
async function timeFirst(compiled: boolean): Promise<ReadonlyMap<Engine, number>> {
  const times = new Map<Engine, number[]>(ENGINES.map((engine) => [engine, []]));
  for (let round = compiled ? -1 : 0; round < FRESH; round += 1) {
    for (const engine of ENGINES) {
      const { ms } = await fresh.make(engine, SIZES[0].sections, compiled);
      if (round >= 0) times.get(engine)?.push(ms);
    }
  }
  return new Map([...times].map(([engine, all]) => [engine, median(all)]));
}
figures.push(...compared('50 pages, process start to bytes', 'ms', await timeFirst(true)));
figures.push(...compared('50 pages, the same, nothing compiled', 'ms', await timeFirst(false)));

tell('peak memory, each in a fresh process…');
const peaks = new Map<Engine, number>();
for (const engine of ENGINES) peaks.set(engine, (await fresh.make(engine, SIZES[1].sections, true)).peakMiB);
fresh.close();
figures.push(...compared('242 pages, peak memory', 'MiB', peaks));

const makers = new Map<Engine, Making>();
for (const engine of ENGINES) makers.set(engine, await load(engine));

for (const size of SIZES) {
  const { name, rounds } = size;
  tell(`${name}, warm, ${rounds} rounds…`);
  const times = await timeWarm(makers, size);
  figures.push(...compared(`${name}, warm`, 'ms', times));
}
tell('attache at both sizes in turn…');
const [small = Number.NaN, large = Number.NaN] = await timeGrowth(await load('attache'));
figures.push({
  name: '242 pages beside 50, attache',
  value: large,
  unit: 'ms',
  against: '50 pages',
  ratio: large / small,
});

tell('one fact edited in a brief…');
const edits = await timeEdits(EDITS);
figures.push({
  name: `one edit, ${edits.pages} pages, new bytes`,
  value: median(edits.times),
  unit: 'ms',
  against: null,
  ratio: null,
});
report(figures);
