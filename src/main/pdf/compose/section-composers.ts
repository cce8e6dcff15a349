import type { Section, SectionKind } from '../../../shared/domain/index.ts';
import { nameInSentence, sectionTitle } from '../../briefs/brief-view.ts';
import type { Block, DocumentSection, Panel } from '../document.ts';
import { answers } from './answers.ts';
import { benchmarks } from './benchmarks.ts';
import { caseInOnePage, panelOfCase } from './case.ts';
import { cautions } from './cautions.ts';
import { changes } from './changes.ts';
import { clusterProfile, panelOfCluster } from './cluster.ts';
import { type Context, rateNote } from './context.ts';
import { glance } from './glance.ts';
import { countryLinks, funding, welcome, why } from './people-and-places.ts';
import { rules } from './rules.ts';
import { entryList, type SectionContent, sectionContent, textBlocks } from './section-content.ts';
import { visit } from './visit.ts';

/** How each kind of section is composed, and how much of it the shorter editions print. */
export type SectionComposer = {
  readonly blocks: (context: Context, content: SectionContent, section: Section) => readonly Block[];
  /** The dark panel that opens it, where it has something to say there. */
  readonly panel?: (context: Context, section: Section) => Panel | null;
  /** Where the full brief begins it: at the top of a page, there unless it would leave a large hole, or wherever there is room. */
  readonly begins: 'page' | 'chapter' | 'anywhere';
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

const USUAL = { begins: 'anywhere', summary: 'texts', host: 3 } as const;

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
  case: {
    ...USUAL,
    blocks: caseInOnePage,
    panel: panelOfCase,
    begins: 'page',
    summary: 'first-page',
    host: 0,
  },
  glance: { ...USUAL, blocks: glance, begins: 'page', summary: 'first-page' },
  why: { ...USUAL, blocks: why, summary: 'first-page' },
  cluster: {
    panel: (context, section) => {
      const cluster = context.library.cluster(section.clusterId ?? '');
      const records = sectionContent(section).entries.flatMap((entry) =>
        entry.kind === 'record' ? [entry.block.pinned] : [],
      );
      return cluster ? panelOfCluster(context, cluster, records) : null;
    },
    blocks: (context, content, { clusterId }) => {
      const cluster = context.library.cluster(clusterId ?? '');
      return cluster ? clusterProfile(context, cluster, content) : entryList(context, content.entries);
    },
    begins: 'chapter',
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
  funding: { ...USUAL, blocks: funding },
  visit: { ...USUAL, blocks: visit },
  meet: {
    ...USUAL,
    blocks: (context, { entries }) => entryList(context, entries),
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
    begins: 'anywhere',
    summary: 'whole',
    host: 'nothing',
  },
  text: {
    blocks: (context, { entries, under }) => [...entryList(context, entries), ...rateNote(context, under)],
    begins: 'anywhere',
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
  const { begins, unlisted = false, panel: panelOf } = SECTION_COMPOSERS[section.kind];
  // Sources are numbered in the order of reading.
  const own = panelOf?.(context, section) ?? null;
  const photograph = context.photographs.chapters.get(section.id);
  const panel = own && photograph ? { ...own, photograph } : own;
  const blocks = sectionBlocks(context, section);
  if (blocks.length === 0 && (panel?.pitch.length ?? 0) === 0) return [];
  return [
    {
      id: section.id,
      title: sectionTitle(section, context.library, context.audience),
      newPage: begins === 'page',
      ...(begins === 'page' && !panel ? { mayShare: true } : {}),
      ...(begins === 'chapter' ? { isChapter: true } : {}),
      unlisted,
      ...(panel ? { panel } : {}),
      ...(beside ? { besideTitle: beside } : {}),
      blocks,
    },
  ];
}
