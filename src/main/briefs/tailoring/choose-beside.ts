import type { Fact } from '../../../shared/domain/index.ts';
import type { Role } from '../../../shared/domain/records/kinds.ts';
import { companyRoom, lineOfFact } from '../../library/companies.ts';
import { roleOf } from '../../library/derived.ts';
import type { Library } from '../../library/library.ts';
import { pitchLines } from './pitch-lines.ts';
import { isForAll, type TailoringIndex } from './tailoring-index.ts';
import type { ValuedFact } from './value-facts.ts';
import { isAbout, isStale, type Visit } from './visit.ts';

/** What stands beside the argument: links with their market, and the rules and help that they can use. */
export type Beside = {
  readonly links: readonly ValuedFact[];
  readonly rules: readonly ValuedFact[];
  readonly funding: readonly ValuedFact[];
};

const LINKS = 8;
const RULES = 8;
const FUNDING = 8;
const LINK_ROLES: readonly Role[] = ['story', 'proof', 'headline', 'context'];

/** Of what the argument left and nothing has outdated, the best links with their market, one for each company, and the best rules and offers. */
export function chooseBeside(
  ranked: Iterable<ValuedFact>,
  taken: readonly Fact[],
  { audience, chapters, needs, today }: Visit,
  index: TailoringIndex,
  library: Library,
): Beside {
  const used = new Set(taken.map(({ id }) => id));
  const clusters = chapters.map(({ cluster }) => cluster);
  const room = companyRoom(library, [...taken.map(lineOfFact), ...pitchLines(clusters, needs)]);
  const first = (count: number, suits: (it: ValuedFact) => boolean): readonly ValuedFact[] => {
    const found: ValuedFact[] = [];
    for (const it of ranked) {
      if (found.length === count) break;
      if (used.has(it.fact.id) || isStale(it.fact, today) || !suits(it)) continue;
      if (room.take(lineOfFact(it.fact))) found.push(it);
    }
    return found;
  };
  const ours = new Set(chapters.map(({ cluster }) => cluster.id));
  const usable = (of: Role, count: number): readonly ValuedFact[] =>
    first(
      count,
      ({ fact, need }) =>
        roleOf(fact) === of &&
        (isForAll(fact) || isAbout(fact, audience)) &&
        (need !== null || fact.clusterIds.length === 0 || fact.clusterIds.some((id) => ours.has(id))),
    );
  const companies = new Set<string>();
  return {
    links: first(LINKS, ({ fact }) => {
      // A fact of several markets is about the first; it holds the others against it.
      if (fact.markets[0] !== audience.market || isForAll(fact)) return false;
      if (!LINK_ROLES.includes(roleOf(fact))) return false;
      const named = index.namedIn(fact);
      if (named.some((id) => companies.has(id))) return false;
      for (const id of named) companies.add(id);
      return true;
    }),
    rules: usable('rule', RULES),
    funding: usable('offer', FUNDING),
  };
}
