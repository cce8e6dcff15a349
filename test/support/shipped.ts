import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Audience, type ExchangeRate } from '../../src/shared/domain/index.ts';

/** The pack that ships, read plainly: what the tests hold the app against. */
export const repository = join(import.meta.dirname, '..', '..');
const shippedPack = join(repository, 'resources', 'packs', 'west-midlands');

const audiences = Audience.array().parse(
  JSON.parse(readFileSync(join(shippedPack, 'audiences.json'), 'utf8')),
);

export function shippedAudience(id: string): Audience {
  const audience = audiences.find((candidate) => candidate.id === id);
  if (!audience) throw new Error(`no audience ${id} ships`);
  return audience;
}

const RATES: Readonly<Record<string, number>> = { USD: 1.3367, AED: 4.9091, INR: 129.0145 };

/** The three rates of fx.csv. */
export function shippedRate(currency: string): ExchangeRate | undefined {
  const ratePerGbp = RATES[currency];
  return ratePerGbp === undefined
    ? undefined
    : { currency, ratePerGbp, asOf: '2026-08-01', sourceId: 'S254', note: null };
}
