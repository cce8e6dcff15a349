import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import svgpath from 'svgpath';
import { FlatDrawing } from '../../../shared/domain/index.ts';
import { Unfit } from './unfit.ts';

/*
 * A logo as a drawing of flat fills. Only what can be printed as it was drawn is taken: paths and plain shapes, each in one
 * colour. Everything else (text, pens, shades, pictures, scripts, references) is refused by name, with what to do about it.
 */

const MOST_BYTES = 1024 * 1024;
const MOST_LETTERS = 400_000;
const DEEPEST = 40;

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** What a shape has of itself and of what it stands in. */
type Look = { readonly fill: string; readonly evenOdd: boolean; readonly transforms: readonly string[] };
type Declared = ReadonlyMap<string, string>;
type Rules = ReadonlyMap<string, Declared>;
type Path = FlatDrawing['paths'][number];

const PASSED_OVER = new Set([
  'title',
  'desc',
  'metadata',
  'defs',
  'style',
  'clippath',
  'lineargradient',
  'radialgradient',
  'symbol',
  'sodipodi:namedview',
]);
const GROUPS = new Set(['g', 'svg', 'switch']);
const REFUSED: Readonly<Record<string, string>> = {
  script: 'holds a script: save the logo as a plain SVG',
  text: 'holds text that is set in a font: turn its letters into outlines',
  image: 'holds a picture of points: use the drawing itself, or a PNG',
  foreignobject: 'holds parts of a web page: save the logo as a plain SVG',
  use: 'refers to symbols: expand them into plain shapes',
  filter: 'has effects such as shadows: save it in flat colours',
  mask: 'has a mask: cut its shapes for good',
  pattern: 'has a pattern: save it in flat colours',
  animate: 'moves: save a still drawing',
  a: 'holds a link: take it off',
};

/** @throws Unfit. */
export function svgDrawing(bytes: Uint8Array): FlatDrawing {
  if (bytes.length > MOST_BYTES) throw new Unfit('is larger than 1 MB: simplify its shapes');
  const text = new TextDecoder()
    .decode(bytes)
    .replace(/<\?xml[^>]*\?>/, '')
    .replace(/<!DOCTYPE[^[>]*(\[[^\]]*\])?\s*>/i, '');
  const svg = parseFragment(text).childNodes.find((node): node is Element => nameOf(node) === 'svg');
  if (!svg) throw new Unfit('is no SVG: export the logo as SVG again');
  const [left, top, width, height] = frameOf(svg);
  const drawn = drawingOf(svg, width, height, [left, top]);
  const parsed = FlatDrawing.safeParse({ kind: 'drawing', width, height, paths: drawn });
  if (!parsed.success || drawn.reduce((sum, { d }) => sum + d.length, 0) > MOST_LETTERS)
    throw new Unfit(
      drawn.length === 0 ? 'draws nothing: export the logo again' : 'has too many shapes: simplify them',
    );
  return parsed.data;
}

const nameOf = (node: Node): string => ('tagName' in node ? node.tagName.toLowerCase() : '');
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((it) => it.name.toLowerCase() === name)?.value.trim();

function frameOf(svg: Element): readonly [number, number, number, number] {
  const box =
    attribute(svg, 'viewbox')
      ?.split(/[\s,]+/)
      .map(Number) ?? [];
  const [width, height] = ['width', 'height'].map((name) => Number.parseFloat(attribute(svg, name) ?? ''));
  const [x = 0, y = 0, w = width ?? Number.NaN, h = height ?? Number.NaN] = box.length === 4 ? box : [];
  if (!(w > 0 && h > 0)) throw new Unfit('says neither viewBox nor size: export it with its frame');
  return [x, y, w, h];
}

function drawingOf(
  svg: Element,
  width: number,
  height: number,
  [left, top]: readonly [number, number],
): readonly Path[] {
  const all = [...within(svg)];
  const rules = rulesIn(all);
  const frame = { left, top, width, height };
  const drawn: Path[] = [];
  const draw = (element: Element, above: Look, depth: number): void => {
    const name = nameOf(element);
    const refused =
      REFUSED[name] ?? (name.startsWith('animate') || name === 'set' ? REFUSED.animate : undefined);
    if (refused) throw new Unfit(refused);
    if (PASSED_OVER.has(name)) return;
    if (depth > DEEPEST) throw new Unfit('nests its groups too deep: save it as a plain SVG');
    const said = declaredBy(element, rules);
    if (said.get('display') === 'none' || said.get('visibility') === 'hidden') return;
    assertFlat(said, all, frame);
    const transform = attribute(element, 'transform');
    const look: Look = {
      fill: said.get('fill') ?? above.fill,
      evenOdd: (said.get('fill-rule') ?? (above.evenOdd ? 'evenodd' : '')) === 'evenodd',
      transforms: transform ? [transform, ...above.transforms] : above.transforms,
    };
    if (GROUPS.has(name)) {
      if (name === 'svg' && depth > 0)
        throw new Unfit('holds a drawing within the drawing: save it as a plain SVG');
      for (const child of element.childNodes) if ('tagName' in child) draw(child, look, depth + 1);
      return;
    }
    const d = shapeOf(element, name);
    if (d === null || look.fill === 'none') return;
    const path = flatPath(d, look.transforms, left, top);
    if (path !== '')
      drawn.push({ d: path, fill: colourOf(look.fill), ...(look.evenOdd ? { evenOdd: true } : {}) });
  };
  draw(svg, { fill: '#000000', evenOdd: false, transforms: [] }, 0);
  return drawn;
}

function* within(element: Element): Generator<Element> {
  for (const child of element.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* within(child);
  }
}

const declarations = (css: string): Declared =>
  new Map(
    css.split(';').flatMap((it) => {
      const [property, value] = it.split(/:(.*)/s);
      return property && value ? [[property.trim().toLowerCase(), value.trim()] as const] : [];
    }),
  );

/** Rules for a class, an id or a kind of shape, as drawing programs write them. */
function rulesIn(elements: readonly Element[]): Rules {
  const rules = new Map<string, Declared>();
  for (const style of elements.filter((it) => nameOf(it) === 'style')) {
    const css = style.childNodes
      .map((it) => ('value' in it ? it.value : ''))
      .join('')
      .replace(/<!\[CDATA\[|\]\]>/g, '')
      .replace(/\/\*.*?\*\//gs, '');
    if (/@import|url\(\s*['"]?(?!#)/i.test(css))
      throw new Unfit('refers to another file: save it as one plain SVG');
    for (const [, selectors = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g))
      for (const selector of selectors.split(',').map((it) => it.trim()))
        rules.set(selector, new Map([...(rules.get(selector) ?? []), ...declarations(body)]));
  }
  return rules;
}

const PRESENTED = [
  'fill',
  'fill-rule',
  'stroke',
  'stroke-width',
  'opacity',
  'fill-opacity',
  'display',
  'visibility',
  'clip-path',
  'mask',
  'filter',
];

function declaredBy(element: Element, rules: Rules): Declared {
  const own = PRESENTED.flatMap((name) => {
    const value = attribute(element, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const selectors = [
    nameOf(element),
    ...(attribute(element, 'class') ?? '').split(/\s+/).map((it) => `.${it}`),
    `#${attribute(element, 'id') ?? ''}`,
  ];
  return new Map([
    ...own,
    ...selectors.flatMap((it) => [...(rules.get(it) ?? [])]),
    ...declarations(attribute(element, 'style') ?? ''),
  ]);
}

type Frame = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** @throws Unfit where a shape is more than an area in one colour. */
function assertFlat(said: Declared, all: readonly Element[], frame: Frame): void {
  const stroke = said.get('stroke');
  if (stroke && stroke !== 'none' && Number.parseFloat(said.get('stroke-width') ?? '1') > 0)
    throw new Unfit('has lines that a pen draws: turn them into outlines');
  for (const property of ['opacity', 'fill-opacity'])
    if (Number.parseFloat(said.get(property) ?? '1') < 1)
      throw new Unfit('is partly transparent: save it in flat colours');
  if (said.has('filter') && said.get('filter') !== 'none') throw new Unfit(REFUSED.filter);
  if (said.has('mask') && said.get('mask') !== 'none') throw new Unfit(REFUSED.mask);
  const clip = said.get('clip-path');
  if (!clip || clip === 'none') return;
  // Drawing programs cut everything at the frame; that cuts nothing.
  const id = /^url\(\s*['"]?#([^'")]+)/.exec(clip)?.[1];
  const path = all.find((it) => nameOf(it) === 'clippath' && attribute(it, 'id') === id);
  const shapes = path ? [...within(path)] : [];
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
    Number.parseFloat((shapes[0] && attribute(shapes[0], name)) ?? '0'),
  );
  const covers =
    shapes.length === 1 &&
    nameOf(shapes[0] as Element) === 'rect' &&
    (x ?? 0) <= frame.left &&
    (y ?? 0) <= frame.top &&
    (x ?? 0) + (width ?? 0) >= frame.left + frame.width &&
    (y ?? 0) + (height ?? 0) >= frame.top + frame.height;
  if (!covers) throw new Unfit('is cut by a clipping path: cut its shapes for good');
}

/** A plain shape as a path; null where there is none to fill. */
function shapeOf(element: Element, name: string): string | null {
  const n = (attr: string): number => Number.parseFloat(attribute(element, attr) ?? '0') || 0;
  switch (name) {
    case 'path':
      return attribute(element, 'd') ?? null;
    case 'rect': {
      const [x, y, w, h] = [n('x'), n('y'), n('width'), n('height')];
      const rx = Math.min(n('rx') || n('ry'), w / 2);
      const ry = Math.min(n('ry') || n('rx'), h / 2);
      if (rx === 0 || ry === 0) return `M${x} ${y}h${w}v${h}h${-w}z`;
      const turn = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
      return `M${x + rx} ${y}h${w - 2 * rx}${turn(rx, ry)}v${h - 2 * ry}${turn(-rx, ry)}h${2 * rx - w}${turn(-rx, -ry)}v${2 * ry - h}${turn(rx, -ry)}z`;
    }
    case 'circle':
    case 'ellipse': {
      const [rx, ry] = name === 'circle' ? [n('r'), n('r')] : [n('rx'), n('ry')];
      return `M${n('cx') - rx} ${n('cy')}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
    }
    case 'polygon':
    case 'polyline':
      return `M${attribute(element, 'points') ?? ''}z`;
    default:
      return null;
  }
}

const written = (values: readonly number[]): string =>
  values.map((value) => String(Math.round(value * 1000) / 1000)).join(' ');

/** A path in the drawing's own frame, of M, L, C and Z alone. */
function flatPath(d: string, transforms: readonly string[], left: number, top: number): string {
  let path = svgpath(d);
  for (const transform of transforms) path = path.transform(transform);
  path = path.translate(-left, -top).abs().unshort().unarc();
  if ('err' in path && path.err) throw new Unfit('has a path that cannot be read: export the logo again');
  const out: string[] = [];
  path.iterate((segment, _index, x, y) => {
    const [kind, ...values] = segment as [string, ...number[]];
    if (values.some((value) => !Number.isFinite(value)))
      throw new Unfit('has a path that cannot be read: export the logo again');
    const [a = 0, b = 0, c = 0, e = 0] = values;
    if (kind === 'H') out.push(`L${written([a, y])}`);
    else if (kind === 'V') out.push(`L${written([x, a])}`);
    else if (kind === 'Q')
      out.push(
        `C${written([x + ((a - x) * 2) / 3, y + ((b - y) * 2) / 3, c + ((a - c) * 2) / 3, e + ((b - e) * 2) / 3, c, e])}`,
      );
    else if (kind === 'Z' || kind === 'z') out.push('Z');
    else out.push(`${kind}${written(values)}`);
  });
  return out.join('');
}

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  navy: '#000080',
  grey: '#808080',
  gray: '#808080',
  orange: '#ffa500',
  purple: '#800080',
  teal: '#008080',
  maroon: '#800000',
  silver: '#c0c0c0',
  currentcolor: '#000000',
};

/** @throws Unfit. */
function colourOf(value: string): string {
  const said = value.toLowerCase();
  const named = NAMED[said];
  if (named) return named;
  if (/^#[0-9a-f]{6}$/.test(said)) return said;
  if (/^#[0-9a-f]{3}$/.test(said)) return `#${[...said.slice(1)].map((it) => it + it).join('')}`;
  const parts = /^rgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)$/.exec(said)?.slice(1).map(Number);
  if (parts?.every((part) => part < 256))
    return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  throw new Unfit(
    said.startsWith('url(')
      ? 'has a gradient or pattern: save it in flat colours'
      : `has the colour ${value.slice(0, 30)}: write it as # and six digits`,
  );
}
