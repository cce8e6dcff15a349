import type { Fact } from '../../../shared/domain/index.ts';
import { type FactPlace, type RuleInput, shorten } from './checked.ts';
import { fix, leaveOutFix } from './rule.ts';

/** Two figures that a reader sees together. */
export type Pair = readonly [FactPlace, FactPlace];

/** Pairs of facts with an amount, each once in a section. */
export function pairsAnywhere({ placed }: RuleInput, differ: (a: Fact, b: Fact) => boolean): readonly Pair[] {
  const seen = new Set<string>();
  const places = placed.filter(({ fact, section }) => {
    const here = `${section.id} ${fact.id}`;
    return fact.value !== null && !seen.has(here) && seen.add(here);
  });
  return places.flatMap((one, index) =>
    places
      .slice(index + 1)
      .filter((other) => other.fact.id !== one.fact.id && differ(one.fact, other.fact))
      .map((other): Pair => [one, other]),
  );
}

/** Those of one section. */
export const pairsBeside = (checked: RuleInput, differ: (a: Fact, b: Fact) => boolean): readonly Pair[] =>
  pairsAnywhere(checked, differ).filter(([one, other]) => one.section === other.section);

export const leaveOutEither = (places: readonly FactPlace[]) =>
  places.flatMap((place) =>
    leaveOutFix(place).map(({ act }) => fix(`Leave out: ${shorten(place.fact.statement, 70)}`, act)),
  );
