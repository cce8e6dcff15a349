import type { SearchAnswer, SearchFacets, SearchHit } from '../../../shared/contract.ts';
import type { Audience } from '../../../shared/domain/index.ts';
import { amountLine, printAmount } from '../../../shared/format/amount.ts';
import { localDay } from '../../../shared/format/local-day.ts';
import type { Library } from '../../library/library.ts';
import type { IndexFacets } from '../../library/search.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

/** The index knows days; the officer asks for those that have passed. Which they are is another matter every morning. */
const facetsOn = (today: string, facets: SearchFacets): IndexFacets =>
  facets.review === undefined ? facets : { ...facets, review: `<${today}` };

/** The days that have passed, counted as one value; those to come are none. */
function withOverdueCount(today: string, { facets, ...answer }: SearchAnswer): SearchAnswer {
  const past = (facets.review ?? []).filter(({ value }) => value < today);
  const count = past.reduce((sum, it) => sum + it.count, 0);
  return {
    ...answer,
    facets: { ...facets, review: count > 0 ? [{ value: 'past', label: 'past', count }] : [] },
  };
}

/** Values of a facet that are sent to the window, the most frequent: a large pack has thousands of sources. */
const MOST_VALUES = 60;

/** The facets as the window shows them: the most frequent values, and always the chosen one. */
function shownFacets(facets: SearchAnswer['facets'], chosen: SearchFacets): SearchAnswer['facets'] {
  const wanted: Readonly<Record<string, string | undefined>> = chosen;
  return Object.fromEntries(
    Object.entries(facets).map(([facet, values]) => {
      const most = values.slice(0, MOST_VALUES);
      const value = wanted[facet];
      const rest =
        value === undefined || values.length <= MOST_VALUES
          ? undefined
          : values.slice(MOST_VALUES).find((it) => it.value === value);
      return [facet, rest ? [...most, rest] : most];
    }),
  );
}

/** A fact in a list stands beside its figure. */
function withFigure(hit: SearchHit, library: Library, audience: Audience | undefined): SearchHit {
  const fact = hit.kind === 'fact' && audience ? library.fact(hit.id) : null;
  if (!fact || !audience || fact.value === null) return hit;
  return { ...hit, figure: amountLine(printAmount(fact.value, fact.unit, audience, library.rate)) };
}

/** What the library holds. */
export function libraryCalls({ ports, region, searches }: AppContext): CallGroup<'libraryCalls'> {
  const { now } = ports;
  return {
    async search({ query, facets, limit, offset, sort }) {
      const today = localDay(now());
      const { search, library, audiences } = await region();
      const narrowed = facetsOn(today, facets);
      const found = withOverdueCount(today, await search.search(query, narrowed, limit, offset, sort));
      return {
        ...found,
        hits: found.hits.map((hit) => withFigure(hit, library, audiences[0])),
        // A list that is read on has its facets from its beginning.
        facets: (offset ?? 0) > 0 ? {} : shownFacets(found.facets, facets),
      };
    },
    async seek({ query, facets, sort, beginning, from }) {
      const narrowed = facetsOn(localDay(now()), facets);
      return { at: await (await region()).search.seek(query, narrowed, sort ?? 'best', beginning, from) };
    },
    savedSearches: async () => searches.data.searches,
    async saveSearches({ searches: kept }) {
      await searches.update(() => ({ searches: kept }));
      return {};
    },
  };
}
