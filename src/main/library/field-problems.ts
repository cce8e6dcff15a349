import type { Fields, PackRecords, RecordType } from '../../shared/domain/index.ts';
import { fieldWord } from '../../shared/field-words.ts';
import { capitalised } from '../../shared/text/one-line.ts';
import { kindOf } from './record-kinds.ts';
import { referenceFinder } from './references.ts';

export type FieldProblem = {
  readonly field: string;
  readonly sentence: string;
  /** For a series: the position of the point and its field. */
  readonly point?: { readonly at: number; readonly field: string };
};

const pointsOf = ({ points }: Fields): readonly Fields[] =>
  Array.isArray(points) ? (points as Fields[]) : [];

/** `place`, or for a point of a series: `place of Northport, 2024`. */
function inWords(type: RecordType, record: Fields, [field = '', at, inside]: readonly PropertyKey[]): string {
  if (field !== 'points' || typeof at !== 'number') return fieldWord(type, String(field));
  const { place, period } = pointsOf(record)[at] ?? {};
  const name = [place, period].filter((word) => typeof word === 'string' && word !== '').join(', ');
  return `${fieldWord(type, String(inside ?? 'value'))} of ${name || `figure ${at + 1}`}`;
}

/** The point of a series and its field at a path; an empty table has none. */
const pointAt = ([field, at, inside = 'value']: readonly PropertyKey[]): Pick<FieldProblem, 'point'> =>
  field === 'points' && typeof at === 'number' ? { point: { at, field: String(inside) } } : {};

/** The record's value at a path. */
const heldAt = (record: Fields, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (held, key) => (held !== null && typeof held === 'object' ? Reflect.get(held, key) : undefined),
    record,
  );

/** Each period and place may occur once, as in a pack's table: points are merged one by one. */
function twinPoints(record: Fields): readonly FieldProblem[] {
  const seen = new Set<string>();
  return pointsOf(record).flatMap((point, at): FieldProblem[] => {
    const { period, place } = point ?? {};
    // A point without period or place is reported separately.
    if (!period || !place) return [];
    const name = JSON.stringify([period, place]);
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      {
        field: 'points',
        sentence: `There are two figures for ${place}, ${period}. Keep one of them.`,
        point: { at, field: 'period' },
      },
    ];
  });
}

/**
 * What is wrong with a record, field by field, as a form shows it. Empty if it is valid. A mistake in a point of a
 * series is listed under `points`, with the point's name and position.
 */
export function fieldProblems(type: RecordType, record: Fields, library: PackRecords): FieldProblem[] {
  const parsed = kindOf(type).schema.safeParse(record);
  const problems: FieldProblem[] = (parsed.error?.issues ?? []).map(({ code, path, message }) => {
    const field = String(path[0] ?? '');
    // The schema talks about types; the officer left the field empty or typed text for a number.
    const held = heldAt(record, path) ?? null;
    const empty = held === null || held === '';
    const said = code !== 'invalid_type' ? message : empty ? 'is empty' : 'is not of the right kind';
    return { field, sentence: `${capitalised(inWords(type, record, path))} ${said}.`, ...pointAt(path) };
  });
  for (const { field, missing } of referenceFinder(library)(type, record)) {
    // An empty name was reported above.
    const names = missing.filter((name) => name !== '');
    if (names.length > 0)
      problems.push({
        field: field.split('.')[0] ?? field,
        sentence: `The library holds no ${names.join(', ')}. Choose one that is there, or add it first.`,
        ...pointAt(field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))),
      });
  }
  if (type === 'series') problems.push(...twinPoints(record));
  const { factIds, preferredFactId } = record;
  if (type === 'conflict' && Array.isArray(factIds) && !factIds.includes(preferredFactId ?? null))
    problems.push({
      field: 'preferredFactId',
      sentence: 'The preferred fact is none of those that disagree. Choose one of them.',
    });
  return problems.filter(
    (problem, at) =>
      problems.findIndex(
        ({ sentence, point }) =>
          sentence === problem.sentence &&
          point?.at === problem.point?.at &&
          point?.field === problem.point?.field,
      ) === at,
  );
}
