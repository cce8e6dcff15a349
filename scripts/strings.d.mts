/** `id`, or `id.attribute` for one of a group. */
export type Sentence = {
  readonly id: string;
  /** What it takes, in the order of its comment. */
  readonly takes: readonly { readonly name: string; readonly type: string }[];
  readonly used: ReadonlySet<string>;
  readonly unnamed: readonly string[];
  /** By the name that is selected by: the keys of the variants of each selection. */
  readonly selected: ReadonlyMap<string, readonly (readonly string[])[]>;
};

export const stringsFolder: string;
export function cataloguesIn(folder: string): readonly (readonly [area: string, text: string])[];
export function sentencesOf(text: string): {
  readonly sentences: readonly Sentence[];
  readonly faults: readonly string[];
};
export function texts(
  languages: readonly (readonly [
    language: string,
    catalogues: readonly (readonly [area: string, text: string])[],
  ])[],
): string;
export function signatures(catalogues: readonly (readonly [area: string, text: string])[]): string;
