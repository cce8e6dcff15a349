import { basename } from 'node:path';
import { withOwnAudiences } from '../../../shared/audiences/audience-form.ts';
import { withEarlierFeedback } from '../../../shared/delegations/visit-feedback.ts';
import { type Brief, type Edition, type Format, type Paper, Refused } from '../../../shared/domain/index.ts';
import type { OpenHome } from '../stores/open-home.ts';
import { readQuestionFile, withQuestions } from './answer.ts';
import { readyAudiences } from './audiences.ts';
import { checkBrief } from './check.ts';
import { delegationFrom } from './delegation-file.ts';
import { draft } from './draft.ts';
import { type MadeFile, makeFile } from './make-file.ts';
import { findAudience, type OpenedBrief } from './open-brief.ts';

export type BriefRequest = {
  readonly audience: string;
  readonly delegationFile: string | null;
  readonly clusterIds: readonly string[];
  readonly paper: Paper | null;
  readonly edition: Edition;
  readonly courtesy: Brief['courtesy'];
  readonly issueDate: string | null;
  /** A CSV or text of the visitors' questions, answered in a section of their own. */
  readonly questionsFile?: string | null;
  readonly pack: string | undefined;
  /** A PDF where nothing is said. */
  readonly format?: Format;
};

export type MadeBrief = MadeFile & {
  readonly brief: Brief;
  readonly opened: OpenedBrief;
};

/** From who is coming to the file in one go; nothing is kept. */
export async function makeBrief(home: OpenHome, request: BriefRequest): Promise<MadeBrief> {
  const { library, audiences: known } = await home.region(request.pack);
  // Nothing is kept: one made ready serves as it is.
  const audiences = withOwnAudiences(await readyAudiences(home.environment), known);
  const audience = findAudience(audiences, request.audience);
  const { delegationFile, questionsFile, clusterIds } = request;
  const delegation = delegationFile
    ? withEarlierFeedback(
        await delegationFrom(delegationFile, audiences, library.records.clusters),
        home.workspace.data.delegations,
      )
    : null;
  if (delegation && delegation.audienceId !== audience.id) {
    throw new Refused(
      'bad-input',
      `${basename(delegationFile ?? '')} is about a delegation for "${delegation.audienceId}", but the brief is for "${audience.id}".`,
      `Use --audience ${delegation.audienceId}, or another delegation file.`,
    );
  }
  const asked = questionsFile ? await readQuestionFile(questionsFile, home.environment.workThread) : [];
  const drafted = draft(
    { library, audience, delegation },
    {
      clusterIds: clusterIds.length > 0 ? clusterIds : null,
      edition: request.edition,
      courtesy: request.courtesy,
      ...(request.paper ? { paper: request.paper } : {}),
      ...(request.issueDate ? { issueDate: request.issueDate } : {}),
    },
    home.environment.now(),
  );
  const brief = withQuestions(drafted, asked);
  const opened = { ...drafted, brief };
  return { ...(await makeFile(opened, request.format ?? 'pdf', home)), brief, opened };
}

/** @throws Refused where preflight found what keeps it from being issued. */
export async function assertNoErrors(home: OpenHome, opened: OpenedBrief): Promise<void> {
  const { groups } = await checkBrief(opened, home, home.environment);
  const errors = groups.flatMap(({ severity, findings }) => (severity === 'error' ? findings : []));
  if (errors.length === 0) return;
  throw new Refused(
    'bad-input',
    `${opened.brief.title} was not written: preflight found ${errors.length === 1 ? 'an error' : `${errors.length} errors`}.`,
    'Mend what is named below, or write it all the same with --force.',
    errors.slice(0, 20).map(({ sentence }) => sentence),
  );
}
