import { removeBlock } from '../../src/shared/briefs/edit-brief.ts';
import type { Brief } from '../../src/shared/domain/index.ts';

/** The brief with this fact left out of the section, as the window leaves it out. */
export function withoutFact(brief: Brief, sectionId: string, factId: string): Brief {
  const section = brief.sections.find(({ id }) => id === sectionId);
  const block = section?.blocks.find((it) => it.kind === 'fact' && it.pin.factId === factId);
  return block ? removeBlock(brief, block.id) : brief;
}
