import { recordsIn } from '../../../shared/briefs/printed.ts';
import type { Brief, Cluster, Image, Paper, PrintedImage, Section } from '../../../shared/domain/index.ts';
import type { Library } from '../../library/library.ts';
import { type Asked, bestFirst, inChapters, meetsNeeds } from '../parts/asked.ts';
import { printedImage } from '../parts/pin-record.ts';
import { isFineEnough, ofStory, slotOf } from './place-photographs.ts';
import { rightsFault } from './rights.ts';

export type ChosenPhotographs = {
  readonly cover: PrintedImage | null;
  /** By cluster. */
  readonly chapters: ReadonlyMap<string, PrintedImage>;
  /** In the order of the stories. */
  readonly stories: readonly PrintedImage[];
};

type Wanted = {
  readonly paper: Paper;
  /** The stories that the draft tells, in order. */
  readonly stories: readonly { readonly id: string; readonly organisationId: string | null }[];
};

const LEAST = 0.1;

/** The photographs of a draft: of its stories, its chapters, its cover; none twice, none that may not be printed. */
export function choosePhotographs(
  library: Library,
  asked: Asked,
  { paper, stories }: Wanted,
): ChosenPhotographs {
  const left = new Map(
    library.records.images.flatMap((image) => {
      const printed = rightsFault(image, asked.today) === null ? printedImage(image, library) : null;
      return printed ? [[image.id, { image, printed }] as const] : [];
    }),
  );
  const take = (
    slot: Parameters<typeof isFineEnough>[1],
    scoreOf: (image: Image) => number,
  ): PrintedImage | null => {
    const able = [...left.values()].filter(({ printed }) => isFineEnough(printed, slot, paper));
    const [best] = bestFirst(
      able.map(({ image }) => image),
      scoreOf,
      LEAST,
    );
    const found = best && left.get(best.id)?.printed;
    if (!found) return null;
    // Two records may name one file.
    for (const [id, { printed }] of left) if (printed.picture.hash === found.picture.hash) left.delete(id);
    return found;
  };
  const told = stories.flatMap((story) => take('story', (image) => ofStory(image, story)) ?? []);
  const needed = ({ organisationIds }: Image): number =>
    Math.max(0, ...organisationIds.map((id) => meetsNeeds(id, asked)));
  const chapters = new Map(
    asked.clusters.flatMap((cluster) => {
      const found = take('chapter', (image) =>
        image.clusterIds.includes(cluster.id) ? 1 + 0.5 * needed(image) + 0.1 * isOnlyOf(image) : 0,
      );
      return found ? [[cluster.id, found] as const] : [];
    }),
  );
  const cover = take(
    'cover',
    (image) => ofRegion(image, library) + 0.5 * inChapters(image.clusterIds, asked),
  );
  return { cover, chapters, stories: told };
}

/** One that shows a single cluster says more of it than one that shows several. */
const isOnlyOf = ({ clusterIds }: Image): number => (clusterIds.length === 1 ? 1 : 0);

/** The region itself, or one of its places. */
const ofRegion = ({ place }: Pick<Image, 'place'>, { homePlace, ownPlaces }: Library): number =>
  place === null ? 0 : place === homePlace.name ? 1 : ownPlaces.has(place) ? 0.6 : 0;

type Suggesting = Pick<Brief, 'paper' | 'sections'> & {
  readonly clusters: readonly Cluster[];
  readonly today: string;
};

/** What a section could show besides: what may be printed, is fine enough for its place, and stands nowhere in the brief. */
export function suggestPhotographs(
  section: Section,
  library: Library,
  { clusters, paper, sections, today }: Suggesting,
): readonly PrintedImage[] {
  const slot = slotOf(section);
  if (slot === null) return [];
  const shown = new Set(sections.flatMap((it) => recordsIn(it, 'image')).map(({ picture }) => picture.hash));
  const able = library.records.images.flatMap((image) => {
    const printed = rightsFault(image, today) === null ? printedImage(image, library) : null;
    return printed && !shown.has(printed.picture.hash) && isFineEnough(printed, slot, paper) ? [printed] : [];
  });
  const stories = recordsIn(section, 'story');
  const near = (image: PrintedImage): number =>
    slot === 'cover'
      ? // Any may stand there; those of the region and its chapters come first.
        LEAST + ofRegion(image, library) + 0.5 * inChapters(image.clusterIds, { clusters })
      : slot === 'chapter'
        ? inChapters(image.clusterIds, { clusters })
        : Math.max(0, ...stories.map((story) => ofStory(image, story)));
  return bestFirst(able, near, LEAST);
}
