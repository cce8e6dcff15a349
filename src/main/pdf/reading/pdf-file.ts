import type { PdfValue } from './pdf-value.ts';

/** A PDF as its own table of objects gives it. */
export type PdfFile = {
  readonly trailer: ReadonlyMap<string, PdfValue>;
  /** What a reference leads to; other values as they are. What leads nowhere is null (7.3.10). */
  readonly resolve: (value: PdfValue | undefined) => PdfValue;
  /**
   * Why another viewer may read the file otherwise. Without any, every byte of the file belongs to the one object that
   * its table names, so that a viewer that searches or repairs finds the same objects.
   */
  readonly doubts: readonly string[];
};

/** Objects by their numbers. */
export type Objects = ReadonlyMap<number, { readonly generation: number; readonly value: PdfValue }>;
