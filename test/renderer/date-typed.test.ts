import { expect, test } from 'vitest';
import { dateTyped } from '../../src/renderer/screens/library/record/form/date-typed.ts';

test.each([
  ['2026-11-30', '2026-11-30'],
  ['30 November 2026', '2026-11-30'],
  ['3rd Sept 2026', '2026-09-03'],
  ['30.11.2026', '2026-11-30'],
  // The office writes the day first, and never the month.
  ['7/12/2026', '2026-12-07'],
  ['Nov 2026', '2026-11'],
  ['2026', '2026'],
  // No date: it stays as it is, for main to say so.
  ['soon', 'soon'],
  ['30 Ju 2026', '30 Ju 2026'],
  ['30 Movember 2026', '30 Movember 2026'],
])('%s is %s', (typed, kept) => expect(dateTyped(typed)).toBe(kept));
