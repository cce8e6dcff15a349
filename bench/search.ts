// npm run bench -- search [--json]: search in a library of 100,000 facts, beside MiniSearch over the same records
// with the same words, weights and mistakes. Both must find the same in the pack that ships.
import { createLibrary } from '../src/main/library/library.ts';
import { buildSearchIndex } from '../src/main/library/search.ts';
import { searchDocuments } from '../src/main/library/search-documents.ts';
import { QUERIES } from '../test/library/queries.ts';
import { shippedLibrary } from '../test/library/shipped-library.ts';
import { quantile, report } from './figures.ts';
import { largeRecords } from './pack/large-pack.ts';
import { miniSearchOf } from './peers/minisearch.ts';

const FACTS = 100_000;

const shipped = await shippedLibrary();
const shippedIndex = buildSearchIndex(shipped);
const shippedDocuments = searchDocuments(shipped);
const shippedPeer = miniSearchOf(shippedDocuments, (term, vocabulary) =>
  [...vocabulary].some((word) => word.startsWith(term)),
);
for (const query of QUERIES) {
  const { hits, total } = shippedIndex.search(query, {}, 2000);
  const ours = new Map(hits.map(({ kind, id, score }) => [`${kind} ${id}`, score]));
  const theirs = shippedPeer(query);
  const differs = theirs.some(({ id, score }) => {
    const document = shippedDocuments[Number(id)];
    return !(Math.abs((ours.get(`${document?.kind} ${document?.id}`) ?? Number.NaN) - score) < 0.05);
  });
  if (total !== theirs.length || differs) throw new Error(`MiniSearch finds something else by “${query}”`);
}

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
const library = createLibrary(pack, records);
const now = () => performance.now();

let begun = now();
const index = buildSearchIndex(library);
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
  peer(query);
}
const timed = (search: (query: string) => unknown): number[] =>
  queries.map((query) => {
    const at = now();
    search(query);
    return now() - at;
  });
const ours = timed((query) => index.search(query, {}, 50));
const theirs = timed(peer);
const compared = (name: string, value: number, theirValue: number) => ({
  name,
  value,
  unit: 'ms',
  against: `MiniSearch ${theirValue.toFixed(2)} ms`,
  ratio: value / theirValue,
});
report([
  ...[
    { name: `search ${FACTS} facts, 95th percentile of ${queries.length}`, share: 0.95 },
    { name: 'search, median', share: 0.5 },
    { name: 'search, worst', share: 1 },
  ].map(({ name, share }) => compared(name, quantile(ours, share), quantile(theirs, share))),
  compared('building the index', build, peerBuild),
]);
