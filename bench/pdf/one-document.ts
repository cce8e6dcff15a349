// Run as a process of its own, ENGINE SECTIONS: one document, and what it took since the process began.
import { contentOf } from './content.ts';
import { isEngine, load } from './engines.ts';

const [engine = '', sections] = process.argv.slice(2);
if (!isEngine(engine)) throw new Error(`no engine ${engine}`);
const content = contentOf(Number(sections), 1);
const make = (await load(engine))(content);
const { length } = await make();
const took = {
  /** From the start of the process, loading and all. */
  ms: performance.now(),
  bytes: length,
  peakMiB: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(took));
