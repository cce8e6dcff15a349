import type { Library } from '../../src/main/library/library.ts';
import { compose } from '../../src/main/pdf/compose/compose.ts';
import type { Document } from '../../src/main/pdf/document.ts';
import { emit } from '../../src/main/pdf/emit.ts';
import { layout } from '../../src/main/pdf/layout/layout.ts';
import type { Pages } from '../../src/main/pdf/layout/page.ts';
import { sceneMeasure } from '../../src/main/pdf/scene-measure.ts';
import type { Brief, Delegation } from '../../src/shared/domain/index.ts';
import { faultNotes } from '../../src/shared/wording/page-fault.ts';
import { shippedFonts } from './fonts.ts';
import { draftFor, library, OCCASIONS } from './region.ts';
import { shippedAudience } from './shipped.ts';

/** A brief after each of its three stages. */
export type MadeBrief = {
  readonly brief: Brief;
  readonly document: Document;
  readonly pages: Pages;
  readonly pdf: Uint8Array<ArrayBuffer>;
};

export function composed(
  brief: Brief,
  delegation: Delegation | null = null,
  from: Library = library,
): Document {
  const audience = shippedAudience(brief.audienceId);
  return compose({ brief, library: from, audience, delegation, measure: sceneMeasure(shippedFonts()) });
}

/** What the officer is told of the pages. */
export const notesOn = ({ faults }: Pages): string => faultNotes(faults).join(' ');

export const laidOut = (document: Document): Pages => layout(document, shippedFonts());

export async function made(
  brief: Brief,
  delegation: Delegation | null = null,
  from: Library = library,
): Promise<MadeBrief> {
  const document = composed(brief, delegation, from);
  const pages = laidOut(document);
  return { brief, document, pages, pdf: await emit(document, pages, shippedFonts()) };
}

/** The six occasions, made one after the other: what most tests of the PDF look at. */
export async function madeOccasions(): Promise<readonly (MadeBrief & (typeof OCCASIONS)[number])[]> {
  const all: (MadeBrief & (typeof OCCASIONS)[number])[] = [];
  for (const occasion of OCCASIONS) {
    const { id, delegation } = occasion;
    all.push({ ...occasion, ...(await made(draftFor(id, { delegation }), delegation)) });
  }
  return all;
}
