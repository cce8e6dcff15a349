import type { Content } from './content.ts';

/** Everything that makes a document of the same content; each is loaded only where it is asked for. */
export const ENGINES = ['attache', 'raw pdfkit', 'pdfmake', 'react-pdf', 'pdfkit'] as const;
export type Engine = (typeof ENGINES)[number];

export const isEngine = (name: string): name is Engine => (ENGINES as readonly string[]).includes(name);

/** Prepares a document and answers what makes its bytes: only that is timed. */
export type Making = (content: Content) => () => Promise<Uint8Array>;

export async function load(engine: Engine): Promise<Making> {
  switch (engine) {
    case 'attache': {
      const { withAttache } = await import('./with-attache.ts');
      return (content) => () => withAttache(content);
    }
    case 'raw pdfkit': {
      const { finishedPages, withRawPdfkit } = await import('./with-raw-pdfkit.ts');
      return (content) => {
        const finished = finishedPages(content);
        return () => withRawPdfkit(finished);
      };
    }
    case 'pdfmake': {
      const { withPdfmake } = await import('../peers/with-pdfmake.ts');
      return (content) => () => withPdfmake(content);
    }
    case 'react-pdf': {
      const { withReactPdf } = await import('../peers/with-react-pdf.ts');
      return (content) => () => withReactPdf(content);
    }
    case 'pdfkit': {
      const { withPdfkit } = await import('./with-pdfkit.ts');
      return (content) => () => withPdfkit(content);
    }
  }
}
