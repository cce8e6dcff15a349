import { hasWords, pinsOfBlock } from '../../../shared/briefs/block-kinds.ts';
import { factBlocks } from '../../../shared/briefs/printed.ts';
import type { Fact, FactBlock, RecordBlock, Section, TextBlock } from '../../../shared/domain/index.ts';
import type { Block } from '../document.ts';
import type { Context } from './context.ts';
import { type BriefFact, factItem } from './fact-item.ts';
import { ownBlocks } from './own-text.ts';
import { recordList } from './record-list.ts';

const briefFactOf = ({ id, pin, wording }: FactBlock): BriefFact => ({
  fact: pin.fact,
  wording: wording && hasWords(wording) ? wording : null,
  from: id,
});

export const briefFactsIn = (section: Section | undefined): readonly BriefFact[] =>
  section ? factBlocks(section).map(briefFactOf) : [];

type FactEntry = { readonly kind: 'fact' } & BriefFact;

type RecordEntry = { readonly kind: 'record'; readonly block: RecordBlock };

/** A fact, a record or a text, in the order of the section. */
export type SectionEntry = FactEntry | RecordEntry | { readonly kind: 'text'; readonly block: TextBlock };

/** What a section holds of the officer's choice: the texts that open it, and what follows from its first fact or record on. */
export type SectionContent = {
  readonly opening: readonly TextBlock[];
  readonly entries: readonly SectionEntry[];
  readonly facts: readonly FactEntry[];
  readonly texts: readonly TextBlock[];
  /** Every fact that the section rests on, its figures in words too. */
  readonly under: readonly Fact[];
};

export function sectionContent(section: Section): SectionContent {
  const entries = section.blocks.flatMap((block): readonly SectionEntry[] => {
    switch (block.kind) {
      case 'fact':
        return [{ kind: 'fact', ...briefFactOf(block) }];
      case 'text':
        return [{ kind: 'text', block }];
      case 'record':
        return [{ kind: 'record', block }];
      default:
        return [];
    }
  });
  const first = entries.findIndex((entry) => entry.kind !== 'text');
  const opens = first === -1 ? entries : entries.slice(0, first);
  const texts = (list: readonly SectionEntry[]): readonly TextBlock[] =>
    list.flatMap((entry) => (entry.kind === 'text' ? [entry.block] : []));
  const rest = first === -1 ? [] : entries.slice(first);
  return {
    opening: texts(opens),
    entries: rest,
    facts: factsAmong(rest),
    texts: texts(rest),
    under: factsBehind(section),
  };
}

export const factsAmong = (entries: readonly SectionEntry[]): readonly FactEntry[] =>
  entries.flatMap((entry) => (entry.kind === 'fact' ? [entry] : []));

/** Every fact that the section rests on, its figures in words too. */
export const factsBehind = (section: Section): readonly Fact[] =>
  section.blocks.flatMap(pinsOfBlock).map(({ fact }) => fact);

/** The first so many facts, with the texts that stand between them and behind the last. */
export function firstFacts(entries: readonly SectionEntry[], most: number): readonly SectionEntry[] {
  let seen = 0;
  return entries.filter((entry) => {
    if (entry.kind === 'fact') seen += 1;
    return entry.kind === 'text' || (entry.kind === 'fact' && seen <= most);
  });
}

export const textBlocks = (context: Context, texts: readonly TextBlock[]): readonly Block[] =>
  texts.flatMap((block) => ownBlocks(context, block));

/** Facts as a list, records as those of their kind are printed; a text among them stands where the officer put it. */
export function entryList(context: Context, entries: readonly SectionEntry[]): readonly Block[] {
  const blocks: Block[] = [];
  let records: RecordBlock[] = [];
  const flush = (): void => {
    blocks.push(...recordList(context, records));
    records = [];
  };
  for (const entry of entries) {
    if (entry.kind === 'record') {
      if (records[0] && records[0].pinned.type !== entry.block.pinned.type) flush();
      records.push(entry.block);
      continue;
    }
    flush();
    if (entry.kind === 'text') {
      blocks.push(...ownBlocks(context, entry.block));
      continue;
    }
    const item = factItem(context, entry);
    const last = blocks.at(-1);
    if (last?.kind === 'facts') blocks[blocks.length - 1] = { ...last, items: [...last.items, item] };
    else blocks.push({ kind: 'facts', items: [item] });
  }
  flush();
  return blocks;
}
