import { type Measure, roundCoordinate, type Scene, type Shape, text, wrapLabel } from './scene.ts';

export type NetworkNode = {
  readonly id: string;
  readonly name: string;
  /** Three roles, three shapes: universities, businesses, and everything institutional. */
  readonly role: 'talent' | 'business' | 'institution';
  /** Where it is; nodes of one place stand together. */
  readonly place: string;
};

export type NetworkEdge = { readonly from: string; readonly to: string; readonly relation: string };

export type NetworkInput = { readonly width: number; readonly measure: Measure; readonly subject: string };

const ROLES = ['talent', 'institution', 'business'] as const;
/** The long word where the column has room for it. */
const HEADS = {
  talent: ['Universities', 'Universities'],
  institution: ['Institutions, sites, programmes', 'Institutions'],
  business: ['Businesses', 'Businesses'],
} as const;
const SIZE = 8.2;
const LINE = 10;
/** Room between two labels: a link can pass there. */
const APART = 5;
/** A name of a place is wrapped from here on. */
const MOST_OF_PLACE = 86;
const PLACE_MARGIN = 20;
/** Between the longest label of a column and the marks of the next. */
const GUTTER = 36;
/** From the middle of a mark to its label. */
const MARK = 8;
/** Links keep off the marks that they end at. */
const OFF = 5;

function mark(role: NetworkNode['role'], x: number, y: number): Shape {
  switch (role) {
    case 'talent':
      return { kind: 'circle', x, y, r: 3.6, fill: 'cool' };
    case 'business':
      return {
        kind: 'rect',
        x: roundCoordinate(x - 3.3),
        y: roundCoordinate(y - 3.3),
        width: 6.6,
        height: 6.6,
        fill: 'accent',
      };
    case 'institution':
      return {
        kind: 'path',
        d: `M${x} ${roundCoordinate(y - 4.4)}L${roundCoordinate(x + 4.4)} ${y}L${x} ${roundCoordinate(y + 4.4)}L${roundCoordinate(x - 4.4)} ${y}Z`,
        fill: 'ink',
      };
  }
}

type Spot = {
  readonly node: NetworkNode;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  /** Width of its widest line. */
  readonly wide: number;
};

/**
 * A cluster's network: a band for each place, a column for each role, links as thin curves behind the labels.
 * Positions follow from the data alone, so the same network is always the same drawing and labels never overlap.
 */
export function network(
  nodes: readonly NetworkNode[],
  edges: readonly NetworkEdge[],
  { width, measure, subject }: NetworkInput,
): Scene {
  const roles = ROLES.filter((role) => nodes.some((node) => node.role === role));
  const places = [...new Set(nodes.map((node) => node.place))];
  const placeWidth =
    Math.min(MOST_OF_PLACE, Math.max(...places.map((p) => measure(p, SIZE, 'semibold')))) + PLACE_MARGIN;
  const column = (width - placeWidth) / roles.length;
  // What is left of a column is the gutter in which links bend.
  const labelWidth = column - GUTTER - MARK;
  const shapes: Shape[] = [];
  const marks: Shape[] = [];
  const spots = new Map<string, Spot>();
  let top = 20;
  for (const [index, role] of roles.entries()) {
    const [long, short] = HEADS[role];
    const head = measure(long, SIZE, 'regular') <= column - 16 ? long : short;
    shapes.push(
      text(roundCoordinate(placeWidth + column * index + 12), 10, head, { size: SIZE, fill: 'muted' }),
    );
    shapes.push(mark(role, roundCoordinate(placeWidth + column * index + 4), 7));
  }
  for (const [band, place] of places.entries()) {
    const name = wrapLabel(place, placeWidth - PLACE_MARGIN + 4, 3, SIZE, 'semibold', measure);
    let tallest = 12 + name.length * LINE;
    const inBand: Spot[] = [];
    for (const [index, role] of roles.entries()) {
      let y = top + 12;
      for (const node of nodes.filter((n) => n.place === place && n.role === role)) {
        const lines = wrapLabel(node.name, labelWidth, 3, SIZE, 'regular', measure);
        const spot = {
          node,
          x: roundCoordinate(placeWidth + column * index + 4),
          y: roundCoordinate(y),
          lines,
          wide: Math.max(...lines.map((l) => measure(l, SIZE, 'regular'))),
        };
        inBand.push(spot);
        spots.set(node.id, spot);
        y += lines.length * LINE + APART;
      }
      tallest = Math.max(tallest, y - top - APART);
    }
    const height = tallest + 2;
    if (band % 2 === 0) shapes.push({ kind: 'rect', x: 0, y: top, width, height, fill: 'mist' });
    for (const [row, words] of name.entries())
      marks.push(text(6, roundCoordinate(top + 15 + row * LINE), words, { size: SIZE, weight: 'semibold' }));
    for (const spot of inBand) {
      marks.push(mark(spot.node.role, spot.x, spot.y));
      // A ground of the band's colour behind the label keeps it readable where a link passes.
      marks.push({
        kind: 'rect',
        x: roundCoordinate(spot.x + 7),
        y: roundCoordinate(spot.y - 6.5),
        width: roundCoordinate(spot.wide + 2),
        height: spot.lines.length * LINE + 2,
        fill: band % 2 === 0 ? 'mist' : 'paper',
      });
      for (const [row, words] of spot.lines.entries())
        marks.push(
          text(roundCoordinate(spot.x + 8), roundCoordinate(spot.y + 3 + row * LINE), words, { size: SIZE }),
        );
    }
    top += height;
  }
  const drawn = edges.filter((edge) => spots.has(edge.from) && spots.has(edge.to));
  for (const edge of drawn) {
    const a = spots.get(edge.from);
    const b = spots.get(edge.to);
    if (!a || !b) continue;
    shapes.push({
      kind: 'path',
      d: curve(a, b, [...spots.values()], top),
      stroke: 'muted',
      strokeWidth: 0.7,
    });
  }
  const name = (id: string): string => nodes.find((node) => node.id === id)?.name ?? id;
  return {
    width,
    height: top,
    shapes: [...shapes, ...marks],
    follows: true,
    targets: [...spots.values()].map(({ node, x, y, lines, wide }) => ({
      id: node.id,
      x: roundCoordinate(x - 6),
      y: roundCoordinate(y - 8),
      width: roundCoordinate(wide + 17),
      height: lines.length * LINE + 5,
    })),
    alt: `Network. ${subject}. ${places
      .map(
        (p) =>
          `${p}: ${nodes
            .filter((n) => n.place === p)
            .map((n) => n.name)
            .join(', ')}`,
      )
      .join(
        '. ',
      )}.${drawn.length > 0 ? ` Links: ${drawn.map((e) => `${name(e.from)} ${e.relation} ${name(e.to)}`).join('; ')}.` : ''}`,
    data: {
      columns: ['From', 'Relation', 'To'],
      rows: drawn.map((e) => [name(e.from), e.relation, name(e.to)]),
    },
  };
}

/**
 * Links of one column bow to the left of their marks. Between columns they run level to the gutter before the next
 * column and bend there; past a column that is not theirs they go between its labels. So no link runs behind a label
 * that it does not belong to, where it would read as two links of that one.
 */
function curve(a: Spot, b: Spot, all: readonly Spot[], bottom: number): string {
  if (a.x === b.x) {
    // Left of the first column stand the places: the bow is shallow there.
    const most = all.some((spot) => spot.x < a.x) ? 16 : 8;
    const bow = roundCoordinate(a.x - Math.min(most, 5 + Math.abs(a.y - b.y) / 14));
    return `M${a.x} ${a.y}C${bow} ${a.y} ${bow} ${b.y} ${b.x} ${b.y}`;
  }
  const [left, right] = a.x < b.x ? [a, b] : [b, a];
  const passed = [...new Set(all.map((spot) => spot.x))]
    .filter((x) => x > left.x && x < right.x)
    .sort((p, q) => p - q);
  let x = roundCoordinate(left.x + left.wide + MARK + 3);
  let { y } = left;
  let path = `M${x} ${y}`;
  const bendTo = (endX: number, endY: number): void => {
    const from = roundCoordinate(Math.max(x, endX + OFF - GUTTER + 2));
    const half = roundCoordinate((from + endX) / 2);
    if (from > x) path += `L${from} ${y}`;
    path += `C${half} ${y} ${half} ${endY} ${endX} ${endY}`;
    [x, y] = [endX, endY];
  };
  for (const [index, columnX] of passed.entries()) {
    const straight = left.y + ((right.y - left.y) * (index + 1)) / (passed.length + 1);
    const through = gapNear(
      straight,
      all.filter((spot) => spot.x === columnX),
      bottom,
    );
    bendTo(roundCoordinate(columnX - OFF), through);
  }
  bendTo(roundCoordinate(right.x - OFF), right.y);
  return path;
}

/** The height nearest to the wanted one at which a level link passes between the labels of a column. */
function gapNear(wanted: number, labels: readonly Spot[], bottom: number): number {
  const taken = labels
    .map(({ y, lines }) => [y - 7, y - 4 + lines.length * LINE] as const)
    .sort(([p], [q]) => p - q);
  const edges = [18, ...taken.flat(), bottom - 1];
  const gaps: (readonly [number, number])[] = [];
  for (let index = 0; index < edges.length; index += 2)
    gaps.push([edges[index] ?? 0, edges[index + 1] ?? bottom]);
  const inside = ([from, to]: readonly [number, number]): number => {
    const edge = Math.min(4, (to - from) / 2);
    return Math.min(Math.max(wanted, from + edge), to - edge);
  };
  const heights = gaps.filter(([from, to]) => to - from >= 1).map(inside);
  const [nearest = wanted] = heights.sort((p, q) => Math.abs(p - wanted) - Math.abs(q - wanted) || p - q);
  return roundCoordinate(nearest);
}
