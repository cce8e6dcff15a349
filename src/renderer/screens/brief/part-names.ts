import { wordsInText } from '../../../shared/briefs/block-kinds.ts';
import { recordName } from '../../../shared/briefs/printed.ts';
import type { BriefView } from '../../../shared/contract.ts';
import type { Block, Brief, OwnText, Section } from '../../../shared/domain/brief.ts';
import { EDITIONS, type Edition } from '../../../shared/domain/editions.ts';
import { strings } from '../../strings.ts';

/** What parts of a brief are called in the window. */

const MOST = 90;
const shorten = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= MOST ? line : `${line.slice(0, MOST - 1).trimEnd()}…`;
};

/** The heading as printed; main knows the ones that the library gives. */
export function sectionName(section: Section, view: BriefView | null): string {
  if (section.title !== null) return section.title;
  return view?.sections.find(({ id }) => id === section.id)?.ownTitle ?? strings.brief.kinds[section.kind];
}

const amountsIn = (text: OwnText): string => wordsInText(text, ({ fact }) => fact.metric ?? '…');

export function blockName(block: Block): string {
  switch (block.kind) {
    case 'fact':
      return shorten(
        block.wording && wordsInText(block.wording).trim()
          ? amountsIn(block.wording)
          : block.pin.fact.statement,
      );
    case 'text':
      return shorten(amountsIn(block.text)) || strings.brief.emptyBlock;
    case 'answer':
      return shorten(block.question);
    case 'change': {
      const { change } = block;
      return shorten((change.what === 'gone' ? change.before : change.after).fact.statement);
    }
    case 'record':
      return shorten(recordName(block.pinned));
    case 'note':
      return shorten(block.text) || strings.brief.emptyBlock;
  }
}

export const leftOutNames = (leftOutOf: readonly Edition[]): string =>
  EDITIONS.filter((edition) => leftOutOf.includes(edition))
    .map((edition) => strings.brief.editions[edition])
    .join(', ');

/** Everything that came along from another audience's brief and was not looked at yet. */
export const toReview = (
  brief: Brief,
  view: BriefView | null,
): readonly { readonly id: string; readonly sectionId: string; readonly name: string }[] =>
  brief.sections.flatMap((section) => [
    ...(section.review
      ? [{ id: section.id, sectionId: section.id, name: strings.brief.titleOf(sectionName(section, view)) }]
      : []),
    ...section.blocks.flatMap((block) =>
      block.review ? [{ id: block.id, sectionId: section.id, name: blockName(block) }] : [],
    ),
  ]);

let last = 0;
/** An id that no part of a brief has. */
export function newPartId(kind: string): string {
  last += 1;
  return `${kind}-${Date.now().toString(36)}${last.toString(36)}`;
}
