import { type PackProblem, Refused } from '../../shared/domain/index.ts';

/** One line per problem: file, row, column, sentence. */
export function problemLine({ file, row, column, sentence }: PackProblem): string {
  const place = [file, row === null ? null : `row ${row}`, column === null ? null : `column ${column}`];
  return `${place.filter((part) => part !== null).join(', ')}: ${sentence}`;
}

export function packRefusal(problems: readonly PackProblem[], total: number, name: string): Refused {
  return new Refused(
    'pack-refused',
    `${name} was not installed: it has ${total === 1 ? 'one problem' : `${total} problems`}. Nothing was changed.`,
    'Mend the rows named below and try again.',
    problems.map(problemLine),
  );
}
