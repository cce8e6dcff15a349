import type { Link, Organisation } from '../../../shared/domain/index.ts';
import { chartWordsIn } from '../../../shared/wording/chart-words.ts';
import { isOfCountry } from '../../briefs/choose-clusters.ts';
import { keyOf } from '../../library/record-kinds.ts';
import { type Block, type Inline, text } from '../document.ts';
import { type Context, cited } from './context.ts';

const WORDS = chartWordsIn('en');
const MOST_HUBS = 3;
/** Of one name. */
const MOST_PARTNERS = 8;
/** Fewer ties than these are no network. */
const FEWEST = 3;

/** One direction of a relation, as a sentence that begins with the name of the hub says it. */
type Verb = keyof typeof WORDS.ties;
type Tie = { readonly verb: Verb; readonly partner: Organisation; readonly link: Link };

const VERBS: Readonly<Record<string, readonly [from: Verb, to: Verb]>> = {
  owns: ['owns', 'ownedBy'],
  funds: ['funds', 'fundedBy'],
  hosts: ['hosts', 'hostedBy'],
  supplies: ['supplies', 'suppliedBy'],
  'located-at': ['locatedAt', 'siteOf'],
  'member-of': ['memberOf', 'hasMember'],
  'partner-of': ['partner', 'partner'],
  'researches-with': ['researches', 'researches'],
};

/**
 * The best-linked names of a chapter, each with its ties as a sentence, verb first; those of the visitors' country in
 * bold. Nothing where a source names fewer than three.
 */
export function tiesAsSentences(context: Context, linked: readonly Organisation[]): readonly Block[] {
  const hubs = hubsAmong(context, linked);
  const links = new Set(hubs.flatMap(({ ties }) => ties.map(({ link }) => link)));
  if (links.size < FEWEST) return [];
  const theirs = hubs.some(({ ties }) => ties.some(({ partner }) => isTheirs(context, partner)));
  return [
    { kind: 'heading', level: 2, text: 'Who is tied to whom' },
    {
      kind: 'table',
      table: {
        caption: [
          text(
            `${WORDS.tiesNote} ${theirs ? WORDS.tiesBold(context.audience.phrase) : WORDS.tiesNone(context.audience.phrase)}`,
          ),
        ],
        columns: [
          { label: 'Name', align: 'start', weight: 30 },
          { label: 'Its ties', align: 'start', weight: 70 },
        ],
        rowRecords: hubs.map(({ hub: { id } }) => ({ kind: 'organisation', id })),
        rows: hubs.map(({ hub, ties }) => [
          [text(hub.name, 'strong'), cited(context, hub.sourceIds, { type: 'organisation', key: hub.id })],
          sentenceOf(context, ties),
        ]),
      },
    },
  ];
}

const isTheirs = ({ library, audience }: Context, { id }: Organisation): boolean =>
  isOfCountry(library, id, audience);

/** Those with most ties; a tie is told once, under the one that comes first. */
function hubsAmong(context: Context, linked: readonly Organisation[]) {
  const told = new Set<Link>();
  // Ties that came are those that had room.
  const hasCome = context.library.came !== null;
  const byTies = linked.toSorted(
    (a, b) => context.library.linksOf(b.id).length - context.library.linksOf(a.id).length,
  );
  const hubs: { readonly hub: Organisation; readonly ties: readonly Tie[] }[] = [];
  for (const hub of byTies) {
    if (hubs.length >= MOST_HUBS) break;
    const ties = tiesOf(context, hub)
      .filter(({ link, partner }) => !told.has(link) && (hasCome || context.companies.has(partner.name)))
      .slice(0, MOST_PARTNERS);
    const line = [hub, ...ties.map(({ partner }) => partner)].map(({ name }) => name).join(', ');
    if (ties.length < 2 || !(hasCome || context.companies.take(line))) continue;
    for (const { link } of ties) told.add(link);
    hubs.push({ hub, ties });
  }
  return hubs;
}

function tiesOf(context: Context, hub: Organisation): readonly Tie[] {
  const { library } = context;
  return library
    .linksOf(hub.id)
    .flatMap((link): readonly Tie[] => {
      const isFrom = link.fromId === hub.id;
      const partner = library.organisation(isFrom ? link.toId : link.fromId);
      const verb = VERBS[link.relation]?.[isFrom ? 0 : 1];
      return partner && verb && partner.id !== hub.id ? [{ verb, partner, link }] : [];
    })
    .toSorted((a, b) => Number(isTheirs(context, b.partner)) - Number(isTheirs(context, a.partner)));
}

/** "paid for by A [1] and B [2]; run with C [3]." */
function sentenceOf(context: Context, ties: readonly Tie[]): readonly Inline[] {
  const verbs = [...new Set(ties.map(({ verb }) => verb))];
  return verbs.flatMap((verb, at): readonly Inline[] => {
    const same = ties.filter((tie) => tie.verb === verb);
    return [
      text(`${at > 0 ? '; ' : ''}`),
      text(WORDS.ties[verb], 'emphasis'),
      ...same.flatMap(({ partner, link }, index): readonly Inline[] => [
        text(index === 0 ? ' ' : ', '),
        isTheirs(context, partner) ? text(partner.name, 'strong') : text(partner.name),
        cited(
          context,
          link.sourceIds,
          { type: 'link', key: keyOf('link', link) },
          { type: 'organisation', key: partner.id },
        ),
      ]),
    ];
  });
}
