import { readFile } from 'node:fs/promises';
import type { Session } from 'electron';
import { POLICY, SCHEME } from './origin.ts';
import { resolveServedFile } from './served-file.ts';

/** Serves the window's files from below `root` only, each with the policy; the page itself goes through `dress`. */
export function serveWindow(session: Session, root: string, dress: (html: string) => string): void {
  session.protocol.handle(SCHEME, async ({ method, url }) => {
    const file = method === 'GET' ? resolveServedFile(root, url) : null;
    if (file === null) return answer(null, 404, 'text/plain');
    try {
      const content = await readFile(file.path);
      const body = file.path.endsWith('.html') ? Buffer.from(dress(content.toString('utf8'))) : content;
      return answer(new Uint8Array(body), 200, file.type);
    } catch {
      return answer(null, 404, 'text/plain');
    }
  });
}

const answer = (body: Uint8Array<ArrayBuffer> | null, status: number, type: string): Response =>
  new Response(body, {
    status,
    headers: {
      'content-type': type,
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    },
  });
