import type { Brief, Fact } from '../../src/shared/domain/index.ts';

/** The brief as if its facts had been pinned otherwise. */
export const withFacts = (brief: Brief, change: (fact: Fact) => Fact): Brief => ({
  ...brief,
  sections: brief.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'fact' ? { ...block, pin: { ...block.pin, fact: change(block.pin.fact) } } : block,
    ),
  })),
});
