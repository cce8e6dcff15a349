import type { PageFault, Rendered, ShownPages } from '../../shared/domain/index.ts';
import type { Tools } from '../threads/jobs.ts';
import type { Document } from './document.ts';
import type { Fonts } from './fonts.ts';
import { findFaultsHere, renderHere } from './render.ts';

type RenderJob = { readonly document: Document; readonly shown: ShownPages | undefined };

/** What the drawing thread is asked for. */
export function pdfWork(fonts: Fonts) {
  const render = renderHere(fonts);
  const findFaults = findFaultsHere(fonts);
  return {
    async render({ document, shown }: RenderJob, { onStep, give }: Tools): Promise<Rendered> {
      // What is drawn between two keystrokes is done before anybody could read how far it is.
      const rendered = await render(document, shown ? () => {} : onStep, shown);
      give(rendered.pdf);
      return rendered;
    },
    findFaults: (document: Document): Promise<readonly PageFault[]> => findFaults(document),
  };
}

export type PdfWork = ReturnType<typeof pdfWork>;
