import { readHome } from '../../../app.ts';
import { type Command, one, STRING, UsageError } from '../command.ts';

const FACETS = ['cluster', 'market', 'place', 'theme', 'source', 'kind'] as const;

export const search: Command = {
  name: 'search',
  usage: 'attache search WORDS…',
  options: {
    cluster: STRING,
    market: STRING,
    place: STRING,
    theme: STRING,
    source: STRING,
    kind: STRING,
    limit: STRING,
    pack: STRING,
  },
  help: [
    '--cluster ID  --market M  --place P  --theme T  --source ID  --kind K   narrow the result',
    '--limit N      at most N hits (default 20)',
    '--pack NAME    an installed pack; default: the one in use',
  ],
  async run(parsed, { environment, pdf }) {
    const query = parsed.words.join(' ');
    const limitText = one(parsed, 'limit') ?? '20';
    const limit = Number(limitText);
    if (!Number.isInteger(limit) || limit < 1 || limit > 500)
      throw new UsageError(`--limit is a whole number from 1 to 500, not "${limitText}"`);
    const facets = Object.fromEntries(
      FACETS.flatMap((name) => {
        const value = one(parsed, name);
        return value === null ? [] : [[name, value]];
      }),
    );
    if (query === '' && Object.keys(facets).length === 0)
      throw new UsageError('search needs words, or a facet such as --cluster');
    const home = await readHome(environment, pdf);
    const region = await home.region(one(parsed, 'pack') ?? undefined);
    const answer = await region.search.search(query, facets, limit);
    const hits = answer.hits.map((hit) => `${hit.id.padEnd(8)} ${hit.kind.padEnd(12)} ${hit.title}`);
    const more =
      answer.total > answer.hits.length ? [`… and ${answer.total - answer.hits.length} more.`] : [];
    return { lines: hits.length > 0 ? [...hits, ...more] : ['Nothing found.'], json: answer, code: 0 };
  },
};
