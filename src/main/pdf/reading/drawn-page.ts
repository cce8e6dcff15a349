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
import { isKeyword, type PdfToken } from './parse-value.ts';
import { isArray, isKind, nameOf, type PdfValue, Unreadable } from './pdf-value.ts';

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

const MOST_ITEMS = 200_000;

export type DrawingFont = {
  readonly letters: ReadonlyMap<number, string>;
  readonly width: (code: number) => number;
};

/** A page in the drawing: what stands on it, and the state that its operators change (ISO 32000-2, 8.4). */
export class DrawnPage {
  readonly items: DrawnItem[] = [];
  readonly layers: string[] = [];
  state: Drawing = { ...NEW_PAGE };
  line: Matrix = IDENTITY;
  pen: Matrix = IDENTITY;
  clips = '';
  readonly #fontNamed: (name: string) => DrawingFont;
  readonly #kept: Drawing[] = [];
  #path: { readonly op: string; readonly places: readonly number[] }[] = [];

  constructor(fontNamed: (name: string) => DrawingFont) {
    this.#fontNamed = fontNamed;
  }

  keepState(): void {
    this.#kept.push({ ...this.state });
  }

  takeStateBack(): void {
    this.state = this.#kept.pop() ?? this.state;
  }

  add(kind: DrawnItem['kind'], says: string, look: string, places: readonly number[]): void {
    if (this.items.length >= MOST_ITEMS) throw new Unreadable('a page draws more than a brief can');
    const { more, clip } = this.state;
    const hidden = this.layers.filter((layer) => layer.startsWith('OC')).join(' ');
    const whole = `${look} ${more} ${clip.look} ${hidden}`;
    this.items.push({ kind, says, look: whole, places: [...places, ...clip.places] });
  }

  addToPath(op: string, numbers: readonly number[]): void {
    const places: number[] = [];
    for (let index = 0; index + 1 < numbers.length; index += 2)
      places.push(...place(numbers[index] ?? 0, numbers[index + 1] ?? 0, this.state.matrix));
    this.#path.push({ op, places });
  }

  /** Ends the path: `painted` is the operator that paints it, null where it only clips. */
  endPath(painted: string | null): void {
    const { state } = this;
    const look = this.#path.map(({ op }) => op).join('');
    const places = this.#path.flatMap((part) => part.places);
    if (painted !== null) {
      const fills = /[fFBb]/.test(painted) ? state.fill : '';
      const strokes = /[SsBb]/.test(painted) ? `${state.stroke} ${state.lines}` : '';
      this.add('shape', '', `${painted} ${look} ${fills} ${strokes}`, places);
    }
    if (this.clips !== '')
      state.clip = {
        look: `${state.clip.look}${this.clips}${look}`,
        places: [...state.clip.places, ...places],
      };
    this.clips = '';
    this.#path = [];
  }

  showText(parts: readonly PdfToken[]): void {
    const { state } = this;
    const font = this.#fontNamed(state.font);
    const places: number[] = [];
    let says = '';
    let codes = '';
    const advance = (by: number): void => {
      this.pen = times([1, 0, 0, 1, by * state.size, 0], this.pen);
    };
    for (const part of parts) {
      if (typeof part === 'number') advance(-part / 1000);
      if (isKeyword(part) || !isKind(part as PdfValue, 'string')) continue;
      const { bytes } = part as { readonly bytes: string };
      for (let at = 0; at < bytes.length; at += 2) {
        const code = bytes.charCodeAt(at) * 256 + (bytes.charCodeAt(at + 1) || 0);
        const at0 = times([1, 0, 0, 1, 0, state.rise], times(this.pen, state.matrix));
        places.push(...place(0, 0, at0), ...place(state.size, 0, at0), ...place(0, state.size, at0));
        codes += ` ${code}`;
        says += font.letters.get(code) ?? '\ufffd';
        advance(font.width(code) / 1000);
      }
    }
    const strokes = state.mode % 4 === 1 || state.mode % 4 === 2 ? `${state.stroke} ${state.lines}` : '';
    this.add('text', says, `${state.font}${codes} ${state.mode} ${state.fill} ${strokes}`, places);
  }
}

/** What stands before an operator: all of it, its numbers, its first name, and all as it is written. */
type Operands = {
  readonly all: readonly PdfToken[];
  readonly numbers: readonly number[];
  readonly name: string;
  readonly said: string;
};
type Operator = (page: DrawnPage, operands: Operands, operator: string) => void;

const each = (operators: string, act: Operator): readonly (readonly [string, Operator])[] =>
  operators.split(' ').map((operator) => [operator, act]);

const move = (page: DrawnPage, line: Matrix): void => {
  page.line = line;
  page.pen = line;
};

const addAsWritten: Operator = (page, { said }, operator) => page.add('other', '', `${operator} ${said}`, []);

/** What each operator does to the page (ISO 32000-2, annex A); one that is not here stands as it is written. */
const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ...each('q', (page) => page.keepState()),
  ...each('Q', (page) => page.takeStateBack()),
  ...each('cm', ({ state }, { numbers }) => {
    state.matrix = times(asMatrix(numbers), state.matrix);
  }),
  ...each('m l c v y', (page, { numbers }, operator) => page.addToPath(operator, numbers)),
  ...each('h', (page) => page.addToPath('h', [])),
  ...each('re', (page, { numbers: [x = 0, y = 0, width = 0, height = 0] }) => {
    page.addToPath('m', [x, y]);
    page.addToPath('l', [x + width, y, x + width, y + height, x, y + height]);
    page.addToPath('h', []);
  }),
  ...each('W W*', (page, _, operator) => {
    page.clips = operator;
  }),
  ...each('n', (page) => page.endPath(null)),
  ...each('f F f* B B* b b* S s', (page, _, operator) => page.endPath(operator === 'F' ? 'f' : operator)),
  ...each('g rg k', ({ state }, { numbers }) => {
    state.fill = colour(numbers);
  }),
  ...each('G RG K', ({ state }, { numbers }) => {
    state.stroke = colour(numbers);
  }),
  ...each('cs', ({ state }, { name }) => {
    state.fillSpace = name;
    state.fill = `${name} 0`;
  }),
  ...each('CS', ({ state }, { name }) => {
    state.strokeSpace = name;
    state.stroke = `${name} 0`;
  }),
  ...each('sc scn', ({ state }, { numbers, said }) => {
    state.fill = colour(numbers, state.fillSpace, said);
  }),
  ...each('SC SCN', ({ state }, { numbers, said }) => {
    state.stroke = colour(numbers, state.strokeSpace, said);
  }),
  ...each('w J j M d', ({ state }, { said }, operator) => {
    const others = state.lines.replace(new RegExp(`\\b${operator}:[^;]*;`), '');
    state.lines = `${others}${operator}:${said};`
      .split(/(?<=;)/)
      .sort()
      .join('');
  }),
  ...each('BT', (page) => move(page, IDENTITY)),
  ...each('Tf', ({ state }, { name, numbers }) => {
    state.font = name;
    state.size = numbers[0] ?? 0;
  }),
  ...each('Tm', (page, { numbers }) => move(page, asMatrix(numbers))),
  ...each('Td', (page, { numbers: [x = 0, y = 0] }) => move(page, times([1, 0, 0, 1, x, y], page.line))),
  ...each('Ts', ({ state }, { numbers }) => {
    state.rise = numbers[0] ?? 0;
  }),
  ...each('Tr', ({ state }, { numbers }) => {
    state.mode = numbers[0] ?? 0;
  }),
  ...each('Tj', (page, { all }) => page.showText(all)),
  ...each('TJ', (page, { all: [first] }) =>
    page.showText(isArray(first as PdfValue) ? (first as readonly PdfToken[]) : []),
  ),
  ...each('BDC BMC', (page, operands, operator) => {
    page.layers.push(`${operands.name} ${operands.said}`);
    addAsWritten(page, operands, operator);
  }),
  ...each('EMC', (page) => {
    page.layers.pop();
    page.add('other', '', 'EMC', []);
  }),
  ...each('ET', () => {}),
  ...each('gs ri i', ({ state }, { said }, operator) => {
    state.more = `${state.more} ${operator} ${said}`;
  }),
]);

export function perform(page: DrawnPage, operator: string, all: readonly PdfToken[]): void {
  const [first] = all;
  const operands = {
    all,
    numbers: all.filter((operand) => typeof operand === 'number'),
    name: isKeyword(first ?? null) ? '' : (nameOf(first as PdfValue) ?? ''),
    said: all.map(written).join(' '),
  };
  (OPERATORS.get(operator) ?? addAsWritten)(page, operands, operator);
}
