/** What is used of a glyph by who measures and who writes. */
export type ShapedGlyph = {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
};

/** Glyphs of a run in drawing order with their places, in font units. */
export type ShapedRun = {
  readonly glyphs: readonly ShapedGlyph[];
  readonly positions: readonly {
    readonly xAdvance: number;
    readonly yAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }[];
  readonly advanceWidth: number;
};
