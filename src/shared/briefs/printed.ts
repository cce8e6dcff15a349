import type { Brief, FactBlock, Pin, Section } from '../domain/brief.ts';
import type { Edition } from '../domain/editions.ts';
import type { Fact } from '../domain/records.ts';
import { isPrintable, pinOfEarlierCopy, pinsOfBlock } from './block-kinds.ts';

/** What an edition prints of a brief, and which pinned facts that rests on. */

const isPrinted = (section: Section, edition: Edition): boolean =>
  section.included && !section.leftOutOf.includes(edition);

/** The brief as an edition prints it: without what is left out of it, and without notes to oneself. */
export const briefInEdition = (brief: Brief, edition: Edition = brief.edition): Brief => ({
  ...brief,
  edition,
  sections: brief.sections
    .filter((section) => isPrinted(section, edition))
    .map((section) => ({
      ...section,
      blocks: section.blocks.filter((block) => isPrintable(block) && !block.leftOutOf.includes(edition)),
    })),
});

/** The brief without what it tells of an older copy. */
export const withoutChanges = (brief: Brief): Brief => ({
  ...brief,
  sections: brief.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter(({ kind }) => kind !== 'change'),
  })),
});

export const factBlocks = (section: Section): readonly FactBlock[] =>
  section.blocks.filter((block): block is FactBlock => block.kind === 'fact');

/** The facts that were chosen for the section, in order. */
export const pinsOfSection = (section: Section): readonly Pin[] =>
  factBlocks(section).map((block) => block.pin);

/** What older copies printed and the brief tells of. */
export const pinsOfEarlierCopies = (brief: Brief): readonly Pin[] =>
  brief.sections.flatMap(({ blocks }) => blocks.flatMap((block) => pinOfEarlierCopy(block) ?? []));

/** Every pin of a brief once, in the order of print. */
export function allPins(brief: Brief): readonly Pin[] {
  const pins = brief.sections.flatMap((section) => section.blocks.flatMap(pinsOfBlock));
  return [...new Map(pins.map((pin) => [`${pin.factId} ${pin.hash}`, pin])).values()];
}

/** What a reader sees of a fact on a page; how it is filed is no news to anybody. */
export const PRINTED_FIELDS = [
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
