import type { ChartInput } from './dots.ts';
import { fitLabel, roundCoordinate, type Scene, type Shape, type Tone, text } from './scene.ts';

export type SquarePart = { readonly label: string; readonly count: number };

/** More than these cannot be counted by eye. */
export const MOST_SQUARES = 120;

/** In print without colour, each differs from the one before. */
export const SQUARE_TONES = ['accent', 'coolSoft', 'grey', 'paper'] as const satisfies readonly Tone[];

const ACROSS = 20;
const SIZE = 8.5;

/** A whole as one square for each that was counted, its parts one after the other, and how many each has. */
export function unitSquares(
  parts: readonly SquarePart[],
  { width, measure, subject, columns }: ChartInput,
): Scene {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const step = roundCoordinate(Math.min(13, width / ACROSS));
  const side = roundCoordinate(step - 1.5);
  const toneOf = (index: number): Tone =>
    index === parts.length - 1 && parts.length > 1 ? 'paper' : (SQUARE_TONES[Math.min(index, 2)] ?? 'paper');
  const shapes: Shape[] = [];
  const square = (x: number, y: number, tone: Tone): Shape => ({
    kind: 'rect',
    x: roundCoordinate(x),
    y: roundCoordinate(y),
    width: side,
    height: side,
    fill: tone,
    stroke: tone === 'paper' ? 'grey' : tone,
    strokeWidth: 0.8,
  });
  let drawn = 0;
  for (const [index, { count }] of parts.entries()) {
    for (let one = 0; one < count; one += 1, drawn += 1)
      shapes.push(
        square((drawn % ACROSS) * step + 0.5, Math.floor(drawn / ACROSS) * step + 0.5, toneOf(index)),
      );
  }
  let y = Math.ceil(total / ACROSS) * step + 16;
  for (const [index, { label, count }] of parts.entries()) {
    const words = `${count} ${label}`;
    shapes.push(square(0.5, y - side + 1.5, toneOf(index)));
    shapes.push(
      text(step + 5, y, fitLabel(words, width - step - 5, SIZE, 'regular', measure), { size: SIZE }),
    );
    y += 14;
  }
  return {
    width,
    height: y - 9,
    shapes,
    alt: `${subject} ${parts.map(({ label, count }) => `${label}: ${count}`).join('; ')}.`,
    data: { columns: [...columns], rows: parts.map(({ label, count }) => [label, String(count)]) },
  };
}
