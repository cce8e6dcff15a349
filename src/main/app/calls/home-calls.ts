import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { COMING_DAYS } from '../../../shared/coming-days.ts';
import type { Attention, BriefState } from '../../../shared/contract.ts';
import { type Brief, Refused } from '../../../shared/domain/index.ts';
import { daysBetween } from '../../../shared/format/days-between.ts';
import { localDay } from '../../../shared/format/local-day.ts';
import { openDrifts } from '../../briefs/drift/drift.ts';
import { issuedCopies } from '../../ledger/ledger-store.ts';
import { openItems } from '../../ledger/recalls.ts';
import { canonicalJson } from '../../storage/canonical-json.ts';
import { sha256 } from '../../storage/hash.ts';
import { replaceFile } from '../../storage/replace-file.ts';
import { issuedByAll } from '../stores/team-here.ts';
import { enquiriesDue } from '../use-cases/enquiries.ts';
import { briefOf } from '../use-cases/open-brief.ts';
import { coverOf } from '../use-cases/preview.ts';
import { librariesOfLedger } from '../use-cases/recall.ts';
import { approvalOf } from '../use-cases/sign-off.ts';
import { signOffsDue } from '../use-cases/sign-off-due.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

/** Covers on disk beyond these are the oldest ones' leftovers. */
const MOST_COVERS = 600;
/** A cover of 320 pixels is some 20 kB. */
const LARGEST_COVER = 400_000;
const PNG = [0x89, 0x50, 0x4e, 0x47];

/** Home: what waits, and the covers of the briefs. */
export function homeCalls(context: AppContext): CallGroup<'homeCalls'> {
  const { ports, workspace, ledger, region } = context;
  const folder = join(ports.home, 'covers');
  const asked = new Set<string>();

  return {
    async home() {
      const today = localDay(ports.now());
      const { briefs, delegations, conflicts, team, enquiries, reviews } = workspace.data;
      const questions = conflicts.length + team.questions.length;
      const { library } = await region();
      const visits = delegations.flatMap((it): Extract<Attention, { kind: 'visit' }>[] => {
        if (it.visit === null || it.visit.to < today) return [];
        const days = daysBetween(today, it.visit.from);
        if (days >= COMING_DAYS) return [];
        const made = briefs.filter((brief) => brief.delegationId === it.id);
        const newest = made.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))[0];
        const briefId = newest?.id ?? null;
        return [{ kind: 'visit', delegationId: it.id, name: it.name, from: it.visit.from, days, briefId }];
      });
      const drifts = await Promise.all(
        briefs.map(async (brief): Promise<Attention[]> => {
          // A brief whose pack is gone has nothing to be compared with.
          const opened = await region(brief.packName).catch(() => null);
          const facts = opened ? openDrifts(brief, opened.library) : 0;
          return facts > 0 ? [{ kind: 'drift', briefId: brief.id, title: brief.title, facts }] : [];
        }),
      );
      const recalled = (await librariesOfLedger(context)).recalled
        .map((copy) => openItems(copy).length)
        .filter((count) => count > 0);
      const due = library.records.facts.filter((fact) => fact.reviewBy !== null && fact.reviewBy < today);
      return {
        states: statesOf(briefs, ledger.data),
        attention: [
          ...visits.sort((a, b) => a.days - b.days),
          ...signOffsDue({
            reviews,
            briefs,
            issued: issuedCopies(issuedByAll(context)),
            desk: context.teamDesk.here().desk,
            required: approvalOf(context).required,
          }),
          ...enquiriesDue(enquiries, today),
          ...(recalled.length > 0
            ? [
                {
                  kind: 'recalls',
                  copies: recalled.length,
                  facts: recalled.reduce((a, b) => a + b, 0),
                } as const,
              ]
            : []),
          ...drifts.flat(),
          ...(questions > 0 ? [{ kind: 'questions', count: questions } as const] : []),
          ...(due.length > 0 ? [{ kind: 'review', count: due.length } as const] : []),
        ],
      };
    },

    async cover({ id }) {
      const document = await coverOf(context, briefOf(context, id));
      const key = sha256(canonicalJson({ document, version: ports.version })).replace('sha256:', '');
      asked.add(key);
      const png = await readFile(join(folder, `${key}.png`)).catch(() => null);
      if (png && isPng(png)) return { key, png: new Uint8Array(png), pdf: null };
      const { pdf } = await ports.renderPdf(document, () => {});
      return { key, png: null, pdf };
    },

    async saveCover({ key, png }) {
      if (!asked.has(key) || !isPng(png) || png.length > LARGEST_COVER) {
        throw new Refused('bad-input', 'This is not the drawing of a cover.', null);
      }
      await mkdir(folder, { recursive: true });
      const kept = await readdir(folder);
      if (kept.length >= MOST_COVERS) {
        await Promise.all(kept.map((name) => rm(join(folder, name), { force: true })));
      }
      await replaceFile(join(folder, `${key}.png`), png);
      return {};
    },
  };
}

const isPng = (bytes: Uint8Array): boolean => PNG.every((byte, i) => bytes[i] === byte);

/** The last that the ledger knows of each brief; an issue outweighs an export. */
function statesOf(briefs: readonly Brief[], { entries }: AppContext['ledger']['data']): BriefState[] {
  const last = new Map<string, { state: 'exported' | 'issued'; at: string }>();
  for (const { at, event } of entries) {
    if (event.kind === 'exported' && last.get(event.briefId)?.state !== 'issued') {
      last.set(event.briefId, { state: 'exported', at });
    }
    if (event.kind === 'issued') last.set(event.copy.briefId, { state: 'issued', at });
  }
  return briefs.flatMap(({ id, changedAt }) => {
    const known = last.get(id);
    return known ? [{ briefId: id, ...known, changedSince: changedAt > known.at }] : [];
  });
}
