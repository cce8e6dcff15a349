import { expect, it } from 'vitest';
import { openPdf } from '../../src/main/pdf/reading/open-pdf.ts';
import { exported } from '../support/evident-brief.ts';
import { FORGERY_KINDS, forge, savedAgain } from '../support/forgeries.ts';
import { draftFor } from '../support/region.ts';
import { verdictOn } from '../support/verified.ts';

const summary = (await exported({ brief: draftFor('us', { edition: 'summary' }) })).pdf;

// Each kind once; `npm run bench -- forgeries` tries many of each.
it('no forgery is called untouched or only saved again', async () => {
  const acquitted: string[] = [];
  const made = new Set<string>();
  for (let seed = 0; seed < FORGERY_KINDS.length; seed += 1) {
    const forgery = forge(summary, seed);
    if (forgery === null) continue;
    made.add(forgery.name);
    const { kind, sentence } = (await verdictOn(forgery.bytes)).integrity;
    expect(sentence).toMatch(/\.$/);
    if (['identical', 're-saved'].includes(kind)) acquitted.push(`${seed}: ${forgery.name}`);
  }
  expect(acquitted).toEqual([]);
  // The kinds that this file offers nothing for are few: the rest were tried.
  expect(made.size).toBeGreaterThan(FORGERY_KINDS.length * 0.9);
});

it('the same file in another order, with other numbers, packed or not, is saved again', async () => {
  for (let seed = 0; seed < 4; seed += 1) {
    const { kind, sentence } = (await verdictOn(savedAgain(summary, seed))).integrity;
    expect([seed, kind]).toEqual([seed, 're-saved']);
    expect(sentence).toContain('nothing in it differs');
  }
});

it('what our own engine writes is read without a doubt', () => {
  expect(openPdf(summary).doubts).toEqual([]);
});
