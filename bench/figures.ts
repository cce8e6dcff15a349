/** One measured figure; `ratio` is ours divided by what it is held against. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against: string | null;
  readonly ratio: number | null;
};

/** A figure that is held against the most that it may be. */
export const held = (name: string, value: number, unit: string, most: number): Figure => ({
  name,
  value,
  unit,
  against: `at most ${most} ${unit}`,
  ratio: value / most,
});

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** A line a figure, for people; with --json an object a line, for programs. */
export function report(figures: readonly Figure[]): void {
  const asJson = process.argv.includes('--json');
  for (const { name, value: exact, unit, against, ratio } of figures) {
    const value = round(exact, 2);
    if (asJson) {
      console.log(
        JSON.stringify({ name, value, unit, against, ratio: ratio === null ? null : round(ratio, 3) }),
      );
      continue;
    }
    const times = ratio === null ? '' : `${ratio.toFixed(2).padStart(8)} × ${against}`;
    console.log(`${name.padEnd(56)}${value.toFixed(2).padStart(10)} ${unit.padEnd(4)}${times}`);
  }
}

/** The figure that a share of all others does not exceed. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

export const median = (values: readonly number[]): number => quantile(values, 0.5);
