/** Logistic regression: features from 0 to 1, weights from judged delegations (`npm run bench -- fit`). */

export function weigh<Feature extends string>(
  features: Readonly<Record<Feature, number>>,
  weights: Readonly<Record<Feature, number>>,
): number {
  let sum = 0;
  for (const name in features) sum += features[name] * weights[name];
  return sum;
}

/** The chance, from 0 to 1, that a weighed sum stands for. */
export const chance = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** How much there is of something without end: 0 for nothing, near 1 for much more than `scale`. */
export const saturate = (sum: number, scale: number): number => 1 - Math.exp(-sum / scale);
