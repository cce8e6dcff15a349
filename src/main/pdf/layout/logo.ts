import type { Logo, LogoMark } from '../../../shared/domain/index.ts';
import type { Setting } from '../text/pieces.ts';
import type { Op } from './page.ts';

/** The largest that a logo is drawn, in points: on a cover, and over a page that goes without one. */
const ROOMS = { cover: { width: 132, height: 40 }, panel: { width: 110, height: 22 } } as const;
const WHITE = '#ffffff';

export type PlacedLogo = { readonly width: number; readonly height: number; readonly ops: readonly Op[] };

/** An authority's logo at (0, 0), for a dark ground or for paper. Wide ones are low, square ones narrow. */
export function logoOps(
  logo: Logo,
  ground: 'paper' | 'dark',
  owner: number,
  { structure }: Setting,
  where: keyof typeof ROOMS = 'cover',
): PlacedLogo {
  const mark = markOn(logo, ground);
  const room = ROOMS[where];
  const scale = Math.min(room.width / mark.width, room.height / mark.height);
  const [width, height] = [mark.width * scale, mark.height * scale];
  const node = structure.add('Figure', owner, { alt: logo.alt });
  const frame = { x: 0, y: 0, width, height, node } as const;
  const op: Op =
    mark.kind === 'drawing'
      ? { op: 'picture', ...frame, origin: [0, 0], scale, paths: mark.paths }
      : { op: 'image', ...frame, hash: mark.hash, size: [mark.width, mark.height], focus: [0.5, 0.5] };
  return { width, height, ops: [op] };
}

export const markOn = (logo: Logo, ground: 'paper' | 'dark'): LogoMark =>
  ground === 'dark' ? (logo.onDark ?? madeWhite(logo.onPaper)) : logo.onPaper;

/** One colour for a dark ground; what is white already is cut out of it in the ground's own. */
const madeWhite = (mark: LogoMark): LogoMark =>
  mark.kind === 'picture' ? mark : { ...mark, paths: mark.paths.map((path) => ({ ...path, fill: WHITE })) };
