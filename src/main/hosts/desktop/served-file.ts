import { extname, join } from 'node:path';
import { ORIGIN } from './origin.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export type ServedFile = { readonly path: string; readonly type: string };

/** The file below `root` for one of our addresses; null for any other address and any path out of `root`. */
export function resolveServedFile(root: string, address: string): ServedFile | null {
  if (!URL.canParse(address)) return null;
  const { href, pathname } = new URL(address);
  if (!href.startsWith(`${ORIGIN}/`)) return null;
  const path = decoded(pathname);
  if (path === null) return null;
  const steps = path.split('/').filter((step) => step !== '');
  // A decoded step may contain what the address could not: a parent, a drive, another separator.
  if (steps.some((step) => step === '.' || step === '..' || /[\\:\0]/.test(step))) return null;
  const file = steps.length === 0 ? 'index.html' : steps.join('/');
  const type = TYPES[extname(file)];
  return type === undefined ? null : { path: join(root, file), type };
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
