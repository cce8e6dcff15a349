import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figuresIn, openFigures } from '../../src/main/app/use-cases/import-figures.ts';
import { viewBrief } from '../../src/main/briefs/brief-view.ts';
import { preflight } from '../../src/main/briefs/preflight/preflight.ts';
import { clusterNetwork } from '../../src/main/library/cluster-network.ts';
import { createLibrary, type Library } from '../../src/main/library/library.ts';
import { buildRegionMap } from '../../src/main/library/map-of-region.ts';
import { buildPackIndex } from '../../src/main/library/search.ts';
import { openPack } from '../../src/main/packs/open-pack.ts';
import { readPack } from '../../src/main/packs/read-pack.ts';
import { documentWithEvidence } from '../../src/main/pdf/evidence/compose-with-evidence.ts';
import { readPdfHere } from '../../src/main/pdf/evidence/read-pdf.ts';
import { remakeHere } from '../../src/main/pdf/evidence/remake.ts';
import { renderHere } from '../../src/main/pdf/render.ts';
import { sceneMeasure } from '../../src/main/pdf/scene-measure.ts';
import type { Brief } from '../../src/shared/domain/index.ts';
import { shippedFonts } from '../../test/support/fonts.ts';
import { draftFor, ISSUED } from '../../test/support/region.ts';
import { shippedAudience } from '../../test/support/shipped.ts';
import { writeLargePack } from '../pack/large-pack.ts';
import type { SentFile } from './axes.ts';

export type Steps = readonly (readonly [string, () => unknown])[];

const fonts = shippedFonts();
const measure = sceneMeasure(fonts);
const audience = shippedAudience('us');

/** What becomes of a brief: looked at, checked, printed, and the print verified. */
export function briefSteps({ brief, library }: { readonly brief: Brief; readonly library: Library }): Steps {
  let document = documentWithEvidence({ brief, library, audience, delegation: null, measure }).document;
  let pdf: Uint8Array = new Uint8Array();
  return [
    ['its view', () => viewBrief(brief, library, audience, null)],
    [
      'its checks',
      () => preflight({ brief, library, audience, delegation: null, today: ISSUED, pages: null }),
    ],
    [
      'composing it',
      () => {
        ({ document } = documentWithEvidence({ brief, library, audience, delegation: null, measure }));
      },
    ],
    [
      'printing it',
      async () => {
        ({ pdf } = await renderHere(fonts)(document, () => {}));
      },
    ],
    ['verifying the print', () => readPdfHere(remakeHere(shippedFonts))(pdf, { rebuild: true })],
  ];
}

/** What is done with a library that somebody published. */
export async function librarySteps(library: Library, scratch: string): Promise<Steps> {
  const folder = mkdtempSync(join(scratch, 'pack-'));
  await writeLargePack(folder, library.records, 1);
  const drafted = draftFor('us', {}, library);
  const { pack, records } = library;
  return [
    ['reading the pack', () => readPack(folder)],
    ['opening it', () => createLibrary(pack, records)],
    ['its index', () => buildPackIndex(library).under(library).search('jobs', {}, 50)],
    ['its map', () => buildRegionMap(library, 'none', audience)],
    [
      'its networks',
      () => library.records.clusters.map((cluster) => clusterNetwork(cluster, library, measure, 600)),
    ],
    ['drafting', () => draftFor('us', {}, library)],
    ...briefSteps({ brief: drafted, library }),
  ];
}

/** What is done with a spreadsheet before anybody trusts it. */
export function readerSteps({ name, bytes }: SentFile, scratch: string): Steps {
  const path = join(mkdtempSync(join(scratch, 'sent-')), name);
  writeFileSync(path, bytes);
  return [
    ['looking for tables', async () => figuresIn(await openFigures(path, undefined))],
    ['opening it as a pack', () => openPack(path, mkdtempSync(join(scratch, 'open-')), new Date(ISSUED))],
  ];
}
