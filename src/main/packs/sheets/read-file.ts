import { extname } from 'node:path';
import { readDelimited } from './read-delimited.ts';
import { readSheets } from './read-sheets.ts';
import type { SheetsReading } from './sheet.ts';

/** Files of tables that people send, by their ending. */
export const SHEET_FILES = [
  '.xlsx',
  '.xlsm',
  '.xlsb',
  '.xls',
  '.ods',
  '.csv',
  '.tsv',
  '.tab',
  '.txt',
] as const;
const DELIMITED = new Set(['.csv', '.tsv', '.tab', '.txt']);

export const isDelimited = (file: string): boolean => DELIMITED.has(extname(file).toLowerCase());

/** What a person sees who opens the file. Throws `UnreadableWorkbook` with a sentence. */
export async function readSheetFile(file: string, bytes: Uint8Array): Promise<SheetsReading> {
  if (isDelimited(file)) return { sheets: [readDelimited(file, bytes)], said: [] };
  return readSheets(file, bytes);
}
