import type { Block, Brief, ChangeBlock, OwnText, Pin, PinnedRecord, Section } from '../domain/brief.ts';
import type { Edition } from '../domain/editions.ts';
import { Refused } from '../domain/refusal.ts';
import { SECTION_RULES, type SectionKind, takesFacts, takesRecords } from '../domain/section-kinds.ts';
import { isPrintable, mapPins } from './block-kinds.ts';
import { pinsOfSection } from './printed.ts';

/**
 * Edits are functions from a brief to a brief, the same in the window, which shows them at once, and in main.
 * Who calls them says when: `changedAt` is set where the brief is kept.
 */

const moveTo = <T>(list: readonly T[], from: number, to: number): readonly T[] => {
  const rest = list.filter((_, index) => index !== from);
  const one = list[from];
  return one === undefined ? list : [...rest.slice(0, to), one, ...rest.slice(to)];
};

export function sectionOf(brief: Brief, sectionId: string): Section {
  const section = brief.sections.find(({ id }) => id === sectionId);
  if (section) return section;
  throw new Refused('not-found', 'This section is no longer in the brief.', 'Open the brief again.');
}

export const sectionOfBlock = (brief: Brief, blockId: string): Section | undefined =>
  brief.sections.find(({ blocks }) => blocks.some(({ id }) => id === blockId));

export function editSection(brief: Brief, sectionId: string, edit: (section: Section) => Section): Brief {
  sectionOf(brief, sectionId);
  return {
    ...brief,
    sections: brief.sections.map((section) => (section.id === sectionId ? edit(section) : section)),
  };
}

export function editBlock(brief: Brief, blockId: string, edit: (block: Block) => Block): Brief {
  const section = sectionOfBlock(brief, blockId);
  if (!section) throw blockGone();
  return editSection(brief, section.id, (it) => ({
    ...it,
    blocks: it.blocks.map((block) => (block.id === blockId ? edit(block) : block)),
  }));
}

const blockGone = (): Refused =>
  new Refused('not-found', 'This block is no longer in the brief.', 'Open the brief again.');

export const includeSection = (brief: Brief, sectionId: string, included: boolean): Brief =>
  editSection(brief, sectionId, (section) => ({ ...section, included }));

export const setSectionTitle = (brief: Brief, sectionId: string, title: string | null): Brief =>
  editSection(brief, sectionId, (section) => ({ ...section, title }));

const toggled = <T>(list: readonly T[], it: T, wanted: boolean): readonly T[] =>
  wanted ? [...list.filter((other) => other !== it), it] : list.filter((other) => other !== it);

export const leaveSectionOut = (brief: Brief, sectionId: string, edition: Edition, left: boolean): Brief =>
  editSection(brief, sectionId, (section) => ({
    ...section,
    leftOutOf: toggled(section.leftOutOf, edition, left),
  }));

export const leaveBlockOut = (brief: Brief, blockId: string, edition: Edition, left: boolean): Brief =>
  editBlock(brief, blockId, (block) =>
    isPrintable(block) ? { ...block, leftOutOf: toggled(block.leftOutOf, edition, left) } : block,
  );

/** Puts a section at a position, counted without it. */
export function moveSection(brief: Brief, sectionId: string, to: number): Brief {
  const from = brief.sections.indexOf(sectionOf(brief, sectionId));
  return { ...brief, sections: moveTo(brief.sections, from, to) };
}

export function addSection(brief: Brief, section: Section, at = brief.sections.length): Brief {
  if (brief.sections.some(({ id }) => id === section.id)) {
    throw new Refused('bad-input', 'The brief has this section already.', 'Tick it in the list to print it.');
  }
  return { ...brief, sections: [...brief.sections.slice(0, at), section, ...brief.sections.slice(at)] };
}

export const removeSection = (brief: Brief, sectionId: string): Brief => ({
  ...brief,
  sections: brief.sections.filter(({ id }) => id !== sectionId),
});

/** Puts a block at a position of a section, counted without it. */
export function moveBlock(brief: Brief, blockId: string, sectionId: string, to: number): Brief {
  const from = sectionOfBlock(brief, blockId);
  const block = from?.blocks.find(({ id }) => id === blockId);
  if (!from || !block) throw blockGone();
  if (block.kind === 'fact' && !takesFacts(sectionOf(brief, sectionId).kind)) throw holdsNoFacts();
  if (block.kind === 'change' && sectionOf(brief, sectionId).kind !== 'changes') throw staysInAnnex();
  if (block.kind === 'record' && !takesRecords(sectionOf(brief, sectionId).kind, block.pinned.type))
    throw holdsNoRecords();
  const lifted = removeBlock(brief, blockId);
  return addBlock(lifted, sectionId, block, to);
}

export function addBlock(brief: Brief, sectionId: string, block: Block, at?: number): Brief {
  return editSection(brief, sectionId, (section) => {
    const place = at ?? section.blocks.length;
    return { ...section, blocks: [...section.blocks.slice(0, place), block, ...section.blocks.slice(place)] };
  });
}

export const removeBlock = (brief: Brief, blockId: string): Brief => ({
  ...brief,
  sections: brief.sections.map((section) =>
    section.blocks.some(({ id }) => id === blockId)
      ? { ...section, blocks: section.blocks.filter(({ id }) => id !== blockId) }
      : section,
  ),
});

export const factBlockId = (factId: string): string => `fact-${factId}`;

export const factBlock = (pin: Pin): Block => ({
  kind: 'fact',
  id: factBlockId(pin.factId),
  pin,
  wording: null,
  leftOutOf: [],
  review: false,
});

/** A record of another kind than a fact. A brief may print one in several sections, a section once. */
export const recordBlock = (sectionId: string, pinned: PinnedRecord): Block => ({
  kind: 'record',
  id: `${sectionId}-${pinned.type}-${pinned.record.id}`.slice(0, 120),
  pinned,
  leftOutOf: [],
  review: false,
});

export const addRecord = (brief: Brief, sectionId: string, pinned: PinnedRecord): Brief => {
  if (!takesRecords(sectionOf(brief, sectionId).kind, pinned.type)) throw holdsNoRecords();
  const block = recordBlock(sectionId, pinned);
  return sectionOfBlock(brief, block.id) ? brief : addBlock(brief, sectionId, block);
};

const holdsNoRecords = (): Refused =>
  new Refused('bad-input', 'This section holds nothing of this kind.', 'Leave it where it is.');

const staysInAnnex = (): Refused =>
  new Refused('bad-input', 'What changed since the last copy is told in one section.', 'Leave it there.');

const holdsNoFacts = (): Refused =>
  new Refused('bad-input', 'This section holds no facts of its own.', 'Add the fact to another section.');

/** Adds a pinned fact to a section, at its end or at a position. A brief prints a fact as a statement once. */
export function addFact(brief: Brief, sectionId: string, pin: Pin, at?: number): Brief {
  const section = sectionOf(brief, sectionId);
  if (pinsOfSection(section).some(({ factId }) => factId === pin.factId)) return brief;
  if (!takesFacts(section.kind)) throw holdsNoFacts();
  if (brief.sections.some((other) => pinsOfSection(other).some(({ factId }) => factId === pin.factId))) {
    throw new Refused(
      'bad-input',
      'Another section of this brief prints this fact already.',
      'Leave it out there first, if it fits better here.',
    );
  }
  return addBlock(brief, sectionId, factBlock(pin), at);
}

export const writeText = (brief: Brief, blockId: string, text: OwnText): Brief =>
  editBlock(brief, blockId, (block) => (block.kind === 'text' ? { ...block, text } : block));

export const setWording = (brief: Brief, blockId: string, wording: OwnText | null): Brief =>
  editBlock(brief, blockId, (block) => (block.kind === 'fact' ? { ...block, wording } : block));

export const writeNote = (brief: Brief, blockId: string, text: string): Brief =>
  editBlock(brief, blockId, (block) => (block.kind === 'note' ? { ...block, text } : block));

/** Marks a block or a section's title as reviewed. */
export const markReviewed = (brief: Brief, id: string): Brief =>
  brief.sections.some((section) => section.id === id)
    ? editSection(brief, id, (section) => ({ ...section, review: false }))
    : editBlock(brief, id, (block) => ({ ...block, review: false }));

/** The annex with these changes instead of the older ones; what the officer wrote in it stays before them. */
export const setChanges = (section: Section, changes: readonly ChangeBlock[]): Section => ({
  ...section,
  blocks: [...section.blocks.filter(({ kind }) => kind !== 'change'), ...changes],
});

/** Hides a suggestion in the section, or shows it again. */
export const dismissFact = (brief: Brief, sectionId: string, factId: string, away: boolean): Brief => ({
  ...brief,
  dismissed: [
    ...brief.dismissed.filter((it) => it.sectionId !== sectionId || it.factId !== factId),
    ...(away ? [{ sectionId, factId }] : []),
  ],
});

/** An empty text, heading or note. `id` is new in the brief. */
export function emptyBlock(kind: 'body' | 'heading' | 'note', id: string): Block {
  return kind === 'note'
    ? { kind: 'note', id, text: '', review: false }
    : { kind: 'text', id, style: kind, text: [], leftOutOf: [], review: false };
}

/** A section without content. `id` is new in the brief. */
export const emptySection = (kind: SectionKind, id: string, clusterId: string | null = null): Section => ({
  id,
  kind,
  clusterId,
  title: null,
  included: true,
  leftOutOf: SECTION_RULES[kind].leftOutOf,
  blocks: [],
  seriesIds: [],
  review: false,
});

/** Pins the library's current fact wherever the brief rests on it. */
export function repin(brief: Brief, pin: Pin): Brief {
  const taken = (old: Pin): Pin => (old.factId === pin.factId ? pin : old);
  return {
    ...brief,
    kept: brief.kept.filter(({ factId }) => factId !== pin.factId),
    sections: brief.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => mapPins(block, taken)),
    })),
  };
}
