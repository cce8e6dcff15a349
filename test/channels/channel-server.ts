import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export type ChannelServer = {
  readonly address: string;
  /** Each request, as `path bytes`. */
  readonly log: { readonly path: string; readonly bytes: number; readonly range: string | undefined }[];
  /** Answers instead of the folder where it gives true. */
  answer: ((path: string, request: IncomingMessage, response: ServerResponse) => boolean) | null;
};

/** A web server for static files on this machine, as a publisher's host would be. */
export async function serve(folder: string): Promise<ChannelServer> {
  const log: ChannelServer['log'] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').slice(1));
    if (served.answer?.(path, request, response)) return;
    let bytes: Buffer;
    try {
      bytes = readFileSync(join(folder, path));
    } catch {
      response.writeHead(404).end();
      return;
    }
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const part = bytes.subarray(from);
    log.push({ path, bytes: part.length, range: request.headers.range });
    response.writeHead(from > 0 ? 206 : 200, { 'content-length': part.length }).end(part);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const served: ChannelServer = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    log,
    answer: null,
  };
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return served;
}
