import { z } from 'zod';
import { ChangesView, UpdatesView } from '../views/index.ts';
import { ById, type CallTable, Nothing } from './parts.ts';

export const updateCalls = {
  updates: { input: Nothing, output: UpdatesView },
  /** Asks the channels, one or all. What goes wrong with one is kept with it and shown there. */
  checkUpdates: {
    input: z.object({ id: z.string().nullable() }).strict(),
    output: z.object({
      brought: z
        .array(z.object({ title: z.string(), from: z.string().nullable(), to: z.string() }))
        .readonly(),
    }),
  },
  /** Stops checking or installing; nothing is changed then. */
  stopUpdate: { input: Nothing, output: Nothing },
  /**
   * Fetches the installer that is offered, verifies it and writes it where the officer says; whoever may install programs runs it.
   * Null when cancelled.
   */
  saveInstaller: {
    input: z.object({ version: z.string().max(40) }).strict(),
    output: z.object({ path: z.string() }).nullable(),
  },
  /** Shows an installer that was saved here in its folder. */
  showInstaller: { input: z.object({ path: z.string().max(5000) }).strict(), output: Nothing },
  /** Asks for a channel's root of trust; its fingerprint is to be compared before `addChannel`. Null when cancelled. */
  chooseRoot: {
    input: Nothing,
    output: z.object({ title: z.string(), fingerprint: z.string() }).nullable(),
  },
  /** Adds the channel whose root was chosen last; without a location, asks for a folder. */
  addChannel: { input: z.object({ location: z.string().max(2000).nullable() }).strict(), output: Nothing },
  removeChannel: { input: ById, output: Nothing },
  /**
   * What one version of a pack says differently from another. Versions are named by their hash: without `to` it is the
   * one in use, without `from` the one that it came after. Null where there is no such pair.
   */
  whatChanged: {
    input: z
      .object({
        packName: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        kind: z.string().nullable(),
        what: z.string().nullable(),
        words: z.string().max(400),
      })
      .strict(),
    output: ChangesView.nullable(),
  },
  settleConflict: {
    input: z
      .object({ id: z.string(), choice: z.enum(['theirs', 'ours', 'combined']), value: z.json() })
      .strict(),
    output: Nothing,
  },
  /**
   * Takes back what a merge did to the team's edits; the newer pack stays. The team's own values of before stand again,
   * and where the pack had moved too, it is asked: what the merge combined by itself, and what was answered since.
   */
  undoMerge: { input: ById, output: Nothing },
  deferConflict: { input: ById, output: Nothing },
  rollBack: {
    input: z.object({ packName: z.string(), version: z.string().nullable() }).strict(),
    output: Nothing,
  },
  removePack: { input: z.object({ packName: z.string() }).strict(), output: Nothing },
} as const satisfies CallTable;
