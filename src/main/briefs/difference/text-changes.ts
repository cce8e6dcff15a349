import { textOf } from '../../../shared/briefs/block-kinds.ts';
import type { Block, Brief, Section } from '../../../shared/domain/index.ts';
import type { Change } from '../../../shared/views/index.ts';
import { plainWords } from '../plain-words.ts';
import { change, included, type Reader, type TitleOf, wordsBetween } from './compared.ts';

type WrittenText = { readonly section: Section; readonly text: string };

function writtenTexts(brief: Brief, reader: Reader): ReadonlyMap<string, WrittenText> {
  const text = (block: Block): string => {
    const words = plainWords(textOf(block), reader.audience, reader.library);
    if (block.kind !== 'answer') return words;
    return [block.question, words, ...block.lines.map((line) => line.text)].join(' ').trim();
  };
  return new Map(
    included(brief).flatMap((section) =>
      section.blocks.map((block) => [block.id, { section, text: text(block) }] as const),
    ),
  );
}

export function textChanges(
  a: Brief,
  b: Brief,
  inA: TitleOf,
  inB: TitleOf,
  reader: Reader,
): readonly Change[] {
  const [old, now] = [writtenTexts(a, reader), writtenTexts(b, reader)];
  const ids = [...new Set([...old.keys(), ...now.keys()])];
  return ids.flatMap((id) => {
    const from = old.get(id)?.text ?? '';
    const to = now.get(id)?.text ?? '';
    if (from === to) return [];
    const place = now.get(id);
    const section = place ? inB(place.section) : inA((old.get(id) as WrittenText).section);
    const what = from === '' ? 'added' : to === '' ? 'removed' : 'changed';
    const sentence = {
      added: `New words in ‘${section}’: ${to}`,
      removed: `Words gone from ‘${section}’: ${from}`,
      changed: `Words in ‘${section}’ read otherwise.`,
    }[what];
    return [
      change('wording', what, sentence, {
        section,
        from: from || null,
        to: to || null,
        words: what === 'changed' ? wordsBetween(from, to) : null,
      }),
    ];
  });
}
