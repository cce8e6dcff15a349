import type { PackProblem } from '../../shared/domain/index.ts';

/** How many are shown: fixing these and running again shows the rest. */
const MAX_SHOWN = 100;

export type Problems = {
  /** `row` is the spreadsheet's row (the header is 1); null means the whole file. `flag`: for the command line alone. */
  add(file: string, row: number | null, column: string | null, sentence: string, flag?: string): void;
  readonly total: number;
  /** The first hundred, in order of file and row. */
  first(): readonly PackProblem[];
};

/** Collects what is wrong with a pack; files appear in the order of their first problem. */
export function createProblemList(): Problems {
  const byFile = new Map<string, PackProblem[]>();
  let total = 0;
  return {
    add(file, row, column, sentence, flag) {
      total += 1;
      const ofFile = byFile.get(file) ?? [];
      byFile.set(file, ofFile);
      // A broken file can have millions of problems; keep only the earliest rows, which may be shown. A file may
      // contain any characters; a terminal or window must get one plain line.
      const plain = (text: string): string => text.replace(/\p{Cc}+/gu, '␣');
      ofFile.push({
        file,
        row,
        column,
        sentence: plain(sentence),
        ...(flag !== undefined && { flag: plain(flag) }),
      });
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

/** A cell's content for use in a sentence: short and on one line. */
export function quoteCell(text: string): string {
  const line = text.replace(/\p{C}+/gu, '␣');
  return `“${line.length > 60 ? `${line.slice(0, 57)}…` : line}”`;
}
