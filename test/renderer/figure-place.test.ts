import { expect, test } from 'vitest';
import { placeOfFigure } from '../../src/renderer/screens/brief/figure-place.ts';

test.for([
  ['A record 101.5 million people visited in 2024.', '101.5 million visitors', '101.5 million'],
  ['The fund is £2.4 billion over ten years.', '£2.4 billion', '£2.4 billion'],
  ['It gave almost 450 firms advice.', '450 firms', '450 firms'],
  ['It gave almost 450 manufacturers advice.', '450 firms', '450'],
  ['Rent was £964 a month, against £2,280.', '£964 a month', '£964 a month'],
  ['It made 1,450 things, and then 450.', '450 things', '450'],
  ['Trade fell by half.', '50%', null],
  ['It grew to 4501 jobs.', '450 jobs', null],
  ['The share is 33.6%.', '33.6%', '33.6%'],
  ['The share is 33.65%.', '33.6%', null],
] as const)('%s', ([statement, figure, marked]) => {
  const place = placeOfFigure(statement, figure);
  expect(place && statement.slice(...place)).toBe(marked);
});
