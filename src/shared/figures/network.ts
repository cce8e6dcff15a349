import { at, fit, type Measure, type Scene, type Shape, text, wrap } from './scene.ts';

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
const HEADS = {
  talent: 'Universities',
  institution: 'Institutions, sites, programmes',
  business: 'Businesses',
} as const;
const SIZE = 8.2;
const LINE = 10;

function mark(role: NetworkNode['role'], x: number, y: number): Shape {
  switch (role) {
    case 'talent':
      return { kind: 'circle', x, y, r: 3.6, fill: 'cool' };
    case 'business':
      return { kind: 'rect', x: at(x - 3.3), y: at(y - 3.3), width: 6.6, height: 6.6, fill: 'accent' };
    case 'institution':
      return {
        kind: 'path',
        d: `M${x} ${at(y - 4.4)}L${at(x + 4.4)} ${y}L${x} ${at(y + 4.4)}L${at(x - 4.4)} ${y}Z`,
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
  const placeWidth = Math.min(92, Math.max(...places.map((p) => measure(p, SIZE, 'semibold'))) + 14);
  const column = (width - placeWidth) / roles.length;
  // What is left of a column is the gutter in which links bend.
  const labelWidth = column - 44;
  const shapes: Shape[] = [];
  const marks: Shape[] = [];
  const spots = new Map<string, Spot>();
  let top = 20;
  for (const [index, role] of roles.entries()) {
    shapes.push(text(at(placeWidth + column * index + 12), 10, HEADS[role], { size: SIZE, fill: 'muted' }));
    shapes.push(mark(role, at(placeWidth + column * index + 4), 7));
  }
  for (const [band, place] of places.entries()) {
    let tallest = 0;
    const inBand: Spot[] = [];
    for (const [index, role] of roles.entries()) {
      let y = top + 12;
      for (const node of nodes.filter((n) => n.place === place && n.role === role)) {
        const lines = wrap(node.name, labelWidth, 3, SIZE, 'regular', measure);
        const spot = {
          node,
          x: at(placeWidth + column * index + 4),
          y: at(y),
          lines,
          wide: Math.max(...lines.map((l) => measure(l, SIZE, 'regular'))),
        };
        inBand.push(spot);
        spots.set(node.id, spot);
        y += lines.length * LINE + 4;
      }
      tallest = Math.max(tallest, y - top - 4);
    }
    const height = tallest + 2;
    if (band % 2 === 0) shapes.push({ kind: 'rect', x: 0, y: top, width, height, fill: 'mist' });
    marks.push(
      text(6, top + 15, fit(place, placeWidth - 10, SIZE, 'semibold', measure), {
        size: SIZE,
        weight: 'semibold',
      }),
    );
    for (const spot of inBand) {
      marks.push(mark(spot.node.role, spot.x, spot.y));
      // A ground of the band's colour behind the label keeps it readable where a link passes.
      marks.push({
        kind: 'rect',
        x: at(spot.x + 7),
        y: at(spot.y - 6.5),
        width: at(spot.wide + 2),
        height: spot.lines.length * LINE + 2,
        fill: band % 2 === 0 ? 'mist' : 'paper',
      });
      for (const [row, words] of spot.lines.entries())
        marks.push(text(at(spot.x + 8), at(spot.y + 3 + row * LINE), words, { size: SIZE }));
    }
    top += height;
  }
  const drawn = edges.filter((edge) => spots.has(edge.from) && spots.has(edge.to));
  for (const edge of drawn) {
    const a = spots.get(edge.from);
    const b = spots.get(edge.to);
    if (!a || !b) continue;
    shapes.push({ kind: 'path', d: curve(a, b), stroke: 'muted', strokeWidth: 0.7 });
  }
  const name = (id: string): string => nodes.find((node) => node.id === id)?.name ?? id;
  return {
    width,
    height: top,
    shapes: [...shapes, ...marks],
    follows: true,
    targets: [...spots.values()].map(({ node, x, y, lines, wide }) => ({
      id: node.id,
      x: at(x - 6),
      y: at(y - 8),
      width: at(wide + 17),
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
 * Links of one column bow to the left of their marks. Between columns they leave where the label on the left ends and
 * bend in the gutter before the column on the right, so that they cross no label of their own.
 */
function curve(a: Spot, b: Spot): string {
  if (a.x === b.x) {
    const bow = at(a.x - Math.min(16, 5 + Math.abs(a.y - b.y) / 14));
    return `M${a.x} ${a.y}C${bow} ${a.y} ${bow} ${b.y} ${b.x} ${b.y}`;
  }
  const [left, right] = a.x < b.x ? [a, b] : [b, a];
  const from = at(left.x + left.wide + 11);
  const bend = at(right.x - Math.max(14, (right.x - from) * 0.45));
  return `M${from} ${left.y}C${bend} ${left.y} ${bend} ${right.y} ${at(right.x - 5)} ${right.y}`;
}
