import { zipSync } from 'fflate';

/** Workbooks as Excel writes them, with the features that a person sees: formats, raised letters, merges, hidden parts. */

export type MadeCell =
  | string
  | number
  | null
  | { readonly v: number; readonly z: string }
  | { readonly v?: number | string; readonly f: string }
  | { readonly error: string }
  /** Text in pieces; every second one is raised. */
  | { readonly runs: readonly string[] };

export type MadeSheet = {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
};

const asXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);

function cellXml(cell: MadeCell, where: string, styles: string[]): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string')
    return `<c r="${where}" t="inlineStr"><is><t xml:space="preserve">${asXml(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${where}"><v>${cell}</v></c>`;
  if ('error' in cell) return `<c r="${where}" t="e"><v>${cell.error}</v></c>`;
  if ('runs' in cell) {
    const runs = cell.runs.map(
      (text, index) =>
        `<r>${index % 2 === 1 ? '<rPr><vertAlign val="superscript"/></rPr>' : ''}<t xml:space="preserve">${asXml(text)}</t></r>`,
    );
    return `<c r="${where}" t="inlineStr"><is>${runs.join('')}</is></c>`;
  }
  if ('f' in cell) {
    if (cell.v === undefined) return `<c r="${where}"><f>${asXml(cell.f)}</f></c>`;
    const text = typeof cell.v === 'string';
    return `<c r="${where}"${text ? ' t="str"' : ''}><f>${asXml(cell.f)}</f><v>${asXml(String(cell.v))}</v></c>`;
  }
  if (!styles.includes(cell.z)) styles.push(cell.z);
  return `<c r="${where}" s="${styles.indexOf(cell.z) + 1}"><v>${cell.v}</v></c>`;
}

function sheetXml(sheet: MadeSheet, styles: string[]): string {
  const columns = (sheet.hiddenColumns ?? []).map(
    (column) => `<col min="${column + 1}" max="${column + 1}" width="9" hidden="1"/>`,
  );
  const rows = sheet.rows.map((cells, index) => {
    const row = index + 1;
    const hidden = sheet.hiddenRows?.includes(row) ? ' hidden="1"' : '';
    return `<row r="${row}"${hidden}>${cells.map((cell, column) => cellXml(cell, `${letters(column)}${row}`, styles)).join('')}</row>`;
  });
  const merges = (sheet.merges ?? []).map((range) => `<mergeCell ref="${range}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${rows.join('')}</sheetData>${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : ''}</worksheet>`;
}

export function madeWorkbook(
  sheets: readonly MadeSheet[],
  { date1904 = false }: { date1904?: boolean } = {},
): Uint8Array {
  const styles: string[] = [];
  const bodies = sheets.map((sheet) => sheetXml(sheet, styles));
  const formats = styles.map(
    (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${asXml(code)}"/>`,
  );
  const xfs = styles.map(
    (_, index) =>
      `<xf numFmtId="${200 + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${kind}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets.map(({ name, hidden }, i) => `<sheet name="${asXml(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${formats.join('')}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${styles.length + 1}"><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(bodies.map((body, index) => [`xl/worksheets/sheet${index + 1}.xml`, body])),
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])),
  );
}
