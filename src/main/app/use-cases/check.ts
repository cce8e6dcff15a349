import type { PreflightReport } from '../../../shared/domain/index.ts';
import { localDay } from '../../../shared/format/local-day.ts';
import { preflight } from '../../briefs/preflight/preflight.ts';
import { compose } from '../../pdf/compose/compose.ts';
import type { Document } from '../../pdf/document.ts';
import type { Environment, PdfTools } from '../stores/environment.ts';
import { changesOfCame, type OpenedBrief } from './open-brief.ts';

/** What a brief must answer before it is issued; with `pages` they are laid out, and what does not fit is found too. */
export async function checkBrief(
  opened: OpenedBrief,
  { measure, findPageFaults }: PdfTools,
  { now }: Pick<Environment, 'now'>,
  { pages }: { readonly pages: boolean } = { pages: true },
): Promise<PreflightReport> {
  const document = (): Document => opened.document ?? compose({ ...opened, measure });
  const faults = pages ? await findPageFaults(document()) : null;
  return preflight({ ...opened, came: changesOfCame(opened), today: localDay(now()), pages: faults });
}
