import type { PreflightReport } from '../../../shared/domain/index.ts';
import { localDay } from '../../../shared/format/local-day.ts';
import { preflight } from '../../briefs/preflight/preflight.ts';
import { compose } from '../../pdf/compose/compose.ts';
import type { Document } from '../../pdf/document.ts';
import type { Environment } from '../stores/environment.ts';
import { type Drawing, withFiles } from '../stores/worn-files.ts';
import { composing } from './composing.ts';
import { changesOfCame, type OpenedBrief } from './open-brief.ts';

/** What a brief must answer before it is issued; with `pages` they are laid out, and what does not fit is found too. */
export async function checkBrief(
  opened: OpenedBrief,
  home: Drawing,
  { now }: Pick<Environment, 'now'>,
  { pages }: { readonly pages: boolean } = { pages: true },
): Promise<PreflightReport> {
  const document = async (): Promise<Document> => {
    const whole = await composing(home, opened);
    return withFiles(opened.document ?? compose(whole), home, whole);
  };
  const faults = pages ? await home.findPageFaults(await document()) : null;
  return preflight({ ...opened, came: changesOfCame(opened), today: localDay(now()), pages: faults });
}
