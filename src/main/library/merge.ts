import { isDeepStrictEqual } from 'node:util';
import type { Fields, FieldValue, MergeConflict } from '../../shared/domain/index.ts';

export type Question = Pick<MergeConflict, 'question' | 'field' | 'base' | 'theirs' | 'ours'>;

/** `record` is null if it is gone for both the team and the pack. */
export type Merged = { readonly record: Fields | null; readonly questions: readonly Question[] };

/** A fact its publisher retracts but still lists, so that everyone notices. */
export const WITHDRAWN = 'withdrawn';

const sameValue = isDeepStrictEqual;
const hasField = (record: Fields, field: string): boolean => Object.hasOwn(record, field);
/** A missing field counts as empty. */
const fieldOf = (record: Fields | null, field: string): FieldValue =>
  record && hasField(record, field) ? (record[field] ?? null) : null;

const isSet = (value: FieldValue): value is string[] =>
  Array.isArray(value) && value.every((member) => typeof member === 'string');

type Point = { [field: string]: FieldValue; period: FieldValue; place: FieldValue };
const isPoints = (value: FieldValue): value is Point[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((member) => member !== null && typeof member === 'object' && 'period' in member);
const pointKey = ({ period, place }: Point): string => JSON.stringify([period, place]);

/** Members only we removed go, members only we added come last; otherwise the pack's order. */
function mergedSet(base: readonly string[], theirs: readonly string[], ours: readonly string[]): string[] {
  const before = new Set(base);
  const kept = new Set(ours);
  const left = theirs.filter((member) => kept.has(member) || !before.has(member));
  return [...new Set([...left, ...ours.filter((member) => !before.has(member))])];
}

type MergedField = { readonly value: FieldValue; readonly questions: readonly Question[] };
const settled = (value: FieldValue): MergedField => ({ value, questions: [] });

/** Points of a series are merged one by one, as if each period and place were a field. */
function mergedPoints(
  field: string,
  base: readonly Point[],
  theirs: readonly Point[],
  ours: readonly Point[],
): MergedField {
  const [before, upstream, local] = [base, theirs, ours].map(
    (points) => new Map(points.map((point) => [pointKey(point), point])),
  ) as [Map<string, Point>, Map<string, Point>, Map<string, Point>];
  const questions: Question[] = [];
  const value: Point[] = [];
  for (const key of new Set([...upstream.keys(), ...local.keys()])) {
    const [b = null, t = null, o = null] = [before.get(key), upstream.get(key), local.get(key)];
    if (sameValue(t, o) || sameValue(o, b)) {
      if (t) value.push(t);
      continue;
    }
    if (!sameValue(t, b)) {
      questions.push({ question: 'field', field: `${field} ${key}`, base: b, theirs: t, ours: o });
    }
    if (o) value.push(o);
  }
  return { value, questions };
}

function mergedField(field: string, base: FieldValue, theirs: FieldValue, ours: FieldValue): MergedField {
  if (sameValue(theirs, ours) || sameValue(ours, base)) return settled(theirs);
  if (sameValue(theirs, base)) return settled(ours);
  const sets = [base ?? [], theirs, ours];
  if (sets.every(isSet)) {
    const [b = [], t = [], o = []] = sets;
    const members = mergedSet(b, t, o);
    // Each side kept a source but together none is left: nobody wanted the empty set.
    if (members.length > 0 || t.length === 0 || o.length === 0) return settled(members);
  }
  if (isPoints(theirs) && isPoints(ours) && (base === null || isPoints(base)))
    return mergedPoints(field, base ?? [], theirs, ours);
  return { value: ours, questions: [{ question: 'field', field, base, theirs, ours }] };
}

const whole = (
  question: Question['question'],
  base: FieldValue,
  theirs: FieldValue,
  ours: FieldValue,
): Question => ({
  question,
  field: null,
  base,
  theirs,
  ours,
});

const isWithdrawn = (record: Fields): boolean => fieldOf(record, 'confidence') === WITHDRAWN;

/**
 * Three-way merge of one record by field: `base` is what the team edited, `theirs` the pack's new record, `ours` the
 * team's. Null means absent: deleted by the pack, hidden by the team, or new. Equal edits cancel, sets merge by
 * member, series point by point; two different values for a field, a deletion or withdrawal against an edit, and a
 * change under a hidden record become questions, and `record` keeps the team's value until they are answered.
 * Specified by the table in test/library/merge.test.ts.
 */
export function mergeRecord(base: Fields | null, theirs: Fields | null, ours: Fields | null): Merged {
  const settledAs = (record: Fields | null): Merged => ({ record, questions: [] });
  if (sameValue(theirs, ours)) return settledAs(theirs);
  if (sameValue(ours, base)) return settledAs(theirs);
  if (ours === null) {
    // Hidden by the team; a change may be a reason to show it again.
    if (sameValue(theirs, base)) return settledAs(null);
    return { record: null, questions: [whole('hidden', base, theirs, null)] };
  }
  if (theirs === null) {
    if (base === null) return settledAs(ours);
    return { record: ours, questions: [whole('deleted', base, null, ours)] };
  }
  const record: Fields = {};
  const questions: Question[] = [];
  if (isWithdrawn(theirs) && !(base && isWithdrawn(base)) && !isWithdrawn(ours))
    questions.push(whole('withdrawn', base, theirs, ours));
  for (const field of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
    const merged = mergedField(field, fieldOf(base, field), fieldOf(theirs, field), fieldOf(ours, field));
    record[field] = merged.value;
    questions.push(...merged.questions);
  }
  return { record, questions };
}
