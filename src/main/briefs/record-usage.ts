import { citedIn, pinsOfBlock } from '../../shared/briefs/block-kinds.ts';
import type { Audience, Brief, ExportedCopy, Pin, Section } from '../../shared/domain/index.ts';
import type { RecordKind, RecordUsage } from '../../shared/views/index.ts';
import type { Library } from '../library/library.ts';
import { sectionTitle } from './brief-view.ts';
import { hashOfFact } from './pin.ts';

const pinsOf = (section: Section): readonly Pin[] => section.blocks.flatMap(pinsOfBlock);

/** Whether a section rests on the record: prints the fact, cites the source or a fact read in it, draws the cluster or series. */
function usesRecord(section: Section, kind: RecordKind, id: string): boolean {
  switch (kind) {
    case 'fact':
      return pinsOf(section).some(({ factId }) => factId === id);
    case 'source':
      return (
        pinsOf(section).some(({ fact }) => fact.sourceIds.includes(id)) ||
        section.blocks.some((block) => citedIn(block).includes(id))
      );
    case 'cluster':
      return section.clusterId === id;
    case 'series':
      return section.seriesIds.includes(id);
    default:
      return false;
  }
}

/** The briefs whose sections rest on a record of this library, and the PDFs that left the window with it. */
export function recordUsage(
  kind: RecordKind,
  id: string,
  library: Library,
  briefs: readonly Brief[],
  exported: readonly ExportedCopy[],
  audienceOf: (id: string) => Audience | null,
): Omit<RecordUsage, 'issued'> {
  const fact = kind === 'fact' ? library.fact(id) : undefined;
  const now = fact ? hashOfFact(fact) : null;
  return {
    briefs: briefs
      .filter(({ packName }) => packName === library.pack.name)
      .flatMap((brief) => {
        const sections = brief.sections.filter((section) => usesRecord(section, kind, id));
        const audience = audienceOf(brief.audienceId);
        if (sections.length === 0 || !audience) return [];
        const pins = sections.flatMap(pinsOf).filter(({ factId }) => factId === id);
        return [
          {
            id: brief.id,
            title: brief.title,
            sections: sections.map((section) => sectionTitle(section, library, audience)),
            current: kind !== 'fact' || pins.every((pin) => pin.hash === now),
          },
        ];
      }),
    copies: exported
      .filter(({ pins }) =>
        pins.some(
          (pin) =>
            pin.packName === library.pack.name &&
            (kind === 'fact' ? pin.factId === id : kind === 'source' && pin.fact.sourceIds.includes(id)),
        ),
      )
      .map(({ title, exportedAt }) => ({ title, at: exportedAt }))
      .reverse(),
  };
}
