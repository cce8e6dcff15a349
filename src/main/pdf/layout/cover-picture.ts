import type { Palette } from '../../../shared/brand/palette.ts';
import { mix } from '../../../shared/colour/oklab.ts';
import type { CoverPicture } from '../document.ts';
import type { Setting } from '../text/pieces.ts';
import type { TextStyle } from '../theme.ts';
import type { Op, PicturePath } from './page.ts';
import { moveOp } from './page.ts';
import { setText } from './text-block.ts';

/** Bands that stand out; those beyond them are the ground on which words may lie. */
const NEAR = 3;
/** Around the third band, within the room that the words leave. */
const AROUND = 14;

const looksOf = ({ glow, accent, night, cool, dusk, edge }: Palette) =>
  ({
    deep: {
      core: glow,
      near: [mix(glow, accent, 0.4), mix(glow, accent, 0.72), accent],
      far: [mix(night, cool, 0.55), night],
      line: night,
      label: 'night',
    },
    bright: {
      core: night,
      near: [mix(night, cool, 0.25), mix(night, cool, 0.62), cool],
      far: [mix(accent, dusk, 0.62), accent],
      line: edge,
      label: 'paper',
    },
  }) as const;

type Room = { readonly width: number; readonly height: number; readonly top: number };

/** The region grown in steps: its third band stays under the words above and over the foot. */
export function pictureOps(picture: CoverPicture | null, room: Room, setting: Setting): readonly Op[] {
  if (!picture) return [];
  const { width, height, top } = room;
  const look = looksOf(setting.palette)[picture.style];
  const tall = Math.max(60, height - top - 2 * AROUND);
  const [reachX, reachY] = picture.reach;
  const scale = Math.min(tall / (2 * reachY), (width - 2 * AROUND) / (2 * reachX));
  const origin: readonly [number, number] = [width / 2, top + (height - top) / 2];
  const paths = picturePaths(picture, setting.palette);
  return [
    { op: 'picture', x: 0, y: 0, width, height, origin, scale, paths, node: 'artifact' },
    ...placesOps(picture, origin, scale, look.label, setting),
  ];
}

/** The part of a band's width that the region takes beside a name. */
const BESIDE = 0.46;

/** The region small on the far side of a band of the page, beneath a photograph: always bright, its places unnamed. */
export function bandPictureOps(
  picture: CoverPicture | null,
  { y, width, height }: { readonly y: number; readonly width: number; readonly height: number },
  { palette, direction }: Setting,
): readonly Op[] {
  const frame = { x: 0, y, width, height, node: 'artifact' } as const;
  if (!picture) return [{ op: 'fill', ...frame, colour: 'accent' }];
  const [reachX, reachY] = picture.reach;
  const scale = Math.min(height / (2 * reachY), (BESIDE * width) / (2 * reachX));
  // The page is mirrored as a whole where it is read from the right; the origin in its frame is not.
  const left = direction === 'rtl' ? reachX * scale : width - reachX * scale;
  const paths = picturePaths({ ...picture, style: 'bright' }, palette);
  return [{ op: 'picture', ...frame, origin: [left, height / 2], scale, paths }];
}

/** The bands from the outside in, in kilometres: whoever draws a cover draws these. */
export function picturePaths(picture: CoverPicture, palette: Palette): readonly PicturePath[] {
  const look = looksOf(palette)[picture.style];
  const far = picture.bands.slice(NEAR);
  return [
    // What lies beyond the last band is ground as well.
    { d: square(2000), fill: look.far[1] },
    ...far
      .map((d, index) => ({ d, fill: mix(look.far[0], look.far[1], index / Math.min(14, far.length)) }))
      .map((path, index) => (index > 14 ? { ...path, fill: look.far[1] } : path))
      .toReversed(),
    ...picture.bands
      .slice(0, NEAR)
      .map((d, index) => ({ d, fill: look.near[index] ?? look.core }))
      .toReversed(),
    ...picture.core.map((d) => ({ d, fill: look.core, stroke: { colour: look.line, width: 0.7 } })),
  ];
}

const square = (half: number): string =>
  `M${-half} ${-half}L${half} ${-half}L${half} ${half}L${-half} ${half}Z`;

/** Dots of the places with their names, right, left, above or below; one that finds no room goes without its name. */
function placesOps(
  { places }: CoverPicture,
  [left, top]: readonly [number, number],
  scale: number,
  colour: 'night' | 'paper',
  setting: Setting,
): readonly Op[] {
  const style: TextStyle = { face: 'semibold', size: 9.75, leading: 12, colour, before: 0 };
  const taken: { x: number; y: number; width: number; height: number }[] = places.map(({ x, y }) => ({
    x: left + x * scale - 5,
    y: top + y * scale - 5,
    width: 10,
    height: 10,
  }));
  return places.flatMap(({ name, x, y }): readonly Op[] => {
    const [px, py] = [left + x * scale, top + y * scale];
    const dot: Op = {
      op: 'shape',
      x: 0,
      y: 0,
      shape: { kind: 'circle', x: px, y: py, r: 3.2, fill: 'ink' },
      colours: { ink: colour },
      node: 'artifact',
    };
    const width = setting.fonts.width(setting.printable.plain(name, style.face), 'semibold', style.size) + 1;
    const height = style.leading;
    const spot = (
      [
        [px + 7, py - height / 2],
        [px - 7 - width, py - height / 2],
        [px - width / 2, py - height - 5],
        [px - width / 2, py + 5],
      ] as const
    ).find(
      ([sx, sy]) =>
        !taken.some(
          (box) =>
            sx < box.x + box.width && box.x < sx + width && sy < box.y + box.height && box.y < sy + height,
        ),
    );
    if (!spot) return [dot];
    taken.push({ x: spot[0], y: spot[1], width, height });
    const label = setText([{ kind: 'text', text: name }], style, width + 2, 0, setting);
    return [
      dot,
      ...label.ops.map((op) =>
        moveOp(op.op === 'text' ? { ...op, node: 'artifact' as const } : op, spot[0], spot[1]),
      ),
    ];
  });
}
