import { strToU8, zipSync } from 'fflate';

type OdsCell =
  | string
  | number
  | null
  | { readonly value: number; readonly shown: string; readonly kind: string };
const odsCell = (cell: OdsCell): string => {
  if (cell === null) return '<table:table-cell/>';
  if (typeof cell === 'string')
    return `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`;
  const { value, shown, kind } =
    typeof cell === 'number' ? { value: cell, shown: String(cell), kind: 'float' } : cell;
  return `<table:table-cell office:value-type="${kind}" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
};
/** One sheet as LibreOffice keeps it: what is shown beside what is stored. */
export function madeOds(name: string, rows: readonly (readonly OdsCell[])[]): Uint8Array {
  const lines = rows.map((row) => `<table:table-row>${row.map(odsCell).join('')}</table:table-row>`).join('');
  const spaces = ['office', 'table', 'text']
    .map((it) => `xmlns:${it}="urn:oasis:names:tc:opendocument:xmlns:${it}:1.0"`)
    .join(' ');
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'META-INF/manifest.xml': strToU8(
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
    ),
    'content.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${spaces} office:version="1.2"><office:body><office:spreadsheet><table:table table:name="${name}">${lines}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  });
}
