import type { Tone } from '../charts/scene.ts';
import { contrast, withContrast } from '../colour/contrast.ts';
import { fromOklab, mix, toOklab } from '../colour/oklab.ts';

/** Every colour of a page by its role. */
export type PaletteRole = Tone | 'sand' | 'night' | 'nightLine' | 'nightMuted' | 'glow' | 'dusk' | 'edge';
export type Palette = Readonly<Record<PaletteRole, string>>;

/** What an authority gives; all else is mixed of it. */
export type BrandColours = {
  /** Dark grounds: the cover, panels. */
  readonly primary: string;
  /** The region's own mark, and labels. */
  readonly accent: string;
  /** Marks, citations, lines that are compared with. */
  readonly mid?: string | null | undefined;
  /** Bands and maps. */
  readonly paper?: string | null | undefined;
};

/** Where a colour of the authority's is read against another, and how far they must be apart (WCAG 2.2, and our own 7). */
export const BRAND_USES = [
  { colour: 'primary', use: 'white-on-it', needed: 7 },
  { colour: 'accent', use: 'text-on-paper', needed: 4.5 },
  { colour: 'mid', use: 'text-on-paper', needed: 4.5 },
] as const satisfies readonly {
  readonly colour: keyof BrandColours;
  readonly use: 'white-on-it' | 'text-on-paper';
  readonly needed: number;
}[];
type Use = (typeof BRAND_USES)[number];

/** A colour that was too pale for what it is used for, and the nearest that serves. */
type MendedColour = Use & {
  readonly from: string;
  readonly to: string;
  readonly was: number;
  readonly is: number;
};

export type BrandPalette = { readonly palette: Palette; readonly mended: readonly MendedColour[] };

const WHITE = '#FFFFFF';

const strongMid = (primary: string): string => {
  const [, a = 0, b = 0] = toOklab(primary);
  return fromOklab([0.46, a * 1.6, b * 1.6]);
};

/**
 * The page's colours of an authority's few. What could not be read is made darker, hue kept, and named. Light fills
 * have their contrast by construction, so that neighbours are told apart in grey.
 */
export function paletteOf(colours: BrandColours): BrandPalette {
  const mended: MendedColour[] = [];
  const held = (rule: Use, from: string, ground: string): string => {
    const was = contrast(from, ground);
    if (was >= rule.needed) return from;
    const to = withContrast(from, ground, rule.needed, 'dark');
    mended.push({ ...rule, from, to, was, is: contrast(to, ground) });
    return to;
  };
  const [onPrimary, onAccent, onMid] = BRAND_USES;
  const night = held(onPrimary, colours.primary, WHITE);
  const drawnMid = colours.mid ?? strongMid(night);
  const mist = pale(colours.paper ?? drawnMid, colours.paper ? 1 : 0.12);
  const accent = held(onAccent, colours.accent, mist);
  const cool = colours.mid
    ? held(onMid, colours.mid, mist)
    : contrast(drawnMid, mist) >= onMid.needed
      ? drawnMid
      : withContrast(drawnMid, mist, onMid.needed, 'dark');
  const light = (hex: string, ratio: number, chroma: number): string =>
    withContrast(hex, WHITE, ratio, 'dark', chroma);
  const muted = light(cool, 6.8, 0.15);
  const nightMuted = mix(WHITE, night, 0.2);
  return {
    mended,
    palette: {
      ink: light(night, 17.2, 0.3),
      muted: contrast(muted, mist) >= 4.5 ? muted : withContrast(muted, mist, 4.5, 'dark'),
      accent,
      accentSoft: light(accent, 1.35, 0.25),
      cool,
      coolSoft: light(cool, 1.42, 0.25),
      grey: light(cool, 2.55, 0.12),
      mist,
      hairline: light(cool, 1.72, 0.12),
      paper: WHITE,
      sand: light(colours.paper ?? cool, 1.3, colours.paper ? 1 : 0.15),
      night,
      nightLine: mix(night, cool, 0.45),
      nightMuted,
      glow: withContrast(accent, night, 6, 'light', 0.85),
      dusk: fromOklab(toOklab(accent).map((value, at) => (at === 0 ? 0.13 : value * 0.5))),
      edge: mix(WHITE, cool, 0.35),
    },
  };
}

/** A ground that text is read on: never darker than this, though a strong hue has no such light of its own. */
function pale(hex: string, chroma: number): string {
  if (contrast(hex, WHITE) <= 1.15) return hex;
  const made = withContrast(hex, WHITE, 1.12, 'dark', chroma);
  return contrast(made, WHITE) <= 1.15 || chroma < 0.01 ? made : pale(hex, chroma * 0.8);
}
