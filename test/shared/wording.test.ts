import { globSync, readFileSync } from 'node:fs';
import { parse, type TextElement, Visitor } from '@fluent/syntax';
import { expect, test } from 'vitest';

/** Words of the inside of the house: what people read says data, facts, sources, limits, corrections. */
const BANNED = /\b(packs?|records?|waivers?|seeds?|scores?|caveats?|ids?)\b/i;

/** What a catalogue says, without the names of its messages and of what they take. */
function said(file: string): readonly string[] {
  const texts: string[] = [];
  class Texts extends Visitor {
    override visitTextElement(element: TextElement): void {
      texts.push(element.value);
    }
  }
  new Texts().visit(parse(readFileSync(file, 'utf8'), {}));
  return texts;
}

const catalogues = globSync('src/shared/strings/en/*.ftl').filter(
  (file) => !/(courtesy|labels)\.ftl$/.test(file),
);

test.each(catalogues)('%s speaks no inner words', (file) => {
  const texts = said(file);
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => BANNED.test(text))).toEqual([]);
});
