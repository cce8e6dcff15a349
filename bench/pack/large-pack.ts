import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describePack } from '../../src/main/packs/describe-pack.ts';
import { readPack } from '../../src/main/packs/read-pack.ts';
import { writeTables } from '../../src/main/packs/write-tables.ts';
import type { Fact, PackRecords } from '../../src/shared/domain/index.ts';

const shipped = join(import.meta.dirname, '../../resources/packs/west-midlands');

/** Mulberry32: the same pack in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The pack that ships, grown to so many facts: its own first, then real sentences mixed with each other and words of their own. */
export async function largeRecords(facts: number): Promise<PackRecords> {
  const reading = await readPack(shipped);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const { records } = reading;
  const random = randomFrom(1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const syllables =
    'ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu'.split(' ');
  const word = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join('');
  const own = Array.from({ length: 20_000 }, word);
  const words = records.facts.flatMap(({ statement }) => statement.replace(/[.,;]/g, '').split(' '));
  const sentence = (length: number): string =>
    Array.from({ length }, () => (random() < 0.12 ? pick(own) : pick(words))).join(' ');
  const grown = Array.from({ length: facts - records.facts.length }, (_, index): Fact => {
    const like = pick(records.facts);
    return {
      ...like,
      id: `G${String(index + 1).padStart(6, '0')}`,
      statement: `${sentence(16)}.`,
      metric: like.metric === null ? null : sentence(3),
      value: Math.round(random() * 1_000_000) / 100,
    };
  });
  return { ...records, facts: [...records.facts, ...grown] };
}

/** Writes the pack's folder; `version` 2 differs in one fact of a hundred. */
export async function writeLargePack(folder: string, records: PackRecords, version: 1 | 2): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const facts =
    version === 1
      ? records.facts
      : records.facts.map((fact, index) =>
          index % 100 === 37 ? { ...fact, value: (fact.value ?? 0) + 1 } : fact,
        );
  for (const { path, text } of writeTables({ ...records, facts })) writeFileSync(join(folder, path), text);
  await describePack(folder, {
    name: 'large',
    title: 'Large',
    version: `1.${version}.0`,
    created: `2026-11-0${version}T00:00:00Z`,
    homePlace: 'west-midlands',
  });
}
