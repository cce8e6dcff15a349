import type { Command } from './command.ts';
import { answers } from './commands/answers.ts';
import { audience } from './commands/audience.ts';
import { brief } from './commands/brief.ts';
import { briefOpen, briefSend } from './commands/brief-travel.ts';
import {
  channelAdd,
  channelAddApp,
  channelInit,
  channelPublish,
  channelRotateKey,
  channelStatus,
} from './commands/channel.ts';
import { diff } from './commands/diff.ts';
import { enquiries, enquiriesExport, enquiriesImport } from './commands/enquiries.ts';
import { erasePersonCommand } from './commands/erase-person.ts';
import { inspect } from './commands/inspect.ts';
import { issue } from './commands/issue.ts';
import { packDiff, packInstall, packList, packRemove, packRollback, packValidate } from './commands/pack.ts';
import { packBuild, packDescribe, packReview } from './commands/pack-author.ts';
import { packImport } from './commands/pack-import.ts';
import { packRefresh } from './commands/pack-refresh.ts';
import { packTranslate, packTranslated } from './commands/pack-translate.ts';
import { preflight } from './commands/preflight.ts';
import { recall } from './commands/recall.ts';
import { restore } from './commands/restore.ts';
import { review } from './commands/review.ts';
import { search } from './commands/search.ts';
import { sync } from './commands/sync.ts';
import { teamClose, teamJoin, teamLeave, teamStatus, teamSync } from './commands/team.ts';
import { verify } from './commands/verify.ts';
import { visit } from './commands/visit.ts';

/** Every command, in the order of the help. A new one is a file in `commands/` and a row here. */
export const commands: readonly Command[] = [
  brief,
  briefSend,
  briefOpen,
  search,
  visit,
  enquiries,
  enquiriesImport,
  enquiriesExport,
  audience,
  packValidate,
  packInstall,
  packImport,
  packList,
  packDescribe,
  packBuild,
  packDiff,
  packReview,
  packRefresh,
  packTranslate,
  packTranslated,
  packRollback,
  packRemove,
  channelInit,
  channelAdd,
  channelAddApp,
  channelPublish,
  channelRotateKey,
  channelStatus,
  sync,
  preflight,
  review,
  issue,
  answers,
  diff,
  inspect,
  verify,
  recall,
  restore,
  erasePersonCommand,
  teamJoin,
  teamSync,
  teamStatus,
  teamLeave,
  teamClose,
];

/** The command that the first words name ("pack validate"), and the words after it. */
export function commandOf(args: readonly string[]): [Command | undefined, readonly string[]] {
  const [first = '', second = ''] = args;
  const named = (name: string): Command | undefined => commands.find((command) => command.name === name);
  const two = named(`${first} ${second}`);
  return two ? [two, args.slice(2)] : [named(first), args.slice(1)];
}
