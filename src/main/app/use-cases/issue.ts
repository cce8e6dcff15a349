import { waiverOf } from '../../../shared/briefs/fix-brief.ts';
import type { BeforeIssue } from '../../../shared/contract.ts';
import {
  type Brief,
  type Edition,
  type Finding,
  type IssueMark,
  Refused,
  refusalOf,
  type Waiver,
} from '../../../shared/domain/index.ts';
import { localDay } from '../../../shared/format/local-day.ts';
import { assertIssuable, copyToReplace, type NewIssue, withIssue } from '../../ledger/issue.ts';
import { nextNumber, numberPrefix } from '../../ledger/issue-number.ts';
import { numbersOnDisk, saveIssuedPdf } from '../../ledger/issued-files.ts';
import { issuedCopies } from '../../ledger/ledger-store.ts';
import { printedValues } from '../../ledger/printed-values.ts';
import { documentWithEvidence } from '../../pdf/evidence/compose-with-evidence.ts';
import type { RenderProgress } from '../../pdf/render.ts';
import type { HomeWithLedger, IssuingHome, OpenHome } from '../stores/open-home.ts';
import { issuedByAll, seriesOf } from '../stores/team-here.ts';
import { withFiles } from '../stores/worn-files.ts';
import { findBrief } from './brief-file.ts';
import { checkBrief } from './check.ts';
import { composing } from './composing.ts';
import { checkPins } from './edit.ts';
import { briefOf, type OpenedBrief, openBrief } from './open-brief.ts';
import { assertSignedOff } from './sign-off.ts';
import { writeChosen } from './write-chosen.ts';

const findingsOf = async (opened: OpenedBrief, home: OpenHome): Promise<readonly Finding[]> =>
  (await checkBrief(opened, home, home.environment)).groups.flatMap(({ findings }) => findings);

/** What the editions ask, each question once. */
async function findingsOfEach(
  opened: OpenedBrief,
  editions: readonly Edition[],
  home: OpenHome,
): Promise<readonly Finding[]> {
  const asked = new Map<string, Finding>();
  for (const edition of editions) {
    const found = await findingsOf(await openBrief(home, { ...opened.brief, edition }), home);
    for (const finding of found) if (!asked.has(finding.key)) asked.set(finding.key, finding);
  }
  return [...asked.values()];
}

async function freeNumber(home: HomeWithLedger, { library, brief }: OpenedBrief): Promise<string> {
  const { environment } = home;
  const taken = [
    ...issuedCopies(issuedByAll(home)).map(({ copy }) => copy.number),
    ...(await numbersOnDisk(environment.home)),
  ];
  return nextNumber(
    numberPrefix(library.homePlace.name),
    brief.issueDate.slice(0, 4),
    taken,
    '',
    seriesOf(home),
  );
}

/** What the officer is shown before an issue of today. */
export async function beforeIssue(
  home: HomeWithLedger,
  briefId: string,
  editions?: readonly Edition[],
): Promise<BeforeIssue> {
  const issueDate = localDay(home.environment.now());
  const opened = await openBrief(home, { ...briefOf(home, briefId), issueDate });
  const { brief, delegation } = opened;
  const copies = issuedCopies(issuedByAll(home));
  return {
    briefId,
    title: brief.title,
    edition: brief.edition,
    issueDate,
    recipient: delegation?.name ?? null,
    recipients: [...new Set(copies.map(({ copy }) => copy.recipient))].sort(),
    nextNumber: await freeNumber(home, opened),
    findings: await findingsOfEach(opened, editions ?? [brief.edition], home),
    earlier: copies
      .filter(({ copy, supersededBy }) => copy.briefId === briefId && supersededBy === null)
      .map(({ copy: { number, recipient, edition, issueDate: date } }) => ({
        number,
        recipient,
        edition,
        issueDate: date,
      })),
  };
}

/** A brief of the team's, or of a JSON file; its pins must be the facts that they say. @throws Refused. */
export async function briefToIssue(home: OpenHome, word: string): Promise<Brief> {
  const brief = await findBrief(home, word);
  checkPins(brief);
  return brief;
}

/** An edition of a brief with what preflight found in it, and the officer's reasons for what may stand. */
export type CheckedEdition = {
  readonly opened: OpenedBrief;
  readonly findings: readonly Finding[];
  readonly waivers: readonly Waiver[];
};

/** Checks one edition as it would be issued. `reasonFor` gives the officer's reason for a finding, where there is one. */
export async function checkForIssue(
  home: OpenHome,
  brief: Brief,
  { edition, issueDate }: { readonly edition: Edition; readonly issueDate: string },
  reasonFor: (finding: Finding) => string | null,
): Promise<CheckedEdition> {
  const opened = await openBrief(home, { ...brief, edition, issueDate });
  const findings = await findingsOf(opened, home);
  const at = home.environment.now().toISOString();
  const waivers = findings.flatMap((finding): readonly Waiver[] => {
    const reason = reasonFor(finding);
    return reason ? [waiverOf(finding, reason, at)] : finding.waived ? [finding.waived] : [];
  });
  return { opened, findings, waivers };
}

export type IssuedFile = {
  readonly number: string;
  readonly supersedes: string | null;
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Where the copy is kept. */
  readonly path: string;
};

/** Gives each edition a number, keeps its PDF and adds it to the ledger. None goes out where another may not. */
export async function issueEditions(
  home: IssuingHome,
  editions: readonly CheckedEdition[],
  recipient: string,
  onProgress: (edition: Edition) => RenderProgress = () => () => {},
): Promise<readonly IssuedFile[]> {
  for (const { findings, waivers, opened } of editions) {
    assertIssuable(findings, waivers);
    await assertSignedOff(home, opened.brief);
  }
  const issued: IssuedFile[] = [];
  for (const checked of editions)
    issued.push(
      await issueEdition(home, checked, recipient.trim(), onProgress(checked.opened.brief.edition)),
    );
  return issued;
}

async function issueEdition(
  home: IssuingHome,
  { opened, findings, waivers }: CheckedEdition,
  recipient: string,
  onProgress: RenderProgress,
): Promise<IssuedFile> {
  const { brief, audience } = opened;
  const replaced = copyToReplace(issuedByAll(home), brief, recipient);
  const number = await freeNumber(home, opened);
  const mark: IssueMark = {
    number,
    supersedes: replaced && { number: replaced.number, issueDate: replaced.issueDate },
  };
  const whole = await composing(home, opened);
  const { document, evidence } = documentWithEvidence({ ...whole, issue: mark });
  const dressed = await withFiles(document, home, whole);
  const { pdf, pages, factPages, printed: places } = await home.renderPdf(dressed, onProgress);
  const at = home.environment.now().toISOString();
  const printed = printedValues(evidence, places, opened.library.pack);
  const issuing = {
    brief,
    audience,
    mark,
    recipient,
    pdf,
    pages,
    factPages,
    places,
    printed,
    findings,
    waivers,
    at,
  };
  const path = await home.finish(keepIssued(home, issuing));
  return { number, supersedes: replaced?.number ?? null, pdf, pages, path };
}

/** First the file, then the entry: no entry is ever without its file. A file without an entry is settled at the start. */
export async function keepIssued(home: IssuingHome, issuing: NewIssue): Promise<string> {
  const path = await saveIssuedPdf(home.environment.home, issuing.mark.number, issuing.pdf);
  await home.ledger.update((file) => withIssue(file, issuing));
  return path;
}

/** Writes an issued copy where the officer chose. @throws Refused, naming the one that is kept. */
export async function writeIssued(
  path: string,
  { number, pdf, path: kept }: Pick<IssuedFile, 'number' | 'pdf' | 'path'>,
): Promise<void> {
  await writeChosen(path, pdf).catch((error: unknown) => {
    const { code, sentence, details } = refusalOf(error);
    throw new Refused(
      code,
      `${number} was issued, but not copied: ${sentence}`,
      `Take the kept one: ${kept}`,
      details,
    );
  });
}
