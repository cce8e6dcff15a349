import type { PageFault, RecordRef } from '../../../../shared/domain/index.ts';
import { faultSentence } from '../../../../shared/wording/page-fault.ts';
import { sha256 } from '../../../storage/hash.ts';
import type { RuleInput } from '../checked.ts';
import { atBlock, type Rule, type RuleFinding, wholeBrief } from '../rule.ts';

/** The rule that speaks of each kind of fault. */
const RULE_OF = {
  'missing-glyph': 'missing-glyph',
  'text-too-wide': 'overflow',
  'block-too-tall': 'overflow',
  'table-cut': 'cut-table',
  'alt-missing': 'missing-alt',
  'figure-not-drawn': 'missing-alt',
  'not-accessible': 'not-accessible',
  'too-many-pages': 'too-long',
} as const satisfies Readonly<Record<PageFault['kind'], string>>;

/** Where the brief prints the record, and what the finding rests on. */
function findRecord(
  record: RecordRef | null,
  { brief, placed }: RuleInput,
): Omit<RuleFinding, 'at' | 'sentence'> {
  if (record === null) return wholeBrief;
  if (record.kind === 'fact') {
    const place = placed.find(({ fact }) => fact.id === record.id);
    return { ...(place ? atBlock(place) : wholeBrief), factIds: [record.id] };
  }
  for (const section of brief.sections) {
    if (record.kind === 'section' && section.id === record.id)
      return { sectionId: section.id, blockId: null };
    const block = section.blocks.find(({ id }) => id === record.id);
    if (record.kind === 'block' && block) return { sectionId: section.id, blockId: block.id };
  }
  return wholeBrief;
}

/** What only finished pages show; whoever checks lays them out and brings the faults here. */
const ofPages = (
  rule: Pick<Rule, 'name' | 'when' | 'fix'> & {
    readonly id: (typeof RULE_OF)[PageFault['kind']];
    readonly severity?: 'warning';
  },
): Rule => ({
  severity: 'error',
  ...rule,
  clause: 'own',
  needsPages: true,
  check: (checked) =>
    (checked.pages ?? [])
      .filter(({ kind }) => RULE_OF[kind] === rule.id)
      .map((fault) => ({
        ...findRecord(fault.record, checked),
        // The same fault on another page is the same fault.
        at: sha256(JSON.stringify({ ...fault, page: null })).slice(7, 23),
        sentence: faultSentence(fault),
      })),
});

export const missingGlyph = ofPages({
  id: 'missing-glyph',
  name: 'Characters that cannot be printed',
  when: 'A text holds a character that none of the brief’s typefaces can draw.',
  fix: 'Write the name or sign in another way.',
});

export const overflow = ofPages({
  id: 'overflow',
  name: 'Runs over the page',
  when: 'A block is taller or wider than a page and would run over its edge.',
  fix: 'Shorten the text, or divide it.',
});

export const cutTable = ofPages({
  id: 'cut-table',
  name: 'Table cut or out of step',
  when: 'A table is cut off, or its rows do not match its columns.',
  fix: 'Leave rows out, or report it.',
});

export const missingAlt = ofPages({
  id: 'missing-alt',
  name: 'Picture without words',
  when: 'A chart or map has no text for readers who cannot see it.',
  fix: 'Leave the picture out, or report it.',
});

export const notAccessible = ofPages({
  id: 'not-accessible',
  name: 'Not readable by everyone',
  when: 'The pages would not conform to PDF/UA-1 and PDF/A-3a for another reason. The sentence names it.',
  fix: 'Leave out what is named, or report it.',
});

export const tooLong = ofPages({
  id: 'too-long',
  name: 'Longer than its edition should be',
  severity: 'warning',
  when: 'An edition that should fit a number of pages takes more of them.',
  fix: 'Leave some of your own texts out of that edition, or let it stand with a reason.',
});
