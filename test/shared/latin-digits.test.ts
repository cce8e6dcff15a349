import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countTyped } from '../../src/shared/delegations/edit-delegation.ts';
import { latinDigits } from '../../src/shared/text/latin-digits.ts';

it('digits of every script are read as ours, and nothing else is touched', () => {
  const zeros = fc.constantFrom(0x30, 0x660, 0x6f0, 0x966);
  fc.assert(
    fc.property(fc.nat(4999), zeros, fc.string({ unit: 'grapheme' }), (number, zero, words) => {
      const written = [...String(number)].map((it) => String.fromCodePoint(zero + Number(it))).join('');
      expect(latinDigits(written)).toBe(String(number));
      expect(countTyped(written)).toBe(number === 0 ? null : number);
      const plain = words.replace(/\p{Nd}/gu, '');
      expect(latinDigits(plain)).toBe(plain);
    }),
  );
});
