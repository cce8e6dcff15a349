import type { Library } from '../../src/main/library/library.ts';
import type { CompositionInput } from '../../src/main/pdf/compose/compose.ts';
import type { Document } from '../../src/main/pdf/document.ts';
import { documentWithEvidence, evidenceOf } from '../../src/main/pdf/evidence/compose-with-evidence.ts';
import type { Evidence } from '../../src/main/pdf/evidence/evidence.ts';
import { renderHere } from '../../src/main/pdf/render.ts';
import { sceneMeasure } from '../../src/main/pdf/scene-measure.ts';
import type { Brief, Delegation, IssueMark, Rendered } from '../../src/shared/domain/index.ts';
import { shippedFonts } from './fonts.ts';
import { library } from './region.ts';
import { shippedAudience } from './shipped.ts';

export type Occasion = {
  readonly brief: Brief;
  readonly delegation?: Delegation | null;
  readonly from?: Library;
  readonly issue?: IssueMark | null;
};

const composing = ({ brief, delegation = null, from = library, issue = null }: Occasion) => ({
  brief,
  library: from,
  audience: shippedAudience(brief.audienceId),
  delegation,
  measure: sceneMeasure(shippedFonts()),
  issue,
});

export const evidenceFor = (occasion: Occasion): Evidence => evidenceOf(composing(occasion)).evidence;

/** A PDF as it leaves the house: with its evidence inside. */
export const exported = (occasion: Occasion): Promise<Rendered> => exportedFor(composing(occasion));

/** The same, for any reader and from any library. */
export const exportedFor = (from: Omit<CompositionInput, 'measure'>): Promise<Rendered> =>
  renderHere(shippedFonts())(documentOfExport(from), () => {});

/** What every format of an export is made of. */
export const documentOfExport = (from: Omit<CompositionInput, 'measure'>): Document =>
  documentWithEvidence({ ...from, measure: sceneMeasure(shippedFonts()) }).document;
