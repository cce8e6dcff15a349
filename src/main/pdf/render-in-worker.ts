import { Refused } from '../../shared/domain/index.ts';
import { startThread } from '../threads/start-thread.ts';
import type { PdfWork } from './pdf-work.ts';
import type { FindPageFaults, RenderPdf } from './render.ts';
import { warmUpDocument } from './warm-up-document.ts';

export type RenderInWorker = RenderPdf & {
  readonly findPageFaults: FindPageFaults;
  /** Starts the thread and lets it draw something small, so that the first document need not wait for all that it reads. */
  warmUp(): void;
  close(): Promise<void>;
};

/** Renders in a thread of its own. `compiled` is a folder for compiled code, which makes the next start of the thread quicker. */
export function renderInWorker(workerFile: URL | string, fonts: string, compiled?: string): RenderInWorker {
  const thread = startThread<PdfWork>(workerFile, {
    workerData: { fonts },
    env: compiled === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: compiled },
    died: (why) =>
      new Refused('cannot-draw', 'The PDF could not be drawn.', 'Try again; if it comes back, report it.', [
        why,
      ]),
  });
  const render: RenderPdf = (document, onProgress, shown) =>
    thread.ask('render', { document, shown }, { onStep: onProgress });
  return Object.assign(render, {
    findPageFaults: (document: Parameters<FindPageFaults>[0]) => thread.ask('findFaults', document),
    warmUp() {
      // What is wrong is said when something is asked for.
      render(warmUpDocument, () => {}).catch(() => {});
    },
    close: () => thread.close(),
  });
}
