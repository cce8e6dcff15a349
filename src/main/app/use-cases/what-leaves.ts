import type { Leaving } from '../../../shared/contract.ts';
import type { Edition } from '../../../shared/domain/index.ts';
import { carriedFields } from '../../pdf/evidence/carried-fields.ts';
import { documentWithEvidence } from '../../pdf/evidence/compose-with-evidence.ts';
import type { OpenHome } from '../stores/open-home.ts';
import { composing } from './composing.ts';
import { briefOf, openBrief } from './open-brief.ts';

/** What a copy of this edition would carry: the very files that are put into it. */
export async function whatLeaves(home: OpenHome, briefId: string, edition: Edition): Promise<Leaving> {
  const whole = briefOf(home, briefId);
  const opened = await openBrief(home, { ...whole, edition });
  const { document } = documentWithEvidence(await composing(home, opened));
  const attached = document.attachments ?? [];
  const kinds = carriedFields(new Map(attached.map(({ name, text }) => [name, text])));
  const countOf = (one: string): number =>
    kinds.find(({ what }) => what === one || what === `${one}s`)?.count ?? 0;
  return {
    figures: countOf('fact'),
    sources: countOf('source'),
    files: attached.map(({ name, description, text }) => ({
      name,
      description,
      size: Buffer.byteLength(text),
    })),
    kinds: kinds.map(({ what, count, fields, stays }) => ({ what, count, fields, stays })),
    stays: {
      notes: whole.sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'note').length,
      decisions: whole.waivers.length + whole.kept.length,
      hasVisitors: opened.delegation !== null,
    },
    hasProgramme: (opened.delegation?.itinerary.length ?? 0) > 0,
  };
}
