import { recordBlock } from '../../../shared/briefs/edit-brief.ts';
import type { Block, Paper, PinnedRecord, PrintedImage, SectionKind } from '../../../shared/domain/index.ts';
import { list } from '../../../shared/format/words.ts';
import { type CompanyRoom, lineOfRecord } from '../../library/companies.ts';
import type { Library } from '../../library/library.ts';
import { choosePhotographs } from '../photographs/choose-photographs.ts';
import type { Asked } from './asked.ts';
import { chartOfCase, needOfCase } from './choose-case.ts';
import { chooseContacts } from './choose-contacts.ts';
import { chooseSites } from './choose-sites.ts';
import { chooseStories } from './choose-stories.ts';
import { chooseUsable } from './choose-usable.ts';
import { draftedWords, meetBlocks } from './next-steps.ts';
import { pinRecord } from './pin-record.ts';

type Part = { readonly blocks: readonly Block[]; readonly seriesIds: readonly string[] };

/** What a draft puts into its sections besides facts. */
export type Parts = {
  readonly kinds: Readonly<Partial<Record<SectionKind, Part>>>;
  /** Those of the chapters, by cluster. */
  readonly chapters: ReadonlyMap<string, readonly Block[]>;
};

type Found = {
  /** What the facts that the draft prints leave room to name. */
  readonly room: CompanyRoom;
  /** What the visitors ask for and the library holds nothing on, in their words. */
  readonly nothingHeld: readonly string[];
  readonly paper: Paper;
};

/** A kind of which there is nothing to say is missing. */
export function draftParts(library: Library, asked: Asked, { room, nothingHeld, paper }: Found): Parts {
  const stories = chooseStories(library, asked, room);
  const sites = chooseSites(library, asked, room);
  const contacts = chooseContacts(library, asked);
  const photographs = choosePhotographs(library, asked, { paper, stories });
  const kinds: Readonly<Partial<Record<SectionKind, Part | null>>> = {
    welcome: photographs.cover && part(images('welcome', [photographs.cover])),
    case: caseOf(library, asked),
    stories: part([
      ...records('stories', 'story', stories, library),
      ...images('stories', photographs.stories),
    ]),
    sites: part(records('sites', 'site', sites, library)),
    why: part(nothingHeldBlocks(nothingHeld)),
    meet: part(meetBlocks(asked, { contacts, hasSites: sites.length > 0, nothingHeld })),
  };
  return {
    kinds: Object.fromEntries(Object.entries(kinds).filter(([, it]) => it !== null)),
    chapters: new Map(
      [...chapterBlocks(library, asked, new Set(sites.map(({ id }) => id)), room)].map(([id, blocks]) => {
        const photograph = photographs.chapters.get(id);
        return [id, photograph ? [...images(`cluster-${id}`, [photograph]), ...blocks] : blocks];
      }),
    ),
  };
}

/** Said rather than passed over. */
const nothingHeldBlocks = (of: readonly string[]): readonly Block[] =>
  of.length > 0 ? [draftedWords('nothing-held', 'body', `We hold nothing on ${list(of)}.`)] : [];

const part = (blocks: readonly Block[]): Part | null =>
  blocks.length > 0 ? { blocks, seriesIds: [] } : null;

const images = (sectionId: string, of: readonly PrintedImage[]): readonly Block[] =>
  of.map((record) => recordBlock(sectionId, { type: 'image', record }));

const records = (
  sectionId: string,
  type: PinnedRecord['type'],
  of: readonly Parameters<typeof pinRecord>[1][],
  library: Library,
): readonly Block[] =>
  of.flatMap((record) => {
    const pinned = pinRecord(type, record, library);
    return pinned ? [recordBlock(sectionId, pinned)] : [];
  });

/** A case can be made of a need, or of what the first chapter says of itself. */
function caseOf(library: Library, asked: Asked): Part | null {
  const need = needOfCase(asked);
  if (!need && !asked.clusters[0]?.pitch) return null;
  const chart = chartOfCase(library, asked);
  return {
    blocks: need ? records('case', 'need', [need], library) : [],
    seriesIds: chart ? [chart.id] : [],
  };
}

function chapterBlocks(
  library: Library,
  asked: Asked,
  shown: ReadonlySet<string>,
  room: CompanyRoom,
): Parts['chapters'] {
  return new Map(
    chooseUsable(library, asked).map(({ cluster, organisations, sites }) => [
      cluster.id,
      [
        ...records(
          `cluster-${cluster.id}`,
          'organisation',
          organisations.filter((it) => room.take(lineOfRecord('organisation', it))),
          library,
        ),
        ...records(
          `cluster-${cluster.id}`,
          'site',
          sites.filter((it) => !shown.has(it.id) && room.take(lineOfRecord('site', it))),
          library,
        ),
      ],
    ]),
  );
}
