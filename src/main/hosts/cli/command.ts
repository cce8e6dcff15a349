import { resolve } from 'node:path';
import type { ParseArgsOptionsConfig } from 'node:util';
import type { PackProblem } from '../../../shared/domain/index.ts';
import { problemLine } from '../../app.ts';

/** The command line was not understood; exit code 2. */
export class Misused extends Error {}

export type Parsed = {
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly words: readonly string[];
};

export type Outcome = { readonly lines: readonly string[]; readonly json: unknown; readonly code: 0 | 1 };

export type Options = Readonly<Record<string, ParseArgsOptionsConfig>>;

export const STRING = { type: 'string' } as const;
export const MANY = { type: 'string', multiple: true } as const;

export const one = ({ values }: Parsed, name: string): string | null => {
  const value = values[name];
  return typeof value === 'string' ? value : null;
};

export const many = ({ values }: Parsed, name: string): readonly string[] => {
  const value = values[name];
  return Array.isArray(value) ? value : [];
};

/** Exactly as many words as `what` names, each a path or an id. */
export function wordsOf(parsed: Parsed, command: string, ...what: readonly string[]): readonly string[] {
  if (parsed.words.length !== what.length) throw new Misused(`${command} takes ${what.join(' and ')}`);
  return parsed.words;
}

export const pathOf = (parsed: Parsed, command: string, what: string): string =>
  resolve(wordsOf(parsed, command, what)[0] ?? '');

export function refusedPack(problems: readonly PackProblem[], total: number): Outcome {
  const more = total > problems.length ? [`… and ${total - problems.length} more.`] : [];
  return {
    lines: [
      `Refused: ${total === 1 ? 'one problem' : `${total} problems`}. Nothing was installed.`,
      ...problems.map(problemLine),
      ...more,
    ],
    json: { ok: false, problems, total },
    code: 1,
  };
}
