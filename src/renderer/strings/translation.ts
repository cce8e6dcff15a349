/** A catalogue in another language: any sentence of the English one, of the same form. */
export type Translation<T> = T extends (...given: infer Given) => string
  ? (...given: Given) => string
  : T extends string
    ? string
    : { readonly [Key in keyof T]?: Translation<T[Key]> };

/** The same with nothing left out: a missing sentence does not compile. */
export type WholeTranslation<T> = T extends (...given: infer Given) => string
  ? (...given: Given) => string
  : T extends string
    ? string
    : { readonly [Key in keyof T]: WholeTranslation<T[Key]> };

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The English catalogue with each sentence that the other language has in its place. */
export function said<T>(english: T, other: Translation<T>): T {
  if (!isBranch(english) || !isBranch(other)) return (other ?? english) as T;
  const spoken: Record<string, unknown> = other;
  return Object.fromEntries(
    Object.entries(english).map(([key, sentence]) => [
      key,
      key in spoken ? said<unknown>(sentence, spoken[key] as Translation<unknown>) : sentence,
    ]),
  ) as T;
}
