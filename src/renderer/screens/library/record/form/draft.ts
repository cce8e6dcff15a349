import type { Fields, FieldValue, RecordType } from '../../../../../shared/domain/overlay.ts';
import { isList } from '../../../../../shared/domain/records/field.ts';
import { fieldsOf, type RecordField } from '../../../../../shared/record-fields.ts';

/** A field as it is being written: text as typed, or the members of a list. */
export type FormValue = string | readonly string[];
export type Draft = Readonly<Record<string, FormValue>>;

/** A record's field as a form shows it. */
export function formValue(field: RecordField, value: FieldValue | undefined): FormValue {
  if (isList(field)) return Array.isArray(value) ? value.map(String) : [];
  return value === null || value === undefined ? '' : String(value);
}

export const formDraft = (type: RecordType, record: Fields): Draft =>
  Object.fromEntries(fieldsOf(type).map((field) => [field.field, formValue(field, record[field.field])]));

/** A number as an officer writes it, thousands with commas or not; text that is none stays text, for main to say so. */
export function parseNumber(text: string): FieldValue {
  if (text === '') return null;
  const number = Number(text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, ''));
  return Number.isFinite(number) ? number : text;
}

/** A record's texts are lines: a break that was pasted is a space. */
export const toSingleLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** What was written, as the record's schema wants it; a number that is none stays text, for main to say so. */
function fieldValue(field: RecordField, value: FormValue): FieldValue {
  if (typeof value !== 'string')
    return value.map((member) => member.trim()).filter((member) => member !== '');
  const text = toSingleLine(value);
  if (text === '') return null;
  return field.control.control === 'number' ? parseNumber(text) : text;
}

/** The fields that are not as they were. */
export function changedFields(type: RecordType, record: Fields, draft: Draft): Fields {
  const changed = fieldsOf(type).flatMap((field): [string, FieldValue][] => {
    const now = draft[field.field] ?? '';
    const before = formValue(field, record[field.field]);
    return JSON.stringify(now) === JSON.stringify(before) ? [] : [[field.field, fieldValue(field, now)]];
  });
  return Object.fromEntries(changed);
}

export const allFields = (type: RecordType, draft: Draft): Fields =>
  Object.fromEntries(
    fieldsOf(type).map((field) => [field.field, fieldValue(field, draft[field.field] ?? '')]),
  );
