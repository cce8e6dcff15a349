import type { Attention } from '../../../shared/contract.ts';
import type { Brief, Desk, Review } from '../../../shared/domain/index.ts';
import type { IssuedEntry } from '../../ledger/ledger-store.ts';

type Due = Extract<Attention, { kind: 'sign-off' }>;

export type SignOffs = {
  readonly reviews: readonly Review[];
  readonly briefs: readonly Brief[];
  /** Of everybody in the team. */
  readonly issued: readonly Pick<IssuedEntry, 'at' | 'copy'>[];
  /** Who sits here; null where the home is in no team. */
  readonly desk: Desk | null;
  readonly required: boolean;
};

/**
 * What review copies wait for here: a colleague’s asks to be read until this desk has said something to it; one of this desk’s own
 * tells what was said, and that it may be issued. Nothing of a brief that has gone on since, or was issued.
 */
export function signOffsDue({ reviews, briefs, issued, desk, required }: SignOffs): readonly Due[] {
  const newest = new Map(reviews.map((it) => [`${it.briefId} ${it.edition}`, it]));
  return [...newest.values()].flatMap((review): Due[] => {
    const { briefId, edition, madeAt, madeBy, remarks, approved } = review;
    const brief = briefs.find(({ id }) => id === briefId);
    const isIssued = issued.some(
      ({ at, copy }) => copy.briefId === briefId && copy.edition === edition && at >= madeAt,
    );
    if (!brief || brief.changedAt > madeAt || isIssued) return [];
    const isOwn = desk === null || madeBy?.desk === desk.id;
    const row = (what: Due['what'], by: string | null, at: string): Due[] => [
      {
        kind: 'sign-off',
        what,
        briefId,
        title: brief.title,
        by,
        on: at.slice(0, 10),
        waived: brief.waivers.length,
      },
    ];
    if (approved) return isOwn && required ? row('approved', approved.by, approved.at) : [];
    if (!isOwn)
      return remarks.some(({ by }) => by === desk?.person)
        ? []
        : row('asked', madeBy?.person ?? null, madeAt);
    const said = remarks.findLast(({ by }) => by !== desk?.person);
    if (said) return row('remarked', said.by, said.at);
    return desk === null && required ? row('asked', null, madeAt) : [];
  });
}
