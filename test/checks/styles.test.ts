import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Sides of the paper: in a layout that mirrors, only the beginning and the end of a line are known. */
const PHYSICAL =
  /(?:^|[\s;{])((?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|left|right|(?:text-align|float|clear)\s*:\s*(?:left|right))\s*[:;]/;

/** Where the paper's side is meant; each says why where it stands. */
const MEANT = [
  ':root[dir="rtl"] body',
  ':root[data-platform="darwin"] .bar',
  // Drawings of pages and maps have the paper's own sides.
  'data-paper',
];

type Rule = { readonly selector: string; readonly body: string };

function rulesOf(css: string): readonly Rule[] {
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({
    selector: (selector ?? '').trim(),
    body: body ?? '',
  }));
}

const files = globSync('src/renderer/**/*.css');

describe('styles', () => {
  test('there are some to look at', () => expect(files.length).toBeGreaterThan(15));

  test.each(files)('%s knows no left and right, so that it mirrors', (file) => {
    const found = rulesOf(readFileSync(file, 'utf8'))
      .filter(({ selector }) => !MEANT.some((meant) => selector.includes(meant)))
      .flatMap(({ selector, body }) => {
        const [, what] = PHYSICAL.exec(body) ?? [];
        return what === undefined ? [] : [`${selector}: ${what}`];
      });
    expect(found).toEqual([]);
  });
});
