import { expect, test } from 'vitest';
import { HOSTILE } from '../../bench/letters/hostile.ts';
import { readDelegationBytes } from '../../src/main/briefs/read-text/read-delegation-text.ts';
import { Refused } from '../../src/shared/domain/index.ts';
import { AUDIENCES, library } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

const frame = {
  audiences: AUDIENCES.map(shippedAudience),
  clusters: library.records.clusters,
  placeNames: ['Birmingham'],
  today: '2026-11-27',
};

test.for(HOSTILE)('a letter of %s is read, or refused in words', async ([, file, make]) => {
  const reading = await readDelegationBytes(Buffer.from(make(12_000)), file, frame).catch((error) => error);
  if (reading instanceof Error) expect(reading).toBeInstanceOf(Refused);
  else expect(reading.guesses.length).toBeLessThan(1000);
});
