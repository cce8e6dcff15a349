import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Refused } from '../../../shared/domain/index.ts';
import { errorCode } from '../../storage/error-code.ts';

type OpenedFile =
  | {
      readonly there: true /** Where in the file the bytes begin. */;
      readonly start: number;
      readonly chunks: AsyncIterable<Uint8Array>;
    }
  | { readonly there: false };

/** Fetches a channel's files by URL path, relative and encoded; `from` asks for the rest of an interrupted one. */
export type Transport = {
  readonly location: string;
  open(path: string, from: number, signal: AbortSignal): Promise<OpenedFile>;
};

/** The connection failed, not the channel: worth another try. */
export class Unreachable extends Error {}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A host may redirect between its own addresses, but not endlessly. */
const REDIRECTS = 5;
const MOVED = new Set([301, 302, 303, 307, 308]);

/**
 * Follows redirects within the same origin only: another server would learn who is asking, and https must not fall
 * back to http.
 */
async function fetchWithin(url: URL, init: RequestInit): Promise<Response> {
  let at = url;
  for (let count = 0; ; count += 1) {
    const answer = await fetch(at, { ...init, redirect: 'manual' });
    if (!MOVED.has(answer.status)) return answer;
    await answer.body?.cancel();
    const to = answer.headers.get('location');
    const next = to !== null && URL.canParse(to, at) ? new URL(to, at) : null;
    if (next?.origin !== url.origin)
      throw new Unreachable(`the server sends elsewhere, to ${(to ?? 'nowhere').slice(0, 200)}`);
    if (count === REDIRECTS) throw new Unreachable('the server sends in circles');
    at = next;
  }
}

function overHttp(base: URL): Transport {
  const root = base.href.endsWith('/') ? base.href : `${base.href}/`;
  return {
    location: base.href,
    async open(path, from, signal) {
      const url = new URL(path, root);
      let answer: Response;
      try {
        answer = await fetchWithin(url, {
          signal,
          headers: from > 0 ? { range: `bytes=${from}-` } : {},
        });
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        if (error instanceof Unreachable) throw error;
        throw new Unreachable(
          error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error),
        );
      }
      if (answer.status === 404 || answer.status === 403) return { there: false };
      if (answer.status === 416) return { there: true, start: 0, chunks: notThere() };
      if (!answer.ok || !answer.body) throw new Unreachable(`the server answered ${answer.status}`);
      return { there: true, start: answer.status === 206 ? from : 0, chunks: answer.body };
    },
  };
}

async function* notThere(): AsyncGenerator<Uint8Array> {}

function fromFolder(folder: string): Transport {
  return {
    location: folder,
    async open(path, from) {
      try {
        const parts = path.split('/').map(decodeURIComponent);
        if (parts.some((part) => /[/\\]|^\.\.?$/.test(part))) return { there: false };
        const file = await open(join(folder, ...parts), 'r');
        if (!(await file.stat()).isFile()) {
          await file.close();
          return { there: false };
        }
        return { there: true, start: from, chunks: file.createReadStream({ start: from }) };
      } catch (error) {
        const code = errorCode(error);
        if (code === 'ENOENT' || code === 'ENOTDIR') return { there: false };
        throw new Unreachable(code || String(error));
      }
    },
  };
}

/** `https://…`, `http://` on this machine only, or a folder (a memory stick); `public/` inside a publisher's own folder. */
export function openTransport(location: string): Transport {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(location)) return fromFolder(location);
  const url = URL.canParse(location) ? new URL(location) : null;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname)))
    return overHttp(url);
  throw new Refused(
    'bad-input',
    `A channel is not read from ${location}.`,
    'Give an address that begins with https://, or a folder.',
  );
}
