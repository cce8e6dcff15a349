import type { Contract, libraryCalls, SearchAnswer, SearchFacets } from '../../shared/contract.ts';
import { Refused } from '../../shared/domain/index.ts';
import { factCard } from '../briefs/brief-view.ts';
import { scoreFact } from '../briefs/score-fact.ts';
import type { IndexFacets } from '../library/search.ts';
import { findAudience, localDay } from './batch.ts';
import type { AppContext } from './context.ts';

/** The index knows days; the officer asks for those that have passed. Which they are is another matter every morning. */
const narrowedOn = (today: string, facets: SearchFacets): IndexFacets =>
  facets.review === undefined ? facets : { ...facets, review: `<${today}` };

/** The days that have passed, counted as one value; those to come are none. */
function toldOn(today: string, { facets, ...answer }: SearchAnswer): SearchAnswer {
  const past = (facets.review ?? []).filter(({ value }) => value < today);
  const count = past.reduce((sum, it) => sum + it.count, 0);
  return {
    ...answer,
    facets: { ...facets, review: count > 0 ? [{ value: 'past', label: 'past', count }] : [] },
  };
}

/** Answers the contract about what the library holds. */
export function answerLibrary({
  ports,
  region,
  searches,
}: AppContext): Pick<Contract, keyof typeof libraryCalls> {
  const { now } = ports;
  return {
    async search({ query, facets, limit, offset, sort }) {
      const today = localDay(now());
      const { search } = await region();
      return toldOn(today, await search.search(query, narrowedOn(today, facets), limit, offset, sort));
    },
    async seek({ query, facets, sort, beginning, from }) {
      const narrowed = narrowedOn(localDay(now()), facets);
      return { at: await (await region()).search.seek(query, narrowed, sort ?? 'best', beginning, from) };
    },
    savedSearches: async () => [...searches.data.searches],
    async keepSearches({ searches: kept }) {
      await searches.update(() => ({ searches: kept }));
      return {};
    },
    async fact({ id, audienceId }) {
      const { library, audiences } = await region();
      const fact = library.fact(id);
      if (!fact) throw new Refused('not-found', `The library holds no fact ${id}.`, 'Search for it again.');
      const audience = findAudience(audiences, audienceId);
      const today = localDay(now());
      return factCard(
        scoreFact(fact, library, { audience, delegation: null, clusters: [], today }),
        library,
        audience,
        today,
      );
    },
  };
}
