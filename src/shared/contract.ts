import type { z } from 'zod';
import { audienceCalls } from './contract/audiences.ts';
import { brandCalls } from './contract/brand.ts';
import { briefCalls } from './contract/briefs.ts';
import { checkCalls } from './contract/checks.ts';
import { copyCalls } from './contract/copies.ts';
import { delegationCalls } from './contract/delegations.ts';
import { deskCalls } from './contract/desk.ts';
import { editCalls } from './contract/edits.ts';
import { enquiryCalls } from './contract/enquiries.ts';
import { exportCalls } from './contract/export.ts';
import { figureCalls } from './contract/figures.ts';
import { handOverCalls } from './contract/hand-over.ts';
import { homeCalls } from './contract/home.ts';
import { importCalls } from './contract/imports.ts';
import { ledgerCalls } from './contract/ledger.ts';
import { libraryCalls } from './contract/library.ts';
import { type CallTable, Progress } from './contract/parts.ts';
import { peopleCalls } from './contract/people.ts';
import { recordCalls } from './contract/records.ts';
import { regionCalls } from './contract/region.ts';
import { teamCalls } from './contract/team.ts';
import { travelCalls } from './contract/travel.ts';
import { updateCalls } from './contract/updates.ts';
import { windowCalls, windowEvents } from './contract/window.ts';
import type { Refusal } from './domain/index.ts';
import { type ImportedFile, Notice } from './views/index.ts';

/**
 * Every call and event between the window and main: name, input, output. The preload bridge, the handlers in main
 * and the window's client are generated from this table; nothing else crosses. Each group has a file of its own.
 */

export * from './contract/audiences.ts';
export * from './contract/brand.ts';
export * from './contract/briefs.ts';
export * from './contract/checks.ts';
export * from './contract/copies.ts';
export * from './contract/delegations.ts';
export * from './contract/desk.ts';
export * from './contract/edits.ts';
export * from './contract/enquiries.ts';
export * from './contract/export.ts';
export * from './contract/figures.ts';
export * from './contract/hand-over.ts';
export * from './contract/home.ts';
export * from './contract/imports.ts';
export * from './contract/ledger.ts';
export * from './contract/library.ts';
export { Progress } from './contract/parts.ts';
export * from './contract/people.ts';
export * from './contract/records.ts';
export * from './contract/region.ts';
export * from './contract/team.ts';
export * from './contract/travel.ts';
export * from './contract/updates.ts';
export * from './contract/window.ts';
export * from './views/index.ts';

export const calls = {
  ...regionCalls,
  ...audienceCalls,
  ...brandCalls,
  ...libraryCalls,
  ...peopleCalls,
  ...copyCalls,
  ...teamCalls,
  ...recordCalls,
  ...delegationCalls,
  ...deskCalls,
  ...briefCalls,
  ...checkCalls,
  ...ledgerCalls,
  ...handOverCalls,
  ...exportCalls,
  ...homeCalls,
  ...figureCalls,
  ...travelCalls,
  ...updateCalls,
  ...windowCalls,
  ...importCalls,
  ...editCalls,
  ...enquiryCalls,
} as const satisfies CallTable;

export const events = { progress: Progress, notice: Notice, ...windowEvents } as const satisfies Record<
  string,
  z.ZodType
>;

export type CallName = keyof typeof calls;
export type CallInput<N extends CallName> = z.output<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>;
export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>;

/** The channel that a call or an event goes over. */
export const callChannel = (name: CallName): string => `attache:call:${name}`;
export const eventChannel = (name: EventName): string => `attache:event:${name}`;

/** What main implements, one function a call; a `Refused` it throws crosses as a typed value. */
export type Contract = { readonly [N in CallName]: (input: CallInput<N>) => Promise<CallOutput<N>> };

/** How an answer crosses: never as an exception. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

/** What the preload puts on `window.attache`: a function a call, and a subscription a event. */
export type Bridge = {
  readonly call: { readonly [N in CallName]: (input: CallInput<N>) => Promise<Answer<CallOutput<N>>> };
  /** What the dropped files are; their paths are looked up where the page cannot reach. */
  readonly dropped: (files: readonly File[]) => Promise<Answer<ImportedFile[]>>;
  readonly on: { readonly [N in EventName]: (listener: (payload: EventPayload<N>) => void) => () => void };
};
