import { protocol } from 'electron';
import { SCHEME } from './origin.ts';

/** Gives our scheme an origin, so that policies and workers hold as on the web, and keeps its scripts compiled. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}
