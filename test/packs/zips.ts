import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import type { Descriptor } from './shipped-pack.ts';

/** The files of a pack's folder, to be zipped. */
export function filesOf(folder: string): Record<string, Uint8Array> {
  const descriptor = readFileSync(join(folder, 'datapackage.json'));
  const { resources } = JSON.parse(descriptor.toString()) as Descriptor;
  const files = resources.map(
    ({ path }) => [path, new Uint8Array(readFileSync(join(folder, path)))] as const,
  );
  return { 'datapackage.json': new Uint8Array(descriptor), ...Object.fromEntries(files) };
}

/** Writes a zip of just these entries, as its author liked. */
export function zipTo(path: string, files: Zippable): string {
  writeFileSync(path, zipSync(files));
  return path;
}

const cell = (value: string | number | null, column: number, row: number): string => {
  const at = `${String.fromCharCode(65 + column)}${row}`;
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  const text = value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
};

/** A workbook with these sheets, as small as the format allows. */
export function workbook(
  path: string,
  sheets: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>,
): string {
  const names = Object.keys(sheets);
  const text = (xml: string) =>
    new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const files: Zippable = {
    '[Content_Types].xml': text(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${names.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${types}.worksheet+xml"/>`).join('')}</Types>`,
    ),
    '_rels/.rels': text(
      `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': text(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': text(
      `<Relationships xmlns="${relations}">${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    ),
  };
  for (const [i, name] of names.entries()) {
    const rows = (sheets[name] ?? []).map(
      (row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, c, r + 1)).join('')}</row>`,
    );
    files[`xl/worksheets/sheet${i + 1}.xml`] = text(
      `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    );
  }
  return zipTo(path, files);
}
