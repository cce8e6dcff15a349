import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** What every engine sets: plain words, laid out by each in its own way. */
export type Content = { readonly title: string; readonly sections: readonly ContentSection[] };

export type ContentSection = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly bullets: readonly string[];
  readonly bars: readonly { readonly label: string; readonly value: number }[];
};

const ROWS = 9;
const BULLETS = 6;
const BARS = 7;
const SENTENCES = 7;

const pack = join(import.meta.dirname, '../../resources/packs/west-midlands/facts.csv');
let read: readonly { readonly statement: string; readonly metric: string }[] | null = null;

/** Real prose with its figures: the statements of the shipped pack. */
function facts() {
  read ??= parse(readFileSync(pack), { columns: true, bom: true }) as {
    readonly statement: string;
    readonly metric: string;
  }[];
  return read;
}

/** Numbers that are the same on every machine (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Sections of three paragraphs, a table of 9 × 4, six bullets and a bar chart each. Another seed puts other sentences
 * together, so that no engine is asked for a document that it has made before.
 */
export function contentOf(sections: number, seed: number): Content {
  const number = numbersFrom(seed);
  const all = facts();
  const fact = () => all[Math.floor(number() * all.length)] as (typeof all)[number];
  const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const amount = (most: number): string => Math.round(number() * most).toLocaleString('en-GB');
  return {
    title: 'Regional facts',
    sections: many(sections, (index) => ({
      title: `${index + 1}. ${fact().metric}`,
      paragraphs: many(3, () => many(SENTENCES, () => fact().statement).join(' ')),
      table: {
        head: ['Measure', 'Before', 'Now', 'Change'],
        rows: many(ROWS, () => [
          fact().metric,
          amount(90_000),
          amount(90_000),
          `${(number() * 20 - 10).toFixed(1)}%`,
        ]),
      },
      bullets: many(BULLETS, () => fact().statement),
      bars: many(BARS, (bar) => ({
        label: `${fact().metric.slice(0, 26)} ${bar + 1}`,
        value: Math.round(number() * 900) + 40,
      })),
    })),
  };
}
