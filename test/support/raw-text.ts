import fc from 'fast-check';

/** Strings as they come: every code unit, with those that make trouble often. */
export const rawText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        '\v',
        '\f',
        '\r\n',
        '\u0085',
        '\u2028',
        '\u2029',
        '\ufffe',
        '\u0000',
        '\ud83d',
        '\ude00',
        '\t',
        '\u{1ffff}',
      ),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
