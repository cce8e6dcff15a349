import { type NotForVisit, notForVisit, sayForVisit } from '../../../shared/delegations/visit-feedback.ts';
import { type Delegation, type RecordType, Refused } from '../../../shared/domain/index.ts';
import type { Library } from '../../library/library.ts';
import { titleOf } from '../../library/record-kinds.ts';
import type { OpenHome, WritableHome } from '../stores/open-home.ts';

type NamedFeedback = NotForVisit & { readonly name: string | null };

/** What is not for these visitors, as a person calls it. */
export const namedFeedback = (
  delegation: Delegation,
  delegations: readonly Delegation[],
  library: Library,
): readonly NamedFeedback[] =>
  notForVisit(delegation, delegations).map((it) => ({
    ...it,
    name: titleOf(it.type, library.record(it.type, it.id) ?? null),
  }));

/** A delegation of the team's by its id or name. @throws Refused `not-found`. */
function namedDelegation({ workspace }: Pick<OpenHome, 'workspace'>, word: string): Delegation {
  const { delegations } = workspace.data;
  const wanted = word.trim().toLowerCase();
  const found = delegations.find(({ id, name }) => id === word || name.trim().toLowerCase() === wanted);
  if (found) return found;
  throw new Refused(
    'not-found',
    `There is no visit “${word}”.`,
    delegations.length > 0
      ? `The visits are: ${delegations.map(({ name }) => name).join('; ')}.`
      : 'No visit has been kept in the window yet.',
  );
}

export type FeedbackRequest = {
  readonly visit: string;
  /** Null only lists. */
  readonly said: { readonly type: RecordType; readonly id: string; readonly suits: boolean } | null;
};

/** Says of a record whether it is for the visitors, and lists all that is not. @throws Refused `not-found`. */
export async function visitFeedback(
  home: WritableHome,
  { visit, said }: FeedbackRequest,
): Promise<{ readonly delegation: Delegation; readonly notForVisit: readonly NamedFeedback[] }> {
  const { library } = await home.region();
  const { id } = namedDelegation(home, visit);
  if (said) {
    if (!library.record(said.type, said.id))
      throw new Refused(
        'not-found',
        `The library holds no ${said.type} ${said.id}.`,
        'attache search finds its id.',
      );
    await home.workspace.update((file) => ({
      ...file,
      delegations: file.delegations.map((it) =>
        it.id === id ? sayForVisit(it, said.type, said.id, said.suits) : it,
      ),
    }));
  }
  const { delegations } = home.workspace.data;
  const delegation = namedDelegation(home, id);
  return { delegation, notForVisit: namedFeedback(delegation, delegations, library) };
}
