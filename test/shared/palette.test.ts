import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COLOURS } from '../../src/main/pdf/theme.ts';
import { type BrandColours, type Palette, paletteOf } from '../../src/shared/brand/palette.ts';
import { SQUARE_TONES } from '../../src/shared/charts/unit-squares.ts';
import { contrast, luminance } from '../../src/shared/colour/contrast.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const colours: fc.Arbitrary<BrandColours> = fc.record({
  primary: hex,
  accent: hex,
  mid: fc.option(hex),
  paper: fc.option(hex),
});

/** Where one colour is read on another (PRINT.md). */
const READ: readonly (readonly [keyof Palette, keyof Palette, number])[] = [
  ['accent', 'paper', 4.5],
  ['accent', 'mist', 4.5],
  ['cool', 'mist', 4.5],
  ['muted', 'mist', 4.5],
  ['ink', 'mist', 10],
  ['paper', 'night', 7],
  ['nightMuted', 'night', 4.5],
  ['glow', 'night', 4.5],
];

const unread = (palette: Palette): readonly string[] => [
  ...READ.flatMap(([words, ground, least]) => {
    const ratio = contrast(palette[words], palette[ground]);
    // Colours are whole numbers of light: the last step may be a hair off.
    return ratio >= least - 0.02 ? [] : [`${words} on ${ground}: ${ratio.toFixed(2)}`];
  }),
  ...SQUARE_TONES.flatMap((tone, at) => {
    const next = SQUARE_TONES[at + 1];
    return next === undefined || contrast(palette[tone], palette[next]) >= 1.5
      ? []
      : [`${tone} beside ${next} in grey`];
  }),
];

it('whatever colours an authority has, its pages can be read, in colour and in grey', () => {
  expect(unread(COLOURS)).toEqual([]);
  fc.assert(
    fc.property(colours, (given) => {
      expect(unread(paletteOf(given).palette)).toEqual([]);
    }),
    {
      numRuns: 300,
      examples: [
        [{ primary: '#ffffff', accent: '#ffffff' }],
        [{ primary: '#000000', accent: '#000000' }],
        [{ primary: '#206a52', accent: '#9f9995', paper: '#e602ee' }],
      ],
    },
  );
});

it('a colour that serves stays as it is; one that does not is named with its use and the nearest that does', () => {
  const { palette, mended } = paletteOf({ primary: '#1A1440', accent: '#FFB4D8' });
  expect(palette.night).toBe('#1A1440');
  expect(mended).toMatchObject([{ colour: 'accent', use: 'text-on-paper', needed: 4.5, from: '#FFB4D8' }]);
  const [accent] = mended;
  expect(accent?.was).toBeLessThan(2);
  expect(accent?.is).toBeGreaterThanOrEqual(4.5);
  expect(luminance(accent?.to ?? '')).toBeLessThan(luminance('#FFB4D8'));
  expect(
    paletteOf({ primary: '#0E2C33', accent: '#BF3F0C', mid: '#2C6268', paper: '#F5F1E9' }).mended,
  ).toEqual([]);
});
