import { suitsVisit } from '../../../shared/delegations/visit-feedback.ts';
import type { PinnedRecord } from '../../../shared/domain/index.ts';
import { type CompanyRoom, lineOfRecord } from '../../library/companies.ts';
import type { Library } from '../../library/library.ts';
import { type Asked, bestFirst, inChapters, meetsNeeds } from './asked.ts';

export type Story = Extract<PinnedRecord, { type: 'story' }>['record'];

const MOST = 3;
const LEAST = 0.7;
const OF_MARKET = 1.2;

/** Investors who came: of the visitors' market and sector first; none of a company that the brief names often already. */
export function chooseStories(library: Library, asked: Asked, room: CompanyRoom): readonly Story[] {
  const { audience } = asked;
  const theirs = (market: string | null): boolean =>
    market !== null && [...audience.countries, audience.name].includes(market);
  const ranked = bestFirst(
    library.records.stories.filter(suitsVisit(asked.delegation, 'story')),
    ({ homeMarket, clusterIds, organisationId, arrived }) =>
      (theirs(homeMarket) ? OF_MARKET : 0) +
      inChapters(clusterIds, asked) +
      0.3 * meetsNeeds(organisationId, asked) +
      // Of two alike the later one.
      0.01 * Math.max(0, Number(arrived?.slice(0, 4) ?? 2000) - 2000),
    LEAST,
  );
  const chosen: Story[] = [];
  for (const story of ranked)
    if (chosen.length < MOST && room.take(lineOfRecord('story', story))) chosen.push(story);
  return chosen;
}
