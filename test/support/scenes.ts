import type { Measure, Scene, SceneText } from '../../src/shared/charts/scene.ts';

export type Rectangle = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly what: string;
};

/** Half an em a character: near enough to a real face, and the same everywhere. */
export const halfEm: Measure = (text, size) => text.length * size * 0.5;

/** Where the ink of a label can be: from the height of its capitals to a little below its baseline. */
export function inkOf(label: SceneText, measure: Measure): Rectangle {
  const wide = measure(label.text, label.size, label.weight);
  const left = label.x - (label.anchor === 'middle' ? wide / 2 : label.anchor === 'end' ? wide : 0);
  return {
    left,
    right: left + wide,
    top: label.y - label.size * 0.66,
    bottom: label.y + label.size * 0.16,
    what: label.text,
  };
}

export const labelsOf = (scene: Pick<Scene, 'shapes'>): readonly SceneText[] =>
  scene.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));

/** Pairs of rectangles that touch by more than `forgiven` points; rounding to hundredths always is. */
export function overlaps(all: readonly Rectangle[], forgiven = 0.05): readonly string[] {
  return all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter(
        (b) =>
          a.left < b.right - forgiven &&
          b.left < a.right - forgiven &&
          a.top < b.bottom - forgiven &&
          b.top < a.bottom - forgiven,
      )
      .map((b) => `“${a.what}” and “${b.what}”`),
  );
}

/** What reaches over the frame. */
export function outside(all: readonly Rectangle[], { width, height }: { width: number; height: number }) {
  return all
    .filter(
      ({ left, right, top, bottom }) =>
        left < -0.05 || top < -0.05 || right > width + 0.05 || bottom > height + 0.05,
    )
    .map(({ what }) => what);
}
