import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { MIXED_LINES } from '../pdf/mixed-lines.ts';
import { isolated } from '../pdf/seen-characters.ts';
import { openWindow, whyNot } from './launch.ts';

/** A character that Chromium drew, and whether it runs right to left there: brackets then face the other way. */
type Drawn = { readonly text: string; readonly rtl: boolean };

/** The characters of a line from left to right, as Chromium lays the same isolated text out. */
function drawnByChromium(page: Page, text: string, direction: 'ltr' | 'rtl'): Promise<readonly Drawn[]> {
  return page.evaluate(
    ({ text: said, direction: base }) => {
      const line = document.createElement('div');
      line.dir = base;
      line.textContent = said;
      Object.assign(line.style, {
        position: 'fixed',
        top: '40px',
        left: '40px',
        zIndex: '2147483647',
        font: '14px sans-serif',
        whiteSpace: 'pre',
        background: 'white',
      });
      document.body.append(line);
      const node = line.firstChild as Text;
      const characters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(said)]
        .filter(({ segment }) => segment.trim() !== '' && !/^[\u2066-\u2069]/.test(segment))
        .map(({ segment, index }) => {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + segment.length);
          const { left, right } = range.getClientRects()[0] as DOMRect;
          // The caret before a character stands at its right edge where it runs to the left.
          range.collapse(true);
          const caret = range.getClientRects()[0]?.left ?? left;
          return { text: segment, left, rtl: right - caret < caret - left };
        })
        .sort((a, b) => a.left - b.left);
      line.remove();
      return characters.map(({ text: character, rtl }) => ({ text: character, rtl }));
    },
    { text, direction },
  );
}

describe.skipIf(whyNot !== null)(`direction${whyNot ? ` (${whyNot})` : ''}`, () => {
  test('Chromium sees lines of mixed direction as our text engine sets them', async () => {
    const { page } = await openWindow();
    const theirs: string[] = [];
    for (const { inlines, direction } of MIXED_LINES) {
      const drawn = await drawnByChromium(page, isolated(inlines, direction), direction);
      theirs.push(drawn.map(({ text, rtl }) => (rtl ? turned(text) : text)).join(''));
    }
    // Ours are held to the same strings in test/pdf/text-engine.test.ts.
    expect(theirs).toEqual(MIXED_LINES.map(({ seen }) => seen));
  });
});

const MIRRORED = ['()', '[]', '{}', '<>', '«»', '‹›'].flatMap(
  ([a = '', b = '']) =>
    [
      [a, b],
      [b, a],
    ] as const,
);
const turned = (character: string): string => new Map(MIRRORED).get(character) ?? character;
