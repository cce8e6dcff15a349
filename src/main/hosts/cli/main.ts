import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import {
  EDITIONS,
  PAPERS,
  type Paper,
  type Refusal,
  Refused,
  refusalOf,
} from '../../../shared/domain/index.ts';
import { COURTESY_LANGUAGES } from '../../../shared/languages.ts';
import { batch, readInWorker, writeChosen } from '../../app.ts';
import { homeFolder } from '../home-folder.ts';
import { CHANNEL_OPTIONS, channelCommand } from './channel-commands.ts';
import { CHECK_OPTIONS, checkCommand } from './check-commands.ts';
import { MANY, Misused, type Options, type Outcome, one, type Parsed, STRING } from './command.ts';
import { LEDGER_OPTIONS, ledgerCommand } from './ledger-commands.ts';
import { PACK_OPTIONS, packCommand } from './pack-commands.ts';
import { helpText } from './usage.ts';

const COMMON = { home: STRING, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

const OPTIONS: Options = {
  brief: {
    audience: STRING,
    out: STRING,
    delegation: STRING,
    questions: STRING,
    cluster: MANY,
    paper: STRING,
    'issue-date': STRING,
    edition: STRING,
    courtesy: STRING,
    pack: STRING,
  },
  search: {
    cluster: STRING,
    market: STRING,
    place: STRING,
    theme: STRING,
    source: STRING,
    kind: STRING,
    limit: STRING,
    pack: STRING,
  },
  ...PACK_OPTIONS,
  ...CHANNEL_OPTIONS,
  ...CHECK_OPTIONS,
  ...LEDGER_OPTIONS,
};

function parse(command: string, args: readonly string[]): Parsed {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...COMMON, ...OPTIONS[command] },
      allowPositionals: true,
    });
    return { values: values as Parsed['values'], words: positionals };
  } catch (error) {
    throw new Misused(error instanceof Error ? error.message.split('. To specify')[0] : String(error));
  }
}

async function run(command: string, parsed: Parsed): Promise<Outcome> {
  const root = join(import.meta.dirname, '..', '..');
  const home = resolve(one(parsed, 'home') ?? homeFolder(process.env, process.platform));
  const app = batch({
    home,
    resources: join(root, 'resources'),
    fonts: join(root, 'out', 'fonts'),
    now: () => new Date(),
    workThread: pathToFileURL(join(import.meta.dirname, 'work-thread.js')),
    readPdf: readInWorker(pathToFileURL(join(import.meta.dirname, 'read-pdf-worker.js'))),
  });
  switch (command) {
    case 'brief':
      return brief(app, parsed);
    case 'search':
      return search(app, parsed);
  }
  const outcome =
    (await packCommand(command, parsed, app)) ??
    (await channelCommand(command, parsed, app)) ??
    (await checkCommand(command, parsed, app)) ??
    (await ledgerCommand(command, parsed, app));
  if (!outcome) throw new Misused(`there is no command "${command}"`);
  return outcome;
}

type App = ReturnType<typeof batch>;

async function brief(app: App, parsed: Parsed): Promise<Outcome> {
  const audience = one(parsed, 'audience');
  const out = one(parsed, 'out');
  if (!audience) throw new Misused('brief needs --audience');
  if (!out) throw new Misused('brief needs --out FILE.pdf');
  const paper = one(parsed, 'paper');
  if (paper !== null && !PAPERS.includes(paper as Paper))
    throw new Misused(`--paper is a4 or letter, not "${paper}"`);
  const edition = EDITIONS.find((known) => known === (one(parsed, 'edition') ?? 'full'));
  if (!edition) throw new Misused(`--edition is ${EDITIONS.join(', ')}, not "${one(parsed, 'edition')}"`);
  const courtesyWord = one(parsed, 'courtesy') ?? 'none';
  const courtesy = COURTESY_LANGUAGES.find((known) => known === courtesyWord) ?? null;
  if (courtesy === null && courtesyWord !== 'none')
    throw new Misused(`--courtesy is ${COURTESY_LANGUAGES.join(', ')} or none, not "${courtesyWord}"`);
  const issueDate = one(parsed, 'issue-date');
  if (issueDate !== null && !isDay(issueDate))
    throw new Misused(`--issue-date is a day, YYYY-MM-DD, not "${issueDate}"`);
  if (parsed.words.length > 0)
    throw new Misused(`brief does not know what to do with "${parsed.words.join(' ')}"`);
  const clusters = parsed.values.cluster;
  const path = resolve(out);
  if (!existsSync(dirname(path))) {
    throw new Refused(
      'cannot-write',
      `The folder ${dirname(path)} does not exist.`,
      'Make it first, or choose another place.',
    );
  }
  const made = await app.makeBrief({
    audience,
    delegationFile: one(parsed, 'delegation'),
    clusterIds: Array.isArray(clusters) ? clusters : [],
    paper: paper as Paper | null,
    edition,
    courtesy,
    issueDate,
    questionsFile: one(parsed, 'questions'),
    pack: one(parsed, 'pack') ?? undefined,
  });
  await writeChosen(path, made.pdf);
  const notices = made.notices.map((notice) => `Notice: ${notice.sentence}`);
  return {
    lines: [
      `${path}: ${made.brief.title}, ${made.pages} pages.`,
      ...made.notes.map((note) => `Note: ${note}`),
      ...notices,
    ],
    json: {
      ok: true,
      path,
      title: made.brief.title,
      pages: made.pages,
      notes: made.notes,
      notices: made.notices,
    },
    code: 0,
  };
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

async function search(app: App, parsed: Parsed): Promise<Outcome> {
  const query = parsed.words.join(' ');
  const limitText = one(parsed, 'limit') ?? '20';
  const limit = Number(limitText);
  if (!Number.isInteger(limit) || limit < 1 || limit > 500)
    throw new Misused(`--limit is a whole number from 1 to 500, not "${limitText}"`);
  const facets = Object.fromEntries(
    ['cluster', 'market', 'place', 'theme', 'source', 'kind'].flatMap((name) => {
      const value = one(parsed, name);
      return value === null ? [] : [[name, value]];
    }),
  );
  if (query === '' && Object.keys(facets).length === 0)
    throw new Misused('search needs words, or a facet such as --cluster');
  const answer = await app.search(query, facets, limit, one(parsed, 'pack') ?? undefined);
  const hits = answer.hits.map((hit) => `${hit.id.padEnd(8)} ${hit.kind.padEnd(12)} ${hit.title}`);
  const more = answer.total > answer.hits.length ? [`… and ${answer.total - answer.hits.length} more.`] : [];
  return { lines: hits.length > 0 ? [...hits, ...more] : ['Nothing found.'], json: answer, code: 0 };
}

function refusalLines({ sentence, next, details }: Refusal): readonly string[] {
  return [sentence, ...details.slice(0, 100), ...(next ? [next] : [])];
}

const subcommands = (first: string): readonly string[] =>
  Object.keys(OPTIONS).flatMap((name) =>
    name.startsWith(`${first} `) ? [name.slice(first.length + 1)] : [],
  );

/** The longest command that the first words name: "pack validate" before "pack". */
function commandOf(args: readonly string[]): {
  readonly command: string | null;
  readonly rest: readonly string[];
} {
  const [first = '', second = ''] = args;
  if (`${first} ${second}` in OPTIONS) return { command: `${first} ${second}`, rest: args.slice(2) };
  if (first in OPTIONS) return { command: first, rest: args.slice(1) };
  return { command: null, rest: args };
}

async function main(args: readonly string[]): Promise<number> {
  const json = args.includes('--json');
  const { command, rest } = commandOf(args);
  try {
    if (command === null) {
      const [first] = args;
      if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
        console.log(helpText(null));
        return first === undefined ? 2 : 0;
      }
      throw new Misused(
        subcommands(first).length > 0
          ? `${first} takes ${subcommands(first).join(', ')}`
          : `there is no command "${first}"`,
      );
    }
    const parsed = parse(command, rest);
    if (parsed.values.help) {
      console.log(helpText(command));
      return 0;
    }
    const outcome = await run(command, parsed);
    if (json) console.log(JSON.stringify(outcome.json));
    else for (const line of outcome.lines) (outcome.code === 0 ? console.log : console.error)(line);
    return outcome.code;
  } catch (error) {
    if (error instanceof Misused) {
      if (json)
        console.log(JSON.stringify({ ok: false, refusal: { code: 'usage', sentence: error.message } }));
      console.error(`attache: ${error.message}. See attache ${command ? `${command} ` : ''}--help.`);
      return 2;
    }
    const refusal = refusalOf(error);
    if (json) console.log(JSON.stringify({ ok: false, refusal }));
    for (const line of refusalLines(refusal)) console.error(line);
    return 1;
  }
}

// Whoever reads our output may stop early (`| head`): that is no mistake of theirs.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

// Not process.exit: standard output may still be on its way through a pipe.
process.exitCode = await main(process.argv.slice(2));
