import { expect, it } from 'vitest';
import { comparePrinted } from '../../src/main/app/use-cases/compare.ts';
import { evidenceOf } from '../../src/main/pdf/evidence/compose-with-evidence.ts';
import { printsOf } from '../../src/main/pdf/evidence/what-leaves.ts';
import { sceneMeasure } from '../../src/main/pdf/scene-measure.ts';
import { shippedLibrary } from '../library/shipped-library.ts';
import { withCorrections } from '../support/corrections.ts';
import { shippedFonts } from '../support/fonts.ts';
import { draftFor, exampleDelegation } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

const library = await shippedLibrary();
const delegation = exampleDelegation('uae');
const audience = shippedAudience('uae');
const measure = sceneMeasure(shippedFonts());
const brief = draftFor('uae', { delegation }, library);
const then = { brief, library, audience, delegation, isFromPdf: true } as const;
const { document, evidence } = evidenceOf({ ...then, measure });
const copy = { ...then, brief: evidence.brief, document: evidence.document ?? document };

it('a copy beside the brief of today tells values of charts, rates and clusters that are other', () => {
  const now = { brief, library, audience, delegation };
  expect(comparePrinted(copy, now, { measure }).changes).toEqual([]);
  const point = printsOf(document).refs.find(({ type, period }) => type === 'series' && period);
  const cluster = printsOf(document).refs.find(({ type }) => type === 'cluster');
  if (!point || !cluster) throw new Error('the brief prints no chart');
  const later = withCorrections(library, [point, cluster, { type: 'rate', key: 'AED' }]);
  const { changes } = comparePrinted(copy, { ...now, library: later }, { measure });
  const told = changes.map(({ sentence }) => sentence).join('\n');
  expect(told).toMatch(/The rate of £1 in AED: the rate was [\d.]+ and is [\d.]+/);
  expect(told).toContain(`${library.cluster(cluster.key)?.name}: the summary was`);
  expect(told).toContain(`${library.seriesById(point.key)?.title}, ${point.place}, `);
});
