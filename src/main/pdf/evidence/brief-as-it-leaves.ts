import { pinsOfBlock } from '../../../shared/briefs/block-kinds.ts';
import { briefInEdition } from '../../../shared/briefs/printed.ts';
import type {
  Audience,
  Block,
  Brief,
  Delegation,
  Fact,
  OwnText,
  Pin,
  Section,
} from '../../../shared/domain/index.ts';
import type { RecordType } from '../../../shared/domain/records/kinds.ts';
import { hashOfFact } from '../../briefs/pin.ts';
import type { Library } from '../../library/library.ts';
import type { Document } from '../document.ts';
import { isRecordType, leavingOf, type Prints, restored, type Says, UNPRINTED } from './what-leaves.ts';

/** What of a brief, its reader and its visitors may leave with pages that say no more than `says`. */

export type Leaves = { readonly document: Document; readonly prints: Prints; readonly says: Says };

/** Ids of the blocks and sections that the pages print. */
function partsIn(part: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(part)) for (const member of part) partsIn(member, found);
  else if (part !== null && typeof part === 'object')
    for (const [key, value] of Object.entries(part)) {
      if (key === 'from' && typeof value === 'string') found.add(value);
      else if (key !== 'scene') partsIn(value, found);
    }
  return found;
}

/** The brief as its pages print it, under neutral names: JSON with records as they may leave. */
export function briefAsItLeaves(
  brief: Brief,
  delegation: Delegation | null,
  leaves: Leaves,
  library: Library,
) {
  const { document, says } = leaves;
  const at = `${brief.issueDate}T00:00:00.000Z`;
  const parts = partsIn(document.sections);
  const titles = new Set(document.sections.map(({ id }) => id));
  const sections = briefInEdition(brief).sections.flatMap((section) => {
    const blocks = section.blocks.flatMap((block) => blockAsItLeaves(block, parts, leaves) ?? []);
    const name = section.clusterId === null ? null : library.cluster(section.clusterId)?.name;
    if (blocks.length === 0 && !titles.has(section.id)) return [];
    if (section.clusterId !== null && !(name && says(name)) && blocks.length === 0) return [];
    return [sectionAsItLeaves(section, blocks, leaves)];
  });
  return {
    ...brief,
    id: 'brief',
    delegationId: delegation === null ? null : VISIT_OF_PDF,
    createdAt: at,
    changedAt: at,
    madeFrom: null,
    dismissed: [],
    waivers: [],
    kept: [],
    sections,
  };
}

function sectionAsItLeaves(section: Section, blocks: readonly object[], { prints, says }: Leaves) {
  const { title, seriesIds } = section;
  return {
    ...section,
    title: title !== null && says(title) ? title : null,
    leftOutOf: [],
    review: false,
    blocks,
    seriesIds: seriesIds.filter((key) => prints.refs.some((ref) => ref.type === 'series' && ref.key === key)),
  };
}

function blockAsItLeaves(block: Block, parts: ReadonlySet<string>, leaves: Leaves): object | null {
  const { prints, says } = leaves;
  const isFactPrinted = (pin: Pin): boolean => prints.has({ type: 'fact', key: pin.factId });
  const isPrinted =
    parts.has(block.id) ||
    pinsOfBlock(block).some(isFactPrinted) ||
    (block.kind === 'record' && prints.has({ type: block.pinned.type, key: block.pinned.record.id }));
  if (!isPrinted) return null;
  const bare = { ...block, leftOutOf: [], review: false };
  const words = (text: OwnText | null) => (text && saysAll(text, says) ? text : null);
  switch (block.kind) {
    case 'note':
      return null;
    case 'fact':
      return { ...bare, wording: words(block.wording) };
    case 'text':
      return { ...bare, text: words(block.text) ?? [] };
    case 'answer':
      return {
        ...bare,
        pins: block.pins.filter(isFactPrinted),
        lines: block.lines.filter((line) => prints.has({ type: 'fact', key: line.key }) || says(line.text)),
        words: words(block.words),
        askedOn: null,
      };
    case 'change':
    case 'record':
      return bare;
  }
}

const saysAll = (text: OwnText, says: Says): boolean =>
  text.every((part) =>
    part.kind === 'words' ? part.text.split('\n').every((line) => line.trim() === '' || says(line)) : true,
  );

/** With each fact and record in it as it may leave, and each fact's hash of what left of it. */
export const withoutPrivateFields = (brief: unknown, says: Says): unknown =>
  sealed(mapRecords(brief, (type, record) => leavingOf(type, record, says)));

function sealed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(sealed);
  if (!isFields(part)) return part;
  if ('factId' in part && isFields(part.fact))
    return { ...part, hash: hashOfFact(restored('fact', part.fact) as unknown as Fact) };
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, sealed(value)]));
}

/** Reads back what left: the fields that were left behind are empty. */
export const briefThatLeft = (brief: unknown): unknown => mapRecords(brief, restored);

type Fields = Readonly<Record<string, unknown>>;

/** With each record in it as `edit` makes it. */
export function mapRecords(part: unknown, edit: (type: RecordType, record: Fields) => Fields): unknown {
  if (Array.isArray(part)) return part.map((member) => mapRecords(member, edit));
  if (part === null || typeof part !== 'object') return part;
  const fields = part as Fields;
  if (isRecordType(fields.type) && isFields(fields.record)) {
    const { sourceIds, picture } = fields.record;
    // Which picture a photograph is stands on the pages for everybody to see.
    const seen = picture === undefined ? {} : { picture };
    return { type: fields.type, record: { ...edit(fields.type, fields.record), sourceIds, ...seen } };
  }
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      key === 'fact' && 'factId' in fields && isFields(value) ? edit('fact', value) : mapRecords(value, edit),
    ]),
  );
}

const isFields = (value: unknown): value is Fields => value !== null && typeof value === 'object';

/** How amounts and dates are printed for the reader; nothing of what the house thinks of the market. */
export const audienceAsItLeaves = ({
  id,
  name,
  phrase,
  paper,
  language,
  currency,
  numbers,
  dates,
}: Audience) => ({ id, name, phrase, paper, language, currency, numbers, dates });

export const audienceThatLeft = (audience: object): object => ({
  ...audience,
  market: UNPRINTED,
  countries: [],
  courtesyLanguage: null,
  themeWeights: {},
  marketWeights: {},
  greeting: { title: UNPRINTED, paragraphs: [UNPRINTED] },
});

/** Under this id the visit leaves: its own is of the house. */
export const VISIT_OF_PDF = 'delegation';

/** Of who is coming; an id of our own stands for the rest. */
export const DELEGATION_FIELDS_THAT_LEAVE: readonly (keyof Delegation)[] = ['name', 'audienceId'];

/** Who is coming, by the name on the cover: what else of the visit is printed stands on the pages. */
export const delegationAsItLeaves = ({ name, audienceId }: Delegation, says: Says) => ({
  name: says(name) ? name : UNPRINTED,
  audienceId,
});

export const delegationThatLeft = (delegation: object): object => ({
  ...delegation,
  id: VISIT_OF_PDF,
  sectors: [],
  interests: '',
  people: [],
  visit: null,
  itinerary: [],
  questions: [],
});
