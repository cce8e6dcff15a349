import { isDeepStrictEqual } from 'node:util';
import type { Fields, FieldValue, PackRecords, RecordType } from '../../shared/domain/index.ts';
import { fieldsOfKind, fieldWord } from '../../shared/field-words.ts';
import { foldAccents } from '../../shared/format/fold.ts';
import { WITHDRAWN } from './merge.ts';
import { RECORD_KINDS, recordsByKey, titleOf } from './record-kinds.ts';

export type FieldChange = { readonly field: string; readonly from: FieldValue; readonly to: FieldValue };

export type RecordChange = {
  readonly recordType: RecordType;
  readonly recordId: string;
  readonly title: string;
  readonly what: 'added' | 'removed' | 'changed' | 'withdrawn';
  readonly fields: readonly FieldChange[];
  /** In the trade's words: "FDI projects 2024: 86 → 84, source replaced". */
  readonly sentence: string;
};

export type PackDiff = {
  readonly changes: readonly RecordChange[];
  /** For each kind of record with changes: how many were added, removed, changed, withdrawn. */
  readonly counts: Readonly<Record<string, Readonly<Record<RecordChange['what'], number>>>>;
  /** Records that are the same in both. */
  readonly same: number;
};

const isText = (value: FieldValue): value is string => typeof value === 'string';
const isMembers = (value: FieldValue): value is string[] => Array.isArray(value) && value.every(isText);

function valueText(value: FieldValue): string {
  if (value === null || value === '') return 'none';
  if (typeof value === 'number') return value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
  if (typeof value === 'string') return value.length > 60 ? `“${value.slice(0, 57)}…”` : value;
  return isMembers(value) ? value.join(', ') || 'none' : JSON.stringify(value);
}

function membersSentence(word: string, from: readonly string[], to: readonly string[]): string {
  const gone = from.filter((member) => !to.includes(member));
  const come = to.filter((member) => !from.includes(member));
  // One out and one in is a replacement, as when a source is corrected.
  if (gone.length === 1 && come.length === 1)
    return `${word.replace(/s$/, '')} replaced (${gone[0]} → ${come[0]})`;
  const parts = [
    ...(come.length > 0 ? [`${word} added: ${come.join(', ')}`] : []),
    ...(gone.length > 0 ? [`${word} removed: ${gone.join(', ')}`] : []),
  ];
  return parts.join('; ') || `${word} in another order`;
}

/** One change of a field, without naming the record. */
export function fieldSentence(type: RecordType, { field, from, to }: FieldChange): string {
  const word = fieldWord(type, field);
  if (field === 'value') return `${valueText(from)} → ${valueText(to)}`;
  if (field === 'points') return pointsSentence(from, to);
  if (isMembers(from) && isMembers(to)) return membersSentence(word, from, to);
  if (fieldsOfKind(type)[field]?.prose) return `${word} rewritten`;
  if (from === null) return `${word} added: ${valueText(to)}`;
  if (to === null) return `${word} removed`;
  return `${word} ${valueText(from)} → ${valueText(to)}`;
}

type Point = { period: FieldValue; place: FieldValue; value: FieldValue; status?: FieldValue };
const figureText = ({ value, status }: Point): string => `${valueText(value)}${status ? ` (${status})` : ''}`;
function pointsSentence(from: FieldValue, to: FieldValue): string {
  const key = ({ period, place }: Point) => `${place} ${period}`;
  const [before, after] = [from, to].map(
    (points) =>
      new Map(
        (Array.isArray(points) ? (points as Point[]) : []).map((point) => [key(point), figureText(point)]),
      ),
  ) as [Map<string, string>, Map<string, string>];
  const parts = [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [old, now] = [before.get(name), after.get(name)];
    if (old === now) return [];
    if (old === undefined) return [`${name}: ${now} added`];
    return [now === undefined ? `${name} removed` : `${name}: ${old} → ${now}`];
  });
  const more = parts.length > 4 ? [`and ${parts.length - 4} more figures`] : [];
  return [...parts.slice(0, 4), ...more].join(', ') || 'sources of figures changed';
}

/** A fact's name in a list: its measure and period, or else its first words. */
function recordName(type: RecordType, record: Fields): string {
  const { metric, period } = record;
  if (isText(metric ?? null)) return [metric, period].filter(Boolean).join(' ');
  return valueText(titleOf(type, record));
}

function changesOf(before: Fields, after: Fields): FieldChange[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].flatMap((field) => {
    const [from, to] = [before[field] ?? null, after[field] ?? null];
    return isDeepStrictEqual(from, to) ? [] : [{ field, from, to }];
  });
}

/** The value first, then the other fields. */
const byWeight = (a: FieldChange, b: FieldChange): number =>
  Number(b.field === 'value') - Number(a.field === 'value');

function changeOf(type: RecordType, recordId: string, before: Fields | null, after: Fields | null) {
  const record = after ?? before ?? {};
  const title = valueText(titleOf(type, record));
  const name = recordName(type, record);
  const of = (
    what: RecordChange['what'],
    fields: readonly FieldChange[],
    sentence: string,
  ): RecordChange => ({
    recordType: type,
    recordId,
    title,
    what,
    fields,
    sentence,
  });
  if (!before) return of('added', [], `${name}: new`);
  if (!after) return of('removed', [], `${name}: no longer listed`);
  const fields = changesOf(before, after).sort(byWeight);
  if (fields.length === 0) return null;
  if (after.confidence === WITHDRAWN && before.confidence !== WITHDRAWN)
    return of('withdrawn', fields, `${name}: withdrawn`);
  return of('changed', fields, `${name}: ${fields.map((field) => fieldSentence(type, field)).join(', ')}`);
}

/** How `after` differs from `before`: by kind, changes first in the order of the newer pack, then removals. */
export function diffRecords(before: PackRecords, after: PackRecords): PackDiff {
  const changes: RecordChange[] = [];
  const counts: Record<string, Record<RecordChange['what'], number>> = {};
  let same = 0;
  for (const kind of RECORD_KINDS) {
    const [old, now] = [recordsByKey(before, kind), recordsByKey(after, kind)];
    for (const key of new Set([...now.keys(), ...old.keys()])) {
      const change = changeOf(kind.type, key, old.get(key) ?? null, now.get(key) ?? null);
      if (!change) {
        same += 1;
        continue;
      }
      changes.push(change);
      const count = counts[kind.many] ?? { added: 0, removed: 0, changed: 0, withdrawn: 0 };
      counts[kind.many] = { ...count, [change.what]: count[change.what] + 1 };
    }
  }
  return { changes, counts, same };
}

export type DiffFilter = {
  readonly recordType?: string | undefined;
  readonly what?: string | undefined;
  /** Each must occur in the record's name or in the change, ignoring case and accents. */
  readonly words?: string | undefined;
};

export function filteredChanges(
  { changes }: Pick<PackDiff, 'changes'>,
  { recordType, what, words = '' }: DiffFilter,
): readonly RecordChange[] {
  const wanted = foldAccents(words).split(/\s+/).filter(Boolean);
  const holds = ({ recordId, title, sentence }: RecordChange): boolean => {
    const text = foldAccents(`${recordId} ${title} ${sentence}`);
    return wanted.every((word) => text.includes(word));
  };
  return changes.filter(
    (change) =>
      (recordType === undefined || change.recordType === recordType) &&
      (what === undefined || change.what === what) &&
      (wanted.length === 0 || holds(change)),
  );
}

export type ChangeCount = { readonly value: string; readonly label: string; readonly count: number };

/** How many changes each option of the kind and change filters would leave, given the other filters. */
export function changeCounts(
  diff: PackDiff,
  { recordType, what, words }: DiffFilter,
): { readonly kinds: readonly ChangeCount[]; readonly whats: readonly ChangeCount[] } {
  const count = (changes: readonly RecordChange[], of: (change: RecordChange) => string) => {
    const counts = new Map<string, number>();
    for (const change of changes) counts.set(of(change), (counts.get(of(change)) ?? 0) + 1);
    return counts;
  };
  const byKind = count(filteredChanges(diff, { what, words }), (change) => change.recordType);
  const byWhat = count(filteredChanges(diff, { recordType, words }), (change) => change.what);
  return {
    kinds: RECORD_KINDS.flatMap(({ type, many }) => {
      const found = byKind.get(type) ?? 0;
      return found > 0 || type === recordType ? [{ value: type, label: many, count: found }] : [];
    }),
    whats: (['changed', 'withdrawn', 'added', 'removed'] as const).map((value) => ({
      value,
      label: value,
      count: byWhat.get(value) ?? 0,
    })),
  };
}
