import type { Audience } from '../../../shared/domain/index.ts';
import { list } from '../../../shared/format/words.ts';
import type { Library } from '../../library/library.ts';
import type { Candidate } from './candidate.ts';
import { matchQuestion } from './match-question.ts';
import type { Wanted } from './read-question.ts';

/** What would close a gap: for whoever collects the data. */
export type GapAdvice = {
  /** The record that would answer. */
  readonly record: string;
  /** The pack's table that it belongs in. */
  readonly table: string;
  /** Where it is likely to be found. */
  readonly source: string;
  /** The fields of the region that it is about; empty: none in particular. */
  readonly clusters: readonly string[];
  /** What is held nearest to it. */
  readonly nearest: string;
};

type Record = Pick<GapAdvice, 'record' | 'table' | 'source'>;
const OF_FACTS = { table: 'facts' };
const ORGANISATION: Record = {
  record: 'An organisation, or a fact that names one',
  table: 'organisations',
  source: 'the organisation’s own page, or a directory of the field',
};
const CLOSES: Readonly<{ [W in Wanted]: Record }> = {
  money: {
    ...OF_FACTS,
    record: 'A fact with an amount, its unit and its date',
    source: 'an official statistic, a tariff or an agent’s table',
  },
  count: {
    ...OF_FACTS,
    record: 'A fact with a figure, its period and its area',
    source: 'an official statistic, a census or a survey',
  },
  time: {
    table: 'travel or facts',
    record: 'A journey in minutes, or a fact with a duration',
    source: 'a timetable, or the page of the authority that sets it',
  },
  date: { ...OF_FACTS, record: 'A fact with a date', source: 'an announcement of who decides it' },
  who: ORGANISATION,
  which: ORGANISATION,
  where: {
    table: 'sites or organisations',
    record: 'A site or a test place with its size and its owner',
    source: 'the owner’s or the council’s page',
  },
  reasons: { ...OF_FACTS, record: 'A headline of the region', source: 'an official statistic' },
  contact: { table: 'contacts', record: 'A team with its address', source: 'the team’s own page' },
  any: {
    ...OF_FACTS,
    record: 'A fact or a rule that says it',
    source: 'gov.uk, a regulator, or the page of who runs it',
  },
};

const MOST_CLUSTERS = 2;

/** What would close the gap of a question that nothing answers. */
export function gapAdvice(
  question: string,
  library: Library,
  audience: Audience,
  today: string,
  clusterIds: readonly string[],
): GapAdvice {
  const { wanted, candidates } = matchQuestion(question, { library, audience, today, clusterIds });
  const [nearest] = candidates;
  const near = candidates.slice(0, 3);
  const found = [...new Set(near.flatMap((it) => clustersOf(it, library)))];
  return {
    ...CLOSES[wanted],
    clusters: (found.length > 0 ? found : clusterIds)
      .flatMap((id) => library.cluster(id)?.name ?? [])
      .slice(0, MOST_CLUSTERS),
    nearest: nearest ? `${nearest.key} (shares ${list(nearest.shared)})` : '',
  };
}

function clustersOf({ type, key }: Candidate, library: Library): readonly string[] {
  if (type === 'cluster') return [key];
  if (type === 'fact') return library.fact(key)?.clusterIds ?? [];
  if (type === 'organisation' || type === 'site' || type === 'story')
    return library.find(type, key)?.clusterIds ?? [];
  return [];
}
