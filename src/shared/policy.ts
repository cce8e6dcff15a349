/** What may be decided for a computer. */
export const POLICIES = [
  'home',
  'teamFolder',
  'channel',
  'updateCheck',
  'appUpdates',
  'approvalRequired',
  'telemetry',
] as const;

/** What an IT department has decided for this computer; what it left open is not named. */
export type Policy = {
  /** The folder of each user’s data, with `{user}` in it where they share a place. */
  readonly home?: string;
  /** The folder of the team: no other is joined, and it is not left. */
  readonly teamFolder?: string;
  /** A channel of data that everybody has: its address, and the file with its root of trust. */
  readonly channel?: { readonly location: string; readonly root: string };
  /** Whether channels are asked without anybody having asked. */
  readonly updateCheck?: boolean;
  /** Whether new versions of Attaché itself are offered. */
  readonly appUpdates?: boolean;
  /** Nothing is issued without an approval. */
  readonly approvalRequired?: boolean;
  /** Nothing is ever sent; a department may want that in writing. */
  readonly telemetry?: 'none';
};
