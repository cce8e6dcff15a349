// Search in a library of 100,000 facts, beside MiniSearch over the same records with the same words, weights and mistakes.
import { libraryOf } from '../src/main/library/library.ts';
import { searchIndexOf } from '../src/main/library/search.ts';
import { searchDocuments } from '../src/main/library/search-documents.ts';
import { miniSearchOf } from '../test/library/minisearch-peer.ts';
import { largeRecords, report } from './pack/large-pack.ts';

const FACTS = 100_000;
const records = await largeRecords(FACTS);
const pack = {
  name: 'large',
  title: 'Large',
  version: '1.0.0',
  created: '',
  installedAt: '',
  folder: 'large',
  hash: '',
  trust: 'unverified',
  counts: {},
} as const;
const library = libraryOf(pack, records);
const now = () => performance.now();

let begun = now();
const index = searchIndexOf(library);
const build = now() - begun;

const documents = searchDocuments(library);
begun = now();
const peer = miniSearchOf(documents, (term, vocabulary) => vocabulary.has(term));
const peerBuild = now() - begun;

/** What is typed, letter by letter, from words that are there; some of it wrong, some of it long. */
const statements = records.facts
  .slice(0, 4000)
  .filter((_, at) => at % 80 === 0)
  .map(({ statement }) => statement.split(' '));
const queries = statements.flatMap(([a = '', b = '', c = '']) => [
  a,
  b.slice(0, 1),
  b.slice(0, 2),
  b.slice(0, 3),
  `${a} ${b}`,
  `${a} ${b} ${c.slice(0, 2)}`,
  `${c.slice(0, 2)}${c.slice(3)}`,
  `${a} ${b}x ${c}`,
]);
// Not in the timed list, so that both engines' code is warm and no answer is remembered.
for (const query of ['region', 'inv', 'x', 'regoin of', 'jobs in the']) {
  index.search(query, {}, 50);
  peer.search(query, { combineWith: 'AND' });
}
const timed = (search: (query: string) => unknown): number[] =>
  queries
    .map((query) => {
      const at = now();
      search(query);
      return now() - at;
    })
    .sort((a, b) => a - b);
const at95 = (times: readonly number[]): number => times[Math.floor(times.length * 0.95)] ?? 0;
const ours = timed((query) => index.search(query, {}, 50));
const theirs = timed((query) => {
  const all = peer.search(query, { combineWith: 'AND' });
  return all.length > 0 ? all : peer.search(query, { combineWith: 'OR' });
});
const round = (value: number): number => Math.round(value * 100) / 100;
const line = (name: string, value: number, unit: string, other: number) => ({
  name,
  value: round(value),
  unit,
  against: `MiniSearch ${round(other)} ${unit}`,
  ratio: value / other,
});
report([
  line(`search ${FACTS} facts, 95th percentile of ${queries.length}`, at95(ours), 'ms', at95(theirs)),
  line('search, median', ours[ours.length >> 1] ?? 0, 'ms', theirs[theirs.length >> 1] ?? 0),
  line('search, worst', ours.at(-1) ?? 0, 'ms', theirs.at(-1) ?? 0),
  line('building the index', build, 'ms', peerBuild),
]);
