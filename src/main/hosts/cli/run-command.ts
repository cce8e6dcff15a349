import { type Refusal, refusalOf } from '../../../shared/domain/index.ts';
import { unconfirmedNotice, whenUnconfirmed } from '../../app.ts';
import { type Host, type Parsed, parse, UsageError } from './command.ts';
import { commandOf, commands } from './commands.ts';
import { helpText } from './usage.ts';

/** Where lines are written: standard output and standard error, in a terminal. */
export type Output = {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
};

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

/** Does what the words say, and writes what came of it. @returns the exit code: 0 done, 1 refused, 2 misused. */
export async function runCommand(
  args: readonly string[],
  hostFor: (parsed: Parsed) => Host,
  { out, err }: Output,
): Promise<number> {
  const json = args.includes('--json');
  const [first] = args;
  const [command, rest] = commandOf(args);
  try {
    if (!command) {
      if (first !== undefined && !['--help', '-h', 'help'].includes(first)) throw misusedWord(first);
      out(helpText(null));
      return first === undefined ? 2 : 0;
    }
    const parsed = parse(command, rest);
    if (parsed.values.help) {
      out(helpText(command));
      return 0;
    }
    const host = hostFor(parsed);
    const { sentence, next } = unconfirmedNotice(host.environment.home);
    whenUnconfirmed(() => err(`Notice: ${sentence} ${next}`));
    const outcome = await command.run(parsed, host);
    if (json) out(JSON.stringify(outcome.json));
    else for (const line of outcome.lines) (outcome.code === 0 ? out : err)(line);
    return outcome.code;
  } catch (error) {
    if (error instanceof UsageError) {
      if (json) out(JSON.stringify({ ok: false, refusal: { code: 'usage', sentence: error.message } }));
      err(`attache: ${error.message}. See attache ${command ? `${command.name} ` : ''}--help.`);
      return 2;
    }
    const refusal = refusalOf(error);
    if (json) out(JSON.stringify({ ok: false, refusal }));
    for (const line of refusalLines(refusal)) err(line);
    return 1;
  }
}
