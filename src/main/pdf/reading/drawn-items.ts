import { type DrawingFont, type DrawnItem, DrawnPage, perform } from './drawn-page.ts';
import { glyphWidths, lettersOf } from './font-tables.ts';
import { isKeyword, PdfParser, type PdfToken } from './parse-value.ts';
import type { PdfFile } from './pdf-file.ts';
import { isArray, isKind, type PdfValue, Unreadable } from './pdf-value.ts';
import { unpackStream } from './unpack-stream.ts';

/** The faces that a page can draw with, by the names that it has for them. */
export function fontsOf({ resolve }: PdfFile, page: PdfValue): ReadonlyMap<string, PdfValue> {
  const node = resolve(page);
  const resources = isKind(node, 'dict') ? resolve(node.entries.get('Resources')) : null;
  const fonts = isKind(resources, 'dict') ? resolve(resources.entries.get('Font')) : null;
  return new Map(
    isKind(fonts, 'dict') ? [...fonts.entries].map(([name, font]) => [name, resolve(font)]) : [],
  );
}

/** What a page draws, in order. What is not followed (pictures, forms, shadings) stands as it is written. @throws Unreadable */
export function drawnItems(
  file: PdfFile,
  page: PdfValue,
  letters: (font: PdfValue) => ReadonlyMap<number, string> = (font) => lettersOf(file, font),
): readonly DrawnItem[] {
  const node = file.resolve(page);
  if (!isKind(node, 'dict')) return [];
  const fontTable = fontsOf(file, page);
  const fonts = new Map<string, DrawingFont>();
  const fontNamed = (name: string): DrawingFont => {
    const font = fontTable.get(name) ?? null;
    const known = fonts.get(name) ?? { letters: letters(font), width: glyphWidths(file, font) };
    fonts.set(name, known);
    return known;
  };
  const drawn = new DrawnPage(fontNamed);
  for (const bytes of contentsOf(file, node.entries.get('Contents'))) {
    const parser = new PdfParser(bytes);
    let operands: PdfToken[] = [];
    while (!parser.isAtEnd()) {
      const token = parser.token();
      if (!isKeyword(token)) {
        operands.push(token);
        continue;
      }
      if (token.keyword === 'BI') throw new Unreadable('a page holds a picture among its operators');
      perform(drawn, token.keyword, operands);
      operands = [];
    }
  }
  return drawn.items;
}

function contentsOf({ resolve }: PdfFile, contents: PdfValue | undefined): readonly Uint8Array[] {
  const value = resolve(contents);
  const parts = isArray(value) ? value.map(resolve) : [value];
  const streams = parts.flatMap((part) => (isKind(part, 'stream') ? [unpackStream(part)] : []));
  // Parts are read as one: an operator may stand in one and its operands in the one before.
  return streams.length > 1 ? [Buffer.concat(streams.flatMap((part) => [part, Buffer.from('\n')]))] : streams;
}
