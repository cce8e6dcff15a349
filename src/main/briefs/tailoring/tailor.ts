import { isNotForVisit, suitsVisit } from '../../../shared/delegations/visit-feedback.ts';
import type { Audience, Cluster, Delegation, Fact, Organisation } from '../../../shared/domain/index.ts';
import type { Library } from '../../library/library.ts';
import { askedSegments } from './asked-segments.ts';
import { type Beside, chooseBeside } from './choose-beside.ts';
import { type Chapter, chooseChapters } from './choose-chapters.ts';
import { type ArguedFact, chooseFacts } from './choose-facts.ts';
import { chooseOrganisations, type OrganisationFeatures } from './choose-organisations.ts';
import { type AskedNeed, matchNeeds, type NeedFeatures } from './match-needs.ts';
import { MISSED_WEIGHTS } from './missed-weights.ts';
import { nothingHeld } from './nothing-held.ts';
import { reasonsFor } from './reasons.ts';
import { tailoringIndex } from './tailoring-index.ts';
import { type FactValues, type FactWeights, valueFacts } from './value-facts.ts';

export type TailorRequest = {
  readonly audience: Audience;
  readonly delegation: Delegation | null;
  /** Chapters that the officer asks for, in this order; null: as the visitors ask. */
  readonly clusters: readonly Cluster[] | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
};

export type Tailored = {
  /** What they ask for, the most first. */
  readonly needs: readonly AskedNeed[];
  readonly chapters: readonly Chapter[];
  /** The best first. */
  readonly facts: readonly ArguedFact[];
  readonly beside: Beside;
  readonly organisations: readonly Organisation[];
  /** Sectors and interests, in their words, on which the library holds nothing. */
  readonly nothingHeld: readonly string[];
  /** The chance that an expert keeps a fact for these visitors. */
  readonly worthOf: (fact: Fact) => number;
  /** The chance that these visitors should not leave without it. */
  readonly missedOf: (fact: Fact) => number;
  /** Why a fact suits these visitors or does not, in an officer's words. */
  readonly reasonsFor: (fact: Fact) => readonly string[];
};

/** Others than those of the app, to try them. */
export type TailoringWeights = {
  readonly needs: NeedFeatures;
  readonly facts: FactWeights;
  readonly missed: FactWeights;
  readonly organisations: OrganisationFeatures;
};

/** What a brief should say to these visitors. The same library and request always give the same answer. */
export function tailor(
  library: Library,
  { audience, delegation, clusters, today }: TailorRequest,
  weights?: TailoringWeights,
): Tailored {
  const index = tailoringIndex(library);
  const segments = askedSegments(delegation);
  const chapters = clusters
    ? clusters.map((cluster, at): Chapter => ({ cluster, strength: 0.9 ** at, asked: [] }))
    : chooseChapters(segments, audience, index);
  const needs = matchNeeds({ audience, segments, chapters }, index, weights?.needs);
  const visit = { audience, segments, needs, chapters, today };
  const values = withoutUnwanted(valueFacts(index, visit, weights?.facts), delegation);
  const { ranked } = values;
  const missed = valueFacts(index, visit, weights?.missed ?? MISSED_WEIGHTS);
  const missedOf = (fact: Fact): number => missed.of(fact).value;
  const facts = chooseFacts(values, library, index, visit, missedOf);
  return {
    needs,
    chapters,
    facts,
    beside: chooseBeside(
      ranked,
      facts.map(({ fact }) => fact),
      visit,
      index,
      library,
    ),
    organisations: chooseOrganisations(
      index,
      visit,
      ranked,
      library,
      suitsVisit(delegation, 'organisation'),
      weights?.organisations,
    ),
    nothingHeld: nothingHeld(segments, needs, index),
    reasonsFor: (fact) => reasonsFor(values.of(fact), visit, index.factRarity),
    missedOf,
    worthOf: (fact) => values.of(fact).value,
  };
}

/** What an officer found not to be for these visitors is worth nothing to them. */
function withoutUnwanted(values: FactValues, delegation: Delegation | null): FactValues {
  if (!delegation?.feedback?.length) return values;
  return {
    ranked: {
      *[Symbol.iterator]() {
        for (const it of values.ranked) if (!isNotForVisit(delegation, 'fact', it.fact.id)) yield it;
      },
    },
    of: (fact) => ({
      ...values.of(fact),
      ...(isNotForVisit(delegation, 'fact', fact.id) ? { value: 0 } : {}),
    }),
  };
}
