import { sha256 } from '../../../storage/hash.ts';
import type { PageFault } from '../checked.ts';
import { ofBrief, type Rule } from '../rule.ts';

/** What only the finished pages show; the app lays them out and brings the faults here. */
const ofKind = (
  kind: PageFault['kind'],
  rule: Pick<Rule, 'id' | 'name' | 'severity' | 'when' | 'mend'>,
): Rule => ({
  ...rule,
  clause: 'own',
  check: ({ pages }) =>
    (pages ?? []).flatMap((fault) =>
      fault.kind === kind
        ? [{ ...ofBrief, at: sha256(fault.sentence).slice(7, 23), sentence: fault.sentence }]
        : [],
    ),
});

export const missingGlyph = ofKind('glyph', {
  id: 'missing-glyph',
  name: 'Characters that cannot be printed',
  severity: 'error',
  when: 'A text holds a character that none of the brief’s typefaces can draw.',
  mend: 'Write the name or sign in another way.',
});

export const overflow = ofKind('overflow', {
  id: 'overflow',
  name: 'Runs over the page',
  severity: 'error',
  when: 'A block is taller or wider than a page and would run over its edge.',
  mend: 'Shorten the text, or divide it.',
});

export const cutTable = ofKind('table', {
  id: 'cut-table',
  name: 'Table cut or out of step',
  severity: 'error',
  when: 'A table is cut off, or its rows do not match its columns.',
  mend: 'Leave rows out, or report it.',
});

export const missingAlt = ofKind('alt', {
  id: 'missing-alt',
  name: 'Picture without words',
  severity: 'error',
  when: 'A chart or map has no text for readers who cannot see it.',
  mend: 'Leave the picture out, or report it.',
});

export const notAccessible = ofKind('structure', {
  id: 'not-accessible',
  name: 'Not readable by everyone',
  severity: 'error',
  when: 'The pages would not conform to PDF/UA-1 and PDF/A-3a for another reason. The sentence names it.',
  mend: 'Leave out what is named, or report it.',
});
