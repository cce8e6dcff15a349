import type { Brief, Rendering, ShownPages } from '../../../shared/domain/index.ts';
import { faultNotes } from '../../../shared/wording/page-fault.ts';
import { type CitationList, citationList } from '../../pdf/citation-list.ts';
import { compose } from '../../pdf/compose/compose.ts';
import type { Document } from '../../pdf/document.ts';
import type { RenderProgress } from '../../pdf/render.ts';
import type { OpenHome } from '../stores/open-home.ts';
import { withFiles } from '../stores/worn-files.ts';
import { composing } from './composing.ts';
import { openBrief } from './open-brief.ts';

/** For the eyes alone: what leaves the house carries its evidence (`export.ts`). */
const composed = async (home: OpenHome, brief: Brief): Promise<Document> => {
  const whole = await composing(home, await openBrief(home, brief));
  return withFiles(compose(whole), home, whole);
};

/** The true pages; with `shown` only those that look different from what is shown already. */
export async function preview(
  home: OpenHome,
  brief: Brief,
  onProgress: RenderProgress,
  shown?: ShownPages,
): Promise<Rendering> {
  const document = await composed(home, brief);
  const {
    faults,
    factPages: _,
    printed: __,
    ...rendered
  } = await home.renderPdf(document, onProgress, shown);
  return { ...rendered, notes: [...document.notes, ...faultNotes(faults)] };
}

/** The cover alone, as a document: the full edition's, because only that one has a cover. */
export async function coverOf(home: OpenHome, brief: Brief): Promise<Document> {
  const { meta, paper, edition, shortTitle, footer, cover, look, files } = await composed(home, {
    ...brief,
    edition: 'full',
    // The cover names the clusters and nothing else of the sections.
    sections: brief.sections.map((section) => ({ ...section, blocks: [], seriesIds: [] })),
  });
  const worn = look && files ? { look, files } : {};
  return { meta, paper, edition, shortTitle, footer, cover, ...worn, sections: [], notes: [] };
}

/** The sources that the brief cites, in its numbering. */
export const citationsOf = async (home: OpenHome, brief: Brief): Promise<CitationList> =>
  citationList(await composed(home, brief));
