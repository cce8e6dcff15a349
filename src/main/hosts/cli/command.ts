import { resolve } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { Day, type PackProblem } from '../../../shared/domain/index.ts';
import { type Environment, type PdfTools, problemLine } from '../../app.ts';

/** The command line was not understood; exit code 2. */
export class UsageError extends Error {}

export type Parsed = {
  readonly command: string;
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly words: readonly string[];
};

export type CommandResult = {
  readonly lines: readonly string[];
  readonly json: unknown;
  readonly code: 0 | 1;
};

/** The home that the command works on, and how PDFs are drawn and read. */
export type Host = { readonly environment: Environment; readonly pdf: PdfTools };

/** One command: all that there is to know of it. */
export type Command = {
  /** "brief", or "pack validate". */
  readonly name: string;
  readonly usage: string;
  readonly options: ParseArgsOptionsConfig;
  /** What it does, and an option a line. */
  readonly help: readonly string[];
  readonly run: (parsed: Parsed, host: Host) => Promise<CommandResult>;
};

export const STRING = { type: 'string' } as const;
export const MANY = { type: 'string', multiple: true } as const;

export const FLAG = { type: 'boolean' } as const;

const COMMON = { home: STRING, json: FLAG, help: { ...FLAG, short: 'h' } } as const;

/** @throws Misused for an option that the command does not know. */
export function parse({ name, options }: Command, args: readonly string[]): Parsed {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...COMMON, ...options },
      allowPositionals: true,
    });
    return { command: name, values: values as Parsed['values'], words: positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split('. To specify')[0] : String(error));
  }
}

export const one = ({ values }: Parsed, name: string): string | null => {
  const value = values[name];
  return typeof value === 'string' ? value : null;
};

export const many = ({ values }: Parsed, name: string): readonly string[] => {
  const value = values[name];
  return Array.isArray(value) ? value : [];
};

/** Exactly as many words as `what` names, each a path or an id. */
export function wordsOf({ command, words }: Parsed, ...what: readonly string[]): readonly string[] {
  if (words.length !== what.length) throw new UsageError(`${command} takes ${what.join(' and ')}`);
  return words;
}

export function noWords({ command, words }: Parsed): void {
  if (words.length > 0) throw new UsageError(`${command} does not know what to do with "${words.join(' ')}"`);
}

/** An option with the name of a file, as a whole path. */
export function fileOf(parsed: Parsed, name: string): string | null {
  const file = one(parsed, name);
  return file === null ? null : resolve(file);
}

export function dayOf(parsed: Parsed, name: string): string | null {
  const day = one(parsed, name);
  if (day !== null && !Day.safeParse(day).success)
    throw new UsageError(`--${name} is a day, YYYY-MM-DD, not "${day}"`);
  return day;
}

/** One of a few words; null where the option is not given. */
export function choiceOf<T extends string>(
  parsed: Parsed,
  name: string,
  choices: readonly T[],
  said: string = choices.join(', '),
): T | null {
  const word = one(parsed, name);
  if (word === null) return null;
  const known = choices.find((choice) => choice === word);
  if (known === undefined) throw new UsageError(`--${name} is ${said}, not "${word}"`);
  return known;
}

export const pathOf = (parsed: Parsed, what: string): string => resolve(wordsOf(parsed, what)[0] ?? '');

export function warningLines(warnings: readonly PackProblem[]): readonly string[] {
  const count = warnings.length === 1 ? 'One thing' : `${warnings.length} things`;
  return warnings.length === 0 ? [] : [`${count} that an editor would mend:`, ...warnings.map(lineOf)];
}

const lineOf = (problem: PackProblem): string =>
  problem.flag === undefined ? problemLine(problem) : `${problemLine(problem)} (${problem.flag})`;

export function refusedPack(
  problems: readonly PackProblem[],
  total: number,
  warnings: readonly PackProblem[] = [],
): CommandResult {
  const more = total > problems.length ? [`… and ${total - problems.length} more.`] : [];
  return {
    lines: [
      `Refused: ${total === 1 ? 'one problem' : `${total} problems`}. Nothing was installed.`,
      ...problems.map(lineOf),
      ...more,
      ...warningLines(warnings),
    ],
    json: { ok: false, problems, total, ...(warnings.length > 0 ? { warnings } : {}) },
    code: 1,
  };
}
