import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLibrary } from '../../src/main/library/library.ts';
import { buildRegionMap } from '../../src/main/library/map-of-region.ts';
import { repository, shippedAudience } from '../support/shipped.ts';
import { shippedLibrary } from './shipped-library.ts';

it('where nothing is known of a place its area has no shade and says no figure', async () => {
  const library = await shippedLibrary();
  const [known, zero, ...others] = library.homeBoundaries.map(({ name }) => name);
  if (!known || !zero) throw new Error('too few areas');
  const [series] = library.records.series;
  const points = [
    [known, 12],
    [zero, 0],
  ] as const;
  const own = {
    ...series,
    id: 'own',
    points: points.map(([place, value]) => ({
      period: '2025',
      value,
      place,
      sourceIds: [],
    })),
  } as (typeof library.records.series)[number];
  const held = createLibrary(library.pack, { ...library.records, series: [own] });
  const { areas, legend } = buildRegionMap(held, 'own', shippedAudience('us'));
  const of = (name: string) => areas.find((it) => it.name === name);
  // Nought is a figure, and nothing is none.
  expect(of(zero)).toMatchObject({ step: 0, printed: expect.stringContaining('0') });
  expect(of(known)?.step).toBeGreaterThan(0);
  for (const name of others) expect(of(name)).toMatchObject({ step: null, printed: null });
  expect(legend).toHaveLength(2);
});

it('an area without a shade is grey on screen', () => {
  const folder = join(repository, 'src/renderer/screens/library/map');
  const css = readFileSync(join(folder, 'Map.module.css'), 'utf8');
  expect(/\.area path \{\s*fill: var\(--mist\)/.test(css)).toBe(true);
  expect(css).not.toContain('[data-step="none"]');
});
