import fc from 'fast-check';
import { expect, it } from 'vitest';
import { statementIds } from '../../src/main/packs/statement-id.ts';

const word = fc.constantFrom('Jobs', 'GDP', 'Exports', '');
const row = fc.record({
  id: fc.constant(''),
  statement: fc.constantFrom(
    'Glass works employ many.',
    'Twelve turbines turn.',
    'Three ferries sail.',
    'Goods cross the quay.',
  ),
  metric: word,
  place: fc.constantFrom('Marlock', 'Fellbridge', ''),
  period: fc.constantFrom('2024', '2025'),
  source: fc.constantFrom('https://a.example', 'https://b.example'),
  value: fc.constantFrom('1', '2', '3'),
});

it('rows in any order keep their ids: 1,000 shuffles', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 24 }), fc.infiniteStream(fc.nat()), (rows, order) => {
      const before = statementIds(rows);
      expect(new Set(before).size).toBe(rows.length);
      const shuffled = rows
        .map((it, index) => ({ it, index, key: order.next().value as number }))
        .sort((a, b) => a.key - b.key);
      const after = statementIds(shuffled.map(({ it }) => it));
      const idsOf = (ids: readonly string[], all: readonly (typeof rows)[number][]) =>
        all.map((it, index) => `${ids[index]} ${JSON.stringify(it)}`).sort();
      expect(
        idsOf(
          after,
          shuffled.map(({ it }) => it),
        ),
      ).toEqual(idsOf(before, rows));
    }),
    { numRuns: 1000 },
  );
});

it('a corrected sentence or figure is the same statement; another period is another', () => {
  const one = {
    id: '',
    statement: 'Twelve turbines turn.',
    metric: 'Turbines',
    place: 'Marlock',
    period: '2026',
    source: 's',
    value: '12',
  };
  const [id] = statementIds([one]);
  expect(statementIds([{ ...one, statement: 'Eleven turbines turn.', value: '11' }])).toEqual([id]);
  expect(statementIds([{ ...one, period: '2027' }])).not.toEqual([id]);
  expect(statementIds([{ ...one, id: 'own' }])).toEqual(['own']);
});
