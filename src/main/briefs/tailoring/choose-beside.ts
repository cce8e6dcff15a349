import type { Fact } from '../../../shared/domain/index.ts';
import type { Role } from '../../../shared/domain/records/kinds.ts';
import { roleOf } from '../../library/derived.ts';
import type { TailoringIndex } from './tailoring-index.ts';
import type { ValuedFact } from './value-facts.ts';
import { isAbout, isForAll, isStale, type Visit } from './visit.ts';

/** What stands beside the argument: links with their market, and the rules and help that they can use. */
export type Beside = {
  readonly links: readonly ValuedFact[];
  readonly rules: readonly ValuedFact[];
  readonly funding: readonly ValuedFact[];
};

const LINKS = 6;
const RULES = 8;
const FUNDING = 7;
const LINK_ROLES: readonly Role[] = ['story', 'proof', 'headline', 'context'];
const USE_ROLES: readonly Role[] = ['rule', 'offer'];

/** Of what the argument left and nothing has outdated, the best links with their market, one for each company, and the best rules and offers. */
export function chooseBeside(
  valued: readonly ValuedFact[],
  taken: readonly Fact[],
  { audience, chapters, today }: Visit,
  index: TailoringIndex,
): Beside {
  const used = new Set(taken.map(({ id }) => id));
  const left = valued
    .filter(({ fact, value }) => value > 0 && !used.has(fact.id) && !isStale(fact, today))
    .sort((a, b) => b.value - a.value || (a.fact.id < b.fact.id ? -1 : 1));
  const ours = new Set(chapters.map(({ cluster }) => cluster.id));
  const links: ValuedFact[] = [];
  const companies = new Set<string>();
  for (const it of left) {
    if (links.length >= LINKS) break;
    const role = roleOf(it.fact);
    if (!isAbout(it.fact, audience) || isForAll(it.fact) || !LINK_ROLES.includes(role)) continue;
    // A fact of several markets is about the first; it holds the others against it.
    if (it.fact.markets[0] !== audience.market) continue;
    const named = index.namedIn(it.fact);
    if (named.some((id) => companies.has(id))) continue;
    for (const id of named) companies.add(id);
    links.push(it);
  }
  const usable = left.filter(
    ({ fact, need }) =>
      !links.some((it) => it.fact.id === fact.id) &&
      USE_ROLES.includes(roleOf(fact)) &&
      (isForAll(fact) || isAbout(fact, audience)) &&
      (need !== null || fact.clusterIds.length === 0 || fact.clusterIds.some((id) => ours.has(id))),
  );
  const ofRole = (role: Role): readonly ValuedFact[] => usable.filter(({ fact }) => roleOf(fact) === role);
  return { links, rules: ofRole('rule').slice(0, RULES), funding: ofRole('offer').slice(0, FUNDING) };
}
