import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Lot, readBatch, unpackLots } from './batch.ts';
import { BATCH_FILE, deskFolder, type Fault, filesIn } from './folder.ts';

export type Arrived = {
  readonly desk: string;
  readonly name: string;
} & (
  | { readonly what: 'changes'; readonly lots: readonly Lot[] }
  | { readonly what: 'ledger'; readonly content: unknown }
);

/** The files of a desk that were not read yet, and what is wrong with others. Those stay unread, and are tried again. */
export async function newFilesOf(
  team: string,
  desk: string,
  taken: ReadonlySet<string>,
): Promise<{
  readonly arrived: readonly Arrived[];
  /** All that stand there, and those that need not be read again. */
  readonly names: readonly string[];
  readonly read: readonly string[];
  readonly faults: readonly Fault[];
}> {
  const folder = deskFolder(team, desk);
  const arrived: Arrived[] = [];
  const faults: Fault[] = [];
  const done: string[] = [];
  const files = await filesIn(folder);
  const stand = new Set(files.map(({ name }) => name));
  for (const { name } of files) {
    const fault = (what: Fault['what']): void => void faults.push({ path: `${desk}/${name}`, what });
    if (taken.has(name)) continue;
    const bytes = await readFile(join(folder, name)).catch(() => null);
    if (bytes === null) {
      fault('unreadable');
      continue;
    }
    const read = readBatch(bytes);
    if (read.state !== 'whole') {
      fault(read.state);
      continue;
    }
    const { head, content } = read;
    const own = `${head.what}-${String(head.from).padStart(8, '0')}-${String(head.to).padStart(8, '0')}-${head.sha256.slice(7, 19)}.team`;
    // A sync tool's second copy under another name says nothing new where the first is whole.
    if (own !== name) fault('copy');
    if (head.desk !== desk) {
      fault('stranger');
      continue;
    }
    if (own !== name && (stand.has(own) || taken.has(own))) {
      done.push(name);
      continue;
    }
    if (head.what === 'changes') {
      const lots = unpackLots(content);
      if (lots === null) fault('changed');
      else arrived.push({ desk, name, what: 'changes', lots });
    } else if (head.what === 'ledger') {
      try {
        arrived.push({
          desk: head.desk,
          name,
          what: 'ledger',
          content: JSON.parse(content.toString('utf8')),
        });
      } catch {
        fault('changed');
      }
    } else fault('newer');
  }
  if (hasGap([...stand])) faults.push({ path: desk, what: 'waiting' });
  return { arrived, names: [...stand], read: [...done, ...arrived.map(({ name }) => name)], faults };
}

/** Whether a file of changes before the last has not come yet. */
function hasGap(names: readonly string[]): boolean {
  const spans = names
    .flatMap((name) => {
      const [, what, from, to] = BATCH_FILE.exec(name) ?? [];
      return what === 'changes' ? [{ from: Number(from), to: Number(to) }] : [];
    })
    .sort((a, b) => a.from - b.from);
  let end = 0;
  for (const { from, to } of spans) {
    if (from > end + 1) return true;
    end = Math.max(end, to);
  }
  return false;
}
