import { type Field, type FieldControl, isList } from './domain/records/field.ts';
import { KINDS, leading, type RecordType } from './domain/records/kinds.ts';

/** A field of a record as a form asks for it. */
export type RecordField = Pick<Field, 'cell' | 'word' | 'among' | 'facet'> & {
  readonly field: string;
  readonly required: boolean;
  readonly control: FieldControl;
};

/** The fields of a kind in the order of a form. Points of a series are a table of their own below them. */
export function fieldsOf(type: RecordType): readonly RecordField[] {
  const kind = KINDS[type];
  const first: readonly string[] = 'form' in kind ? kind.form : [];
  const fields: Readonly<Record<string, Field>> = kind.fields;
  return [...new Set([...first, ...Object.keys(fields)])].flatMap((name) => {
    const field = fields[name];
    if (!field?.control) return [];
    const { presence, control, cell, word, among, facet } = field;
    const more = { ...(among && { among }), ...(facet && { facet }) };
    return [{ field: name, cell, word, required: presence === 'required', control, ...more }];
  });
}

/** Kinds that a team adds by hand. The file of a photograph comes with a pack. */
export const ADDED_BY_HAND = leading(
  'fact',
  'organisation',
  'link',
  'source',
  'place',
  'cluster',
  'conflict',
  'series',
).filter((type) => type !== 'translation' && type !== 'image');

/** A record with nothing in it, field by field. */
export const emptyRecord = (type: RecordType): Record<string, null | []> =>
  Object.fromEntries(fieldsOf(type).map((field) => [field.field, isList(field) ? [] : null]));
