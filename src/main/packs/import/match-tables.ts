import type { MappedTable } from '../../../shared/domain/index.ts';
import { readTable } from '../sheets/read-tables.ts';
import { type Candidate, namesOf } from './map-tables.ts';

/** The tables that a mapping means, in a file where sheets, tables and columns may have been renamed or moved. */
export type Matched = {
  /** As its sheet and columns are called in this file; what is said of a column that is gone stays until somebody answers. */
  readonly mapped: MappedTable;
  readonly candidate: Candidate | null;
  /** What is otherwise than before, in sentences. */
  readonly changed: readonly string[];
  /** The columns of which something was said, and which are not here. */
  readonly gone: readonly string[];
  /** The columns that were not there before. */
  readonly added: readonly string[];
};

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const PASSING = new RegExp(
  `\\[[a-z]{1,2}\\]|\\((?:p|r|e|provisional|revised|estimated?)\\)|\\b(?:19|20)\\d{2}(?:\\s?[-–/]\\s?(?:\\d{4}|\\d{2}))?\\b|\\bq[1-4]\\b|\\b(?:${MONTHS})\\b`,
  'gu',
);

/** What lasts of a heading or title from one file to the next: neither its period nor its marks, case or spacing. */
const lasting = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(PASSING, ' ')
    .replace(/[^\p{L}\p{M}\p{N}%£$€]+/gu, ' ')
    .trim();

/** Without the number that the table has in its file. */
const lastingTitle = (text: string): string =>
  lasting(text).replace(/^(?:table|figure|sheet|worksheet)? ?\d+(?: \d+|[a-z])*\b ?/, '');

type Known = Candidate & {
  readonly title: string;
  readonly heads: readonly string[];
  readonly form: ReadonlySet<string>;
};

const quoted = (names: readonly string[]): string =>
  `${names
    .slice(0, 8)
    .map((name) => `“${name}”`)
    .join(', ')}${names.length > 8 ? ` and ${names.length - 8} more` : ''}`;

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((it) => other.has(it));

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = new Set([...one, ...other]);
  return [...one].filter((it) => other.has(it)).length / Math.max(1, all.size);
}

const only = <T>(all: readonly T[]): T | null => (all.length === 1 ? (all[0] ?? null) : null);

/** Where it stands now; null where nobody can tell. */
function standsIn(known: readonly Known[], mapped: MappedTable): Known | null {
  const own = known.find(({ sheet, number }) => sheet === mapped.sheet && number === mapped.table) ?? null;
  if (!mapped.heads) {
    if (own) return own;
    const said = [...Object.keys(mapped.columns), ...Object.keys(mapped.units)];
    const there = known.filter(({ sheet }) => sheet === mapped.sheet);
    if (said.length === 0) return only(there);
    return only(known.filter(({ heads }) => said.every((name) => heads.includes(name))));
  }
  const form = new Set(mapped.heads.map(lasting));
  const title = lastingTitle(mapped.title ?? '');
  const alike = known.filter((it) => isSame(it.form, form));
  const titled = alike.filter((it) => lastingTitle(it.title) === title);
  const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
  const near = alike.filter((it) => shared(words(lastingTitle(it.title)), words(title)) >= 0.5);
  if (own === null) return only(titled) ?? (titled.length === 0 ? only(near) : null);
  const isTitled = lastingTitle(own.title) === title;
  if (alike.includes(own)) return isTitled ? own : (only(titled) ?? own);
  return only(titled) ?? (isTitled || shared(own.form, form) >= 0.5 ? own : null);
}

type Said = Pick<MappedTable, 'columns' | 'units'>;

/** What was said of the columns, by the names that they have here. */
function renamed(mapped: MappedTable, heads: readonly string[]) {
  const said = [...new Set([...Object.keys(mapped.columns), ...Object.keys(mapped.units)])];
  const columns: Record<string, MappedTable['columns'][string]> = {};
  const units: Record<string, string> = {};
  const put = (from: string, to: string): void => {
    const [role, unit] = [mapped.columns[from], mapped.units[from]];
    if (role !== undefined) columns[to] = role;
    if (unit !== undefined) units[to] = unit;
  };
  const changed: string[] = [];
  const gone: string[] = [];
  const before = mapped.heads ?? [];
  const fresh = mapped.heads ? heads.filter((head) => !before.includes(head)) : heads;
  for (const name of said) {
    if (heads.includes(name)) {
      put(name, name);
      continue;
    }
    const key = lasting(name);
    const now =
      key === '' ? null : only(fresh.filter((head) => !said.includes(head) && lasting(head) === key));
    if (now !== null) {
      put(name, now);
      changed.push(`The column “${name}” is called “${now}” now.`);
    } else if (
      mapped.columns[name] === 'nothing' ||
      (key === '' && heads.some((head) => lasting(head) === ''))
    ) {
      // A column that was left out, or a period that the office no longer shows.
      changed.push(`The column “${name}” is no longer there.`);
    } else {
      put(name, name);
      gone.push(name);
    }
  }
  changed.push(...likeOthers(mapped, fresh, { columns, units }, put));
  return { columns, units, changed, gone };
}

/** The column of a new period is what those of all earlier periods were said to be. */
function likeOthers(
  mapped: MappedTable,
  fresh: readonly string[],
  told: Said,
  put: (from: string, to: string) => void,
): readonly string[] {
  const meant = (name: string): string => JSON.stringify([mapped.columns[name], mapped.units[name]]);
  return fresh.flatMap((head) => {
    if (head in told.columns || head in told.units) return [];
    const group = (mapped.heads ?? []).filter((name) => lasting(name) === lasting(head));
    const [first] = group;
    const isSaid = first !== undefined && (first in mapped.columns || first in mapped.units);
    if (!isSaid || lasting(first) === first.toLowerCase() || !group.every((it) => meant(it) === meant(first)))
      return [];
    put(first, head);
    return [`“${head}” is new and was read as “${first}” was.`];
  });
}

function changesOf(mapped: MappedTable, now: Known): readonly string[] {
  const isMoved = now.sheet !== mapped.sheet || now.number !== mapped.table;
  const name = (sheet: string, table: number): string =>
    table === 1 ? `the sheet “${sheet}”` : `table ${table} of the sheet “${sheet}”`;
  const moved = isMoved
    ? [
        `What was read from ${name(mapped.sheet, mapped.table)} is read from ${name(now.sheet, now.number)} now: it has the same columns.`,
      ]
    : [];
  if (!mapped.heads) return moved;
  const [before, after] = [new Set(mapped.heads.map(lasting)), now.form];
  const lost = mapped.heads.filter((head) => !after.has(lasting(head)));
  const fresh = now.heads.filter((head) => !before.has(lasting(head)));
  const title = mapped.title ?? '';
  return [
    ...moved,
    ...(lastingTitle(title) === lastingTitle(now.title)
      ? []
      : [`The title was “${title}” and is “${now.title}” now.`]),
    ...(lost.length > 0 ? [`Columns no longer there: ${quoted(lost)}.`] : []),
    ...(fresh.length > 0 ? [`New columns: ${quoted(fresh)}.`] : []),
  ];
}

/** A mapping keeps no more of a title. */
const MOST_TITLE = 2000;

/** Each table of the mapping with where it stands in this file. */
export function matchTables(
  candidates: readonly Candidate[],
  tables: readonly MappedTable[],
): readonly Matched[] {
  const known = candidates.map((candidate): Known => {
    const { columns, title: whole } = readTable(candidate.found);
    const title = whole.slice(0, MOST_TITLE);
    const heads = namesOf(columns);
    return { ...candidate, title, heads, form: new Set(heads.map(lasting)) };
  });
  const places = tables.map((mapped) => standsIn(known, mapped));
  return tables.map((mapped, index) => {
    const now = places[index] ?? null;
    const isOwn = now?.sheet === mapped.sheet && now.number === mapped.table;
    if (now === null || (!isOwn && places.filter((it) => it === now).length > 1))
      return { mapped, candidate: null, changed: [], gone: [], added: [] };
    const { columns, units, changed, gone } = renamed(mapped, now.heads);
    return {
      mapped: {
        ...mapped,
        sheet: now.sheet,
        table: now.number,
        columns,
        units,
        title: now.title,
        heads: [...now.heads],
      },
      candidate: candidates.find((it) => it.sheet === now.sheet && it.number === now.number) ?? null,
      changed: [...changesOf(mapped, now), ...changed],
      gone,
      added: now.heads.filter((head) => mapped.heads && !mapped.heads.includes(head)),
    };
  });
}
