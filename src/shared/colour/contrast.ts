import { fromOklab, toOklab } from './oklab.ts';

/** Relative luminance (WCAG 2.2): all that is left of a colour in grey. */
export function luminance(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16);
  const [r = 0, g = 0, b = 0] = [value >> 16, (value >> 8) & 0xff, value & 0xff].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours (WCAG 2.2), from 1 to 21. */
export function contrast(first: string, second: string): number {
  const [light, dark] = [luminance(first) + 0.05, luminance(second) + 0.05];
  return Math.max(light, dark) / Math.min(light, dark);
}

const atLight = (hex: string, light: number, chroma = 1): string => {
  const [, a = 0, b = 0] = toOklab(hex);
  return fromOklab([light, a * chroma, b * chroma]);
};

/**
 * The colour made darker or lighter until it stands this far from the ground, its hue kept; the nearest that does. `chroma`
 * is how much of its strength it keeps.
 */
export function withContrast(
  hex: string,
  ground: string,
  ratio: number,
  toward: 'dark' | 'light',
  chroma = 1,
): string {
  const [at = 0] = toOklab(ground);
  let [fails, holds] = toward === 'dark' ? [at, 0] : [at, 1];
  for (let step = 0; step < 24; step += 1) {
    const middle = (fails + holds) / 2;
    if (contrast(atLight(hex, middle, chroma), ground) >= ratio) holds = middle;
    else fails = middle;
  }
  return atLight(hex, holds, chroma);
}
