import fc from 'fast-check';
import { expect, it } from 'vitest';
import { faultsOfHistory, histories } from './histories.ts';

it('three homes that met in pieces are equal, have lost nothing and were asked each question once', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (steps) => {
      expect(await faultsOfHistory(steps)).toEqual([]);
    }),
    { numRuns: 12, seed: 19 },
  );
}, 600_000);
