import type { PackProblem } from '../../shared/domain/index.ts';

/** So many are shown: who mends these learns the rest from the next run. */
const MAX_SHOWN = 100;

export type Problems = {
  /** `row` is the spreadsheet's row, the header being 1; null where the whole file is meant. */
  add(file: string, row: number | null, column: string | null, sentence: string): void;
  readonly total: number;
  /** The first hundred, in the order of the files and of their rows. */
  first(): readonly PackProblem[];
};

/** Gathers what is wrong with a pack; files come in the order in which they were first complained about. */
export function createProblemList(): Problems {
  const byFile = new Map<string, PackProblem[]>();
  let total = 0;
  return {
    add(file, row, column, sentence) {
      total += 1;
      const ofFile = byFile.get(file) ?? [];
      byFile.set(file, ofFile);
      // A broken file can have millions; keep what may be shown, and the earliest rows of it.
      // A file's own words may hold anything; a terminal or a window must get one plain line.
      ofFile.push({ file, row, column, sentence: sentence.replace(/\p{Cc}+/gu, '␣') });
      if (ofFile.length >= MAX_SHOWN * 10) byFile.set(file, inOrder(ofFile).slice(0, MAX_SHOWN));
    },
    get total() {
      return total;
    },
    first: () => [...byFile.values()].flatMap(inOrder).slice(0, MAX_SHOWN),
  };
}

function inOrder(problems: readonly PackProblem[]): PackProblem[] {
  return [...problems].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

/** A cell's content inside a sentence: short, and never more than one line. */
export function quoteCell(text: string): string {
  const line = text.replace(/\p{C}+/gu, '␣');
  return `“${line.length > 60 ? `${line.slice(0, 57)}…` : line}”`;
}
