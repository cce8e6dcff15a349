import { withEarlierFeedback } from '../../../shared/delegations/visit-feedback.ts';
import { type Audience, type Brief, type Delegation, Refused } from '../../../shared/domain/index.ts';
import type { Library } from '../../library/library.ts';
import type { Document } from '../../pdf/document.ts';
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
  const { library, audiences } = await home.region(brief.packName);
  const audience = findAudience(audiences, brief.audienceId);
  return { brief, library, audience, delegation: delegationOf(home, brief.delegationId) };
}
