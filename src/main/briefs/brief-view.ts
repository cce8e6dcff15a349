import { citedIn, pinsOfBlock } from '../../shared/briefs/block-kinds.ts';
import { pinsOfSection } from '../../shared/briefs/printed.ts';
import { isNotForVisit } from '../../shared/delegations/visit-feedback.ts';
import {
  type Audience,
  type Brief,
  type Delegation,
  type Fact,
  type Pin,
  type Section,
  takesFacts,
  titleOfKind,
} from '../../shared/domain/index.ts';
import { amountLine, printAmount } from '../../shared/format/amount.ts';
import { formatPeriod } from '../../shared/format/date.ts';
import { regroup } from '../../shared/format/number.ts';
import { label } from '../../shared/format/words.ts';
import type { BriefView, FactCard, SectionView } from '../../shared/views/index.ts';
import type { Library } from '../library/library.ts';
import { chooseDiverse } from './choose-diverse.ts';
import { chooseSeries } from './choose-series.ts';
import { BENCHMARKS } from './draft-brief.ts';
import { suggestRecords } from './parts/suggest-records.ts';
import { type Reader, type ScoredFact, scoredOnce, scoreFact } from './score-fact.ts';
import { candidateFacts } from './section-facts.ts';
import { tailor } from './tailoring/tailor.ts';
import { knowsNeeds } from './tailoring/tailoring-index.ts';

const SUGGESTIONS = 12;

/** A section's heading, the same in the window and in print. */
export const sectionTitle = (section: Section, library: Library, audience: Audience): string =>
  section.title ??
  titleOfKind(section.kind, {
    region: nameInSentence(library.homePlace.name),
    market: audience.phrase,
    cluster: library.cluster(section.clusterId ?? '')?.name ?? null,
  });

/** "the North East", "the East of England"; other names take no article. */
export function nameInSentence(region: string): string {
  return /(?:\b(?:Midlands|North|South|East|West|Region|Country|Highlands|Islands|Kingdom)|of England)$/.test(
    region,
  ) && !/^the\b/i.test(region)
    ? `the ${region}`
    : region;
}

/** A fact in the audience's habit. */
export function factCard(scored: ScoredFact, library: Library, audience: Audience, today: string): FactCard {
  const { fact } = scored;
  const printed = fact.value === null ? null : printAmount(fact.value, fact.unit, audience, library.rate);
  return {
    id: fact.id,
    statement: regroup(fact.statement, audience.numbers),
    figure: printed ? amountLine(printed) : null,
    converted: printed?.converted?.text ?? null,
    metric: fact.metric,
    period: fact.period ? formatPeriod(fact.period, audience.dates.short) : null,
    place: fact.place,
    geography: fact.geography ? label(fact.geography) : null,
    basis: fact.basis ? label(fact.basis) : null,
    caveat: fact.caveat,
    confidence: fact.confidence,
    reviewBy: fact.reviewBy,
    reviewPassed: fact.reviewBy !== null && fact.reviewBy < today,
    sources: fact.sourceIds.flatMap((id) => {
      const source = library.source(id);
      return source ? [{ id, title: source.title, publisher: source.publisher, url: source.url }] : [];
    }),
    reasons: [...scored.reasons],
  };
}

type Score = (fact: Fact) => ScoredFact;
const lastScores = new WeakMap<Library, { readonly key: string; readonly score: Score }>();

/** What a fact is worth to a reader; cached, because each edit asks again. */
export function scoreFor(library: Library, reader: Reader): Score {
  const key = JSON.stringify(reader);
  const known = lastScores.get(library);
  if (known?.key === key) return known.score;
  const score = scoredOnce(
    knowsNeeds(library) ? scoreByNeeds(library, reader) : (fact) => scoreFact(fact, library, reader),
  );
  lastScores.set(library, { key, score });
  return score;
}

/** What a fact is worth to visitors whose needs are followed, beside the points of a section's own. */
const WORTH = 8;

function scoreByNeeds(library: Library, { audience, delegation, clusters, today }: Reader): Score {
  const { worthOf, reasonsFor } = tailor(library, { audience, delegation, clusters, today });
  return (fact) => ({ fact, score: WORTH * worthOf(fact), reasons: reasonsFor(fact) });
}

/** The reader of a brief, for tailoring. */
export const briefReader = (
  brief: Brief,
  library: Library,
  audience: Audience,
  delegation: Delegation | null,
): Reader => ({
  audience,
  delegation,
  clusters: brief.sections.flatMap((section) => library.cluster(section.clusterId ?? '') ?? []),
  today: brief.issueDate,
});

/** The brief with its facts, suggestions and reasons. */
export function viewBrief(
  brief: Brief,
  library: Library,
  audience: Audience,
  delegation: Delegation | null,
  came: BriefView['came'] = null,
): BriefView {
  const reader = briefReader(brief, library, audience, delegation);
  const score = scoreFor(library, reader);
  const used: readonly Fact[] = brief.sections.flatMap((section) =>
    pinsOfSection(section).map((pin) => pin.fact),
  );
  const card = (it: ScoredFact): FactCard => factCard(it, library, audience, brief.issueDate);
  // A pinned fact is shown as pinned, with today's score.
  const pinned = (pin: Pin): FactCard => {
    const now = library.fact(pin.factId);
    const gone = { score: 0, reasons: ['No longer in the library'] };
    return card({ ...(now ? score(now) : gone), fact: pin.fact });
  };
  const sections = brief.sections.map((section): SectionView => {
    const cluster = library.cluster(section.clusterId ?? '') ?? null;
    const dismissed = new Set(
      brief.dismissed.flatMap(({ sectionId, factId }) => (sectionId === section.id ? [factId] : [])),
    );
    const able = takesFacts(section.kind)
      ? candidateFacts(
          score,
          section.kind,
          { cluster, library, audience },
          ({ id }) => !dismissed.has(id) && !isNotForVisit(delegation, 'fact', id),
        )
      : [];
    return {
      id: section.id,
      kind: section.kind,
      title: sectionTitle(section, library, audience),
      ownTitle: sectionTitle({ ...section, title: null }, library, audience),
      clusterId: section.clusterId,
      included: section.included,
      takesFacts: takesFacts(section.kind),
      facts: pinsOfSection(section).map(pinned),
      suggestions: chooseDiverse(able, SUGGESTIONS, library, used).map(card),
      records: suggestRecords(section, library, {
        ...reader,
        paper: brief.paper,
        sections: brief.sections,
      }),
      notForVisit: takesFacts(section.kind)
        ? candidateFacts(score, section.kind, { cluster, library, audience }, ({ id }) =>
            isNotForVisit(delegation, 'fact', id),
          ).map(card)
        : [],
      dismissed: [...dismissed].flatMap((id) => library.fact(id) ?? []).map((fact) => card(score(fact))),
    };
  });
  const inWords = brief.sections.flatMap(({ blocks }) => blocks.flatMap(pinsOfBlock));
  return {
    brief,
    audience,
    delegation,
    sections,
    benchmarkIds: chooseSeries(library, audience, brief.issueDate, BENCHMARKS).map(({ id }) => id),
    bound: [...new Map(inWords.map((pin) => [pin.factId, pin])).values()].map(pinned),
    cited: citedSources(brief).flatMap((id) => {
      const source = library.source(id);
      return source ? [{ id, title: source.title, publisher: source.publisher, url: source.url }] : [];
    }),
    came,
  };
}

/** The sources that the officer cites by hand, each once. */
const citedSources = (brief: Brief): readonly string[] => [
  ...new Set(brief.sections.flatMap(({ blocks }) => blocks.flatMap(citedIn))),
];
