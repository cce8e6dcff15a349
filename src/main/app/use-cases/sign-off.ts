import {
  type Brief,
  type Edition,
  Refused,
  type Review,
  type SignOffState,
} from '../../../shared/domain/index.ts';
import { compose } from '../../pdf/compose/compose.ts';
import { sha256 } from '../../storage/hash.ts';
import type { HomeWithLedger, OpenHome, WritableHome } from '../stores/open-home.ts';
import { brandOf, withFiles } from '../stores/worn-files.ts';
import { composing } from './composing.ts';
import { type OpenedBrief, openBrief } from './open-brief.ts';

/** Between a draft and its issue: a frozen copy for colleagues, what they say, and an approval of just that copy. */

/** What the pages print, as one hash: a word, a figure or a record that changes makes it another. */
const contentOf = (opened: OpenedBrief, home: Pick<OpenHome, 'measure' | 'workspace'>): string => {
  const { measure } = home;
  return sha256(
    Buffer.from(JSON.stringify(compose({ ...opened, brand: brandOf(home, opened.library), measure }))),
  );
};

export type ReviewCopy = { readonly review: Review; readonly pdf: Uint8Array; readonly pages: number };

/** A copy to be read, marked on every page. An earlier one of the same edition stays with its remarks. */
export async function makeReviewCopy(
  home: WritableHome & Pick<HomeWithLedger, 'team'>,
  brief: Brief,
): Promise<ReviewCopy> {
  const opened = await openBrief(home, brief);
  const whole = await composing(home, opened);
  const document = await withFiles(compose({ ...whole, review: true }), home, whole);
  const { pdf, pages } = await home.renderPdf(document, () => {});
  const at = home.environment.now().toISOString();
  const desk = home.team?.().desk ?? null;
  const review: Review = {
    id: `${brief.id}-${brief.edition}-${at.replace(/\D/g, '')}`.slice(0, 120),
    briefId: brief.id,
    edition: brief.edition,
    issueDate: brief.issueDate,
    content: contentOf(opened, home),
    madeAt: at,
    madeBy: desk && { desk: desk.id, person: desk.person },
    remarks: [],
    approved: null,
  };
  await home.workspace.update((data) => ({ ...data, reviews: [...data.reviews, review] }));
  return { review, pdf, pages };
}

const newestReview = ({ workspace }: OpenHome, briefId: string, edition: Edition): Review | null =>
  workspace.data.reviews.findLast((it) => it.briefId === briefId && it.edition === edition) ?? null;

/** Whether nothing is issued without an approval, and whether the computer’s owner has decided that. */
export function approvalOf({ environment, workspace }: OpenHome): {
  readonly required: boolean;
  readonly fixed: boolean;
} {
  const decided = environment.policy?.approvalRequired;
  return { required: decided ?? workspace.data.signOffRequired, fixed: decided !== undefined };
}

export type SignOff = {
  readonly state: SignOffState;
  readonly review: Review | null;
  readonly required: boolean;
};

/** Where the edition stands. Its day of issue may be another than the review’s; nothing else may. */
export async function signOffOf(home: OpenHome, brief: Brief): Promise<SignOff> {
  const { required } = approvalOf(home);
  const review = newestReview(home, brief.id, brief.edition);
  if (!review) return { state: 'none', review, required };
  const opened = await openBrief(home, { ...brief, issueDate: review.issueDate });
  const same = contentOf(opened, home) === review.content;
  return { state: !same ? 'changed' : review.approved ? 'approved' : 'waiting', review, required };
}

async function changeReview(
  home: WritableHome,
  brief: Brief,
  change: (review: Review) => Review,
): Promise<Review> {
  const found = newestReview(home, brief.id, brief.edition);
  if (!found)
    throw new Refused(
      'not-found',
      'No review copy of this edition was made.',
      'Make one first, and have it read.',
    );
  const changed = change(found);
  await home.workspace.update((data) => ({
    ...data,
    reviews: data.reviews.map((it) => (it.id === found.id ? changed : it)),
  }));
  return changed;
}

export const addRemark = (home: WritableHome, brief: Brief, by: string, words: string): Promise<Review> =>
  changeReview(home, brief, (review) => ({
    ...review,
    remarks: [...review.remarks, { by, words, at: home.environment.now().toISOString() }],
  }));

/** @throws Refused where the brief prints something else than the copy that was read. */
export async function approveReview(home: WritableHome, brief: Brief, by: string): Promise<Review> {
  const { state } = await signOffOf(home, brief);
  if (state === 'changed')
    throw new Refused(
      'bad-input',
      'The brief has changed since the review copy was made: an approval would be for other words.',
      'Make a new review copy, and have that one approved.',
    );
  return changeReview(home, brief, (review) => ({
    ...review,
    approved: { by, at: home.environment.now().toISOString() },
  }));
}

/** @throws Refused where the computer’s owner has decided otherwise. */
export const requireSignOff = async (home: WritableHome, required: boolean): Promise<void> => {
  const decided = approvalOf(home);
  if (decided.fixed && decided.required !== required)
    throw new Refused(
      'bad-input',
      'Your organisation has decided this on this computer.',
      'Ask whoever looks after it.',
    );
  await home.workspace.update((data) => ({ ...data, signOffRequired: required }));
};

/** @throws Refused where the authority wants an approval and this edition has none, or had one of other words. */
export async function assertSignedOff(home: OpenHome, brief: Brief): Promise<void> {
  if (!approvalOf(home).required) return;
  const { state } = await signOffOf(home, brief);
  if (state === 'approved') return;
  throw new Refused(
    'bad-input',
    state === 'changed'
      ? 'This brief was changed after its review copy was made: the approval no longer holds.'
      : state === 'waiting'
        ? 'This brief waits for approval.'
        : 'This brief was not reviewed, and your authority issues nothing without approval.',
    state === 'waiting'
      ? 'Have the review copy approved, then issue it.'
      : 'Make a review copy and have it approved, then issue it.',
  );
}
