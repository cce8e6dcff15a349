import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Doc, loadAutomerge, ROOT } from '../../src/main/team/automerge.ts';
import { FORMAT, packLots, writeBatch } from '../../src/main/team/batch.ts';
import { STAMP, stampOf, THERE } from '../../src/main/team/flat.ts';
import { deskFolder, writeAbout } from '../../src/main/team/folder.ts';
import { SHAPES } from '../../src/main/team/kinds.ts';
import { newSeries } from '../../src/main/team/state.ts';
import { actorOf, commit, emptyDoc } from '../../src/main/team/team-doc.ts';
import type { Brief } from '../../src/shared/domain/index.ts';
import { textBlock } from '../../test/team/homes.ts';

/** A team's folder after years: what its desks wrote, made without the years. */

export type Years = {
  readonly desks: number;
  readonly briefs: number;
  readonly changes: number;
  /** A draft as the app makes it. */
  readonly draft: Brief;
};

/** Each brief has paragraphs of an officer's own, and these are what is worked on. */
const PARAGRAPHS = 12;
/** So many changes one desk makes to a brief before another goes on. */
const STRETCH = 40;
/** Files of this length, as they are joined. */
const FILE_BYTES = 1_000_000;
const WORDS =
  'exports region firms trade year people growth jobs plant visit cars steel health rail skills'.split(' ');

const wordAt = (n: number): string => WORDS[(n * 7919) % WORDS.length] ?? 'trade';
const sentence = (n: number): string =>
  `${Array.from({ length: 14 }, (_, i) => wordAt(n * 31 + i)).join(' ')}.`;

const briefOfYears = (draft: Brief, n: number): Brief => ({
  ...draft,
  id: `brief-${n}`,
  title: `Brief number ${n}`,
  sections: draft.sections.map((section, at) =>
    at === 1
      ? {
          ...section,
          blocks: [
            ...section.blocks,
            ...Array.from({ length: PARAGRAPHS }, (_, i) => textBlock(`own-${i}`, sentence(n + i))),
          ],
        }
      : section,
  ),
});

const deskId = (n: number): string => String(n + 1).padStart(16, '0');

/** A few letters more or fewer in a paragraph, as typing leaves them. */
function type(doc: Doc, n: number, time: number): void {
  const block = `blocks/own-${n % PARAGRAPHS}`;
  const path = `${block}/text`;
  const held = doc.getWithType(ROOT, path) as [string, string] | null;
  if (!held) throw new Error(`no text at ${path}`);
  const before = doc.text(held[1]);
  const cut = (n * 37) % Math.max(1, before.length - 8);
  const text =
    before.length > 600
      ? before.slice(0, cut) + before.slice(cut + 40)
      : `${before.slice(0, cut)}${wordAt(n)} ${before.slice(cut)}`;
  doc.updateText(held[1], text);
  doc.put(ROOT, path + STAMP, stampOf(text));
  doc.put(ROOT, block + THERE, `t${n}`);
  doc.put(ROOT, 'changedAt', JSON.stringify(new Date(time * 1000).toISOString()));
  doc.put(ROOT, THERE, `t${n}`);
  doc.commit(null, time);
}

/** Fills the folder. @returns how many changes are in it. */
export async function writeYears(folder: string, years: Years): Promise<number> {
  await loadAutomerge();
  const each = Math.floor(years.changes / years.briefs);
  const waiting = new Map<string, { changes: Map<string, Uint8Array[]>; bytes: number; seq: number }>();
  let made = 0;
  const flush = async (desk: string): Promise<void> => {
    const lot = waiting.get(desk);
    if (!lot || lot.changes.size === 0) return;
    const { name, bytes } = writeBatch(
      { desk, what: 'changes', from: lot.seq, to: lot.seq },
      packLots([...lot.changes].map(([key, changes]) => ({ key, era: 0, origin: null, changes }))),
      1,
    );
    await mkdir(deskFolder(folder, desk), { recursive: true });
    await writeFile(join(deskFolder(folder, desk), name), bytes);
    waiting.set(desk, { changes: new Map(), bytes: 0, seq: lot.seq + 1 });
  };
  const give = async (desk: string, key: string, changes: readonly Uint8Array[]): Promise<void> => {
    const lot = waiting.get(desk) ?? { changes: new Map<string, Uint8Array[]>(), bytes: 0, seq: 1 };
    lot.changes.set(key, [...(lot.changes.get(key) ?? []), ...changes]);
    lot.bytes += changes.reduce((sum, { length }) => sum + length, 0);
    waiting.set(desk, lot);
    made += changes.length;
    if (lot.bytes > FILE_BYTES) await flush(desk);
  };
  const begun = Date.parse('2023-12-01T09:00:00Z') / 1000;
  for (let n = 0; n < years.briefs; n += 1) {
    const key = `brief brief-${n}`;
    const first = deskId(n % years.desks);
    const doc = emptyDoc(first);
    const item = briefOfYears(years.draft, n);
    const start = begun + n * 170_000;
    const { changes } = commit(doc, SHAPES.brief, { from: [[]], item, desk: first, time: start });
    await give(first, key, changes);
    for (let done = 1; done < each; done += STRETCH) {
      const desk = deskId((n + done) % years.desks);
      const before = doc.getHeads();
      const own = doc.fork(actorOf(desk));
      for (let i = 0; i < Math.min(STRETCH, each - done); i += 1)
        type(own, n * 13 + done + i, start + (done + i) * 300);
      const written = own.getChanges(before);
      own.free();
      doc.applyChanges(written);
      await give(desk, key, written);
    }
    doc.free();
  }
  const taken = new Set<string>();
  for (let n = 0; n < years.desks; n += 1) {
    await flush(deskId(n));
    const series = newSeries(taken);
    taken.add(series);
    await writeAbout(folder, {
      id: deskId(n),
      person: `Officer ${n + 1}`,
      name: 'Desk',
      series,
      format: FORMAT,
      version: '0',
      joinedAt: '2023-12-01T09:00:00.000Z',
      turn: 1,
      leftAt: null,
    });
  }
  return made;
}
