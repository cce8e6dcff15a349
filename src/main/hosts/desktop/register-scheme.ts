import { protocol } from 'electron';
import { SCHEME } from './origin.ts';

/** Gives our scheme an origin, so that policies and workers behave as on the web, and caches its compiled scripts. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}
