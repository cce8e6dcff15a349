import { mirrorScene, type Scene, type SceneText } from '../../../shared/charts/scene.ts';
import type { PrintedRef } from '../../../shared/domain/index.ts';
import { breakLines } from '../text/break-lines.ts';
import { drawLine } from '../text/draw-line.ts';
import { piecesOf, type Setting } from '../text/pieces.ts';
import { FACE_OF_WEIGHT, type TextStyle } from '../theme.ts';
import { type Colours, moveOp, type Op } from './page.ts';

/**
 * A figure at (0, 0): its shapes as one drawing, its labels as text set like all other text, in any script. On a page
 * that is read from the right, what follows the reading direction is turned; a map never is.
 */
export function sceneOps(
  given: Pick<Scene, 'width' | 'height' | 'shapes' | 'clip' | 'follows'>,
  node: number,
  setting: Setting,
  of: readonly PrintedRef[] = [],
  colours: Colours = {},
): readonly Op[] {
  const rtl = setting.direction === 'rtl';
  const scene = rtl && given.follows ? mirrorScene(given) : given;
  const labels = scene.shapes.filter((shape): shape is SceneText => shape.kind === 'text');
  return [
    { op: 'scene', x: 0, y: 0, scene, node, of, colours },
    ...labels.flatMap((label) => labelOps(label, scene.width, node, setting, colours)),
  ];
}

function labelOps(
  label: SceneText,
  width: number,
  node: number,
  setting: Setting,
  colours: Colours,
): readonly Op[] {
  const style: TextStyle = {
    face: FACE_OF_WEIGHT[label.weight],
    size: label.size,
    leading: label.size,
    colour: colours[label.fill] ?? label.fill,
    before: 0,
  };
  const [line] = breakLines(
    piecesOf([{ kind: 'text', text: label.text }], style, setting),
    Number.MAX_SAFE_INTEGER,
    setting.fonts,
  );
  if (!line) return [];
  const left =
    label.x - (label.anchor === 'middle' ? line.width / 2 : label.anchor === 'end' ? line.width : 0);
  // The whole page is mirrored later: what must stand at `left` then is measured from the other side now.
  const x = setting.direction === 'rtl' ? width - left - line.width : left;
  const ops = drawLine({ ...line, spaceAfter: true }, 0, label.y, node, setting);
  return ops.map((op) => moveOp(op, x, 0));
}
