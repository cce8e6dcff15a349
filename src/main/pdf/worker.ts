import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { refusalOf } from '../../shared/domain/refusal.ts';
import type { Document } from './document.ts';
import { openFonts } from './fonts.ts';
import { findFaultsHere, renderHere } from './render.ts';
import type { FromWorker, ToWorker } from './render-in-worker.ts';

/** The thread that lays documents out and writes them, so that the window never waits for it. */
const { fonts } = workerData as { fonts: string };
const faces = openFonts(fonts);
const render = renderHere(faces);
const findFaults = findFaultsHere(faces);
const port = parentPort;

let isKept = false;
/** Compiled code is kept when a process ends, but this thread will be ended: once, after the first document. */
function keepCompiled(): void {
  if (isKept) return;
  isKept = true;
  (module as Partial<typeof module>).flushCompileCache?.();
}

port?.on('message', async ({ id, document, shown, faultsOnly }: ToWorker) => {
  const answer = (message: FromWorker, transfer: ArrayBuffer[] = []): void =>
    port.postMessage(message, transfer);
  try {
    if (faultsOnly) return answer({ id, kind: 'faults', faults: await findFaults(document) });
    const rendered = await render(
      document satisfies Document,
      // What is drawn between two keystrokes is done before anybody could read how far it is.
      shown ? () => {} : (progress) => answer({ id, kind: 'progress', ...progress }),
      shown,
    );
    answer({ id, kind: 'done', rendered }, [rendered.pdf.buffer as ArrayBuffer]);
    keepCompiled();
  } catch (error) {
    answer({ id, kind: 'failed', refusal: refusalOf(error) });
  }
});
