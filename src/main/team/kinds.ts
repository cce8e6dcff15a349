import type { z } from 'zod';
import {
  Audience,
  Brand,
  Brief,
  Delegation,
  Enquiry,
  Overlay,
  Review,
  SharedCarried,
  TeamSettings,
} from '../../shared/domain/index.ts';

/** What a team shares. The key of a document is its kind and its id. */
const TEAM_KINDS = [
  'brief',
  'delegation',
  'overlay',
  'audience',
  'review',
  'enquiry',
  'settings',
  'brand',
  'carried',
] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];

export type Shape = {
  readonly schema: z.ZodType;
  /** Fields that merge by letters. */
  readonly texts: readonly string[];
  /** Lists whose members are changed field by field; each has an `id`. */
  readonly members: readonly string[];
  /** Objects that are changed field by field. */
  readonly deep: readonly string[];
  /** Lists that merge member by member. Others are one value. */
  readonly lists: Readonly<Record<string, (member: never) => string>>;
  /** Fields of which the greater value stands, and nobody is asked. */
  readonly silent: readonly string[];
};

const NONE = { texts: [], members: [], deep: [], lists: {}, silent: [] } as const;
const whole = (member: unknown): string => JSON.stringify(member);

export const SHAPES: Readonly<Record<TeamKind, Shape>> = {
  brief: {
    ...NONE,
    schema: Brief,
    texts: ['text', 'wording', 'words'],
    members: ['sections', 'blocks'],
    lists: {
      dismissed: whole,
      waivers: ({ finding }: { finding: string }) => finding,
      kept: ({ factId }: { factId: string }) => factId,
      seriesIds: whole,
    },
    silent: ['changedAt', 'createdAt', 'edition', 'review'],
  },
  delegation: {
    ...NONE,
    schema: Delegation,
    texts: ['interests'],
    lists: {
      sectors: whole,
      questions: whole,
      people: ({ name }: { name: string }) => name,
      itinerary: whole,
      feedback: ({ type, id }: { type: string; id: string }) => `${type} ${id}`,
    },
  },
  overlay: {
    ...NONE,
    schema: Overlay,
    deep: ['change', 'changed', 'base', 'record'],
    silent: ['editedAt', 'base'],
  },
  audience: { ...NONE, schema: Audience },
  review: { ...NONE, schema: Review, lists: { remarks: whole } },
  enquiry: { ...NONE, schema: Enquiry, texts: ['asked'] },
  settings: { ...NONE, schema: TeamSettings, deep: ['retention'], lists: { closed: whole } },
  brand: { ...NONE, schema: Brand, deep: ['colours'] },
  // What came belongs together: of two that came apart one stands, whole.
  carried: { ...NONE, schema: SharedCarried, silent: ['came'] },
};

export const keyOf = (kind: TeamKind, id: string): string => `${kind} ${id}`;

/** Null for a kind that only a newer version knows. */
export function kindOfKey(key: string): TeamKind | null {
  const kind = key.slice(0, key.indexOf(' '));
  return TEAM_KINDS.find((known) => known === kind) ?? null;
}
