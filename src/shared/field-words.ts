import type { Field } from './domain/records/field.ts';
import { KINDS, type RecordType } from './domain/records/kinds.ts';

/** Every field of a kind; of a series those of its points too. */
export function fieldsOfKind(type: RecordType): Readonly<Record<string, Field>> {
  const kind = KINDS[type];
  return { ...('points' in kind ? kind.points : {}), ...kind.fields };
}

/** A field as an officer would say it; a point of a series by its period and place. */
export function fieldWord(type: RecordType, field: string): string {
  const [, period, place] = /^points \["(.*)","(.*)"\]$/.exec(field) ?? [];
  if (period !== undefined) return `figure for ${place}, ${period}`;
  return field === 'points' ? 'figures' : (fieldsOfKind(type)[field]?.word ?? field);
}
