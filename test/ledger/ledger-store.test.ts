import { expect, it } from 'vitest';
import { numberPrefix } from '../../src/main/ledger/issue-number.ts';
import { withExport } from '../../src/main/ledger/ledger-store.ts';
import { NO_VALUES } from '../../src/main/ledger/printed-values.ts';
import { Id } from '../../src/shared/domain/words.ts';
import { draftFor } from '../support/region.ts';

/** Names that every plain object answers to. */
const INHERITED = ['constructor', 'toString', 'valueOf', 'hasOwnProperty'];

it('a fact whose id is a word of the language is printed only where the layout says so', () => {
  const brief = draftFor('us');
  const sections = brief.sections.map((section, at) =>
    at === 0
      ? {
          ...section,
          blocks: INHERITED.flatMap((factId, index) => {
            const block = brief.sections.flatMap(({ blocks }) => blocks).filter((it) => it.kind === 'fact')[
              index
            ];
            return block ? [{ ...block, id: factId, pin: { ...block.pin, factId } }] : [];
          }),
        }
      : { ...section, blocks: [] },
  );
  const own = { ...brief, sections };
  const { entries } = withExport({ entries: [], facts: {} }, own, Buffer.from('pdf'), 1, brief.createdAt, {
    factPages: { toString: [3] },
    places: [],
    printed: NO_VALUES,
  });
  expect(entries[0]?.event).toMatchObject({ pins: [{ factId: 'toString', pages: [3] }] });
});

it('the letters of a number are whole letters, so that the number is one that the ledger takes', () => {
  const name = Array.from({ length: 7 }, () => '\u{10400}x').join(' ');
  expect(Id.safeParse(`${numberPrefix(name)}-2026-001`).success).toBe(true);
  expect(Id.safeParse(`${numberPrefix(`A ${name}`)}-2026-001`).success).toBe(true);
});
