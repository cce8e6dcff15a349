import { randomUUID } from 'node:crypto';
import {
  briefReader,
  factCard,
  scoreFor,
  sectionTitle,
  viewBrief,
} from '../../src/main/briefs/brief-view.ts';
import { draftBrief } from '../../src/main/briefs/draft-brief.ts';
import { carryOverWords } from '../../src/main/briefs/duplicate-brief.ts';
import { pinFact } from '../../src/main/briefs/pin.ts';
import { whyNot } from '../../src/main/briefs/why-not.ts';
import { sectionOf } from '../../src/shared/briefs/edit-brief.ts';
import type { BriefView, CallOutput } from '../../src/shared/contract.ts';
import type { Audience, Brief, Delegation, Fact, Pin } from '../../src/shared/domain/index.ts';
import { firstEdition } from '../library/shipped-library.ts';

/** Briefs of the shipped pack, drafted and seen by the app's own rooms, without a disk and a second process. */

export const library = await firstEdition();

/** As main would show it. */
export const viewOf = (brief: Brief, audience: Audience, delegation: Delegation | null): BriefView =>
  viewBrief(brief, library, audience, delegation);

/** A draft of the full edition, as an officer finds it; without clusters it has no profiles. */
export const briefOf = (
  id: string,
  audience: Audience,
  delegation: Delegation | null,
  clusterIds: readonly string[],
): BriefView => viewOf(draft(id, audience, delegation, clusterIds), audience, delegation);

const draft = (
  id: string,
  audience: Audience,
  delegation: Delegation | null,
  clusterIds: readonly string[] | null,
): Brief =>
  draftBrief(library, {
    id,
    audience,
    delegation,
    clusterIds,
    edition: 'full',
    paper: audience.paper,
    issueDate: '2026-11-22',
    now: '2026-11-22T10:00:00.000Z',
  });

/** The brief anew for somebody else, with the officer's words. */
export function duplicateOf(
  { brief, audience: before }: BriefView,
  audience: Audience,
  delegation: Delegation | null,
): BriefView {
  const fresh = draft(randomUUID(), audience, delegation, null);
  const made = carryOverWords(brief, fresh, (section) => sectionTitle(section, library, before));
  return viewOf(made, audience, delegation);
}

export function pinOf(factId: string): Pin {
  const fact = library.fact(factId);
  if (!fact) throw new Error(`the shipped pack holds no ${factId}`);
  return pinFact(fact, library.pack);
}

/** Facts whose statement has all these words. */
const factsWith = (query: string): readonly Fact[] => {
  const words = query.toLowerCase().split(/\s+/);
  return library.records.facts
    .filter(({ statement }) => words.every((word) => statement.toLowerCase().includes(word)))
    .slice(0, 12);
};

export function verdictsOf(
  brief: Brief,
  audience: Audience,
  delegation: Delegation | null,
  sectionId: string,
  query: string,
): CallOutput<'whyNot'> {
  const reader = briefReader(brief, library, audience, delegation);
  const score = scoreFor(library, reader);
  const section = sectionOf(brief, sectionId);
  return factsWith(query).flatMap((fact) => {
    const { reasons, addable } = whyNot(fact, section, brief, library, reader, score);
    return [
      { card: factCard(score(fact), library, audience, brief.issueDate), reasons: [...reasons], addable },
    ];
  });
}

export const figuresFor = (audience: Audience, query: string, today: string): CallOutput<'findAmounts'> =>
  factsWith(query)
    .filter(({ value }) => value !== null)
    .map((fact) => ({
      card: factCard({ fact, score: 0, reasons: [] }, library, audience, today),
      pin: pinFact(fact, library.pack),
    }));
