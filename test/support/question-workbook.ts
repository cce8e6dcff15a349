import readWorkbook from 'read-excel-file/universal';
import xlsx from 'xlsx-populate';

/** A workbook with these questions under a heading, in the second column. */
export async function questionWorkbook(questions: readonly string[]): Promise<Uint8Array> {
  const workbook = await xlsx.fromBlankAsync();
  ['Question', ...questions].forEach((text, at) => {
    workbook
      .sheet(0)
      .cell(at + 1, 2)
      .value(text);
  });
  return new Uint8Array(await workbook.outputAsync());
}

/** The cells of a workbook's first sheet, as text. */
export async function cellsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const [first] = await readWorkbook(new Uint8Array(bytes).buffer);
  return (first?.data ?? []).map((row) => row.map((cell) => String(cell ?? '')));
}
