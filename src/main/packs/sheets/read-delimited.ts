import { parse } from 'csv-parse/sync';
import { LIMITS } from '../limits.ts';
import { doubtOf, hasDecimalComma, plainSpaces, readFigure, splitNotes } from './figures.ts';
import { UnreadableWorkbook } from './read-sheets.ts';
import type { Doubt, Sheet, SheetCell } from './sheet.ts';

/** A table of text (CSV) as a spreadsheet program opens it, whatever it was saved with. */

/** UTF-8 and UTF-16 with or without their mark, and Windows-1252, which is what is left. */
function decodeTable(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  const sample = bytes.subarray(0, 4000);
  const zeros = (odd: number): number => sample.filter((byte, at) => at % 2 === odd && byte === 0).length;
  if (sample.length > 3 && zeros(1) > sample.length / 4) return new TextDecoder('utf-16le').decode(bytes);
  if (sample.length > 3 && zeros(0) > sample.length / 4) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The sign between the cells: what `sep=` says, or the one that splits most lines alike. */
function separatorOf(text: string): {
  readonly sign: string;
  readonly rest: string;
  readonly skipped: number;
} {
  const said = /^\ufeff?sep=(.)\r?(?:\n|\r)/i.exec(text);
  if (said) return { sign: said[1] ?? ',', rest: text.slice(said[0].length), skipped: 1 };
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/"(?:[^"]|"")*"/g, ''))
    .filter((line) => line.trim() !== '')
    .slice(0, 40);
  const score = (sign: string): number => {
    const counts = lines.map((line) => line.split(sign).length - 1);
    const usual = counts.toSorted((a, b) => b - a)[Math.floor(counts.length / 2)] ?? 0;
    return usual === 0
      ? counts.filter((count) => count > 0).length / 1000
      : counts.filter((count) => count === usual).length * 10 + usual;
  };
  const [best = ','] = [',', ';', '\t', '|'].toSorted((a, b) => score(b) - score(a));
  return { sign: score(best) > 0 ? best : ',', rest: text, skipped: 0 };
}

type Commas = {
  /** The number as English writes it. */
  readonly english: (own: string) => string;
  readonly doubt: (own: string, column: number) => Doubt | null;
};

const THOUSANDS_COMMA = /^[-–−+]?\d{1,3}(?:,\d{3})+(?:\.\d+)? ?%?$/;
const ENGLISH = /^[-–−+]?(?:\d+\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:,\d{3})+\.\d+) ?%?$/;
const THREE_DIGITS = /^[-–−+]?\d{1,3}\.\d{3} ?%?$/;
const GROUPED_BY_POINTS = /^[-–−+]?\d{1,3}(?:\.\d{3})+ ?%?$/;

/** How the numbers of a file are written: 1,234.56 as in English, or 1.234,56 where the cells are split by “;” or tabs. */
function commasOf(records: readonly (readonly string[])[], sign: string): Commas {
  const plain = { english: (own: string) => own, doubt: doubtOf };
  if (sign !== ';' && sign !== '\t') return plain;
  const columns = new Map<number, string[]>();
  for (const cells of records)
    cells.forEach((cell, column) => {
      const list = columns.get(column);
      if (list) list.push(cell.trim());
      else columns.set(column, [cell.trim()]);
    });
  const clear = new Set(
    [...columns].flatMap(([column, cells]) =>
      cells.some(hasDecimalComma) && !cells.some((cell) => /^(?:foot)?notes?\b/i.test(cell)) ? [column] : [],
    ),
  );
  const cells = [...columns.values()].flat();
  if (cells.some((cell) => ENGLISH.test(cell))) return plain;
  const pointsGroup = cells.some((cell) => /^[-–−+]?\d{1,3}(?:\.\d{3}){2,}$/.test(cell));
  if (clear.size === 0 && !pointsGroup)
    return {
      ...plain,
      doubt: (own) =>
        sign === ';' && THREE_DIGITS.test(own) && !/^0|^[-–−+]0/.test(own)
          ? {
              why: `is “${own}”, and nothing in the file says whether its point stands before decimals or between thousands`,
              mend: 'Write the number without it, or with a point before two decimals.',
            }
          : doubtOf(own),
    };
  return {
    english: (own) =>
      /^[-–−+]?[\d.]+,\d+ ?%?$/.test(own)
        ? own.replaceAll('.', '').replace(',', '.')
        : GROUPED_BY_POINTS.test(own)
          ? own.replaceAll('.', '')
          : own,
    doubt: (own, column) =>
      THOUSANDS_COMMA.test(own) && !clear.has(column)
        ? {
            why: `is “${own}”, and its comma may stand before decimals, as in other columns of the file, or between thousands`,
            mend: 'Write the number without it.',
          }
        : hasDecimalComma(own)
          ? null
          : doubtOf(own),
  };
}

export function readDelimited(name: string, bytes: Uint8Array): Sheet {
  const { sign, rest, skipped } = separatorOf(decodeTable(bytes).replace(/^\ufeff/, ''));
  let records: string[][];
  let lines: number[];
  try {
    const parsed = parse(rest, {
      delimiter: sign,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: 1_000_000,
      to: LIMITS.rows + 200,
      skip_empty_lines: false,
    });
    records = parsed as string[][];
    lines = records.map((_, index) => index + 1 + skipped);
  } catch (error) {
    const cause =
      error instanceof Error ? error.message.replace(/\p{C}+/gu, ' ').slice(0, 160) : String(error);
    throw new UnreadableWorkbook(
      `The table cannot be split into cells (${cause}). Save it again as “CSV UTF-8”.`,
    );
  }
  if (records.length > LIMITS.rows + 100)
    throw new UnreadableWorkbook('The table has more than 200,000 rows. Split it.');
  const commas = commasOf(records, sign);
  const rows = records.flatMap((cells, index) => {
    const row = lines[index] ?? index + 1;
    const read = cells.flatMap((cell, column): SheetCell[] => {
      const { text, notes } = splitNotes(plainSpaces(cell.replace(/[\p{Cc}\ufeff\u200b]+/gu, ' ')));
      const own = text === '' ? plainSpaces(cell) : text;
      if (own === '') return [];
      return [
        {
          row,
          column,
          text: own,
          notes: text === '' ? [] : notes,
          figure: readFigure(commas.english(own)),
          day: null,
          typed: false,
          doubt: commas.doubt(own, column),
          filled: false,
        },
      ];
    });
    return read.length === 0 ? [] : [{ row, cells: read }];
  });
  return { name, rows, merges: [] };
}
