import type { Format, Rendering } from '../../../shared/domain/index.ts';
import { faultNotes } from '../../../shared/wording/page-fault.ts';
import { openWebFaces, type WebFaces } from '../../formats/html/faces.ts';
import { htmlEdition } from '../../formats/html/html-edition.ts';
import type { ExportPrints } from '../../ledger/ledger-store.ts';
import { printedValues } from '../../ledger/printed-values.ts';
import type { Document } from '../../pdf/document.ts';
import { documentWithEvidence } from '../../pdf/evidence/compose-with-evidence.ts';
import { openFonts } from '../../pdf/fonts.ts';
import type { RenderProgress } from '../../pdf/render.ts';
import type { PdfTools } from '../stores/environment.ts';
import { type Drawing, withFiles } from '../stores/worn-files.ts';
import { composing } from './composing.ts';
import type { OpenedBrief } from './open-brief.ts';

/** The PDF as it leaves the house: with its evidence. */
export async function printBrief(
  opened: OpenedBrief,
  home: Drawing,
  onProgress: RenderProgress = () => {},
): Promise<Rendering & { readonly prints: ExportPrints }> {
  const { faults, factPages, places, printed, document, ...drawn } = await drawBrief(
    opened,
    home,
    onProgress,
  );
  const prints = { factPages, places, printed };
  return { ...drawn, prints, notes: [...document.notes, ...faultNotes(faults)] };
}

/** The brief on its pages, and what they print. */
async function drawBrief(opened: OpenedBrief, home: Drawing, onProgress: RenderProgress) {
  const whole = await composing(home, opened);
  const { document, evidence } = documentWithEvidence(whole);
  const dressed = await withFiles(document, home, whole);
  const { printed: places, ...drawn } = await home.renderPdf(dressed, onProgress);
  const printed = printedValues(evidence, places, opened.library.pack);
  return { ...drawn, document, places, printed };
}

/** A brief as a file that leaves the house, and what that file prints. */
export type MadeFile = {
  readonly bytes: Uint8Array;
  /** Null where the format has none. */
  readonly pages: number | null;
  readonly prints: ExportPrints;
  readonly notes: readonly string[];
};

/** Writes the brief in a format. Every format says the same: they are made of one document. */
export async function makeFile(
  opened: OpenedBrief,
  format: Format,
  home: Drawing,
  onProgress: RenderProgress = () => {},
): Promise<MadeFile> {
  if (format === 'pdf') {
    const { pdf, ...made } = await printBrief(opened, home, onProgress);
    return { ...made, bytes: pdf };
  }
  // What the pages print is what every other format prints: only that there are no pages.
  const { document, factPages, places, printed, faults } = await drawBrief(opened, home, onProgress);
  return {
    bytes: await WRITE[format](document, home),
    pages: null,
    notes: [...document.notes, ...faultNotes(faults)],
    prints: {
      factPages: Object.fromEntries(Object.keys(factPages).map((id) => [id, []])),
      places: places.map((place) => ({ ...place, at: [] })),
      printed: { ...printed, values: printed.values.map((value) => ({ ...value, at: [] })) },
    },
  };
}

/** The faces of a folder are read once. */
const openFaces = new Map<string, WebFaces>();

function facesIn(folder: string): WebFaces {
  const faces = openFaces.get(folder) ?? openWebFaces(folder);
  openFaces.set(folder, faces);
  return faces;
}

const WRITE: Readonly<
  Record<Exclude<Format, 'pdf'>, (document: Document, tools: PdfTools) => Promise<Uint8Array>>
> = {
  html: async (document, { fonts }) => Buffer.from(htmlEdition(document, facesIn(fonts))),
  // A large library, loaded when it is needed.
  docx: async (document, { fonts }) =>
    (await import('../../formats/word/word-edition.ts')).wordEdition(document, openFonts(fonts)),
};
