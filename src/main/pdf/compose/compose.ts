import { briefInEdition, recordBlocks } from '../../../shared/briefs/printed.ts';
import type { Measure } from '../../../shared/charts/scene.ts';
import {
  type Audience,
  type Brand,
  type Brief,
  type Delegation,
  EDITION_RULES,
  type Fact,
  type IssueMark,
  type Section,
} from '../../../shared/domain/index.ts';
import { formatDay, formatSpan } from '../../../shared/format/date.ts';
import { list } from '../../../shared/format/words.ts';
import { evidenceWordsIn } from '../../../shared/wording/courtesy.ts';
import { nameInSentence } from '../../briefs/brief-view.ts';
import { companyRoom, lineOfFact, lineOfRecord } from '../../library/companies.ts';
import type { Library } from '../../library/library.ts';
import { pointsOf } from '../../library/points-of.ts';
import type { Cover, Document, DocumentSection } from '../document.ts';
import { factIdsIn } from '../facts-in.ts';
import { paperSize } from '../paper.ts';
import { type Context, footLine, newCitations, REVIEW_COPY } from './context.ts';
import { courtesyPart } from './courtesy.ts';
import { EDITION_SECTIONS } from './editions.ts';
import { lookOf } from './look.ts';
import { photographsOf } from './photographs.ts';
import { placeInBands, pointBands, regionBands } from './region-bands.ts';
import { briefFactsIn, factsBehind } from './section-content.ts';
import { printedConflicts } from './sources.ts';

export type CompositionInput = {
  readonly brief: Brief;
  readonly library: Library;
  readonly audience: Audience;
  readonly delegation: Delegation | null;
  readonly measure: Measure;
  /** Its number and what it replaces, if it is an issued copy. */
  readonly issue?: IssueMark | null;
  /** It is for colleagues to read before it is issued, and says so on every page. */
  readonly review?: boolean;
  /** The authority's look; the pack's where none is given. */
  readonly brand?: Brand | null;
};

/** Composes the document of a brief. Amounts are formatted here, for this audience. */
export function compose({
  brief,
  library,
  audience,
  delegation,
  measure,
  issue,
  review = false,
  brand: look = library.records.brands[0] ?? null,
}: CompositionInput): Document {
  const included = briefInEdition(brief).sections;
  const facts = [...new Map(included.flatMap(factsBehind).map((fact) => [fact.id, fact])).values()];
  const context: Context = {
    brief,
    library,
    audience,
    delegation,
    issue: issue ?? null,
    review,
    width: paperSize(brief.paper).textWidth,
    measure,
    citations: newCitations(),
    photographs: photographsOf(brief, library),
    companies: companyRoom(library, chosenLines(library, included, facts)),
    ratesUsed: new Set(),
    unheldSaid: new Set(),
  };
  const edition = EDITION_RULES[brief.edition];
  const own = cover(context, look?.cover ?? null);
  const glanceSection = included.find((section) => section.kind === 'glance');
  const courtesy =
    brief.courtesy && edition.hasCourtesyPart
      ? courtesyPart(context, brief.courtesy, glanceSection ? briefFactsIn(glanceSection) : [])
      : null;
  const sections = EDITION_SECTIONS[brief.edition](context, { sections: included, facts, courtesy });
  const region = library.homePlace.name;
  const shortTitle = `${region} for ${delegation?.name ?? audience.phrase}`;
  const footer = footLine(context, formatDay(brief.issueDate, audience.dates.long));
  return {
    meta: {
      title: edition.depth === 0 ? brief.title : `${brief.title} (${edition.name.toLowerCase()})`,
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
    legend: evidenceWordsIn('en').marks,
    cover: courtesy ? { ...own, courtesy: courtesy.cover } : own,
    coverless: !edition.hasCover,
    sections: (edition.hasCover ? numbered(sections) : sections).map((section, index) =>
      // Its title is the brief's: the running head would repeat it.
      index === 0 && !edition.hasCover
        ? { ...section, head: { start: edition.name, end: shortTitle, foot: footer } }
        : section,
    ),
    ...(look ? { look: lookOf(look) } : {}),
    notes: [...officerNotes(printedFacts(sections, facts), brief, library), ...(courtesy?.notes ?? [])],
  };
}

/** What the pages say of the brief's own choice: rows that they add by themselves name a company only where that leaves room. */
const chosenLines = (
  library: Library,
  sections: readonly Section[],
  facts: readonly Fact[],
): readonly string[] => [
  ...facts.map(lineOfFact),
  ...sections.flatMap(recordBlocks).map(({ pinned }) => lineOfRecord(pinned.type, pinned.record)),
  ...sections.flatMap(({ clusterId }) => library.cluster(clusterId ?? '')?.pitch ?? []),
];

/** The sections that are listed, counted from 1 on. */
function numbered(sections: readonly DocumentSection[]): readonly DocumentSection[] {
  let ordinal = 0;
  return sections.map((section) => {
    if (section.unlisted) return section;
    ordinal += 1;
    return { ...section, ordinal };
  });
}

function cover(context: Context, style: Brand['cover']): Cover {
  const { brief, library, audience, delegation, issue } = context;
  const clusters = brief.sections.flatMap((s) =>
    s.included ? (library.cluster(s.clusterId ?? '')?.name ?? []) : [],
  );
  const edition = EDITION_RULES[brief.edition];
  const replaced =
    issue?.supersedes &&
    `replaces ${issue.supersedes.number} of ${formatDay(issue.supersedes.issueDate, audience.dates.long)}`;
  const prepared = formatDay(brief.issueDate, audience.dates.long);
  return {
    kicker: edition.kicker,
    region: library.homePlace.name,
    line: delegation ? delegation.name : `For visitors from ${audience.phrase}`,
    delegation: delegation?.name ?? null,
    when: delegation?.visit
      ? formatSpan(delegation.visit.from, delegation.visit.to, audience.dates.long)
      : null,
    where: delegation ? list(stopsOf(delegation)) || null : null,
    details: [
      ...(clusters.length > 0 ? [{ label: 'In this brief', text: list(clusters) }] : []),
      ...(context.review ? [{ label: 'Status', text: REVIEW_COPY }] : []),
      {
        label: issue ? `${edition.name}, issue ${issue.number}` : edition.name,
        text: ['Prepared ', prepared, replaced ? `, ${replaced}` : ''].join(''),
      },
    ],
    ...pictured(context, evidenceWordsIn('en').bands, style),
    ...(context.photographs.cover ? { photograph: context.photographs.cover } : {}),
  };
}

/** The places of an itinerary, each once. */
const stopsOf = ({ itinerary }: Delegation): readonly string[] => [
  ...new Set(itinerary.map(({ place }) => place)),
];

const KM = 5;
const THREE_MILES_IN_KM = 4.828;

/** The region's own geography, and what its bands mean; a region that nobody placed on a map goes without. */
function pictured(
  { library, brief, delegation }: Context,
  meaning: { readonly km: string; readonly miles: string },
  style: Brand['cover'],
): Pick<Cover, 'picture' | 'legend'> {
  const inMiles = brief.paper === 'letter';
  const step = inMiles ? THREE_MILES_IN_KM : KM;
  const home = library.homeBoundaries;
  const { lat = null, lon = null } = library.homePlace;
  const drawn = regionBands(home, step) ?? (lat === null || lon === null ? null : pointBands(step));
  if (!drawn) return { picture: null, legend: null };
  const stops = pointsOf(library, delegation ? stopsOf(delegation) : []);
  const [x, y] = drawn.reach;
  return {
    legend: inMiles ? meaning.miles : meaning.km,
    picture: {
      style: style ?? (inMiles ? 'bright' : 'deep'),
      core: drawn.core,
      bands: drawn.bands,
      reach: [x + 3 * step, y + 3 * step],
      places:
        drawn.core.length > 0
          ? stops.map(({ name, ...point }) => {
              const [east, south] = placeInBands(home, point.lat, point.lon);
              return { name, x: east, y: south };
            })
          : [],
    },
  };
}

/** Those of the facts that the sections print. */
function printedFacts(sections: readonly DocumentSection[], facts: readonly Fact[]): readonly Fact[] {
  const printedHere = factIdsIn(sections);
  return facts.filter((fact) => printedHere.has(fact.id));
}

/** What the officer should look at before handing the brief over. */
function officerNotes(facts: readonly Fact[], brief: Brief, library: Library): readonly string[] {
  const { choosesFacts, name } = EDITION_RULES[brief.edition];
  const late = facts.filter((fact) => fact.reviewBy !== null && fact.reviewBy < brief.issueDate).length;
  const disputed = printedConflicts({ brief, library }, facts).length;
  return [
    ...(late > 0
      ? [`${late} of ${facts.length} printed facts ${late === 1 ? 'is' : 'are'} past the review date.`]
      : []),
    ...(disputed > 0
      ? [
          `Recorded disagreements of which this brief prints both sides: ${disputed}, ${choosesFacts ? `of which the ${name.toLowerCase()} has no room to tell` : 'printed under “Where sources differ”'}.`,
        ]
      : []),
    ...(library.pack.trust === 'unverified'
      ? ['The data pack is unverified; the sources section says so.']
      : []),
  ];
}
