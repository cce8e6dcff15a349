import type { Audience, Cluster, Delegation, Organisation } from '../../../shared/domain/index.ts';
import type { Library } from '../../library/library.ts';
import { askedSegments } from './asked-segments.ts';
import { type Beside, chooseBeside } from './choose-beside.ts';
import { type Chapter, chooseChapters } from './choose-chapters.ts';
import { chooseFacts } from './choose-facts.ts';
import { chooseOrganisations } from './choose-organisations.ts';
import { type AskedNeed, matchNeeds } from './match-needs.ts';
import { nothingHeld } from './nothing-held.ts';
import { tailoringIndex } from './tailoring-index.ts';
import { type Valued, valueFacts } from './value-facts.ts';

export type TailorRequest = {
  readonly audience: Audience;
  readonly delegation: Delegation | null;
  /** Chapters that the officer asks for, in this order; null: as the visitors ask. */
  readonly clusters: readonly Cluster[] | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
};

/** A fact that argues, in its chapter or, with none, under "why". */
type Argued = Valued & { readonly chapter: Chapter | null };

export type Tailored = {
  /** What they ask for, the most first. */
  readonly needs: readonly AskedNeed[];
  readonly chapters: readonly Chapter[];
  /** The best first. */
  readonly facts: readonly Argued[];
  readonly beside: Beside;
  readonly organisations: readonly Organisation[];
  /** Sectors and interests, in their words, on which the library holds nothing. */
  readonly nothingHeld: readonly string[];
  readonly valued: readonly Valued[];
};

/** What a brief should say to these visitors. The same library and request always give the same answer. */
export function tailor(library: Library, { audience, delegation, clusters, today }: TailorRequest): Tailored {
  const index = tailoringIndex(library);
  const segments = askedSegments(delegation);
  const explores = !segments.some(({ kind }) => kind === 'sector');
  const needs = matchNeeds(segments, audience, index);
  const chapters = clusters
    ? clusters.map((cluster, at): Chapter => ({ cluster, strength: 0.9 ** at, asked: [] }))
    : chooseChapters(segments, audience, index);
  const visit = { audience, segments, needs, chapters, today };
  const valued = valueFacts(index, visit);
  const facts = chooseFacts(valued, library, index, audience, explores);
  return {
    needs,
    chapters,
    facts: facts.map((it) => ({
      ...it,
      chapter: chapters.find(({ cluster }) => it.fact.clusterIds.includes(cluster.id)) ?? null,
    })),
    beside: chooseBeside(
      valued,
      facts.map(({ fact }) => fact),
      visit,
      index,
    ),
    organisations: chooseOrganisations(index, visit),
    nothingHeld: nothingHeld(segments, needs, index),
    valued,
  };
}
