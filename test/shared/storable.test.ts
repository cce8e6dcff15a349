import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OwnWords, Text } from '../../src/shared/domain/words.ts';
import { MOST_OWN_WORDS, storable } from '../../src/shared/text/storable.ts';
import { rawText } from '../support/raw-text.ts';

test('any text becomes one that the schemas take, and stays as it is when it comes again', () => {
  fc.assert(
    fc.property(rawText, (raw) => {
      const lines = storable(raw, 'some-lines').text;
      const line = storable(raw, 'one-line').text;
      expect(OwnWords.safeParse(lines).success).toBe(true);
      expect(line === '' || Text.safeParse(line).success).toBe(true);
      expect(storable(lines, 'some-lines')).toEqual({ text: lines, changes: [] });
      expect(storable(line, 'one-line')).toEqual({ text: line, changes: [] });
    }),
  );
});

test('what can be stored is kept as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(OwnWords.safeParse(text).success && !/[\u2028\u2029]/.test(text));
      expect(storable(text, 'some-lines').text).toBe(text);
    }),
  );
});

test.each([
  ['a page of PowerPoint', 'One\vTwo', 'One\nTwo', []],
  ['a page break', 'One\fTwo', 'One\nTwo', []],
  ['line separators', 'One\u2028Two\u2029Three\u0085Four', 'One\nTwo\nThree\nFour', []],
  ['a noncharacter', 'One\ufffeTwo', 'OneTwo', ['taken-out']],
  ['half a character', 'One\ud83d Two', 'One Two', ['taken-out']],
  ['a bell', 'One\u0007Two', 'OneTwo', ['taken-out']],
])('%s', (_, raw, text, changes) => {
  expect(storable(raw, 'some-lines')).toEqual({ text, changes });
});

test('what is too long is cut between characters', () => {
  const { text, changes } = storable(`${'a'.repeat(MOST_OWN_WORDS - 1)}\u{1f600}`, 'some-lines');
  expect(text).toBe('a'.repeat(MOST_OWN_WORDS - 1));
  expect(changes).toEqual(['cut']);
});
