import type { Brief, FactBlock, Pin, PinnedRecord, RecordBlock, Section } from '../domain/brief.ts';
import type { Edition } from '../domain/editions.ts';
import { KINDS } from '../domain/records/kinds.ts';
import type { Fact } from '../domain/records.ts';
import { citedIn, isPrintable, pinOfEarlierCopy, pinsOfBlock } from './block-kinds.ts';

/** What an edition of a brief prints, and the pinned facts it rests on. */

const isPrinted = (section: Section, edition: Edition): boolean =>
  section.included && !section.leftOutOf.includes(edition);

/** The brief as an edition prints it: without what is left out of it and without notes. */
export const briefInEdition = (brief: Brief, edition: Edition = brief.edition): Brief => ({
  ...brief,
  edition,
  sections: brief.sections
    .filter((section) => isPrinted(section, edition))
    .map((section) => ({
      ...section,
      blocks: section.blocks.filter((block) => isPrintable(block) && !block.leftOutOf.includes(edition)),
    })),
});

/** The brief without what it tells of an older copy. */
export const withoutChanges = (brief: Brief): Brief => ({
  ...brief,
  sections: brief.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter(({ kind }) => kind !== 'change'),
  })),
});

export const factBlocks = (section: Section): readonly FactBlock[] =>
  section.blocks.filter((block): block is FactBlock => block.kind === 'fact');

/** The facts that were chosen for the section, in order. */
export const pinsOfSection = (section: Section): readonly Pin[] =>
  factBlocks(section).map((block) => block.pin);

/** The records of other kinds that were chosen for the section, in order. */
export const recordBlocks = (section: Section): readonly RecordBlock[] =>
  section.blocks.filter((block): block is RecordBlock => block.kind === 'record');

type PinnedOf<T extends PinnedRecord['type']> = Extract<PinnedRecord, { type: T }>['record'];

/** Those of one kind. */
export const recordsIn = <T extends PinnedRecord['type']>(
  section: Section,
  type: T,
): readonly PinnedOf<T>[] =>
  recordBlocks(section).flatMap(({ pinned }) => (pinned.type === type ? [pinned.record as PinnedOf<T>] : []));

/** The sources that the brief cites besides those of its facts: of other records, and by the officer's hand. */
export const sourcesBesideFacts = ({ sections }: Brief): readonly string[] => [
  ...sections.flatMap(recordBlocks).flatMap(({ pinned }) => pinned.record.sourceIds),
  ...sections.flatMap(({ blocks }) => blocks.flatMap(citedIn)),
];

/** A record by the name that a person calls it by. */
export function recordName({ type, record }: PinnedRecord): string {
  const fields: Readonly<Record<string, unknown>> = record;
  return KINDS[type].titled.map((field) => String(fields[field] ?? '')).join(' ');
}

/** Facts of earlier copies that the brief mentions. */
export const pinsOfEarlierCopies = (brief: Brief): readonly Pin[] =>
  brief.sections.flatMap(({ blocks }) => blocks.flatMap((block) => pinOfEarlierCopy(block) ?? []));

/** The clusters that a brief has chapters on, in order. */
export const chaptersOf = ({ sections }: Brief): readonly string[] =>
  sections.flatMap(({ clusterId }) => (clusterId === null ? [] : [clusterId]));

/** Every pin of a brief once, in the order of print. */
export function allPins(brief: Brief): readonly Pin[] {
  const pins = brief.sections.flatMap((section) => section.blocks.flatMap(pinsOfBlock));
  return [...new Map(pins.map((pin) => [`${pin.factId} ${pin.hash}`, pin])).values()];
}

/** The fields of a fact that a reader sees on a page. */
export const PRINTED_FIELDS = [
  'value',
  'unit',
  'statement',
  'metric',
  'period',
  'place',
  'geography',
  'basis',
  'caveat',
] as const satisfies readonly (keyof Fact)[];
