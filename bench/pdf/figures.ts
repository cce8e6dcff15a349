/** One measured figure; `ratio` is ours divided by what it is held against. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MiB';
  readonly against: string | null;
  readonly ratio: number | null;
};

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** As a table for people, or one line of JSON each. */
export function print(figures: readonly Figure[], asJson: boolean): void {
  for (const { name, value, unit, against, ratio } of figures) {
    const figure = {
      name,
      value: round(value, 1),
      unit,
      against,
      ratio: ratio === null ? null : round(ratio, 3),
    };
    if (asJson) console.log(JSON.stringify(figure));
    else {
      const held = figure.ratio === null ? '' : `${figure.ratio.toFixed(2).padStart(8)} × ${against}`;
      console.log(`${name.padEnd(44)}${figure.value.toFixed(1).padStart(9)} ${unit.padEnd(4)}${held}`);
    }
  }
}
