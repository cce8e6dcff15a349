/** The least of the values; infinite where there are none. Spread into `Math.min`, a long list would not fit on the stack. */
export const lowestOf = (values: Iterable<number>): number => {
  let found = Number.POSITIVE_INFINITY;
  for (const value of values) if (value < found) found = value;
  return found;
};

/** The greatest of the values; minus infinity where there are none. */
export const highestOf = (values: Iterable<number>): number => {
  let found = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > found) found = value;
  return found;
};
