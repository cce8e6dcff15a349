import { recordBlock } from '../../../shared/briefs/edit-brief.ts';
import type { Block, SectionKind } from '../../../shared/domain/index.ts';
import type { Library } from '../../library/library.ts';
import type { Asked } from './asked.ts';
import { chartOfCase, needOfCase } from './choose-case.ts';
import { chooseContacts } from './choose-contacts.ts';
import { chooseUsable } from './choose-usable.ts';
import { meetBlocks } from './next-steps.ts';
import { pinRecord } from './pin-record.ts';

type Part = { readonly blocks: readonly Block[]; readonly seriesIds: readonly string[] };

/** What a draft puts into its sections besides facts. A section that is made only where there is something is named here. */
export type Parts = {
  readonly kinds: Readonly<Partial<Record<SectionKind, Part>>>;
  /** Those of the chapters, by cluster. */
  readonly chapters: ReadonlyMap<string, readonly Block[]>;
};

export function draftParts(library: Library, asked: Asked, nothingHeld: readonly string[]): Parts {
  const part = (blocks: readonly Block[]): Part | undefined =>
    blocks.length > 0 ? { blocks, seriesIds: [] } : undefined;
  return {
    kinds: withoutMissing({
      case: caseOf(library, asked),
      meet: part(
        meetBlocks(asked, { contacts: chooseContacts(library, asked), hasSites: false, nothingHeld }),
      ),
    }),
    chapters: chapterBlocks(library, asked),
  };
}

const withoutMissing = <T extends object>(parts: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

/** A case can be made of a need, or of what the first chapter says of itself. */
function caseOf(library: Library, asked: Asked): Part | undefined {
  const need = needOfCase(asked);
  if (!need && !asked.clusters[0]?.pitch) return undefined;
  const chart = chartOfCase(library, asked);
  return {
    blocks: need ? [recordBlock('case', pinRecord('need', need, library))] : [],
    seriesIds: chart ? [chart.id] : [],
  };
}

const chapterBlocks = (library: Library, asked: Asked): Parts['chapters'] =>
  new Map(
    chooseUsable(library, asked).map(({ cluster, organisations, sites }) => [
      cluster.id,
      [
        ...organisations.map((it) => pinRecord('organisation', it, library)),
        ...sites.map((it) => pinRecord('site', it, library)),
      ].map((pinned) => recordBlock(`cluster-${cluster.id}`, pinned)),
    ]),
  );
