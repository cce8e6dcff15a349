import type { Fields, PackRecords, RecordType } from '../../shared/domain/index.ts';
import { fieldWord } from '../../shared/field-words.ts';
import { kindOf } from './record-kinds.ts';
import { missingIn } from './references.ts';

export type FieldProblem = { readonly field: string; readonly sentence: string };

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What keeps a record from being one, field by field, as a form says it beside each field. Empty where it fits. */
export function fieldProblems(type: RecordType, record: Fields, library: PackRecords): FieldProblem[] {
  const parsed = kindOf(type).schema.safeParse(record);
  const problems: FieldProblem[] = (parsed.error?.issues ?? []).map(({ code, path, message }) => {
    const field = String(path[0] ?? '');
    // The schema speaks of types; the officer left the field empty, or wrote words where a number goes.
    const empty = (record[field] ?? null) === null || record[field] === '';
    const said = code !== 'invalid_type' ? message : empty ? 'is empty' : 'is not of the right kind';
    return { field, sentence: `${upper(fieldWord(field))} ${said}.` };
  });
  for (const { field, missing } of missingIn(library)(record, type)) {
    // An empty name was told above.
    const names = missing.filter((name) => name !== '');
    if (names.length > 0)
      problems.push({
        field,
        sentence: `The library holds no ${names.join(', ')}. Choose one that is there, or add it first.`,
      });
  }
  return problems.filter(
    (problem, at) => problems.findIndex(({ sentence }) => sentence === problem.sentence) === at,
  );
}
