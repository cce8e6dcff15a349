import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportFileName, unusedFileName } from '../../src/shared/briefs/file-names.ts';

const parts = {
  issueDate: '2026-11-22',
  region: 'North Moor',
  visitor: 'Pune & Mumbai: “Auto” Delegation',
  edition: 'full',
  language: 'en-hi',
} as const;

test.for([
  [parts, '2026-11-22_North-Moor_Pune-Mumbai-Auto-Delegation_full_en-hi.pdf'],
  [{ ...parts, visitor: '../../etc/passwd' }, '2026-11-22_North-Moor_etc-passwd_full_en-hi.pdf'],
  [{ ...parts, visitor: 'दिल्ली प्रतिनिधिमंडल' }, '2026-11-22_North-Moor_दिल्ली-प्रतिनिधिमंडल_full_en-hi.pdf'],
  [{ ...parts, visitor: '…' }, '2026-11-22_North-Moor_brief_full_en-hi.pdf'],
  [{ ...parts, visitor: "Women's Chamber" }, '2026-11-22_North-Moor_Womens-Chamber_full_en-hi.pdf'],
] as const)('%o', ([given, name]) => {
  expect(exportFileName(given)).toBe(name);
});

test('every name is one that file systems take, whatever the delegation is called', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (visitor) => {
      const name = exportFileName({ ...parts, visitor });
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
      expect(name).toMatch(/^[\p{L}\p{M}\p{N}_-]+\.pdf$/u);
    }),
  );
});

test('a name that is taken gets the next free number', () => {
  const taken = new Set(['a.pdf', 'a (2).pdf']);
  expect(unusedFileName('a.pdf', (name) => taken.has(name))).toBe('a (3).pdf');
  expect(unusedFileName('b.pdf', (name) => taken.has(name))).toBe('b.pdf');
});
