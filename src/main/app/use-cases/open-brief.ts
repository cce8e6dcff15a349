import { allPins } from '../../../shared/briefs/printed.ts';
import { withEarlierFeedback } from '../../../shared/delegations/visit-feedback.ts';
import {
  type Audience,
  type Brief,
  type Carried,
  type CarriedChange,
  type Delegation,
  Refused,
} from '../../../shared/domain/index.ts';
import { carriedChanges, carriedLibrary } from '../../briefs/travel/carried-library.ts';
import type { Library } from '../../library/library.ts';
import type { Document } from '../../pdf/document.ts';
import { fieldsThatLeave } from '../../pdf/evidence/what-leaves.ts';
import type { OpenHome } from '../stores/open-home.ts';

/** A brief with all that it is read, checked and printed by. */
export type OpenedBrief = {
  readonly brief: Brief;
  readonly library: Library;
  readonly audience: Audience;
  readonly delegation: Delegation | null;
  /** Read from a PDF: it holds what its edition prints, and no more. */
  readonly isFromPdf?: true;
  /** What its pages were laid out from, where the PDF carries that. */
  readonly document?: Document | null;
  /** It came from elsewhere and is printed from what it brought along; `here` is the team's own library of its pack. */
  readonly came?: { readonly carried: Carried; readonly here: Library | null };
};

type Team = Pick<OpenHome, 'workspace'>;

/** As it is drafted for: with what an officer said when its people came before. */
export function delegationOf({ workspace }: Team, id: string | null): Delegation | null {
  const { delegations } = workspace.data;
  const delegation = delegations.find((it) => it.id === id);
  return delegation ? withEarlierFeedback(delegation, delegations) : null;
}

/** @throws Refused `not-found`. */
export function briefOf({ workspace }: Team, id: string): Brief {
  const brief = workspace.data.briefs.find((candidate) => candidate.id === id);
  if (brief) return brief;
  throw new Refused('not-found', 'This brief no longer exists.', 'Go back to the list of briefs.');
}

/** By id or market, in capitals or not. @throws Refused `bad-input`. */
export function findAudience(audiences: readonly Audience[], wanted: string): Audience {
  const audience = audiences.find((a) =>
    [a.id, a.market, a.name].some((name) => name.toLowerCase() === wanted.toLowerCase()),
  );
  if (audience) return audience;
  throw new Refused(
    'bad-input',
    `No audience is called "${wanted}".`,
    `Write one of: ${audiences.map((a) => a.id).join(', ')}.`,
  );
}

/** The brief with the library of its pack, its audience, and who is coming. */
export async function openBrief(home: OpenHome, brief: Brief): Promise<OpenedBrief> {
  const { carried: brought } = home.workspace.data;
  const delegation = delegationOf(home, brief.delegationId);
  const carried = brought.find(({ briefId }) => briefId === brief.id);
  if (!carried) {
    const { library, audiences } = await home.region(brief.packName);
    return { brief, library, audience: findAudience(audiences, brief.audienceId), delegation };
  }
  const { here, audiences } = await libraryHere(home, brief.packName);
  const audience = findAudience(audiences, brief.audienceId);
  const library = libraryWith(here, carried, brief);
  return { brief, library, audience, delegation, came: { carried, here } };
}

/** The team's library of a pack; null where the pack is not installed. */
export async function libraryHere(
  home: OpenHome,
  packName: string,
): Promise<{ readonly here: Library | null; readonly audiences: readonly Audience[] }> {
  const isInstalled = home.libraryStore.data.packs.some(({ name }) => name === packName);
  const { library, audiences } = await home.region(isInstalled ? packName : undefined);
  return { here: isInstalled ? library : null, audiences };
}

/** Cheap to make, but what is worked out of it (scores, searches) is kept with it. */
const libraries = new WeakMap<
  Carried,
  { readonly here: Library | null; readonly pins: string; readonly library: Library }
>();

function libraryWith(here: Library | null, carried: Carried, brief: Brief): Library {
  const pins = allPins(brief)
    .map(({ hash }) => hash)
    .join();
  const known = libraries.get(carried);
  if (known && known.here === here && known.pins === pins) return known.library;
  const library = carriedLibrary(here, carried, brief);
  libraries.set(carried, { here, pins, library });
  return library;
}

/** What a brief that came prints though the library here says something else. */
export const changesOfCame = ({ came, library, audience }: OpenedBrief): readonly CarriedChange[] =>
  came?.here
    ? carriedChanges(came.carried, library, came.here, audience, (type) => fieldsThatLeave(type).leave)
    : [];
