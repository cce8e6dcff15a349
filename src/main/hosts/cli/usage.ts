import type { Command } from './command.ts';
import { commands } from './commands.ts';

const COMMON = [
  '--home DIR     the folder that holds packs and briefs (default: ATTACHE_HOME, or the user’s own)',
  '--json         one JSON value on standard output, for other programs',
  '--help         this text',
] as const;

export function helpText(command: Command | null): string {
  if (command)
    return [`usage: ${command.usage}`, '', ...command.help, '', ...COMMON]
      .map((line) => line.trimEnd())
      .join('\n');
  return [
    'Attaché: sourced regional facts, tailored into briefing packs.',
    '',
    ...commands.map(({ usage }) => `  ${usage}`),
    '',
    ...COMMON,
    '',
    'Exit codes: 0 done, 1 refused with reasons, 2 wrong usage.',
  ].join('\n');
}
