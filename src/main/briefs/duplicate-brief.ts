import { isDeepStrictEqual } from 'node:util';
import { addBlock, addSection, editBlock, editSection } from '../../shared/briefs/edit-brief.ts';
import { factBlocks, withoutChanges } from '../../shared/briefs/printed.ts';
import type { Block, Brief, FactBlock, Section, TextBlock } from '../../shared/domain/index.ts';

/**
 * Puts an older brief's texts, wordings, notes, titles and own sections into a fresh draft where they fit best, each
 * marked for review because it was written for somebody else.
 */
export function carryOverWords(older: Brief, fresh: Brief, nameOf: (section: Section) => string): Brief {
  // What an older copy told one audience says nothing to another.
  const source = withoutChanges(older);
  let brief: Brief = { ...fresh, madeFrom: { briefId: source.id, title: source.title } };
  for (const [index, section] of source.sections.entries()) {
    if (!hasWords(section)) continue;
    const match = brief.sections.find(
      (it) => it.kind === section.kind && it.kind !== 'text' && it.clusterId === section.clusterId,
    );
    brief = match
      ? intoSection(brief, match.id, section)
      : addSection(brief, ownSection(brief, section, nameOf), placeAfter(brief, source, index));
  }
  return brief;
}

/** Records are chosen anew for each audience. */
const isWords = (block: Block): boolean =>
  block.kind !== 'record' && (block.kind !== 'fact' || block.wording !== null);
const hasWords = (section: Section): boolean =>
  section.kind === 'text' || section.title !== null || section.blocks.some(isWords);

/** After the nearest preceding section that the new brief also has. */
function placeAfter(brief: Brief, source: Brief, index: number): number {
  for (const before of source.sections.slice(0, index).reverse()) {
    const at = brief.sections.findIndex(
      (it) => it.id === before.id || (it.kind === before.kind && it.clusterId === before.clusterId),
    );
    if (at !== -1) return at + 1;
  }
  return 0;
}

/** The texts of a section missing in the new brief, as a section of the officer's own. */
function ownSection(brief: Brief, section: Section, nameOf: (section: Section) => string): Section {
  const taken = new Set(brief.sections.map(({ id }) => id));
  const id = taken.has(section.id) ? `${section.id}-kept` : section.id;
  return {
    ...section,
    id,
    kind: 'text',
    clusterId: null,
    title: nameOf(section),
    blocks: section.blocks.flatMap((block): readonly Block[] => {
      if (block.kind === 'record') return [];
      if (section.kind === 'text' && block.kind === 'fact' && !holdsFact(brief, block))
        return [markForReview(block)];
      return block.kind === 'fact' ? wordingAsText(block) : [markForReview(block)];
    }),
    seriesIds: [],
    review: true,
  };
}

const holdsFact = (brief: Brief, { pin }: FactBlock): boolean =>
  brief.sections.some((section) => factBlocks(section).some((it) => it.pin.factId === pin.factId));

const markForReview = <T extends Block>(block: T): T => ({ ...block, review: true });

/** A wording whose fact is not in the brief becomes a text that cites the fact's sources. */
function wordingAsText({ id, pin, wording, leftOutOf }: FactBlock): readonly TextBlock[] {
  if (!wording) return [];
  const cited = wording.some((part) => part.kind === 'figure' && part.pin.factId === pin.factId);
  const cites = pin.fact.sourceIds.map((sourceId) => ({ kind: 'cite', sourceId }) as const);
  const text = cited ? wording : [...wording, ...cites];
  return [{ kind: 'text', id: `${id}-words`, style: 'body', text, leftOutOf, review: true }];
}

function intoSection(given: Brief, sectionId: string, from: Section): Brief {
  let brief = given;
  if (from.title !== null)
    brief = editSection(brief, sectionId, (it) => ({ ...it, title: from.title, review: true }));
  /** The last block both sections have: texts stay after what they followed. */
  let after: string | null = null;
  for (const block of from.blocks.filter(({ kind }) => kind !== 'record')) {
    if (block.kind === 'fact') {
      const told = blockOf(brief, block.pin.factId);
      if (told && told.sectionId === sectionId) after = told.block.id;
      if (block.wording === null) continue;
      if (told) {
        const { wording } = block;
        brief = editBlock(brief, told.block.id, (it) =>
          it.kind === 'fact' ? { ...it, wording, review: true } : it,
        );
        continue;
      }
    }
    for (const words of block.kind === 'fact' ? wordingAsText(block) : wordsBeside(brief, block)) {
      const blocks = brief.sections.find(({ id }) => id === sectionId)?.blocks ?? [];
      const opens = after === null && !from.blocks.slice(0, from.blocks.indexOf(block)).some(isFact);
      const at =
        after === null
          ? opens
            ? countLeadingTexts(blocks)
            : blocks.length
          : indexOfBlock(blocks, after) + 1;
      brief = addBlock(brief, sectionId, words, at);
      if (!opens) after = words.id;
    }
  }
  return brief;
}

/** A text beside what the new draft says by itself: the same words once, others for review under an id of their own. */
function wordsBeside(brief: Brief, block: Block): readonly Block[] {
  const own = brief.sections.flatMap(({ blocks }) => blocks).find(({ id }) => id === block.id);
  if (!own) return [markForReview(block)];
  if (own.kind === 'text' && block.kind === 'text' && isDeepStrictEqual(own.text, block.text)) return [];
  return [{ ...markForReview(block), id: `${block.id}-kept`.slice(-120) }];
}

const isFact = (block: Block): boolean => block.kind === 'fact';
const indexOfBlock = (blocks: readonly Block[], id: string): number => blocks.findIndex((it) => it.id === id);

/** How many texts come before the first fact. */
const countLeadingTexts = (blocks: readonly Block[]): number => {
  const first = blocks.findIndex(isFact);
  return first === -1 ? blocks.length : first;
};

function blockOf(brief: Brief, factId: string): { sectionId: string; block: FactBlock } | null {
  for (const section of brief.sections) {
    const block = factBlocks(section).find((it) => it.pin.factId === factId);
    if (block) return { sectionId: section.id, block };
  }
  return null;
}
