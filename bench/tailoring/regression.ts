/** Logistic regression with a ridge, by Newton's method. */

/** One observation: its features, and from 0 to 1 how true it is. */
export type Row = { readonly x: readonly number[]; readonly y: number };

const STEPS = 12;

/** The weights of each feature; `ridge` draws all but the first, which is always 1, towards 0. */
export function fitLogistic(rows: readonly Row[], ridge: number): readonly number[] {
  const size = rows[0]?.x.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : ridge * weight));
    const hessian = weights.map((_, i) => weights.map((__, j) => (i === j ? (i === 0 ? 1e-3 : ridge) : 0)));
    for (const { x, y } of rows) {
      const filled = x.flatMap((value, i) => (value === 0 ? [] : [i]));
      let sum = 0;
      for (const i of filled) sum += (x[i] as number) * (weights[i] as number);
      const p = 1 / (1 + Math.exp(-sum));
      for (const i of filled) {
        gradient[i] = (gradient[i] as number) + (p - y) * (x[i] as number);
        const row = hessian[i] as number[];
        for (const j of filled)
          row[j] = (row[j] as number) + p * (1 - p) * (x[i] as number) * (x[j] as number);
      }
    }
    solve(hessian, gradient).forEach((change, i) => {
      weights[i] = (weights[i] as number) - change;
    });
  }
  return weights;
}

/** The solution of a system of linear equations, by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  const at = (i: number, j: number): number => rows[i]?.[j] as number;
  for (let i = 0; i < rows.length; i += 1) {
    let pivot = i;
    for (let r = i + 1; r < rows.length; r += 1) if (Math.abs(at(r, i)) > Math.abs(at(pivot, i))) pivot = r;
    [rows[i], rows[pivot]] = [rows[pivot] as number[], rows[i] as number[]];
    for (let r = 0; r < rows.length; r += 1) {
      const factor = r === i ? 0 : at(r, i) / at(i, i);
      if (factor !== 0)
        for (let c = i; c <= rows.length; c += 1) (rows[r] as number[])[c] = at(r, c) - factor * at(i, c);
    }
  }
  return rows.map((_, i) => at(i, rows.length) / at(i, i));
}
