import { pinsOf } from '../../shared/briefs/printed.ts';
import type { BriefView, FactCard, SectionView } from '../../shared/contract.ts';
import type { Audience, Brief, Delegation, Fact, Section } from '../../shared/domain/index.ts';
import { formatPeriod } from '../../shared/format/date.ts';
import { figureLine, printFigure } from '../../shared/format/figure.ts';
import { regroup } from '../../shared/format/number.ts';
import { label } from '../../shared/format/words.ts';
import type { Library } from '../library/library.ts';
import { chooseDiverse } from './choose-diverse.ts';
import { COUNTS, candidates, type TakingFacts } from './draft-brief.ts';
import { type Reader, type Scored, scoreFact } from './score-fact.ts';

const SUGGESTIONS = 12;

const TITLES: Readonly<Record<Exclude<Section['kind'], 'cluster'>, string>> = {
  welcome: 'Welcome',
  glance: 'At a glance',
  why: 'Why the region',
  benchmarks: 'Benchmarks',
  links: 'Links with your country',
  funding: 'Funding and support',
  visit: 'Your visit',
  text: 'In our own words',
};

/** A section's heading, the same in the window and on the page. */
export function sectionTitle(section: Section, library: Library, audience: Audience): string {
  if (section.title !== null) return section.title;
  switch (section.kind) {
    case 'cluster':
      return library.cluster(section.clusterId ?? '')?.name ?? 'Cluster';
    case 'why':
      return `Why ${nameInSentence(library.homePlace.name)}`;
    case 'links':
      return `Links with ${audience.phrase}`;
    default:
      return TITLES[section.kind];
  }
}

/** "the North East", "the East of England", but names that end otherwise go without an article. */
export function nameInSentence(region: string): string {
  return /(?:\b(?:Midlands|North|South|East|West|Region|Country|Highlands|Islands)|of England)$/.test(
    region,
  ) && !/^the\b/i.test(region)
    ? `the ${region}`
    : region;
}

export function takesFacts(section: Section): section is Section & { kind: TakingFacts } {
  return section.kind in COUNTS;
}

/** A fact as the audience reads it. */
export function factCard(scored: Scored, library: Library, audience: Audience, today: string): FactCard {
  const { fact } = scored;
  const printed = fact.value === null ? null : printFigure(fact.value, fact.unit, audience, library.rate);
  return {
    id: fact.id,
    statement: regroup(fact.statement, audience.numbers),
    figure: printed ? figureLine(printed) : null,
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
    score: scored.score,
    reasons: [...scored.reasons],
  };
}

/** The brief with its facts, what else it could hold, and why. */
export function viewBrief(
  brief: Brief,
  library: Library,
  audience: Audience,
  delegation: Delegation | null,
): BriefView {
  const clusters = brief.sections.flatMap((section) => library.cluster(section.clusterId ?? '') ?? []);
  const reader: Reader = { audience, delegation, clusters, today: brief.issueDate };
  const scored = library.records.facts.map((fact) => scoreFact(fact, library, reader));
  const scoreOf = new Map(scored.map((s) => [s.fact.id, s]));
  const used: readonly Fact[] = brief.sections.flatMap((section) => pinsOf(section).map((pin) => pin.fact));
  const sections = brief.sections.map((section): SectionView => {
    const cluster = library.cluster(section.clusterId ?? '') ?? null;
    // A pinned fact is shown as it was pinned, with the score that it would have today.
    const facts = pinsOf(section).map((pin) => {
      const now = scoreOf.get(pin.factId);
      return factCard(
        now
          ? { ...now, fact: pin.fact }
          : { fact: pin.fact, score: 0, reasons: ['No longer in the library'] },
        library,
        audience,
        brief.issueDate,
      );
    });
    const suggestions = takesFacts(section)
      ? chooseDiverse(candidates(scored, section.kind, cluster, library, reader), SUGGESTIONS, library, used)
      : [];
    return {
      id: section.id,
      kind: section.kind,
      title: sectionTitle(section, library, audience),
      clusterId: section.clusterId,
      included: section.included,
      takesFacts: takesFacts(section),
      facts,
      suggestions: suggestions.map((s) => factCard(s, library, audience, brief.issueDate)),
    };
  });
  return { brief, audience, delegation, sections };
}
