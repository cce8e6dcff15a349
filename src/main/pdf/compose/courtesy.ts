import { EDITION_RULES, type Edition, type Section } from '../../../shared/domain/index.ts';
import { englishOf, isToReview } from '../../../shared/domain/records/translations.ts';
import { labelsIn } from '../../../shared/format/words.ts';
import { type CourtesyLanguage, LANGUAGES } from '../../../shared/languages.ts';
import { wordFor } from '../../../shared/strings/catalogue.ts';
import {
  amountWordsIn,
  courtesyDay,
  monthName,
  type Wording,
  wordingIn,
} from '../../../shared/wording/courtesy.ts';
import { sectionTitle } from '../../briefs/brief-view.ts';
import type { Library } from '../../library/library.ts';
import {
  type Block,
  type Cover,
  type CoverWords,
  type DocumentSection,
  type Inline,
  type Tile,
  text,
  textOf,
} from '../document.ts';
import { isPlain } from '../text/scripts.ts';
import {
  amountOf,
  type Context,
  cited,
  type EvidenceWords,
  evidenceOf,
  footLine,
  ratesBehind,
  rateText,
} from './context.ts';
import type { BriefFact } from './fact-item.ts';
import { tile } from './glance.ts';

/** A courtesy part of a brief: its pages, the titles beside the body's, and what could not be said in that language. */
export type Courtesy = {
  readonly cover: NonNullable<Cover['courtesy']>;
  readonly sections: readonly DocumentSection[];
  readonly beside: (section: Section | 'sources') => DocumentSection['besideTitle'] | undefined;
  readonly notes: readonly string[];
};

type Names = ReturnType<typeof namesIn>;

/** The names of the pack in a courtesy language; those that it lacks stay English, and are listed. */
function namesIn(library: Library, language: CourtesyLanguage) {
  const untranslated = new Set<string>();
  const unreviewed = new Set<string>();
  const translate = (type: string, id: string, english: string): string => {
    const found = library.records.translations.find(
      (t) => t.recordType === type && t.recordId === id && t.field === 'name' && t.locale === language,
    );
    if (!found) untranslated.add(english);
    else if (isToReview(found, english)) unreviewed.add(english);
    return found?.text ?? english;
  };
  return {
    untranslated,
    unreviewed,
    region: translate('place', library.homePlace.id, library.homePlace.name),
    clusterName: (id: string): string => translate('cluster', id, library.cluster(id)?.name ?? id),
    /** Words of a record in the language; null where nobody has translated them. */
    words: (type: string, id: string, field: string): string | null => {
      const found = library.records.translations.find(
        (t) => t.recordType === type && t.recordId === id && t.field === field && t.locale === language,
      );
      if (found && isToReview(found, englishOf(library.records, found))) unreviewed.add(found.text);
      return found?.text ?? null;
    },
    country: (places: readonly string[]): string | null => {
      const place = places.map((name) => library.place(name)).find((found) => found !== undefined);
      return place ? translate('place', place.id, place.name) : null;
    },
    place: (name: string): string => {
      const place = library.place(name);
      return place ? translate('place', place.id, name) : name;
    },
    /** Words that nobody has translated. */
    english: (words: string): string => {
      untranslated.add(words);
      return words;
    },
  };
}

/**
 * Cover, welcome and key figures in the courtesy language. Names come from the pack's translations, fixed words from the
 * app; what has neither stays English and is listed.
 */
export function courtesyPart(
  context: Context,
  language: CourtesyLanguage,
  glanceFacts: readonly BriefFact[],
): Courtesy {
  const { library, audience, brief, delegation } = context;
  const wording = wordingIn(language);
  const names = namesIn(library, language);
  const country = names.country(audience.countries) ?? audience.name;
  const tongue = { language, direction: wording.direction } as const;
  if (delegation) names.english(delegation.name);
  const line = wording.forVisitors(country);
  const { region } = names;
  const day = courtesyDay(brief.issueDate, wording);
  const page = {
    newPage: true,
    unlisted: true,
    tongue,
    head: {
      start: wording.briefingPack,
      end: region,
      foot: footLine(context, day),
      legend: wording.marks,
    },
  } as const;
  const tiles = courtesyTiles(context, language, wording, names, glanceFacts);
  const sections: DocumentSection[] = [
    {
      ...page,
      id: `welcome-${language}`,
      title: wording.sections.welcome,
      blocks: [
        ...welcome(context, wording, region),
        ...pitches(context, names),
        { kind: 'paragraph', style: 'body', inlines: [text(wording.englishFollows)] },
      ],
    },
    ...(tiles.length > 0
      ? [
          {
            ...page,
            newPage: false,
            id: `glance-${language}`,
            title: wording.sections.glance,
            blocks: [
              { kind: 'paragraph', style: 'lead', inlines: [text(wording.glanceLead)] } as const,
              { kind: 'tiles', form: 'rows', tiles } as const,
              ...courtesyRates(
                context,
                wording,
                glanceFacts.filter(({ fact }) => tiles.some(({ factId }) => factId === fact.id)),
              ),
            ],
          } satisfies DocumentSection,
        ]
      : []),
  ];
  return {
    cover: { ...tongue, ...courtesyCover(context, wording, names, line) },
    sections,
    // A title of the officer's own, or one that nobody translated, stands once.
    beside: (section) => {
      if (section !== 'sources' && (section.title !== null || section.kind === 'text')) return undefined;
      const words =
        section === 'sources'
          ? wording.sections.sources
          : courtesyTitle(section, wording, names, country, () => sectionTitle(section, library, audience));
      return isPlain(words) ? undefined : { ...tongue, text: words };
    },
    get notes() {
      return courtesyNotes(language, names);
    },
  };
}

/** The heading of a section that has no title of the officer's. */
function courtesyTitle(
  { kind, clusterId }: Section,
  { sections }: Wording,
  { region, clusterName, english }: Names,
  country: string,
  inEnglish: () => string,
): string {
  switch (kind) {
    case 'case':
    case 'welcome':
    case 'glance':
    case 'benchmarks':
    case 'funding':
    case 'stories':
    case 'sites':
    case 'rules':
    case 'visit':
    case 'meet':
      return sections[kind];
    case 'why':
      return sections.why(region);
    case 'links':
      return sections.links(country);
    case 'cluster':
      return clusterName(clusterId ?? '');
    // Nobody has translated the others.
    default:
      return english(inEnglish());
  }
}

/** The words of the cover; its picture is the document's own. */
function courtesyCover(
  { brief, delegation }: Context,
  wording: Wording,
  names: Names,
  line: string,
): CoverWords {
  const { region, clusterName, place } = names;
  const day = (date: string): string => courtesyDay(date, wording);
  const editions: Partial<Record<Edition, string>> = wording.editions;
  const clusters = brief.sections.flatMap((s) =>
    s.included && s.clusterId ? [clusterName(s.clusterId)] : [],
  );
  const stops = [...new Set((delegation?.itinerary ?? []).map((stop) => stop.place))];
  return {
    kicker: wording.briefingPack,
    region,
    line,
    when: delegation?.visit ? courtesySpan(delegation.visit, wording) : null,
    where: stops.length > 0 ? stops.map(place).join(wording.comma) : null,
    details: [
      ...(clusters.length > 0 ? [{ label: wording.clusters, text: clusters.join(wording.comma) }] : []),
      { label: wording.edition, text: editions[brief.edition] ?? EDITION_RULES[brief.edition].name },
      { label: wording.prepared, text: day(brief.issueDate) },
    ],
    legend: brief.paper === 'letter' ? wording.bands.miles : wording.bands.km,
  };
}

/**
 * The key figures, each whole in the language or not at all: its measure and its caveat as the pack translates them, its
 * unit, its area and its period in the app's words.
 */
function courtesyTiles(
  context: Context,
  language: CourtesyLanguage,
  wording: Wording,
  { words, english }: Names,
  facts: readonly BriefFact[],
): readonly Tile[] {
  const labels = labelsIn(language);
  const evidence: EvidenceWords = {
    label: (word) => wordFor(labels, word) ?? word,
    period: (period) => courtesyPeriod(period, wording),
    latestHeld: wording.latestHeld,
  };
  const inLanguage: Context = { ...context, amountWords: amountWordsIn(language) };
  return facts
    .filter(({ fact }) => fact.value !== null)
    .flatMap(({ fact, from }) => {
      const measure = words('fact', fact.id, 'metric');
      const caveat = fact.caveat === null ? null : words('fact', fact.id, 'caveat');
      const rests = evidenceOf(context, fact, evidence);
      const amount = amountOf(inLanguage, fact);
      const said = [amount?.unit, amount?.converted?.unit, rests.period, rests.mark?.words, ...rests.rest];
      if (
        measure === null ||
        (caveat === null) !== (fact.caveat === null) ||
        said.some((part) => LATIN_WORD.test(part ?? ''))
      ) {
        english(fact.metric ?? fact.statement);
        return [];
      }
      // The officer's wording is in the language of the brief, and stands in its own pages.
      const own = tile(inLanguage, { fact, wording: null, ...(from ? { from } : {}) });
      return [{ ...own, measure, caveat, evidence: rests, drawing: null }];
    });
}

const LATIN_WORD = /\p{Script=Latin}{2}/u;

/** What the chapters say of themselves, under their names; those that nobody has translated are not told. */
function pitches(context: Context, { words, clusterName }: Names): readonly Block[] {
  return context.brief.sections.flatMap(({ included, clusterId }): readonly Block[] => {
    const cluster = included && clusterId ? context.library.cluster(clusterId) : undefined;
    const said = cluster?.pitch ? words('cluster', cluster.id, 'pitch') : null;
    if (!cluster || said === null) return [];
    const of = { type: 'cluster', key: cluster.id } as const;
    return [
      { kind: 'heading', level: 2, text: clusterName(cluster.id) },
      {
        kind: 'paragraph',
        style: 'lead',
        inlines: [textOf(of, said), cited(context, cluster.sourceIds, of)],
      },
    ];
  });
}

function welcome(context: Context, wording: Wording, region: string): readonly Block[] {
  const people = context.delegation?.people ?? [];
  const converts = context.library.rate(context.audience.currency.code) !== undefined;
  const cell = (words: string): readonly Inline[] => [text(words)];
  return [
    { kind: 'paragraph', style: 'lead', inlines: [text(wording.greeting(region))] },
    {
      kind: 'paragraph',
      style: 'body',
      inlines: [text(converts ? `${wording.limits} ${wording.converted}` : wording.limits)],
    },
    ...(people.length > 0
      ? [
          { kind: 'heading', level: 2, text: wording.preparedFor } as const,
          {
            kind: 'table',
            table: {
              caption: [],
              columns: [
                { label: wording.name, align: 'start', weight: 34 },
                { label: wording.role, align: 'start', weight: 30 },
                { label: wording.organisation, align: 'start', weight: 36 },
              ],
              rows: people.map((person) => [
                [text(person.name, 'strong')],
                cell(person.role ?? '–'),
                cell(person.organisation ?? '–'),
              ]),
            },
          } as const,
        ]
      : []),
  ];
}

/** The rates behind the key figures, each with its day and its source; nothing where no amount was converted. */
function courtesyRates(context: Context, wording: Wording, facts: readonly BriefFact[]): readonly Block[] {
  const rates = ratesBehind(
    context,
    facts.map(({ fact }) => fact),
  );
  if (rates.length === 0) return [];
  const [before = '', after = ''] = wording.ratesUsed(PLACE).split(PLACE);
  const named = rates.flatMap((rate, index): readonly Inline[] => [
    ...(index > 0 ? [text(wording.comma)] : []),
    { kind: 'figure', text: rateText(rate) },
    text(` (${courtesyDay(rate.asOf, wording)})`),
    cited(context, [rate.sourceId], { type: 'rate', key: rate.currency }),
  ]);
  return [{ kind: 'paragraph', style: 'small', inlines: [text(before), ...named, text(after)] }];
}

/** Stands in a sentence for what is no plain text. */
const PLACE = '\ufffc';

/** First and last day of a visit; a year that both share is said once. */
function courtesySpan(
  { from, to }: { readonly from: string; readonly to: string },
  wording: Wording,
): string {
  const [first, last] = [courtesyDay(from, wording), courtesyDay(to, wording)];
  const year = from.slice(0, 4);
  const shared = year === to.slice(0, 4) ? first.replace(new RegExp(`\\s*${year}$`), '') : first;
  return from === to ? last : wording.range(shared, last);
}

/** "2025-10" in the language's months; "2023 to 2025", "2022 onwards" and "to 2030" in its words; anything else as it stands. */
function courtesyPeriod(period: string, wording: Wording): string {
  const [, year = '', month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(period) ?? [];
  if (month) return wording.month(monthName(month, wording), year);
  const [, from, to] = /^(?:(\d{4}) )?to (\d{4})$/.exec(period) ?? [];
  if (to !== undefined) return from === undefined ? wording.until(to) : wording.range(from, to);
  const [, since] = /^(?:from (?=\d{4}$))?(\d{4})(?: onwards)?$/.exec(period) ?? [];
  return since === undefined || since === period ? period : wording.since(since);
}

function courtesyNotes(language: CourtesyLanguage, { untranslated, unreviewed }: Names): readonly string[] {
  const { name } = LANGUAGES[language];
  return [
    `The fixed ${name} wording has not been reviewed by a native speaker.`,
    ...(unreviewed.size > 0
      ? [`${name} names that still need a native review: ${[...unreviewed].join('; ')}.`]
      : []),
    ...(untranslated.size > 0
      ? [`Left in English in the ${name} part: ${[...untranslated].join('; ')}.`]
      : []),
  ];
}
