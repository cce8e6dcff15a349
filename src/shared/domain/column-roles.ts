/** What a column of a table of figures holds. */
export const COLUMN_ROLES = [
  'figures',
  'place',
  'code',
  'period',
  'unit',
  'status',
  'label',
  'nothing',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];
