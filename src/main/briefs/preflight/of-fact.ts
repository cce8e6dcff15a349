import type { Fact } from '../../../shared/domain/index.ts';

/** What is worked out of a fact alone, once for each fact: rules ask it for every pair of them. */
export function ofFact<T>(read: (fact: Fact) => T): (fact: Fact) => T {
  const known = new WeakMap<Fact, { readonly value: T }>();
  return (fact) => {
    const found = known.get(fact);
    if (found) return found.value;
    const value = read(fact);
    known.set(fact, { value });
    return value;
  };
}
