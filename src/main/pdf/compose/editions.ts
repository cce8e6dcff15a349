import { expectedAndNamed } from '../../../shared/delegations/edit-delegation.ts';
import {
  type Edition,
  type Fact,
  type RecordRef,
  SECTION_KINDS,
  type Section,
} from '../../../shared/domain/index.ts';
import { counted } from '../../../shared/format/number.ts';
import { list, organisationKind } from '../../../shared/format/words.ts';
import { sectionTitle } from '../../briefs/brief-view.ts';
import { isOfCountry } from '../../briefs/choose-clusters.ts';
import { sharedStems, stems, stemsOf } from '../../briefs/words.ts';
import { type Block, type DocumentSection, type FactItem, type Inline, text } from '../document.ts';
import { factIdsIn } from '../facts-in.ts';
import { answers } from './answers.ts';
import { pitchOfCase, whomToCall } from './case.ts';
import { cautions } from './cautions.ts';
import { changes } from './changes.ts';
import { type Context, cited, rateNote, regroupNumbers } from './context.ts';
import type { Courtesy } from './courtesy.ts';
import { type BriefFact, factItem, factsBlock, wordedStatement } from './fact-item.ts';
import { tile } from './glance.ts';
import { ORGANISATION, withRoom } from './organisation-table.ts';
import { factsInText } from './own-text.ts';
import { peopleTable } from './people-and-places.ts';
import { limitOf } from './record-list.ts';
import { SECTION_COMPOSERS, type SectionComposer, wholeSection } from './section-composers.ts';
import {
  briefFactsIn,
  entryList,
  factsAmong,
  factsBehind,
  firstFacts,
  type SectionEntry,
  sectionContent,
  textBlocks,
} from './section-content.ts';
import { conflicts, sourceList, sourcesAndMethod } from './sources.ts';

const factsOf = (facts: readonly BriefFact[]): readonly Fact[] => facts.map(({ fact }) => fact);

type Included = {
  /** The brief's sections that this edition prints, in order. */
  readonly sections: readonly Section[];
  /** Every fact that they rest on, once. */
  readonly facts: readonly Fact[];
  readonly courtesy: Courtesy | null;
};

/** What each edition makes of the brief. */
export const EDITION_SECTIONS: Readonly<
  Record<Edition, (context: Context, included: Included) => readonly DocumentSection[]>
> = {
  full: (context, { sections, facts, courtesy }) => [
    ...(courtesy?.sections ?? []),
    ...sections.flatMap((section) => wholeSection(context, section, courtesy?.beside(section))),
    sourcesSection(context, facts, courtesy),
  ],
  summary: (context, { sections }) => summary(context, context.brief.title, sections),
  host: (context, { sections }) => [
    ...hostNotes(context, sections),
    // The notes tell of disagreements where they say what to be careful with.
    sourcesSection(context, [], null),
  ],
};

function sourcesSection(
  context: Context,
  facts: readonly Fact[],
  courtesy: Courtesy | null,
): DocumentSection {
  const beside = courtesy?.beside('sources');
  return {
    id: 'sources',
    title: 'Sources and method',
    newPage: false,
    ...(beside ? { besideTitle: beside } : {}),
    blocks: sourcesAndMethod(context, facts),
  };
}

/** Two pages: key figures and reasons on the first, the clusters, the links and the sources on the second. */
function summary(context: Context, title: string, sections: readonly Section[]): readonly DocumentSection[] {
  const of = (kind: Section['kind']): readonly Section[] =>
    sections.filter((section) => section.kind === kind);
  const told = (kind: Section['kind'], most: number): readonly BriefFact[] =>
    of(kind).flatMap(briefFactsIn).slice(0, most);
  const printing = (part: SectionComposer['summary']): readonly Section[] =>
    sections.filter(({ kind }) => SECTION_COMPOSERS[kind].summary === part);
  const words = (of: readonly Section[]): readonly Block[] =>
    of.flatMap((section) => ownWords(context, section));
  const [made] = of('case');
  const tiles = of('glance')
    .flatMap(briefFactsIn)
    .filter(({ fact }) => fact.value !== null)
    .slice(0, 6);
  const why = told('why', 3);
  const clusters = of('cluster').slice(0, 4);
  const links = told('links', 1);
  const { need, pitch } = made ? pitchOfCase(context, made) : { need: null, pitch: [] };
  const first: readonly Block[] = [
    ...words([...of('case'), ...of('welcome')]),
    { kind: 'tiles', form: 'grid', tiles: tiles.map((it) => tile(context, it)) },
    ...words(of('glance')),
    ...(why.length > 0
      ? [
          { kind: 'heading', level: 2, text: of('why')[0]?.title ?? 'Why here' } as const,
          ...factsBlock(context, why),
        ]
      : []),
    ...words(of('why')),
    ...(need ? limitOf(context, need) : []),
    ...rateNote(context, [...factsOf([...tiles, ...why]), ...printing('first-page').flatMap(factsInTexts)]),
  ];
  // One list, each fact led by what it is about: a heading for every single fact would cost the page its sources.
  const led = (lead: string, facts: readonly BriefFact[]): readonly FactItem[] =>
    facts.map((it) => {
      const item = factItem(context, it);
      return { ...item, statement: [text(`${lead}. `, 'strong'), ...item.statement] };
    });
  const items = [
    ...clusters.flatMap((section) =>
      led(
        section.title ?? context.library.cluster(section.clusterId ?? '')?.name ?? 'Cluster',
        briefFactsIn(section).slice(0, 1),
      ),
    ),
    ...led(of('links')[0]?.title ?? `Links with ${context.audience.phrase}`, links),
  ];
  const second: readonly Block[] = [
    ...(items.length > 0 ? [{ kind: 'facts', items } as const] : []),
    ...(made ? whomToCall(context) : []),
    ...words(printing('texts')),
    ...SECTION_KINDS.flatMap((kind) => printing('whole').filter((section) => section.kind === kind)).flatMap(
      (section) => ownSection(context, section),
    ),
  ];
  const said = pitch.flatMap((block) => (block.kind === 'paragraph' ? block.inlines : []));
  const start: DocumentSection = {
    id: 'summary',
    title,
    newPage: true,
    ...(said.length > 0 ? { panel: { form: 'case', pitch: said, note: [], map: null } } : {}),
    blocks: first,
  };
  const sources = sourceList(context, 'short');
  return second.length > 0
    ? [
        start,
        {
          id: 'clusters',
          title: items.length > 0 ? 'Clusters and links' : 'More',
          newPage: true,
          blocks: [
            ...second,
            ...leftOut(context, sections, [...first, ...second]),
            { kind: 'heading', level: 2, text: 'Sources' },
            ...sources,
          ],
        },
      ]
    : [start, { id: 'sources', title: 'Sources', newPage: false, blocks: sources }];
}

/** What the full brief tells besides. */
function leftOut(
  context: Context,
  sections: readonly Section[],
  printed: readonly Block[],
): readonly Block[] {
  const here = factIdsIn([{ id: '', title: '', newPage: false, blocks: printed }]);
  const more = new Set(
    sections.flatMap(briefFactsIn).flatMap(({ fact }) => (here.has(fact.id) ? [] : [fact.id])),
  ).size;
  const whole = sections
    .filter(({ kind }) => IN_FULL_ALONE.has(kind))
    .map((section) => sectionTitle(section, context.library, context.audience));
  const told = [...(more > 0 ? [counted(more, 'more statement')] : []), ...whole];
  return told.length > 0
    ? [
        {
          kind: 'paragraph',
          style: 'small',
          inlines: [text('In the full brief besides: ', 'strong'), text(`${list(told)}.`)],
        },
      ]
    : [];
}

const IN_FULL_ALONE: ReadonlySet<Section['kind']> = new Set([
  'benchmarks',
  'stories',
  'sites',
  'rules',
  'funding',
  'visit',
]);

/** A section's own texts alone. */
function ownWords(context: Context, section: Section): readonly Block[] {
  const { opening, texts } = sectionContent(section);
  return textBlocks(context, [...opening, ...texts]);
}

const factsInTexts = (section: Section): readonly Fact[] => {
  const { opening, texts } = sectionContent(section);
  return [...opening, ...texts].flatMap(({ text: own }) => factsInText(own));
};

/** A section of the officer's own, under its title, for an edition that has no page for it. */
function ownSection(context: Context, section: Section): readonly Block[] {
  const { opening, entries, under } = sectionContent(section);
  const blocks = [
    ...textBlocks(context, opening),
    ...entryList(context, entries),
    ...(section.kind === 'changes' ? changes(context, section) : rateNote(context, under)),
  ];
  const heading = sectionTitle(section, context.library, context.audience);
  return blocks.length > 0 ? [{ kind: 'heading', level: 2, text: heading }, ...blocks] : [];
}

/** Sections of the host's notes: what the visitors asked, and who is tied to their country. */
export const HOST_QUESTIONS = 'questions';
export const HOST_WHO = 'who';

/** For the host alone: what to say, what will be asked, what to be careful with, who is who. */
function hostNotes(context: Context, sections: readonly Section[]): readonly DocumentSection[] {
  const told = [...new Map(sections.flatMap(briefFactsIn).map((it) => [it.fact.id, it])).values()];
  const careful = told.filter(({ fact }) => fact.caveat !== null);
  const made: DocumentSection[] = [
    {
      id: 'talking-points',
      title: 'Talking points',
      newPage: true,
      blocks: talkingPoints(context, sections),
    },
    {
      id: 'changes',
      title: 'What is new since their last visit',
      newPage: false,
      blocks: sections
        .filter(({ kind }) => kind === 'changes')
        .flatMap((section) => ownSection(context, section)),
    },
    {
      id: HOST_QUESTIONS,
      title: 'Likely questions',
      newPage: false,
      blocks: likelyQuestions(context, sections, told),
    },
    {
      id: 'care',
      title: 'Say with care',
      newPage: false,
      blocks: [...caution(context, careful), ...conflicts(context, sections.flatMap(factsBehind))],
    },
    { id: HOST_WHO, title: 'Who is who', newPage: false, blocks: whoIsWho(context) },
  ];
  return made.filter((section) => section.blocks.length > 0);
}

/** The first facts of each section with the officer's texts in their places; an own section whole, under its title. */
function talkingPoints(context: Context, sections: readonly Section[]): readonly Block[] {
  const hosts = (section: Section): SectionComposer['host'] => SECTION_COMPOSERS[section.kind].host;
  const others = sections.filter((section) => typeof hosts(section) === 'number');
  const entries = others.flatMap((section): readonly SectionEntry[] => {
    const content = sectionContent(section);
    return [
      ...content.opening.map((block) => ({ kind: 'text', block }) as const),
      ...firstFacts(content.entries, Number(hosts(section))),
    ];
  });
  return [
    ...entryList(context, entries),
    ...rateNote(context, [...factsOf(factsAmong(entries)), ...others.flatMap(factsInTexts)]),
    ...sections
      .filter((section) => hosts(section) === 'whole')
      .flatMap((section) => ownSection(context, section)),
  ];
}

/** The questions as the officer answered them; where nobody did, as the library's words do. */
function likelyQuestions(
  context: Context,
  sections: readonly Section[],
  told: readonly BriefFact[],
): readonly Block[] {
  const answered = sections.find(({ kind }) => kind === 'questions');
  const own = answered ? answers(context, answered) : [];
  const critical = sections.filter(({ kind }) => kind === 'cautions');
  return [
    ...(own.length > 0 ? own : questions(context, told)),
    ...critical.flatMap((section) => cautions(context, sectionContent(section))),
  ];
}

/** Fewest telling words that a question and its answer must share. */
const SHARED_WORDS = 2;

/** Each question with the facts that answer it, the brief's own first; an honest gap where there is none. */
function questions(context: Context, told: readonly BriefFact[]): readonly Block[] {
  const asked = context.delegation?.questions ?? [];
  const own = new Map(told.map((it) => [it.fact.id, it]));
  return asked.flatMap((question): readonly Block[] => {
    const words = stems(question);
    const answers = context.library.records.facts
      .map((fact) => ({
        fact,
        score:
          sharedStems(words, stemsOf(fact)).length +
          (own.has(fact.id) ? 0.5 : 0) +
          (fact.markets.includes(context.audience.market) ? 0.25 : 0),
      }))
      .filter(({ score }) => score >= SHARED_WORDS)
      .sort((a, b) => b.score - a.score || (a.fact.id < b.fact.id ? -1 : 1))
      .slice(0, 3)
      .map(({ fact }): BriefFact => own.get(fact.id) ?? { fact, wording: null });
    return [
      { kind: 'heading', level: 2, text: question },
      ...(answers.length > 0
        ? factsBlock(context, answers)
        : [
            {
              kind: 'paragraph',
              style: 'body',
              inlines: [text('The library holds no fact that answers this. Say so, and ask the data team.')],
            } as const,
          ]),
    ];
  });
}

function caution(context: Context, careful: readonly BriefFact[]): readonly Block[] {
  if (careful.length === 0) return [];
  return [
    {
      kind: 'table',
      table: {
        caption: [],
        columns: [
          { label: 'Figure or statement', align: 'start', weight: 52 },
          { label: 'What to keep in mind', align: 'start', weight: 48 },
        ],
        rowRecords: careful.map(({ fact }) => ({ kind: 'fact', id: fact.id })),
        rows: careful.map(({ fact, wording }): readonly (readonly Inline[])[] => [
          wording
            ? wordedStatement(context, fact, wording)
            : [
                text(regroupNumbers(context, fact.statement)),
                cited(context, fact.sourceIds, { type: 'fact', key: fact.id }),
              ],
          [text(regroupNumbers(context, fact.caveat ?? ''))],
        ]),
      },
    },
  ];
}

function whoIsWho(context: Context): readonly Block[] {
  const { library, audience, delegation } = context;
  const people = delegation?.people ?? [];
  const expected = delegation ? expectedAndNamed(delegation) : null;
  const theirs = library.records.organisations.filter((o) => isOfCountry(library, o.id, audience));
  const tied = withRoom(context, theirs, 12, HOST_WHO);
  return [
    ...(people.length > 0 || expected !== null
      ? [{ kind: 'heading', level: 2, text: 'The visitors' } as const]
      : []),
    ...(expected === null
      ? []
      : [{ kind: 'paragraph', style: 'body', inlines: [text(`${expected}.`)] } as const]),
    ...(people.length > 0 ? [peopleTable(people)] : []),
    ...(tied.length > 0
      ? [
          { kind: 'heading', level: 2, text: `Organisations tied to ${audience.phrase}` } as const,
          {
            kind: 'table',
            table: {
              caption: [],
              columns: [
                { label: ORGANISATION, align: 'start', weight: 34 },
                { label: 'Kind and place', align: 'start', weight: 24 },
                { label: 'What it does', align: 'start', weight: 42 },
              ],
              rowRecords: tied.map(({ id }): RecordRef => ({ kind: 'organisation', id })),
              rows: tied.map((o): readonly (readonly Inline[])[] => [
                [text(o.name, 'strong')],
                [text([organisationKind(o.kind), o.place].filter((part) => part !== null).join(', '))],
                [
                  text(regroupNumbers(context, o.summary)),
                  cited(context, o.sourceIds, { type: 'organisation', key: o.id }),
                ],
              ]),
            },
          } as const,
        ]
      : []),
  ];
}
