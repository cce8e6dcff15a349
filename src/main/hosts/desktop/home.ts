import { app } from 'electron';
import type { Policy } from '../../../shared/policy.ts';
import { homeUnder, readPolicy } from '../policy.ts';

let read: Policy | null = null;

/** What this computer’s owner decided, read once. Throws `BadPolicy`. */
export function policyHere(): Policy {
  read ??= readPolicy();
  return read;
}

/** The folder of this user's data: `--home=DIR`, or the same as for the command line. Throws `NoHomeFolder`. */
export const homeFromArguments = (): string =>
  homeUnder(
    policyHere(),
    app.commandLine.hasSwitch('home') ? app.commandLine.getSwitchValue('home') : null,
    process.env,
    process.platform,
  );
