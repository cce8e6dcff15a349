import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Refusal, refusalOf } from '../../../shared/domain/index.ts';
import { pdfToolsHere, readInWorker } from '../../app.ts';
import { homeFolder } from '../home-folder.ts';
import { type Host, one, type Parsed, parse, UsageError } from './command.ts';
import { commandOf, commands } from './commands.ts';
import { helpText } from './usage.ts';

function hostFor(parsed: Parsed): Host {
  const root = join(import.meta.dirname, '..', '..');
  const fonts = join(root, 'out', 'fonts');
  const thread = (name: string): URL => pathToFileURL(join(import.meta.dirname, `${name}.js`));
  return {
    environment: {
      home: resolve(one(parsed, 'home') ?? homeFolder(process.env, process.platform)),
      resources: join(root, 'resources'),
      now: () => new Date(),
      workThread: thread('work-thread'),
    },
    pdf: pdfToolsHere(fonts, readInWorker(thread('read-pdf-worker'), fonts)),
  };
}

const refusalLines = ({ sentence, next, details }: Refusal): readonly string[] => [
  sentence,
  ...details.slice(0, 100),
  ...(next ? [next] : []),
];

/** What is said where the first word names no command. */
function misusedWord(first: string): UsageError {
  const under = commands.filter(({ name }) => name.startsWith(`${first} `));
  return new UsageError(
    under.length > 0
      ? `${first} takes ${under.map(({ name }) => name.slice(first.length + 1)).join(', ')}`
      : `there is no command "${first}"`,
  );
}

async function main(args: readonly string[]): Promise<number> {
  const json = args.includes('--json');
  const [first] = args;
  const [command, rest] = commandOf(args);
  try {
    if (!command) {
      if (first !== undefined && !['--help', '-h', 'help'].includes(first)) throw misusedWord(first);
      console.log(helpText(null));
      return first === undefined ? 2 : 0;
    }
    const parsed = parse(command, rest);
    if (parsed.values.help) {
      console.log(helpText(command));
      return 0;
    }
    const outcome = await command.run(parsed, hostFor(parsed));
    if (json) console.log(JSON.stringify(outcome.json));
    else for (const line of outcome.lines) (outcome.code === 0 ? console.log : console.error)(line);
    return outcome.code;
  } catch (error) {
    if (error instanceof UsageError) {
      if (json)
        console.log(JSON.stringify({ ok: false, refusal: { code: 'usage', sentence: error.message } }));
      console.error(`attache: ${error.message}. See attache ${command ? `${command.name} ` : ''}--help.`);
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
