import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Difference } from '../../../shared/contract.ts';
import {
  type Audience,
  Brief,
  type Delegation,
  type PreflightReport,
  Refused,
} from '../../../shared/domain/index.ts';
import { differenceOf } from '../../briefs/difference/difference.ts';
import { preflight } from '../../briefs/preflight/preflight.ts';
import type { Library } from '../../library/library.ts';
import { compose } from '../../pdf/compose/compose.ts';
import type { ReadPdf } from '../../pdf/evidence/read-in-worker.ts';
import { openFonts } from '../../pdf/fonts.ts';
import { findFaultsHere } from '../../pdf/render.ts';
import { sceneMeasure } from '../../pdf/scene-measure.ts';
import { openStore } from '../../storage/store.ts';
import { openRegion, readLibraryFile, type Surroundings } from '../stores/region.ts';
import { workspaceSpec } from '../stores/workspace.ts';
import { asPrinted, printedEdition } from './as-printed.ts';
import { findAudience, localDay } from './batch.ts';
import { evidenceInPdf, sideOf } from './brief-in-pdf.ts';

type OpenedBrief = {
  readonly brief: Brief;
  readonly delegation: Delegation | null;
  readonly library: Library;
  readonly audience: Audience;
};

export type CheckedBrief = { readonly brief: Brief; readonly report: PreflightReport };

const isPdf = (word: string): boolean => /\.pdf$/i.test(word);

/** The checks of briefs without a window: nothing is written. */
export function batchChecks(
  surroundings: Surroundings & { readonly fonts: string; readonly readPdf: ReadPdf },
) {
  const workspace = async () =>
    (await openStore(surroundings.home, workspaceSpec, surroundings.now, 'read')).store.data;

  /** A brief of the team's by its id, or one that a file holds as JSON. */
  const briefCalled = async (word: string): Promise<{ brief: Brief; delegation: Delegation | null }> => {
    const { briefs, delegations } = await workspace();
    const known = briefs.find(({ id }) => id === word) ?? (await briefIn(word));
    if (!known) {
      throw new Refused(
        'not-found',
        `There is no brief "${word}", and no such file.`,
        briefs.length > 0
          ? `The briefs are: ${briefs.map(({ id, title }) => `${id} (${title})`).join('; ')}.`
          : 'No brief has been made in the window yet; name a file that holds one.',
      );
    }
    return { brief: known, delegation: delegations.find(({ id }) => id === known.delegationId) ?? null };
  };

  /** A PDF is judged by the evidence inside it, which needs no library. */
  const opened = async (word: string): Promise<OpenedBrief> => {
    const pdf = isPdf(word) ? await readFile(word).catch(() => null) : null;
    if (pdf) return sideOf(await evidenceInPdf(basename(word), pdf, surroundings.readPdf));
    const { brief, delegation } = await briefCalled(word);
    const { file } = await readLibraryFile(surroundings);
    const { overlays } = await workspace();
    const { library, audiences } = await openRegion(file, surroundings, brief.packName, overlays);
    return { brief, delegation, library, audience: findAudience(audiences, brief.audienceId) };
  };

  return {
    /** What is other in the second of two briefs. */
    async difference(a: string, b: string): Promise<Difference> {
      const [old, now] = [await opened(a), await opened(b)];
      if (!isPdf(a) && !isPdf(b)) return differenceOf(old, now, now.audience);
      const measure = sceneMeasure(openFonts(surroundings.fonts));
      const edition = printedEdition(old.brief, now.brief);
      const side = (it: OpenedBrief): OpenedBrief => ({
        ...it,
        brief: asPrinted({ ...it, measure }, edition),
      });
      return differenceOf(side(old), side(now), now.audience);
    },

    async preflight(word: string): Promise<CheckedBrief> {
      const asked = await opened(word);
      const fonts = openFonts(surroundings.fonts);
      const document = compose({ ...asked, measure: sceneMeasure(fonts) });
      const pages = await findFaultsHere(fonts)(document);
      return {
        brief: asked.brief,
        report: preflight({ ...asked, today: localDay(surroundings.now()), pages }),
      };
    },
  };
}

/** The brief that a file holds; null where there is no such file. */
async function briefIn(path: string): Promise<Brief | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const name = basename(path);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Refused(
      'bad-input',
      `${name} is not JSON.`,
      'Name a brief’s id, or a file that holds a brief.',
    );
  }
  const parsed = Brief.safeParse(
    typeof json === 'object' && json !== null && 'brief' in json ? json.brief : json,
  );
  if (parsed.success) return parsed.data;
  throw new Refused(
    'bad-input',
    `${name} does not hold a brief.`,
    'Mend the fields named below, or name a brief’s id.',
    parsed.error.issues
      .slice(0, 20)
      .map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`),
  );
}
