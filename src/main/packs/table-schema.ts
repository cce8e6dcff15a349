import { isList, isNumber } from '../../shared/domain/records/field.ts';
import { type Column, type Reference, referenceOf, type TableName, tableNamed } from './tables.ts';

type JsonObject = { readonly [key: string]: unknown };

function fieldOf(column: Column): JsonObject {
  const { name, cell, presence } = column;
  const constraints = presence === 'required' ? { constraints: { required: true } } : {};
  if (isNumber(column)) return { name, type: 'number', ...constraints };
  if (isList(column)) return { name, type: 'list', delimiter: ';', itemType: 'string', ...constraints };
  switch (cell) {
    case 'day':
      return { name, type: 'date', ...constraints };
    case 'date':
      // A year or a month will do for a page, but is not a date in Table Schema.
      return {
        name,
        type: 'string',
        constraints: { ...constraints.constraints, pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' },
      };
    case 'address':
      return { name, type: 'string', format: 'uri', ...constraints };
    default:
      return { name, type: 'string', ...constraints };
  }
}

/**
 * The Table Schema (Data Package v2) of a table, fields in the order of the file's header; the author's own columns
 * are described as text. Lists refer to other tables too, but `foreignKeys` cannot express that.
 */
export function tableSchema(
  name: TableName,
  header: readonly string[],
  present: ReadonlySet<TableName>,
): JsonObject {
  const { columns, key } = tableNamed(name);
  const byName = new Map<string, Column>(columns.map((column) => [column.name, column]));
  const fields = header.map((heading) => {
    const column = byName.get(heading);
    return column ? fieldOf(column) : { name: heading, type: 'string' };
  });
  const foreignKeys = columns.flatMap((column) => {
    const to = referenceOf(column);
    return to && header.includes(column.name) && !isList(column) && present.has(to.table)
      ? [foreignKey(column.name, to)]
      : [];
  });
  return { fields, primaryKey: key, ...(foreignKeys.length > 0 ? { foreignKeys } : {}) };
}

function foreignKey(column: string, to: Reference): JsonObject {
  return { fields: [column], reference: { resource: to.table, fields: [to.column] } };
}
