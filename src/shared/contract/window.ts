import { z } from 'zod';
import { ACTION_IDS, type ActionId } from '../actions.ts';
import { Recent, Settings } from '../domain/settings.ts';
import { type CallTable, Nothing } from './parts.ts';

/** The window itself: how it looks, what its menus say, and how it closes. */

export type { Recent } from '../domain/settings.ts';

const Step = z.string().max(400).nullable();
const AnAction = z.enum(ACTION_IDS as [ActionId, ...ActionId[]]);

export const windowCalls = {
  /** Answers with the settings as they are kept now; the window's frame has followed them. */
  changeSettings: { input: Settings.partial().strict(), output: Settings },
  /** What the menus should offer now. */
  showMenus: {
    input: z.object({ back: Step, forth: Step, available: z.array(AnAction).max(100).readonly() }).strict(),
    output: Nothing,
  },
  /** What the palette offers first, the newest first. */
  recent: { input: Nothing, output: z.array(Recent).readonly() },
  keepRecent: { input: Recent, output: z.array(Recent).readonly() },
  /** Asks where to, and writes what helps to find a fault; null when the officer cancels. */
  saveDiagnostics: { input: Nothing, output: z.object({ path: z.string() }).nullable() },
  /** The answer to the event `closing`: whether all that was edited is on the disk, and whether a file is being written. */
  readyToClose: { input: z.object({ kept: z.boolean(), working: z.boolean() }).strict(), output: Nothing },
} as const satisfies CallTable;

export const windowEvents = {
  /** An entry of a menu was chosen. */
  action: z.object({ id: AnAction }),
  /** The window is about to close: what is edited is to be kept, then `readyToClose`. */
  closing: z.object({}),
  /** Colleagues changed documents that the window may show. */
  teamArrived: z.object({}),
  /** Colleagues have opened or closed something; `haveOpen` says what. */
  teamOpened: z.object({}),
  /** The system handed files over; `openNamed` says what they are. */
  named: z.object({}),
} as const;
