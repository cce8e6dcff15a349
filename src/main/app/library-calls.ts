import type { Contract, libraryCalls } from '../../shared/contract.ts';
import { Refused } from '../../shared/domain/index.ts';
import { factCard } from '../briefs/brief-view.ts';
import { scoreFact } from '../briefs/score-fact.ts';
import { findAudience, localDay } from './batch.ts';
import type { AppContext } from './context.ts';

/** Answers the contract about what the library holds. */
export function answerLibrary({
  ports,
  region,
  searches,
}: AppContext): Pick<Contract, keyof typeof libraryCalls> {
  const { now } = ports;
  return {
    async search({ query, facets, limit, offset, sort }) {
      return (await region()).search.search(query, facets, limit, offset, sort);
    },
    async seek({ query, facets, sort, beginning, from }) {
      return { at: await (await region()).search.seek(query, facets, sort ?? 'best', beginning, from) };
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
