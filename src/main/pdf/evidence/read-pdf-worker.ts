import { parentPort, workerData } from 'node:worker_threads';
import { refusalOf } from '../../../shared/domain/refusal.ts';
import { readPdf } from './read-pdf.ts';

/** The thread in which a PDF of unknown origin is read: it may be stopped at any time, and takes nobody with it. */
const { bytes } = workerData as { bytes: Uint8Array };
try {
  parentPort?.postMessage({ ok: true, read: await readPdf(bytes) });
} catch (error) {
  parentPort?.postMessage({ ok: false, refusal: refusalOf(error) });
}
