import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export type ChannelServer = {
  readonly address: string;
  /** Each request, as `path bytes`. */
  readonly log: { readonly path: string; readonly bytes: number; readonly range: string | undefined }[];
  /** Sends a file of the folder. */
  readonly send: (path: string, request: IncomingMessage, response: ServerResponse) => void;
  /** Answers instead of the folder where it gives true. */
  answer: ((path: string, request: IncomingMessage, response: ServerResponse) => boolean) | null;
};

/** A web server for static files on this machine, as a publisher's host would be; over https with a key and certificate. */
export async function serve(
  folder: string,
  tls?: { readonly key: string; readonly cert: string },
): Promise<ChannelServer> {
  const log: ChannelServer['log'] = [];
  const send = (path: string, request: IncomingMessage, response: ServerResponse): void => {
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
  };
  const listen = (request: IncomingMessage, response: ServerResponse): void => {
    const path = decodeURIComponent((request.url ?? '/').slice(1));
    if (!served.answer?.(path, request, response)) send(path, request, response);
  };
  const server = tls ? createSecureServer(tls, listen) : createServer(listen);
  // All of this machine's own addresses: one of them is not in the certificate.
  server.listen(0, tls ? undefined : '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const served: ChannelServer = {
    address: tls ? `https://localhost:${port}/` : `http://127.0.0.1:${port}/`,
    log,
    answer: null,
    send,
  };
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return served;
}
