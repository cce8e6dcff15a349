// Run as a process of its own, ENGINE CONTENT.json: one document. Who started it takes the time.
import { readFileSync } from 'node:fs';
import type { Content } from './content.ts';
import { isEngine, load } from './engines.ts';

const [engine = '', file = ''] = process.argv.slice(2);
if (!isEngine(engine)) throw new Error(`no engine ${engine}`);
const content = JSON.parse(readFileSync(file, 'utf8')) as Content;
const { length } = await (await load(engine))(content)();
console.log(JSON.stringify({ bytes: length, peakMiB: peakKiB() / 1024 }));

/** What this program alone held at most: `maxRSS` remembers the process that started it too, where the system says no better. */
function peakKiB(): number {
  try {
    const [, kib] = /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kib) return Number(kib);
  } catch {
    // Another system than Linux.
  }
  return process.resourceUsage().maxRSS;
}
