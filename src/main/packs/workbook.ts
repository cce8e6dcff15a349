import { basename } from 'node:path';
// The Node entry starts a worker from its own file, which a bundle does not have.
import readWorkbook from 'read-excel-file/universal';
import { LIMITS } from './limits.ts';
import { readChosenFile } from './pack-file.ts';
import type { Problems } from './problems.ts';

export type Sheet = { readonly name: string; readonly rows: readonly (readonly string[])[] };

/** A cell as in the same table saved as CSV: dates without time, numbers without grouping. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    const iso = value.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso;
  }
  return String(value).replace(/[\r\n]+/g, ' ');
}

/** The sheets of an .xlsx file already checked by `unpackZip` (names, sizes, ratio); null if it reported a problem. */
export async function readWorkbookSheets(path: string, problems: Problems): Promise<readonly Sheet[] | null> {
  const file = basename(path);
  try {
    const bytes = await readChosenFile(path, problems);
    if (bytes === null) return null;
    const sheets = await readWorkbook(new Uint8Array(bytes).buffer);
    const faulty = sheets.find(({ data }) => data.length > LIMITS.rows);
    if (faulty) {
      problems.add(
        file,
        LIMITS.rows + 1,
        null,
        `The sheet ${faulty.sheet} has more than 200,000 rows. Split it.`,
      );
      return null;
    }
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) }));
  } catch (error) {
    const cause =
      error instanceof Error ? error.message.replace(/\p{C}+/gu, ' ').slice(0, 200) : String(error);
    problems.add(
      file,
      null,
      null,
      `The workbook cannot be read (${cause}). Save it again as .xlsx, or its sheets as CSV.`,
    );
    return null;
  }
}
