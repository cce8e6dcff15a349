import type { Block, SectionKind } from '../../../shared/domain/index.ts';
import type { Library } from '../../library/library.ts';
import type { Asked } from './asked.ts';
import { chooseContacts } from './choose-contacts.ts';
import { meetBlocks } from './next-steps.ts';

/** What a draft puts into its sections besides facts; a section that is not named here gets nothing of it. */
export type Parts = Readonly<Partial<Record<SectionKind, readonly Block[]>>>;

export function draftParts(library: Library, asked: Asked, nothingHeld: readonly string[]): Parts {
  return {
    meet: meetBlocks(asked, { contacts: chooseContacts(library, asked), hasSites: false, nothingHeld }),
  };
}
