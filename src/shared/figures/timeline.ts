import { at, type Measure, type Scene, type Shape, text, wrap } from './scene.ts';

export type Moment = { readonly year: number; readonly when: string; readonly label: string };

export type TimelineInput = { readonly width: number; readonly measure: Measure; readonly subject: string };

const SIZE = 8.2;
const LINE = 10.5;
const LINES = 3;

/** Moments on a line of years, labels in turn above and below; those that would meet are pushed on, joined by a hair. */
export function timeline(given: readonly Moment[], { width, measure, subject }: TimelineInput): Scene {
  const moments = [...given].sort((a, b) => a.year - b.year || (a.label < b.label ? -1 : 1));
  const first = moments[0]?.year ?? 0;
  const last = moments.at(-1)?.year ?? first + 1;
  const box = Math.min(128, (width - 12) / Math.max(1, Math.ceil(moments.length / 2)) - 10);
  const axis = 20 + LINES * LINE + 12;
  const height = axis * 2;
  const x = (year: number): number => 8 + ((year - first) / Math.max(1, last - first)) * (width - 16);
  const shapes: Shape[] = [
    { kind: 'line', x1: 0, y1: axis, x2: width, y2: axis, stroke: 'muted', strokeWidth: 0.8 },
  ];
  for (const side of [0, 1] as const) {
    const mine = moments.filter((_, index) => index % 2 === side);
    // From the right edge back, so that the last label stays inside; then forwards, so that none meets its neighbour.
    const lefts = mine.map((moment) => Math.min(x(moment.year) - 2, width - box));
    for (let index = lefts.length - 2; index >= 0; index -= 1)
      lefts[index] = Math.min(lefts[index] ?? 0, (lefts[index + 1] ?? 0) - box - 8);
    for (let index = 0; index < lefts.length; index += 1) {
      lefts[index] = Math.max(lefts[index] ?? 0, index === 0 ? 0 : (lefts[index - 1] ?? 0) + box + 8);
    }
    for (const [index, moment] of mine.entries()) {
      const left = at(lefts[index] ?? 0);
      const dot = at(x(moment.year));
      const lines = wrap(moment.label, box, LINES, SIZE, 'regular', measure);
      const top = side === 0 ? axis - 14 - lines.length * LINE - 8 : axis + 22;
      shapes.push({
        kind: 'path',
        d: `M${dot} ${axis}L${at(left + 3)} ${side === 0 ? axis - 10 : axis + 10}`,
        stroke: 'hairline',
        strokeWidth: 0.7,
      });
      shapes.push({ kind: 'circle', x: dot, y: axis, r: 3, fill: 'accent' });
      shapes.push(text(left, at(top), moment.when, { size: SIZE, weight: 'semibold' }));
      for (const [row, words] of lines.entries())
        shapes.push(text(left, at(top + (row + 1) * LINE), words, { size: SIZE }));
    }
  }
  return {
    width,
    height,
    shapes,
    follows: true,
    alt: `Timeline. ${subject}. ${moments.map((m) => `${m.when}: ${m.label}`).join('; ')}.`,
    data: { columns: ['When', 'What'], rows: moments.map((m) => [m.when, m.label]) },
  };
}
