import { join } from 'node:path';
import { homeFromArguments } from './home.ts';

/** Where Node caches compiled code: beside Chromium's files, and expendable. */
export const compiledFolder = (): string => join(homeFromArguments(), 'window', 'compiled');
