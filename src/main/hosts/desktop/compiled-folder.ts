import { join } from 'node:path';
import { home } from './home.ts';

/** Where Node keeps code that it has compiled: beside Chromium's own files, and as well done without. */
export const compiledFolder = (): string => join(home(), 'window', 'compiled');
