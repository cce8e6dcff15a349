import type { Fact } from '../../../shared/domain/index.ts';
import { isOffered, polarityOf, roleOf } from '../../library/derived.ts';
import type { Library } from '../../library/library.ts';
import { tellingWords } from '../tailoring/word-stems.ts';
import { alike, answerIndex } from './answer-index.ts';
import type { Candidate, QuestionContext } from './candidate.ts';

/** Questions that are answered by what stands in a table, not by words: whom to ask, and why to come. */

const OF_ASKING = new Set(
  tellingWords(
    'speak talk contact ask call ring write turn approach first introduce invest investment set up region help assist guide support settle establish open land move base branch office company business firm member',
  ),
);
const MOST = 2;

/** The team to ask about something; the front door where no team is named for it. */
export function contactsFor(asked: readonly string[], library: Library): readonly Candidate[] {
  const about = asked.filter((word) => !OF_ASKING.has(word));
  const words = new Map(
    answerIndex(library).entries.flatMap((it) =>
      it.type === 'contact' ? [[it.key, it.words] as const] : [],
    ),
  );
  const contacts = library.records.contacts.map(({ id, organisationId }) => ({
    id,
    isFrontDoor: (library.organisation(organisationId ?? '')?.clusterIds ?? []).length === 0,
    shared: about.filter((word) => [...(words.get(id) ?? [])].some((held) => alike(word, held) > 0)),
  }));
  const named = contacts
    .filter(({ shared }) => about.length > 0 && shared.length >= about.length / 2)
    .sort((a, b) => b.shared.length - a.shared.length);
  const chosen =
    named.length > 0 ? named.slice(0, 1) : contacts.filter((it) => it.isFrontDoor).slice(0, MOST);
  return chosen.map(({ id, shared }) => ({ type: 'contact', key: id, score: 1, shared }));
}

const ROLES: Readonly<Record<string, number>> = { headline: 2, proof: 1 };

/** What speaks for the region: beside another place, where the question names one. */
export function reasonsFor(question: string, { library, audience }: QuestionContext): readonly Candidate[] {
  const text = question.toLowerCase();
  const other = library.records.places.find(
    ({ name }) => !library.ownPlaces.has(name) && text.includes(name.toLowerCase()),
  );
  const isBeside = ({ statement }: Fact): boolean => {
    const [, rest] = other
      ? (/\b(?:against|than|outside|compared with|beside)\b(.*)/.exec(statement) ?? [])
      : [];
    return other === undefined || (rest ?? '').includes(other.name);
  };
  const isTheirs = ({ markets }: Fact): boolean =>
    markets.length === 0 ||
    markets.includes('all') ||
    (audience !== null && markets.includes(audience.market));
  const worth = (fact: Fact): number =>
    (ROLES[roleOf(fact)] ?? 0) +
    (fact.markets.includes('all') ? 0.5 : 0) +
    (fact.basis === 'measured' ? 0.2 : 0);
  return library.records.facts
    .filter((fact) => isOffered(fact) && polarityOf(fact) === 'strength' && isTheirs(fact) && isBeside(fact))
    .sort((a, b) => worth(b) - worth(a) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ id }) => ({ type: 'fact', key: id, score: 1, shared: [] }));
}
