import { join } from 'node:path';
import { home } from './home.ts';

/** Where Node caches compiled code: beside Chromium's files, and expendable. */
export const compiledFolder = (): string => join(home(), 'window', 'compiled');
