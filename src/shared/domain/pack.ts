import { z } from 'zod';
import { Audience } from './audience.ts';
import { Brand } from './brand.ts';
import { Boundary, PackPicture, recordLists } from './records.ts';
import { Id, Text } from './words.ts';

export const Sha256 = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/, 'is not a hash: write sha256: and 64 hexadecimal digits');

/** A file inside the pack's folder, as its descriptor names it. */
export const PackResource = z.looseObject({
  name: z
    .string()
    .regex(/^[a-z0-9._-]{1,80}$/, 'is not a resource name: use small letters, digits, ".", "_" or "-"'),
  path: z.string().min(1),
  bytes: z.number().int().min(0),
  hash: Sha256,
});
export type PackResource = z.infer<typeof PackResource>;

/** `datapackage.json` after Data Package v2. Properties that we do not know are kept. */
export const PackDescriptor = z.looseObject({
  name: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{0,79}$/, 'is not a pack name: use small letters, digits, ".", "_" or "-"'),
  title: Text,
  version: z
    .string()
    .regex(
      /^\d{1,9}\.\d{1,9}\.\d{1,9}$/,
      'is not a version: write three numbers of up to nine digits, as in 2026.11.0',
    ),
  created: z.iso.datetime({ offset: true, error: 'is not a date and time' }),
  /** Id of the place that the pack is about. Without it, the first place of the pack. */
  homePlace: Id.optional(),
  resources: z.array(PackResource).min(1, 'names no files').max(400, 'names more than 400 files'),
});
export type PackDescriptor = z.infer<typeof PackDescriptor>;

/** All records of one pack, parsed. */
export const PackRecords = z.object({
  ...recordLists,
  boundaries: z.array(Boundary).readonly(),
  audiences: z.array(Audience).readonly(),
  /** How the authority's pages look; none, or one. */
  brands: z.array(Brand).readonly().default([]),
  /** The files that photographs name. */
  pictures: z.array(PackPicture).readonly().default([]),
});
export type PackRecords = z.infer<typeof PackRecords>;

/** A pack that says nothing yet. */
export const NO_RECORDS = Object.fromEntries(
  Object.keys(PackRecords.shape).map((list) => [list, []]),
) as unknown as PackRecords;

/** A mistake in a pack: which file, which row (1 is the header) and column, what is wrong and how to mend it. */
export const PackProblem = z.object({
  file: z.string(),
  row: z.number().int().nullable(),
  column: z.string().nullable(),
  sentence: z.string(),
  /** How the command line says what the sentence asks for; no window shows it. */
  flag: z.string().optional(),
});
export type PackProblem = z.infer<typeof PackProblem>;

/** An installed pack, as `library.json` lists it. */
export const InstalledPack = z.object({
  name: z.string(),
  title: z.string(),
  version: z.string(),
  created: z.string(),
  installedAt: z.string(),
  /** Folder under the home's `packs/`. */
  folder: z.string(),
  /** sha256 of the descriptor, which holds the hash of every file. */
  hash: Sha256,
  /** Shipped with the app, published by a signed channel, or imported by hand and vouched for by nobody. */
  trust: z.enum(['shipped', 'channel', 'unverified']),
  counts: z.record(z.string(), z.number().int()),
  /** Id of the place that the pack is about, where its descriptor says so; else the first place of the pack. */
  homePlace: Id.optional(),
});
export type InstalledPack = z.infer<typeof InstalledPack>;

/** A pack as what leaves names it: nothing of the machine on which it is installed. */
export const NamedPack = InstalledPack.pick({
  name: true,
  title: true,
  version: true,
  created: true,
  hash: true,
  trust: true,
  homePlace: true,
});
export type NamedPack = z.infer<typeof NamedPack>;

/** A change of what is installed, for the history. */
export const PackEvent = z.object({
  at: z.string(),
  packName: z.string(),
  title: z.string(),
  what: z.enum(['installed', 'updated', 'rolled-back', 'removed']),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type PackEvent = z.infer<typeof PackEvent>;

/** Whose a pack's name is. */
export const Publisher = z.object({
  title: Text,
  /** sha256 of the first root of trust of its channel; null for what ships with the app. */
  fingerprint: Sha256.nullable(),
});
export type Publisher = z.infer<typeof Publisher>;

/** Where packs are published, as a signed repository after The Update Framework. */
export const Channel = z.object({
  id: Id,
  title: Text,
  /** `https://…`, `http://` on this machine, or a folder. */
  location: z.string().min(1).max(2000),
  /** sha256 of the first root of trust, which a person can compare. */
  rootFingerprint: Sha256,
  /** Folder under the home's `channels/` that holds the trusted metadata. Named here, so that one write swaps it. */
  metadata: z.string().regex(/^[a-z0-9][a-z0-9._-]*$/),
  /** When the channel was last asked, and when it last answered in good order. */
  checkedAt: z.string().nullable(),
  goodAt: z.string().nullable(),
  /** Until when its newest metadata holds; after that it must be published anew. */
  expires: z.string().nullable(),
  /** Why the last check brought nothing; null where it went well. */
  trouble: z.string().nullable(),
  /** Checks that failed in a row: the next waits longer. */
  failures: z.number().int(),
  packs: z.array(z.string()).readonly(),
  /** Came with the app: it publishes what ships. */
  isShipped: z.boolean().default(false),
});
export type Channel = z.infer<typeof Channel>;
