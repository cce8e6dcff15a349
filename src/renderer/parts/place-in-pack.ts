import type { PackProblem } from '../../shared/domain/pack.ts';
import { strings } from '../strings.ts';

/** Where in a pack a problem is: "facts.csv, row 12, column value". */
export function placeInPack({ file, row, column }: Pick<PackProblem, 'file' | 'row' | 'column'>): string {
  return [file, row !== null && strings.home.row(row), column !== null && strings.home.column(column)]
    .filter((part) => part !== false)
    .join(', ');
}
