import type { ChartInput } from './bars.ts';
import { at, fit, type Scene, type Shape, type Tone, text } from './scene.ts';

export type Group = {
  readonly label: string;
  readonly values: readonly { readonly value: number; readonly printed: string }[];
};

/** At most this many bars stand in a group: more cannot be told apart. */
const MOST = 3;
const TONES: readonly Tone[] = ['grey', 'accent', 'cool'];

/** Groups of horizontal bars from zero, one bar a period or kind; names at the first group instead of a legend. */
export function groupedBars(
  groups: readonly Group[],
  kinds: readonly string[],
  { width, measure, subject, columns }: ChartInput,
): Scene {
  const size = 8.5;
  const thick = 11;
  const shown = kinds.slice(0, MOST);
  const labelWidth = Math.min(
    width * 0.32,
    Math.max(...groups.map((g) => measure(g.label, size, 'semibold'))) + 10,
  );
  const tail =
    Math.max(
      ...groups.flatMap((g) =>
        g.values.map((v, i) => measure(`${v.printed}  ${shown[i] ?? ''}`, size, 'semibold')),
      ),
    ) + 8;
  const most = Math.max(...groups.flatMap((g) => g.values.map((v) => v.value)), 0) || 1;
  const space = Math.max(20, width - labelWidth - tail);
  const step = thick * shown.length + 12;
  const shapes: Shape[] = [];
  for (const [row, group] of groups.entries()) {
    const top = row * step;
    shapes.push(
      text(0, top + 11, fit(group.label, labelWidth - 8, size, 'semibold', measure), {
        size,
        weight: 'semibold',
      }),
    );
    for (const [index, { value, printed }] of group.values.slice(0, MOST).entries()) {
      const y = top + 3 + index * thick;
      const length = at((Math.max(value, 0) / most) * space);
      shapes.push({
        kind: 'rect',
        x: at(labelWidth),
        y,
        width: Math.max(length, 0.6),
        height: thick - 2,
        fill: TONES[index] ?? 'grey',
      });
      const words = row === 0 ? `${printed}  ${shown[index] ?? ''}` : printed;
      shapes.push(text(at(labelWidth + length + 4), y + 8, words, { size: 8 }));
    }
  }
  const height = groups.length * step - 6;
  shapes.push({
    kind: 'line',
    x1: at(labelWidth),
    y1: 0,
    x2: at(labelWidth),
    y2: height,
    stroke: 'muted',
    strokeWidth: 0.6,
  });
  return {
    width,
    height,
    shapes,
    follows: true,
    alt: `Grouped bar chart. ${subject}. ${groups.map((g) => `${g.label}: ${g.values.map((v, i) => `${shown[i] ?? ''} ${v.printed}`).join(', ')}`).join('; ')}.`,
    data: {
      columns: [columns[0], ...shown],
      rows: groups.map((g) => [g.label, ...g.values.map((v) => v.printed)]),
    },
  };
}
