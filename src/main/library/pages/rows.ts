import type { Fields } from '../../../shared/domain/index.ts';
import type { Field } from '../../../shared/domain/records/field.ts';
import { KINDS } from '../../../shared/domain/records/kinds.ts';
import { label } from '../../../shared/format/words.ts';
import type { FieldRow, RecordKind } from '../../../shared/views/index.ts';
import { derivedOf } from '../derived.ts';
import type { Library } from '../library.ts';
import { kindOf, textsIn } from '../record-kinds.ts';
import { placeRef, refsTo } from './refs.ts';

/** Kinds whose page says their fields in its own way; what came later stands in rows there too. */
const DRAWN: ReadonlySet<RecordKind> = new Set([
  'fact',
  'organisation',
  'cluster',
  'place',
  'source',
  'series',
  'conflict',
]);

function rowValue(field: Field, value: Fields[string], library: Library): FieldRow['value'] | null {
  const { refersTo, cell, control } = field;
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return { is: 'text', text: value.toLocaleString('en-GB') };
  const texts = textsIn(value);
  if (texts.length === 0) return null;
  if (refersTo === 'place') {
    const refs = texts.flatMap((name) => placeRef(library, name) ?? []);
    if (refs.length > 0) return { is: 'records', refs };
  } else if (refersTo) return { is: 'records', refs: refsTo(library, refersTo, texts) };
  if (cell === 'address') return { is: 'address', url: texts.join('') };
  const isWord = control?.control === 'word';
  return { is: 'text', text: texts.map((text) => (isWord ? label(text) : text)).join('; ') };
}

/** The fields of a record as rows: all of a kind without a page of its own drawing, what came later of the others. */
export function recordRows(kind: RecordKind, id: string, library: Library): FieldRow[] {
  // What is noted on a series is said on its own page.
  if (kind === 'series') return recordRows('series-note', id, library);
  const record = library.record(kind, id);
  if (!record) return [];
  const derived = derivedOf(kind, record);
  const { titled } = kindOf(kind);
  const isPlain = !DRAWN.has(kind);
  // The page of a disagreement says what is printed of it.
  const said = kind === 'conflict' ? (record.printed ? 'printed' : 'note') : null;
  return Object.entries<Field>(KINDS[kind].fields).flatMap(([name, field]): FieldRow[] => {
    const isTitle = titled.length === 1 && titled.includes(name);
    const isSaid = field.control === null || field.refersTo === 'source' || isTitle || name === said;
    if (isSaid || !(isPlain || field.presence === 'later')) return [];
    const value = rowValue(field, record[name] ?? derived[name] ?? null, library);
    if (!value) return [];
    const isDerived = !record[name] && derived[name] !== undefined;
    return [{ field: name, word: field.word, internal: field.internal ?? false, derived: isDerived, value }];
  });
}
