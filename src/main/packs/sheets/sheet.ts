import type { FigureStatus } from '../../../shared/domain/records/kinds.ts';

/** A sheet as its reader sees it: what is hidden is not in it, and every cell is what stands on the screen. */

/** Why a cell that looks like a figure gives none. */
export type Doubt = { readonly why: string; readonly mend: string };

/** A number as it is seen: 26.7 with the unit “%”, never 0.267. */
export type Figure = {
  readonly value: number;
  /** What stands beside the digits in the cell, in Attaché's words: “%”, “GBP million”. */
  readonly unit: string | null;
  readonly status: Status | null;
};

export type Status = FigureStatus;

export type SheetCell = {
  /** As in Excel: the first row is 1, column A is 0. */
  readonly row: number;
  readonly column: number;
  /** As shown, on one line, without the marks of notes. */
  readonly text: string;
  /** The marks of notes that stood behind it: “3” of 412³, “note 5”. */
  readonly notes: readonly string[];
  readonly figure: Figure | null;
  /** A day, where the cell holds a date: YYYY-MM-DD; `text` may show less of it (“Nov-25”). */
  readonly day: string | null;
  /** It is a number by its type, and not text that reads as one. */
  readonly typed: boolean;
  /** No figure may be taken from it. */
  readonly doubt: Doubt | null;
  /** It repeats the text of the merged cell that covers it. */
  readonly filled: boolean;
};

export type SheetRow = { readonly row: number; readonly cells: readonly SheetCell[] };

export type Merge = {
  readonly row: number;
  readonly column: number;
  readonly toRow: number;
  readonly toColumn: number;
};

export type Sheet = {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
};

export type SheetsReading = {
  readonly sheets: readonly Sheet[];
  /** What was left out, in sentences: hidden sheets, rows and columns. */
  readonly said: readonly string[];
};

/** “AB12” of row 12 and column 27. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

export function columnName(column: number): string {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

export const at = (row: SheetRow | undefined, column: number): SheetCell | undefined =>
  row?.cells.find((cell) => cell.column === column);
