import { createHash } from 'node:crypto';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fetcher } from 'tuf-js';
// The error that tuf-js understands as "there is no newer root"; its main entry does not export it.
import { DownloadHTTPError } from 'tuf-js/dist/error.js';
import { errorMessage } from '../../../shared/domain/refusal.ts';
import { type Transport, Unreachable } from './transport.ts';

/** The prefix of every path, so that tuf-js can join addresses for any transport. */
export const BASE = 'https://channel.invalid/';

export type Pace = {
  /** For a metadata file; a target gets, in addition, the time its length takes at `bytesPerSecond`. */
  readonly seconds: number;
  readonly bytesPerSecond: number;
  /** Retries after a failed connection, each after a longer wait. */
  readonly retries: number;
  readonly retryAfterMs: number;
  /** For following the chain of roots; what was verified by then is kept, and the next attempt goes on from there. */
  readonly rootSeconds: number;
};
export const PACE: Pace = {
  seconds: 30,
  bytesPerSecond: 8192,
  retries: 2,
  retryAfterMs: 400,
  rootSeconds: 120,
};

/** Where an interrupted download of that path waits. */
export const partialName = (path: string): string =>
  createHash('sha256').update(path).digest('hex').slice(0, 32);

/** Why fetching stopped, in the terms of the TUF specification (section 1.5.2) where it has one. */
class FetchError extends Error {
  readonly fault: 'endless-data' | 'slow-retrieval' | 'missing' | 'unreachable' | 'cancelled';
  constructor(fault: FetchError['fault'], path: string) {
    super(`${fault} ${path}`);
    this.fault = fault;
  }
}

export type ChannelFetcher = Fetcher & {
  /** The last error; tuf-js wraps errors into sentences of its own. */
  readonly fault: FetchError | null;
  /** Bytes transferred. */
  readonly received: number;
  /** The metadata file fetched last. */
  readonly last: { readonly path: string; readonly bytes: Buffer } | null;
};

/** Fetches within limits of size and time. Interrupted targets wait in `partials` and are resumed. */
export function channelFetcher(
  transport: Transport,
  partials: string,
  pace: Pace = PACE,
  stop?: AbortSignal,
): ChannelFetcher {
  let fault: FetchError | null = null;
  let received = 0;
  let last: ChannelFetcher['last'] = null;

  const once = async (path: string, maxLength: number, to: string, signal: AbortSignal): Promise<void> => {
    const had = await stat(to).then(
      ({ size }) => size,
      () => 0,
    );
    const from = had < maxLength ? had : 0;
    const opened = await transport.open(path, from, signal);
    if (!opened.there) throw new FetchError('missing', path);
    const file = await open(to, opened.start > 0 ? 'a' : 'w', 0o600);
    let length = opened.start;
    let ownDisk: unknown = null;
    try {
      for await (const chunk of opened.chunks) {
        signal.throwIfAborted();
        length += chunk.length;
        received += chunk.length;
        if (length > maxLength) throw new FetchError('endless-data', path);
        await file.write(chunk).catch((error: unknown) => {
          ownDisk = error;
          throw error;
        });
      }
    } catch (error) {
      if (error instanceof FetchError || error === ownDisk || signal.aborted) throw error;
      throw new Unreachable(errorMessage(error));
    } finally {
      await file.close();
    }
  };

  const intoFile = async (path: string, maxLength: number, to: string, seconds: number): Promise<void> => {
    const clock = AbortSignal.timeout(Math.ceil(seconds * 1000));
    const signal = stop ? AbortSignal.any([clock, stop]) : clock;
    // A slow connection can hang between two chunks: the race ends that too.
    const ended = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    ended.catch(() => undefined);
    for (let attempt = 0; ; attempt += 1) {
      try {
        signal.throwIfAborted();
        return await Promise.race([once(path, maxLength, to, signal), ended]);
      } catch (error) {
        if (stop?.aborted) throw new FetchError('cancelled', path);
        if (signal.aborted) throw new FetchError('slow-retrieval', path);
        if (!(error instanceof Unreachable)) throw error;
        if (attempt >= pace.retries) throw new FetchError('unreachable', `${path} (${error.message})`);
        await wait(pace.retryAfterMs * 2 ** attempt);
      }
    }
  };

  const fetched = async <T>(
    url: string,
    maxLength: number,
    handle: (file: string) => Promise<T>,
  ): Promise<T> => {
    // Encoded parts stay encoded: a role may be called `a/b`.
    const path = url.slice(BASE.length);
    fault = null;
    const isTarget = path.startsWith('targets/');
    const to = join(partials, partialName(path));
    // Only targets are named after their content; metadata always starts from scratch.
    if (!isTarget) await rm(to, { force: true });
    const seconds = pace.seconds + (isTarget ? maxLength / pace.bytesPerSecond : 0);
    try {
      await intoFile(path, maxLength, to, seconds);
    } catch (error) {
      if (error instanceof FetchError) {
        fault = error;
        if (error.fault === 'endless-data') await rm(to, { force: true });
        if (error.fault === 'missing') throw new DownloadHTTPError(error.message, 404);
      }
      throw error;
    }
    try {
      if (!isTarget) last = { path, bytes: await readFile(to) };
      return await handle(to);
    } finally {
      // Right or wrong, it is done: only interrupted downloads are worth keeping.
      await rm(to, { force: true });
    }
  };

  return {
    get fault() {
      return fault;
    },
    get received() {
      return received;
    },
    get last() {
      return last;
    },
    downloadFile: fetched,
    downloadBytes: (url, maxLength) => fetched(url, maxLength, (file) => readFile(file)),
  };
}
