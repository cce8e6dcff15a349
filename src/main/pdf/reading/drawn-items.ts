import {
  asMatrix,
  colour,
  type Drawing,
  IDENTITY,
  type Matrix,
  NEW_PAGE,
  place,
  times,
  written,
} from './drawing-state.ts';
import { glyphWidths, lettersOf } from './font-tables.ts';
import { isKeyword, newParser, type PdfToken } from './parse-value.ts';
import type { PdfFile } from './pdf-file.ts';
import { isArray, isKind, nameOf, type PdfValue, Unreadable } from './pdf-value.ts';
import { unpackStream } from './unpack-stream.ts';

/** Something that a page draws: a run of text, a line or an area, or what is not followed further. */
export type DrawnItem = {
  readonly kind: 'text' | 'shape' | 'other';
  /** The letters of a text. */
  readonly says: string;
  /** All that is not a place: glyphs, face, colours, visibility, how a line is drawn. */
  readonly look: string;
  /** All places, in points of the page. */
  readonly places: readonly number[];
};

/** The faces that a page can draw with, by the names that it has for them. */
export function fontsOf({ resolve }: PdfFile, page: PdfValue): ReadonlyMap<string, PdfValue> {
  const node = resolve(page);
  const resources = isKind(node, 'dict') ? resolve(node.entries.get('Resources')) : null;
  const fonts = isKind(resources, 'dict') ? resolve(resources.entries.get('Font')) : null;
  return new Map(
    isKind(fonts, 'dict') ? [...fonts.entries].map(([name, font]) => [name, resolve(font)]) : [],
  );
}

const MOST_ITEMS = 200_000;

/** What a page draws, in order. What is not followed (pictures, forms, shadings) stands as it is written. @throws Unreadable */
export function drawnItems(
  file: PdfFile,
  page: PdfValue,
  letters: (font: PdfValue) => ReadonlyMap<number, string> = (font) => lettersOf(file, font),
): readonly DrawnItem[] {
  const { resolve } = file;
  const node = resolve(page);
  if (!isKind(node, 'dict')) return [];
  const fontTable = fontsOf(file, page);
  const fonts = new Map<
    string,
    { readonly letters: ReadonlyMap<number, string>; readonly width: (code: number) => number }
  >();
  const knownFont = (name: string) => {
    const font = fontTable.get(name) ?? null;
    const known = fonts.get(name) ?? { letters: letters(font), width: glyphWidths(file, font) };
    fonts.set(name, known);
    return known;
  };

  const items: DrawnItem[] = [];
  let state: Drawing = { ...NEW_PAGE };
  const kept: Drawing[] = [];
  const layers: string[] = [];
  let path: { readonly op: string; readonly places: readonly number[] }[] = [];
  let clips = '';
  let line: Matrix = IDENTITY;
  let pen: Matrix = IDENTITY;

  const add = (kind: DrawnItem['kind'], says: string, look: string, places: readonly number[]): void => {
    if (items.length >= MOST_ITEMS) throw new Unreadable('a page draws more than a brief can');
    const hidden = layers.filter((layer) => layer.startsWith('OC')).join(' ');
    const whole = `${look} ${state.more} ${state.clip.look} ${hidden}`;
    items.push({ kind, says, look: whole, places: [...places, ...state.clip.places] });
  };
  const step = (op: string, numbers: readonly number[]): void => {
    const places: number[] = [];
    for (let index = 0; index + 1 < numbers.length; index += 2)
      places.push(...place(numbers[index] ?? 0, numbers[index + 1] ?? 0, state.matrix));
    path.push({ op, places });
  };
  const endPath = (painted: string | null): void => {
    const look = path.map(({ op }) => op).join('');
    const places = path.flatMap((part) => part.places);
    if (painted !== null) {
      const fills = /[fFBb]/.test(painted) ? state.fill : '';
      const strokes = /[SsBb]/.test(painted) ? `${state.stroke} ${state.lines}` : '';
      add('shape', '', `${painted} ${look} ${fills} ${strokes}`, places);
    }
    if (clips !== '')
      state.clip = { look: `${state.clip.look}${clips}${look}`, places: [...state.clip.places, ...places] };
    clips = '';
    path = [];
  };
  const show = (parts: readonly PdfToken[]): void => {
    const font = knownFont(state.font);
    const places: number[] = [];
    let says = '';
    let codes = '';
    for (const part of parts) {
      if (typeof part === 'number') pen = times([1, 0, 0, 1, (-part / 1000) * state.size, 0], pen);
      if (isKeyword(part) || !isKind(part as PdfValue, 'string')) continue;
      const { bytes } = part as { readonly bytes: string };
      for (let at = 0; at < bytes.length; at += 2) {
        const code = bytes.charCodeAt(at) * 256 + (bytes.charCodeAt(at + 1) || 0);
        const at0 = times([1, 0, 0, 1, 0, state.rise], times(pen, state.matrix));
        places.push(...place(0, 0, at0), ...place(state.size, 0, at0), ...place(0, state.size, at0));
        codes += ` ${code}`;
        says += font.letters.get(code) ?? '\ufffd';
        pen = times([1, 0, 0, 1, (font.width(code) / 1000) * state.size, 0], pen);
      }
    }
    const strokes = state.mode % 4 === 1 || state.mode % 4 === 2 ? `${state.stroke} ${state.lines}` : '';
    add('text', says, `${state.font}${codes} ${state.mode} ${state.fill} ${strokes}`, places);
  };

  const perform = (operator: string, operands: readonly PdfToken[]): void => {
    const numbers = operands.filter((operand) => typeof operand === 'number');
    const said = operands.map(written).join(' ');
    const [first] = operands;
    const name = isKeyword(first ?? null) ? '' : (nameOf(first as PdfValue) ?? '');
    switch (operator) {
      case 'q':
        kept.push({ ...state });
        break;
      case 'Q':
        state = kept.pop() ?? state;
        break;
      case 'cm':
        state.matrix = times(asMatrix(numbers), state.matrix);
        break;
      case 'm':
      case 'l':
      case 'c':
      case 'v':
      case 'y':
        step(operator, numbers);
        break;
      case 'h':
        step('h', []);
        break;
      case 're': {
        const [x = 0, y = 0, width = 0, height = 0] = numbers;
        step('m', [x, y]);
        step('l', [x + width, y, x + width, y + height, x, y + height]);
        step('h', []);
        break;
      }
      case 'W':
      case 'W*':
        clips = operator;
        break;
      case 'n':
        endPath(null);
        break;
      case 'f':
      case 'F':
      case 'f*':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
      case 'S':
      case 's':
        endPath(operator === 'F' ? 'f' : operator);
        break;
      case 'g':
      case 'rg':
      case 'k':
        state.fill = colour(numbers);
        break;
      case 'G':
      case 'RG':
      case 'K':
        state.stroke = colour(numbers);
        break;
      case 'cs':
        state.fillSpace = name;
        state.fill = `${name} 0`;
        break;
      case 'CS':
        state.strokeSpace = name;
        state.stroke = `${name} 0`;
        break;
      case 'sc':
      case 'scn':
        state.fill = colour(numbers, state.fillSpace, said);
        break;
      case 'SC':
      case 'SCN':
        state.stroke = colour(numbers, state.strokeSpace, said);
        break;
      case 'w':
      case 'J':
      case 'j':
      case 'M':
      case 'd':
        state.lines = `${state.lines.replace(new RegExp(`\\b${operator}:[^;]*;`), '')}${operator}:${said};`
          .split(/(?<=;)/)
          .sort()
          .join('');
        break;
      case 'BT':
        line = IDENTITY;
        pen = IDENTITY;
        break;
      case 'Tf':
        state.font = name;
        state.size = numbers[0] ?? 0;
        break;
      case 'Tm':
        line = asMatrix(numbers);
        pen = line;
        break;
      case 'Td':
        line = times([1, 0, 0, 1, numbers[0] ?? 0, numbers[1] ?? 0], line);
        pen = line;
        break;
      case 'Ts':
        state.rise = numbers[0] ?? 0;
        break;
      case 'Tr':
        state.mode = numbers[0] ?? 0;
        break;
      case 'Tj':
        show(operands);
        break;
      case 'TJ':
        show(isArray(first as PdfValue) ? (first as readonly PdfToken[]) : []);
        break;
      case 'BDC':
      case 'BMC':
        layers.push(`${name} ${said}`);
        add('other', '', `${operator} ${said}`, []);
        break;
      case 'EMC':
        layers.pop();
        add('other', '', 'EMC', []);
        break;
      case 'ET':
        break;
      case 'gs':
      case 'ri':
      case 'i':
        state.more = `${state.more} ${operator} ${said}`;
        break;
      default:
        add('other', '', `${operator} ${said}`, []);
        break;
    }
  };

  for (const bytes of contentsOf(file, node.entries.get('Contents'))) {
    const parser = newParser(bytes);
    let operands: PdfToken[] = [];
    while (!parser.isAtEnd()) {
      const token = parser.token();
      if (!isKeyword(token)) {
        operands.push(token);
        continue;
      }
      if (token.keyword === 'BI') throw new Unreadable('a page holds a picture among its operators');
      perform(token.keyword, operands);
      operands = [];
    }
  }
  return items;
}

function contentsOf({ resolve }: PdfFile, contents: PdfValue | undefined): readonly Uint8Array[] {
  const value = resolve(contents);
  const parts = isArray(value) ? value.map(resolve) : [value];
  const streams = parts.flatMap((part) => (isKind(part, 'stream') ? [unpackStream(part)] : []));
  // Parts are read as one: an operator may stand in one and its operands in the one before.
  return streams.length > 1 ? [Buffer.concat(streams.flatMap((part) => [part, Buffer.from('\n')]))] : streams;
}
