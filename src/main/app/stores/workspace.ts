import { z } from 'zod';
import { factBlockId } from '../../../shared/briefs/edit-brief.ts';
import {
  Audience,
  Brand,
  Brief,
  Carried,
  Delegation,
  Enquiry,
  KEEP_ALL,
  MergeConflict,
  MergeRecord,
  NO_TEAM,
  Overlay,
  Retention,
  Review,
  TeamWork,
} from '../../../shared/domain/index.ts';
import type { StoreSpec } from '../../storage/store.ts';

/** `workspace.json`: what the team made. */
export const WorkspaceFile = z.object({
  delegations: z.array(Delegation).readonly(),
  briefs: z.array(Brief).readonly(),
  overlays: z.array(Overlay).readonly(),
  /** Markets that the team added, or wrote anew in place of the pack's. */
  audiences: z.array(Audience).readonly().default([]),
  /** Questions that updates left, the newest last. */
  conflicts: z.array(MergeConflict).readonly(),
  /** Updates beneath overlays, the newest last. */
  merges: z.array(MergeRecord).readonly(),
  /** What was given to colleagues to be read before it is issued, the newest last. */
  reviews: z.array(Review).readonly().default([]),
  /** What the team was asked for. */
  enquiries: z.array(Enquiry).readonly().default([]),
  /** The authority issues nothing without approval. */
  signOffRequired: z.boolean().default(false),
  /** The authority's look, in place of the pack's. */
  brand: Brand.nullable().default(null),
  /** How long what is known of people is kept. */
  retention: Retention.default(KEEP_ALL),
  /** For each pack, the version that its overlays are based on: what an update still has to be merged from. */
  bases: z.record(z.string(), z.object({ version: z.string(), hash: z.string() })),
  /** What briefs from elsewhere brought along. */
  carried: z.array(Carried).readonly().default([]),
  /** What is shared with a team, where there is one. */
  team: TeamWork.default(NO_TEAM),
});
export type WorkspaceFile = z.infer<typeof WorkspaceFile>;

const OldOverlay = z.looseObject({
  recordType: z.string(),
  recordId: z.string(),
  packName: z.string(),
  changed: z.record(z.string(), z.json()),
  base: z.record(z.string(), z.json()),
  editedAt: z.string(),
});

/** Version 1 knew edits only, and no updates beneath them. */
function fromVersion1(old: unknown): unknown {
  const file = z.looseObject({ overlays: z.array(OldOverlay) }).parse(old);
  return {
    ...file,
    overlays: file.overlays.map(({ changed, base, ...overlay }) => ({
      ...overlay,
      change: { kind: 'edit', changed, base },
      note: null,
    })),
    conflicts: [],
    merges: [],
    bases: {},
  };
}

const OldBrief = z.looseObject({
  sections: z.array(z.looseObject({ pins: z.array(z.looseObject({ factId: z.string() })) })),
});

/** Until version 2 a section was a list of pinned facts, with no words of the officer's own. */
function fromVersion2(old: unknown): unknown {
  const file = z.looseObject({ briefs: z.array(OldBrief) }).parse(old);
  return {
    ...file,
    briefs: file.briefs.map((brief) => ({
      ...brief,
      madeFrom: null,
      waivers: [],
      kept: [],
      sections: brief.sections.map(({ pins, ...section }) => ({
        ...section,
        title: null,
        leftOutOf: [],
        blocks: pins.map((pin) => ({
          kind: 'fact',
          id: factBlockId(pin.factId),
          pin,
          wording: null,
          leftOutOf: [],
          review: false,
        })),
      })),
    })),
  };
}

const OldSection = z.looseObject({ blocks: z.array(z.looseObject({ kind: z.string() })) });

/** Until version 3 no suggestion could be dismissed, and only facts and texts could ask for another look. */
function fromVersion3(old: unknown): unknown {
  const file = z
    .looseObject({ briefs: z.array(z.looseObject({ sections: z.array(OldSection) })) })
    .parse(old);
  return {
    ...file,
    briefs: file.briefs.map((brief) => ({
      ...brief,
      dismissed: [],
      sections: brief.sections.map((section) => ({
        ...section,
        review: false,
        blocks: section.blocks.map((block) => (block.kind === 'note' ? { ...block, review: false } : block)),
      })),
    })),
  };
}

/** Until version 4 no brief told what changed since an older copy: nothing to change, but older apps cannot read it. */
const fromVersion4 = (old: unknown): unknown => old;

declare const __STORES_BUILD__: string | undefined;

export const workspaceSpec: StoreSpec<WorkspaceFile> = {
  name: 'workspace',
  // Running from source, it may change between runs.
  build: typeof __STORES_BUILD__ === 'string' ? __STORES_BUILD__ : null,
  goingBack: 'Settings, Earlier copies, shows what is left and what going back to it would change.',
  version: 5,
  schema: WorkspaceFile,
  members: {
    delegations: Delegation,
    briefs: Brief,
    overlays: Overlay,
    audiences: Audience,
    conflicts: MergeConflict,
    merges: MergeRecord,
    reviews: Review,
    enquiries: Enquiry,
    carried: Carried,
  },
  empty: {
    delegations: [],
    briefs: [],
    overlays: [],
    audiences: [],
    conflicts: [],
    merges: [],
    reviews: [],
    enquiries: [],
    signOffRequired: false,
    brand: null,
    retention: KEEP_ALL,
    bases: {},
    carried: [],
    team: NO_TEAM,
  },
  migrations: { 1: fromVersion1, 2: fromVersion2, 3: fromVersion3, 4: fromVersion4 },
};
