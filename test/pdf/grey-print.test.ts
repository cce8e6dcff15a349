import { expect, it } from 'vitest';
import { COLOURS } from '../../src/main/pdf/theme.ts';
import { SQUARE_TONES } from '../../src/shared/charts/unit-squares.ts';

/** Relative luminance (WCAG): all that is left of a colour in grey. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

it('fills that stand side by side are told apart in grey', () => {
  const lights = SQUARE_TONES.map((tone) => luminance(COLOURS[tone]) + 0.05);
  for (const [index, light] of lights.entries()) {
    const next = lights[index + 1];
    if (next !== undefined) expect(Math.max(light, next) / Math.min(light, next)).toBeGreaterThanOrEqual(1.5);
  }
});
