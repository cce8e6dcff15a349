import { printed } from '../../../shared/briefs/printed.ts';
import type { Audience, Brief, Delegation, Fact, IssueMark, Section } from '../../../shared/domain/index.ts';
import { regionOutline } from '../../../shared/figures/region-map.ts';
import type { Measure } from '../../../shared/figures/scene.ts';
import { formatDay, formatSpan } from '../../../shared/format/date.ts';
import { list } from '../../../shared/format/words.ts';
import { nameInSentence, sectionTitle } from '../../briefs/brief-view.ts';
import type { Library } from '../../library/library.ts';
import type { Block, Cover, Document, DocumentSection } from '../document.ts';
import { factsIn } from '../facts-in.ts';
import { paperSize } from '../paper.ts';
import { answers } from './answers.ts';
import { benchmarks } from './benchmarks.ts';
import { changes } from './changes.ts';
import { clusterProfile } from './cluster.ts';
import { type Context, footLine, newCitations, rateNote } from './context.ts';
import { type Courtesy, courtesyPart } from './courtesy.ts';
import { hostNotes, summary } from './editions.ts';
import { glance } from './glance.ts';
import { countryLinks, funding, visit, welcome, why } from './people-and-places.ts';
import { sourcesAndMethod } from './sources.ts';
import { type Content, contentOf, factsUnder, listed, textBlocks, toldIn } from './told.ts';

export type Composing = {
  readonly brief: Brief;
  readonly library: Library;
  readonly audience: Audience;
  readonly delegation: Delegation | null;
  readonly measure: Measure;
  /** Its number and what it replaces, where this is an issued copy. */
  readonly issue?: IssueMark | null;
};

/** From a brief and its library to what the document says. Figures are formatted here, for this audience. */
export function compose({ brief, library, audience, delegation, measure, issue }: Composing): Document {
  const context: Context = {
    brief,
    library,
    audience,
    delegation,
    issue: issue ?? null,
    width: paperSize(brief.paper).textWidth,
    measure,
    citations: newCitations(),
    ratesUsed: new Set(),
  };
  const included = printed(brief).sections;
  const facts = [...new Map(included.flatMap(factsUnder).map((fact) => [fact.id, fact])).values()];
  const own = cover(context);
  const glanceSection = included.find((section) => section.kind === 'glance');
  const courtesy =
    brief.courtesy && brief.edition === 'full'
      ? courtesyPart(context, brief.courtesy, glanceSection ? toldIn(glanceSection) : [], own)
      : null;
  const sections = editionSections(context, included, facts, courtesy);
  const region = library.homePlace.name;
  const shortTitle = `${region} for ${delegation?.name ?? audience.phrase}`;
  const footer = footLine(context, formatDay(brief.issueDate, audience.dates.long));
  return {
    meta: {
      title:
        brief.edition === 'full'
          ? brief.title
          : `${brief.title} (${EDITION_NAMES[brief.edition].toLowerCase()})`,
      author: `${region} trade and investment`,
      subject: `Briefing pack on ${nameInSentence(region)} for ${delegation?.name ?? audience.phrase}`,
      keywords: [
        region,
        audience.name,
        ...included.flatMap((s) => library.cluster(s.clusterId ?? '')?.name ?? []),
      ].join(', '),
      language: audience.language,
      issueDate: brief.issueDate,
      ...(issue ? { issue: { number: issue.number, supersedes: issue.supersedes?.number ?? null } } : {}),
    },
    paper: brief.paper,
    edition: brief.edition,
    shortTitle,
    footer,
    cover: courtesy ? { ...own, courtesy: courtesy.cover } : own,
    coverless: brief.edition === 'summary',
    sections: sections.map((section) =>
      // Its title is the brief's own: the running head would say it twice.
      section.id === 'summary'
        ? { ...section, head: { start: EDITION_NAMES.summary, end: shortTitle, foot: footer } }
        : section,
    ),
    notes: [...notes(printedFacts(sections, facts), brief, library), ...(courtesy?.notes ?? [])],
  };
}

/** The brief's sections at the depth of its edition. */
function editionSections(
  context: Context,
  included: readonly Section[],
  facts: readonly Fact[],
  courtesy: Courtesy | null,
): readonly DocumentSection[] {
  const { library, audience, brief } = context;
  const sources = (): DocumentSection => {
    const beside = courtesy?.beside('sources');
    return {
      id: 'sources',
      title: 'Sources and method',
      newPage: true,
      ...(beside ? { besideTitle: beside } : {}),
      // The host's notes tell of disagreements where they say what to be careful with.
      blocks: sourcesAndMethod(context, brief.edition === 'host' ? [] : facts),
    };
  };
  switch (brief.edition) {
    case 'summary':
      return summary(context, brief.title, included);
    case 'host':
      return [...hostNotes(context, included), sources()];
    case 'full': {
      const body = included.flatMap((section): readonly DocumentSection[] => {
        const blocks = sectionBlocks(context, section);
        const beside = courtesy?.beside(section);
        if (blocks.length === 0) return [];
        return [
          {
            id: section.id,
            title: sectionTitle(section, library, audience),
            newPage: section.kind !== 'funding' && section.kind !== 'visit',
            // A reader learns a cluster's page once: they all begin in the same place.
            ...(section.kind === 'cluster' ? { ownPage: true } : {}),
            unlisted: section.kind === 'welcome',
            ...(beside ? { besideTitle: beside } : {}),
            blocks,
          },
        ];
      });
      return [...(courtesy?.sections ?? []), ...body, sources()];
    }
  }
}

/** Texts before the first fact open the section; those after it stand among its facts, or behind its content. */
function sectionBlocks(context: Context, section: Section): readonly Block[] {
  const content = contentOf(section);
  return [...textBlocks(context, content.opening), ...ownContent(context, section, content)];
}

function ownContent(context: Context, section: Section, content: Content): readonly Block[] {
  switch (section.kind) {
    case 'welcome':
      return [
        ...welcome(context, nameInSentence(context.library.homePlace.name)),
        ...listed(context, content.entries),
        ...rateNote(context, content.under),
      ];
    case 'glance':
      return glance(context, content);
    case 'why':
      return why(context, content);
    case 'cluster': {
      const cluster = context.library.cluster(section.clusterId ?? '');
      return cluster ? clusterProfile(context, cluster, content) : listed(context, content.entries);
    }
    case 'benchmarks':
      return [
        ...benchmarks(
          context,
          section.seriesIds.flatMap((id) => context.library.seriesById(id) ?? []),
        ),
        ...listed(context, content.entries),
        ...rateNote(context, content.under),
      ];
    case 'links':
      return countryLinks(context, content);
    case 'funding':
      return funding(context, content);
    case 'visit':
      return visit(context, content);
    case 'questions':
      return [...answers(context, section), ...listed(context, content.entries)];
    case 'changes':
      return [...listed(context, content.entries), ...changes(context, section)];
    case 'text':
      return [...listed(context, content.entries), ...rateNote(context, content.under)];
  }
}

const EDITION_NAMES = { full: 'Full brief', summary: 'Two-page summary', host: 'Host’s notes' } as const;

function cover(context: Context): Cover {
  const { brief, library, audience, delegation, issue } = context;
  const clusters = brief.sections.flatMap((s) =>
    s.included ? (library.cluster(s.clusterId ?? '')?.name ?? []) : [],
  );
  return {
    kicker: brief.edition === 'host' ? 'For the host, not for the visitors' : 'Briefing pack',
    region: library.homePlace.name,
    line: delegation ? delegation.name : `For visitors from ${audience.phrase}`,
    delegation: delegation?.name ?? null,
    details: [
      ...(delegation?.visit
        ? [
            {
              label: 'Visit',
              text: formatSpan(delegation.visit.from, delegation.visit.to, audience.dates.long),
            },
          ]
        : []),
      { label: 'Prepared', text: formatDay(brief.issueDate, audience.dates.long) },
      { label: 'Edition', text: EDITION_NAMES[brief.edition] },
      ...(issue
        ? [
            {
              label: 'Issue',
              text: issue.supersedes
                ? `${issue.number}. It replaces ${issue.supersedes.number} of ${formatDay(issue.supersedes.issueDate, audience.dates.long)}`
                : issue.number,
            },
          ]
        : []),
      ...(clusters.length > 0 ? [{ label: 'Clusters', text: list(clusters) }] : []),
    ],
    outline: regionOutline(library.homeBoundaries, 300, 300),
    outlineAlt: `Outline of ${nameInSentence(library.homePlace.name)}`,
  };
}

/** Those of the facts that the sections print. */
function printedFacts(sections: readonly DocumentSection[], facts: readonly Fact[]): readonly Fact[] {
  const printedHere = factsIn(sections);
  return facts.filter((fact) => printedHere.has(fact.id));
}

/** What the officer should look at before handing the brief over. */
function notes(facts: readonly Fact[], brief: Brief, library: Library): readonly string[] {
  const late = facts.filter((fact) => fact.reviewBy !== null && fact.reviewBy < brief.issueDate).length;
  const disputed = new Set(facts.flatMap((fact) => library.conflictsOf(fact.id).map((c) => c.id))).size;
  return [
    ...(late > 0
      ? [`${late} of ${facts.length} printed facts ${late === 1 ? 'is' : 'are'} past the review date.`]
      : []),
    ...(disputed > 0
      ? [
          `Recorded disagreements between sources that touch this brief: ${disputed}, ${brief.edition === 'summary' ? 'of which the summary has no room to tell' : 'printed under “Where sources differ”'}.`,
        ]
      : []),
    ...(library.pack.trust === 'unverified'
      ? ['The data pack is unverified; the sources section says so.']
      : []),
  ];
}
