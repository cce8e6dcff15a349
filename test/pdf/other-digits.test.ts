import { expect, it } from 'vitest';
import { judgeRebuilt } from '../../src/main/pdf/reading/judge-rebuilt.ts';
import { exported } from '../support/evident-brief.ts';
import { digitsExchanged } from '../support/forgeries.ts';
import { draftFor } from '../support/region.ts';

// As a copy of another version of the engine stands beside what this one makes: other pages, other words.
const copy = (await exported({ brief: draftFor('us', { edition: 'summary' }) })).pdf;
const again = (await exported({ brief: draftFor('india', { edition: 'summary' }) })).pdf;

it('digits that are drawn otherwise than the file says are found whatever else the pages hold', () => {
  const { figures } = judgeRebuilt(digitsExchanged(copy), again);
  expect(figures.length).toBeGreaterThan(0);
  expect(figures.join(' ')).toMatch(/Page 1: “.*[18].*” is drawn where the file says “.*[18].*”/);
});

it('nobody is accused whose copy only looks different', () => {
  expect(judgeRebuilt(copy, again).figures).toEqual([]);
});
