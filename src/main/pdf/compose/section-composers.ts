import type { Section, SectionKind } from '../../../shared/domain/index.ts';
import { nameInSentence, sectionTitle } from '../../briefs/brief-view.ts';
import type { Block, DocumentSection } from '../document.ts';
import { answers } from './answers.ts';
import { benchmarks } from './benchmarks.ts';
import { caseInOnePage } from './case.ts';
import { cautions } from './cautions.ts';
import { changes } from './changes.ts';
import { clusterProfile } from './cluster.ts';
import { type Context, rateNote } from './context.ts';
import { glance } from './glance.ts';
import { countryLinks, funding, welcome, why } from './people-and-places.ts';
import { rules } from './rules.ts';
import { entryList, type SectionContent, sectionContent, textBlocks } from './section-content.ts';
import { visit } from './visit.ts';

/** How each kind of section is composed, and how much of it the shorter editions print. */
export type SectionComposer = {
  readonly blocks: (context: Context, content: SectionContent, section: Section) => readonly Block[];
  /** Where the full brief begins it: on a page that may hold more, on one of its own, or behind the section before. */
  readonly begins: 'new-page' | 'own-page' | 'behind';
  /** Missing from the table of contents. */
  readonly unlisted?: true;
  /**
   * What the summary prints: what its first page picks out of it, the officer's texts alone, or all that the officer put
   * into it.
   */
  readonly summary: 'first-page' | 'texts' | 'whole' | 'nothing';
  /** What the host's notes print: its texts and this many facts, or all that the officer put into it. */
  readonly host: number | 'whole' | 'nothing';
};

const USUAL = { begins: 'new-page', summary: 'texts', host: 3 } as const;

export const SECTION_COMPOSERS: Readonly<Record<SectionKind, SectionComposer>> = {
  welcome: {
    ...USUAL,
    blocks: (context, { entries, under }) => [
      ...welcome(context, nameInSentence(context.library.homePlace.name)),
      ...entryList(context, entries),
      ...rateNote(context, under),
    ],
    unlisted: true,
    summary: 'first-page',
  },
  case: { ...USUAL, blocks: caseInOnePage, begins: 'own-page', summary: 'first-page', host: 0 },
  glance: { ...USUAL, blocks: glance, summary: 'first-page' },
  why: { ...USUAL, blocks: why, summary: 'first-page' },
  cluster: {
    blocks: (context, content, { clusterId }) => {
      const cluster = context.library.cluster(clusterId ?? '');
      return cluster ? clusterProfile(context, cluster, content) : entryList(context, content.entries);
    },
    // Cluster pages all start at the top, so that readers learn their layout.
    begins: 'own-page',
    summary: 'texts',
    host: 2,
  },
  benchmarks: {
    ...USUAL,
    blocks: (context, { entries, under }, { seriesIds }) => [
      ...benchmarks(
        context,
        seriesIds.flatMap((id) => context.library.seriesById(id) ?? []),
      ),
      ...entryList(context, entries),
      ...rateNote(context, under),
    ],
  },
  links: { ...USUAL, blocks: countryLinks },
  stories: { ...USUAL, blocks: (context, { entries }) => entryList(context, entries), host: 0 },
  sites: { ...USUAL, blocks: (context, { entries }) => entryList(context, entries), host: 0 },
  rules: { ...USUAL, blocks: rules },
  funding: { ...USUAL, blocks: funding, begins: 'behind' },
  visit: { ...USUAL, blocks: visit, begins: 'behind' },
  meet: {
    ...USUAL,
    blocks: (context, { entries }) => entryList(context, entries),
    begins: 'behind',
    host: 'whole',
  },
  questions: {
    ...USUAL,
    blocks: (context, { entries }, section) => [...answers(context, section), ...entryList(context, entries)],
    summary: 'nothing',
  },
  cautions: { ...USUAL, blocks: cautions, summary: 'nothing', host: 'nothing' },
  changes: {
    blocks: (context, { entries }, section) => [...entryList(context, entries), ...changes(context, section)],
    begins: 'new-page',
    summary: 'whole',
    host: 'nothing',
  },
  text: {
    blocks: (context, { entries, under }) => [...entryList(context, entries), ...rateNote(context, under)],
    begins: 'new-page',
    summary: 'whole',
    host: 'whole',
  },
};

/** Texts before the first fact open the section; later ones stay among its facts or follow its content. */
function sectionBlocks(context: Context, section: Section): readonly Block[] {
  const content = sectionContent(section);
  return [
    ...textBlocks(context, content.opening),
    ...SECTION_COMPOSERS[section.kind].blocks(context, content, section),
  ];
}

/** A section as the full brief prints it; none where it has nothing to print. */
export function wholeSection(
  context: Context,
  section: Section,
  beside: DocumentSection['besideTitle'] | undefined,
): readonly DocumentSection[] {
  const { begins, unlisted = false } = SECTION_COMPOSERS[section.kind];
  const blocks = sectionBlocks(context, section);
  if (blocks.length === 0) return [];
  return [
    {
      id: section.id,
      title: sectionTitle(section, context.library, context.audience),
      newPage: begins !== 'behind',
      ...(begins === 'own-page' ? { ownPage: true } : {}),
      unlisted,
      ...(beside ? { besideTitle: beside } : {}),
      blocks,
    },
  ];
}
