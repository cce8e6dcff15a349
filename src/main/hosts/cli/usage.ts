import { EDITION_RULES, EDITIONS } from '../../../shared/domain/index.ts';
import { COURTESY_LANGUAGES } from '../../../shared/languages.ts';
import { CHANNEL_HELP } from './channel-commands.ts';
import { CHECK_HELP } from './check-commands.ts';
import { LEDGER_HELP } from './ledger-commands.ts';
import { PACK_HELP } from './pack-commands.ts';

/** One command of the command line: its words, its options, what it is for. */
export type CommandHelp = { readonly usage: string; readonly lines: readonly string[] };

const OR = new Intl.ListFormat('en', { type: 'disjunction' });

const COMMON = [
  '--home DIR     the folder that holds packs and briefs (default: ATTACHE_HOME, or the user’s own)',
  '--json         one JSON value on standard output, for other programs',
  '--help         this text',
] as const;

const HELP: Readonly<Record<string, CommandHelp>> = {
  brief: {
    usage: 'attache brief --audience ID --out FILE.pdf',
    lines: [
      '--audience ID      us, uae, india, or another audience of the pack',
      '--out FILE.pdf     where to write the brief',
      '--delegation FILE  who is coming (JSON); the choice of facts follows it',
      '--questions FILE   what they ask (CSV or text): each question with its answer, or the gap',
      '--cluster ID       profile this cluster; may be given several times',
      '--paper a4|letter  default: the audience’s own',
      '--issue-date DAY   YYYY-MM-DD; default: today',
      `--edition ${EDITIONS.join('|')}   ${OR.format(EDITIONS.map((id) => EDITION_RULES[id].help))}`,
      `--courtesy ${COURTESY_LANGUAGES.join('|')}|none   a second language for cover, welcome, headings and key figures`,
      '--pack NAME        an installed pack; default: the one in use',
    ],
  },
  search: {
    usage: 'attache search WORDS…',
    lines: [
      '--cluster ID  --market M  --place P  --theme T  --source ID  --kind K   narrow the result',
      '--limit N      at most N hits (default 20)',
      '--pack NAME    an installed pack; default: the one in use',
    ],
  },
  ...PACK_HELP,
  ...CHANNEL_HELP,
  ...CHECK_HELP,
  ...LEDGER_HELP,
};

export function helpText(command: string | null): string {
  const help = command === null ? undefined : HELP[command];
  if (help)
    return [`usage: ${help.usage}`, '', ...help.lines, '', ...COMMON]
      .map((line) => line.trimEnd())
      .join('\n');
  return [
    'Attaché: sourced regional facts, tailored into briefing packs.',
    '',
    ...Object.values(HELP).map(({ usage }) => `  ${usage}`),
    '',
    ...COMMON,
    '',
    'Exit codes: 0 done, 1 refused with reasons, 2 wrong usage.',
  ].join('\n');
}
