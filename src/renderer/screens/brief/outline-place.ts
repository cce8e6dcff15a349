import { sectionOfBlock } from '../../../shared/briefs/edit-brief.ts';
import type { BriefView } from '../../../shared/contract.ts';
import type { Brief } from '../../../shared/domain/brief.ts';
import { strings } from '../../strings.ts';
import { blockName, sectionName } from './part-names.ts';

/** "Funding and support is now 3 of 11." */
export function positionSentence(brief: Brief, view: BriefView, key: string): string {
  const name = partName(brief, view, key);
  const at = brief.sections.findIndex(({ id }) => id === key);
  if (at !== -1) return strings.brief.movedSection(name, at + 1, brief.sections.length);
  const section = sectionOfBlock(brief, key);
  if (!section) return '';
  const place = section.blocks.findIndex(({ id }) => id === key) + 1;
  return strings.brief.movedBlock(name, place, section.blocks.length, sectionName(section, view));
}

export function partName(brief: Brief, view: BriefView, key: string): string {
  const section = brief.sections.find(({ id }) => id === key);
  if (section) return sectionName(section, view);
  const block = sectionOfBlock(brief, key)?.blocks.find(({ id }) => id === key);
  return block ? blockName(block) : key;
}
