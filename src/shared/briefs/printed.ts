import type { Block, Brief, Edition, FactBlock, OwnText, Pin, Section } from '../domain/brief.ts';
import type { Fact } from '../domain/records.ts';

/** What an edition prints of a brief, and which pinned facts that rests on. */

export const isPrinted = (section: Section, edition: Edition): boolean =>
  section.included && !section.leftOutOf.includes(edition);

/** The brief as an edition prints it: without what is left out of it, and without notes to oneself. */
export function printed(brief: Brief, edition: Edition = brief.edition): Brief {
  const prints = (block: Block): boolean => block.kind !== 'note' && !block.leftOutOf.includes(edition);
  return {
    ...brief,
    edition,
    sections: brief.sections
      .filter((section) => isPrinted(section, edition))
      .map((section) => ({ ...section, blocks: section.blocks.filter(prints) })),
  };
}

export const factBlocks = (section: Section): readonly FactBlock[] =>
  section.blocks.filter((block): block is FactBlock => block.kind === 'fact');

/** The facts that the section prints as statements, in order. */
export const pinsOf = (section: Section): readonly Pin[] => factBlocks(section).map((block) => block.pin);

const figuresOf = (text: OwnText | null): readonly Pin[] =>
  (text ?? []).flatMap((part) => (part.kind === 'figure' ? [part.pin] : []));

/** Every pin of the block: its own fact, and those of the figures in its words. */
export function pinsOfBlock(block: Block): readonly Pin[] {
  switch (block.kind) {
    case 'fact':
      return [block.pin, ...figuresOf(block.wording)];
    case 'text':
      return figuresOf(block.text);
    case 'answer':
      return [...block.pins, ...figuresOf(block.words)];
    case 'change':
      // What an older copy said is no figure of this brief.
      return block.change.what === 'gone' ? [] : [block.change.after];
    case 'note':
      return [];
  }
}

/** What the block says that an older copy printed: told as said then, and never recalled for this one. */
const pinSaidThen = (block: Block): Pin | null =>
  block.kind === 'change' && block.change.what !== 'new' ? block.change.before : null;

/** What older copies printed and the brief tells of. */
export const pinsSaidThen = (brief: Brief): readonly Pin[] =>
  brief.sections.flatMap(({ blocks }) => blocks.flatMap((block) => pinSaidThen(block) ?? []));

/** Every pin of a brief once, in the order of print. */
export function allPins(brief: Brief): readonly Pin[] {
  const pins = brief.sections.flatMap((section) => section.blocks.flatMap(pinsOfBlock));
  return [...new Map(pins.map((pin) => [`${pin.factId} ${pin.hash}`, pin])).values()];
}

/** What a reader sees of a fact on a page; how it is filed is no news to anybody. */
export const SEEN_FIELDS = [
  'value',
  'unit',
  'statement',
  'metric',
  'period',
  'place',
  'geography',
  'basis',
  'caveat',
] as const satisfies readonly (keyof Fact)[];

/** The words of a text as one string, its figures left out. */
export const wordsOf = (text: OwnText): string =>
  text.map((part) => (part.kind === 'words' ? part.text : '')).join('');
