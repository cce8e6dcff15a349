import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { z } from 'zod';
import { allPins, pinsOfEarlierCopies } from '../../../shared/briefs/printed.ts';
import {
  Audience,
  Brief,
  Carried,
  Delegation,
  NamedPack,
  Overlay,
  Refused,
  Sha256,
  SomeRecords,
} from '../../../shared/domain/index.ts';
import { canonicalJson } from '../../storage/canonical-json.ts';
import { sha256 } from '../../storage/hash.ts';
import { isAsPinned } from '../pin.ts';

/*
 * A `.attache` file: one brief, and what it needs to print the same figures elsewhere. A zip of two JSON files.
 */

/** A later format is a higher number; what was written once is read for good. */
const ATTACHE_FORMAT = 1;
const HEAD = 'attache.json';
const CONTENT = 'brief.json';

/** The largest file that is read, and the most that it may hold unpacked: a brief is a megabyte. */
export const MOST_FILE_BYTES = 20 * 1024 * 1024;
const MOST_CONTENT_BYTES = 60 * 1024 * 1024;
const MOST_ENTRIES = 20;

const Head = z.looseObject({ attache: z.string(), format: z.number().int() });
const HeadOfBrief = z.object({
  attache: z.literal('brief'),
  format: z.literal(ATTACHE_FORMAT),
  title: z.string(),
  /** The program that wrote it. */
  engine: z.string().max(200),
  /** sha256 of `brief.json`. */
  hash: Sha256,
});

/** What travels. Strict: what is not named here does not leave, and is not taken in. */
export const Travelling = z.strictObject({
  brief: Brief,
  delegation: Delegation.omit({ feedback: true }).strict().nullable(),
  audience: Audience.omit({ sensitivities: true }).strict(),
  pack: NamedPack,
  records: SomeRecords,
  listed: Carried.shape.listed,
  /** The team's own edits of these records. */
  overlays: z.array(Overlay).readonly(),
});
export type Travelling = z.infer<typeof Travelling>;

/** The earliest date a zip can hold, in local time: the same bytes in every time zone. */
const EPOCH = new Date(1980, 0, 1);

/** Equal content gives equal bytes. */
export function writeAttacheFile(travelling: Travelling, engine: string): Uint8Array {
  const content = canonicalJson(Travelling.parse(travelling));
  const head = {
    attache: 'brief',
    format: ATTACHE_FORMAT,
    title: travelling.brief.title,
    engine,
    hash: sha256(content),
  };
  return zipSync(
    { [HEAD]: strToU8(`${JSON.stringify(head, null, 1)}\n`), [CONTENT]: strToU8(content) },
    { level: 9, mtime: EPOCH, os: 3, attrs: 0o644 * 2 ** 16 },
  );
}

const none = (name: string, why: string): Refused =>
  new Refused(
    'bad-input',
    `${name} is no brief that Attaché wrote.`,
    'Ask whoever sent it to save it again: “Send to a colleague” in the menu of the brief.',
    [why],
  );
const damaged = (name: string, why: string): Refused =>
  new Refused(
    'damaged',
    `${name} is not as it was written: it was cut short or changed on its way.`,
    'Ask for the file again. Nothing was taken from it.',
    [why],
  );

/** The two files in the zip; no others are unpacked, and neither beyond its bound. */
function unpacked(name: string, bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let entries = 0;
  try {
    return unzipSync(bytes, {
      filter({ name: entry, originalSize }) {
        entries += 1;
        if (entries > MOST_ENTRIES) throw none(name, 'it holds too many files');
        if (entry !== HEAD && entry !== CONTENT) return false;
        if (originalSize > MOST_CONTENT_BYTES) throw none(name, `${entry} is larger than any brief`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw bytes[0] === 0x50 && bytes[1] === 0x4b
      ? damaged(name, 'it cannot be unpacked')
      : none(name, 'it is no zip');
  }
}

function jsonIn(name: string, file: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    throw damaged(name, `${file} in it cannot be read`);
  }
}

/** Reads a file from anywhere. @throws Refused where it is none, was changed, is too large, or by a newer Attaché. */
export function readAttacheFile(name: string, bytes: Uint8Array): Travelling {
  if (bytes.length > MOST_FILE_BYTES) throw none(name, 'it is larger than 20 MB');
  const { [HEAD]: headBytes, [CONTENT]: contentBytes } = unpacked(name, bytes);
  if (!headBytes) throw none(name, `it holds no ${HEAD}`);
  const said = jsonIn(name, HEAD, headBytes);
  const head = Head.safeParse(said);
  if (!head.success) throw none(name, `${HEAD} in it says something else`);
  if (head.data.format > ATTACHE_FORMAT)
    throw new Refused(
      'bad-input',
      `${name} was written by a newer Attaché.`,
      'Update Attaché, then open it again. Nothing was taken from it.',
    );
  const known = HeadOfBrief.safeParse(said);
  if (!known.success) throw none(name, `${HEAD} in it names no brief`);
  if (!contentBytes) throw damaged(name, `${CONTENT} in it is gone`);
  if (sha256(contentBytes) !== known.data.hash)
    throw damaged(name, `${CONTENT} does not match the hash that ${HEAD} names for it`);
  return contentOf(name, jsonIn(name, CONTENT, contentBytes));
}

function contentOf(name: string, json: unknown): Travelling {
  const travelling = parsed(json);
  if (travelling === null) throw damaged(name, `${CONTENT} in it does not hold a brief`);
  const { brief } = travelling;
  const forged = [...allPins(brief), ...pinsOfEarlierCopies(brief)].find((pin) => !isAsPinned(pin));
  if (forged) throw damaged(name, `the fact ${forged.factId} in it does not match its own hash`);
  return travelling;
}

/** Null too where it is nested deeper than can be read. */
function parsed(json: unknown): Travelling | null {
  try {
    return Travelling.safeParse(json).data ?? null;
  } catch {
    return null;
  }
}
