import { escapePattern } from '../../../shared/format/escape-pattern.ts';

/** Where the statement says the figure: whole, or without its unit ("101.5 million" of visitors is said of people). */
export function placeOfFigure(statement: string, figure: string): readonly [from: number, to: number] | null {
  const words = figure.split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const part = words.slice(0, count).join(' ');
    if (!/\d/.test(part)) return null;
    const found = new RegExp(`(?<![\\p{L}\\d.,])${escapePattern(part)}(?![\\p{L}\\d]|[.,]\\d)`, 'u').exec(
      statement,
    );
    if (found) return [found.index, found.index + part.length];
  }
  return null;
}
