import { briefInEdition, recordsIn } from '../../../shared/briefs/printed.ts';
import type { Contact, PrintedNeed, Section } from '../../../shared/domain/index.ts';
import type { Role } from '../../../shared/domain/records/kinds.ts';
import { lineOfFact } from '../../library/companies.ts';
import { roleOf } from '../../library/derived.ts';
import { type Block, type Panel, text, textOf } from '../document.ts';
import { chartFigure } from './benchmarks.ts';
import { type Context, cited, regroupNumbers } from './context.ts';
import { type BriefFact, proofItem } from './fact-item.ts';
import { addressOf, limitBlock, limitOf, pitchOf, printable } from './record-list.ts';
import { briefFactsIn, entryList, type SectionContent } from './section-content.ts';

const PROOFS = 3;
/** Among so many of the first facts. */
const LOOKED_AT = 8;
const PROVES: Readonly<Partial<Record<Role, number>>> = { proof: 4, headline: 4, offer: 3, story: 3 };

/** Three proofs, one chart, one limit and whom to call beneath its pitch: drawn from the rest of the brief. */
export function caseInOnePage(
  context: Context,
  { entries }: SectionContent,
  section: Section,
): readonly Block[] {
  const { need, pitch } = pitchOfCase(context, section);
  const proofs = proofsOfCase(context, need);
  for (const { fact } of proofs) context.companies.add(lineOfFact(fact));
  const [series] = section.seriesIds.flatMap((id) => context.library.seriesById(id) ?? []);
  const others = entries.filter((entry) => entry.kind !== 'record' || entry.block.pinned.record !== need);
  if (pitch.length + proofs.length === 0) return entryList(context, others);
  // Sources are numbered in the order of reading.
  const blocks: readonly Block[] = [
    ...(proofs.length > 0
      ? [{ kind: 'proofs', items: proofs.map((told) => proofItem(context, told)) } as const]
      : []),
    ...(series ? chartFigure(context, series, { mayBeLarge: true }) : []),
    ...entryList(context, others),
  ];
  const limit = need ? limitOfCase(context, need, proofs) : [];
  const call = whomToCall(context, null);
  const parts = [
    ...(limit.length > 0 ? [{ label: 'What to weigh', share: 7, blocks: limit }] : []),
    ...(call.length > 0 ? [{ label: 'Whom to call', share: 5, blocks: call }] : []),
  ];
  return [...blocks, ...(parts.length > 0 ? [{ kind: 'band', atFoot: true, parts } as const] : [])];
}

/** The pitch on its dark ground. */
export function panelOfCase(context: Context, section: Section): Panel | null {
  const { pitch } = pitchOfCase(context, section);
  const said = pitch.flatMap((block) => (block.kind === 'paragraph' ? block.inlines : []));
  return said.length > 0 ? { form: 'case', pitch: said, note: [], map: null } : null;
}

/** In one sentence: what meets the need that the case is made for, or what the first chapter says of itself. */
export function pitchOfCase(
  context: Context,
  section: Section,
): { readonly need: PrintedNeed | null; readonly pitch: readonly Block[] } {
  const [need] = recordsIn(section, 'need');
  if (need) return { need, pitch: pitchOf(context, need) };
  const chapter = printedSections(context).find(({ clusterId }) => clusterId !== null);
  const cluster = context.library.cluster(chapter?.clusterId ?? '');
  if (!cluster?.pitch) return { need: null, pitch: [] };
  return {
    need: null,
    pitch: [
      {
        kind: 'paragraph',
        style: 'lead',
        inlines: [
          text(regroupNumbers(context, cluster.pitch)),
          cited(context, cluster.sourceIds, { type: 'cluster', key: cluster.id }),
        ],
      },
    ],
  };
}

const printedSections = ({ brief }: Context): readonly Section[] => briefInEdition(brief).sections;

/** What bears the need out: the first facts of its chapter, or those under “why” where it is of none. */
function proofsOfCase(context: Context, need: PrintedNeed | null): readonly BriefFact[] {
  const nearest = nearestFacts(context, need).slice(0, LOOKED_AT);
  return [...nearest]
    .sort((a, b) => weightOf(context, b) - weightOf(context, a))
    .filter(({ fact }) => context.companies.has(lineOfFact(fact)))
    .slice(0, PROOFS);
}

/** The facts of the chapter that the need is of, then those under “why”, then the others. */
function nearestFacts(context: Context, need: PrintedNeed | null): readonly BriefFact[] {
  const sections = printedSections(context);
  const chapters = sections.filter(({ kind }) => kind === 'cluster');
  const own = need
    ? chapters.find(({ clusterId }) => need.clusterIds.includes(clusterId ?? ''))
    : chapters[0];
  const why = sections.find(({ kind }) => kind === 'why');
  const facts = [own, why, ...chapters].flatMap(briefFactsIn);
  return [...new Map(facts.map((told) => [told.fact.id, told])).values()];
}

/** What limits the need; where nothing of that is for print, what limits the nearest fact that is no proof. */
function limitOfCase(context: Context, need: PrintedNeed, proofs: readonly BriefFact[]): readonly Block[] {
  const own = limitOf(context, need, null);
  if (own.length > 0) return own;
  for (const { fact } of nearestFacts(context, need)) {
    const limit = printable(context, fact.caveat ?? '');
    if (!fact.short || limit === '' || proofs.some((told) => told.fact.id === fact.id)) continue;
    const ref = { type: 'fact', key: fact.id } as const;
    const said = textOf(ref, regroupNumbers(context, `${fact.short}: ${limit}`));
    return [limitBlock(null, said, cited(context, fact.sourceIds, ref))];
  }
  return [];
}

/** What proves something, has happened and is fresh comes first. */
function weightOf({ brief }: Context, { fact }: BriefFact): number {
  const { basis, reviewBy } = fact;
  return (
    (PROVES[roleOf(fact)] ?? 0) +
    (basis === 'target' || basis === 'forecast' ? 0 : 2) +
    (reviewBy === null || reviewBy >= brief.issueDate ? 1 : 0)
  );
}

const firstContact = (context: Context): Contact | undefined =>
  printedSections(context).flatMap((section) => recordsIn(section, 'contact'))[0];

/** The first of those to meet. */
export function whomToCall(context: Context, lead: string | null = 'Whom to call: '): readonly Block[] {
  const contact = firstContact(context);
  if (!contact) return [];
  const where = addressOf(contact);
  return [
    {
      kind: 'paragraph',
      style: 'body',
      inlines: [
        ...(lead === null ? [] : [text(lead, 'strong')]),
        text(`${contact.team}. ${regroupNumbers(context, contact.whatFor)}`),
        cited(context, contact.sourceIds, { type: 'contact', key: contact.id }),
        ...(where.length > 0 ? [text(' '), ...where] : []),
      ],
    },
  ];
}
