import { slug } from '../../shared/format/slug.ts';
import { groupBy } from '../../shared/group-by.ts';
import { comparable } from '../../shared/text/one-line.ts';
import { sha256 } from '../storage/hash.ts';

/** What identifies a statement: what was measured, when, where, and who says so. Never the row that it stands in. */
export type Identifying = {
  readonly statement: string;
  readonly metric: string;
  readonly place: string;
  readonly period: string;
  readonly source: string;
};

const shortHash = (parts: readonly string[]): string =>
  sha256(Buffer.from(JSON.stringify(parts.map(comparable)))).slice('sha256:'.length, 'sha256:'.length + 8);

/** Readable where it can be, and the same for the same statement in every version and order of a table. */
function idOf({ statement, metric, place, period, source }: Identifying): string {
  const named = metric === '' ? [statement, '', '', '', source] : ['', metric, place, period, source];
  const words = slug([metric || statement, place, period].filter(Boolean).join(' '), 48) || 'fact';
  return `${words}-${shortHash(named)}`;
}

/**
 * The ids of a table's rows in their order. Rows that nothing else tells apart are told apart by their words, and after
 * that by the order of their values: sorting, inserting and deleting rows moves no id to another statement.
 */
export function statementIds(
  rows: readonly (Identifying & { readonly value: string; readonly id: string })[],
): readonly string[] {
  const taken = new Set(rows.map(({ id }) => id).filter(Boolean));
  const nameless = rows.flatMap((row, index) => (row.id === '' ? [{ id: idOf(row), index }] : []));
  const groups = groupBy(nameless, ({ id }) => id);
  const ids = rows.map(({ id }) => id);
  for (const [id, members] of groups) {
    const telling = members.length > 1;
    const sorted = members.map(({ index }) => index).sort((a, b) => compare(rows[a], rows[b]));
    for (const index of sorted) {
      const row = rows[index];
      if (!row) continue;
      const base = telling ? `${id}-${shortHash([row.statement])}` : id;
      let free = base;
      for (let count = 2; taken.has(free); count += 1) free = `${base}-${count}`;
      taken.add(free);
      ids[index] = free;
    }
  }
  return ids;
}

/** Whether a fact's id had to tell it by its words from others of the same measure, place, period and source. */
export const isToldByWords = ({
  id,
  statement,
}: {
  readonly id: string;
  readonly statement: string;
}): boolean => id.includes(`-${shortHash([statement])}`);

const compare = (a: (Identifying & { readonly value: string }) | undefined, b: typeof a): number =>
  `${a?.statement}\n${a?.value}`.localeCompare(`${b?.statement}\n${b?.value}`, 'en');
