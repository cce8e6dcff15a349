import { Metadata, MetadataKind, type Root } from '@tufjs/models';
import { errorMessage, Refused } from '../../../shared/domain/index.ts';
import type { ChannelFetcher } from './fetcher.ts';
import { SignedFile } from './layout.ts';

/** Attacks and accidents as the TUF specification names them (section 1.5.2), with what the officer is told. */
const WORDS = {
  'arbitrary-installation': [
    'was not signed by this channel’s publisher',
    'Do not use this source. Ask the publisher whether the address is right.',
  ],
  'wrong-key': [
    'is signed with a key that this channel does not know',
    'Do not use this source. Ask the publisher whether the address is right.',
  ],
  'revoked-key': [
    'is signed with a key that the publisher has withdrawn',
    'Somebody may be using an old key. Ask the publisher to look at the channel.',
  ],
  'below-threshold': [
    'carries too few of the signatures that it needs',
    'Nothing is wrong here; the publisher has to sign again.',
  ],
  'tampered-metadata': [
    'was changed after it was signed',
    'Fetch again from another line; if it comes back, tell the publisher.',
  ],
  'tampered-target': [
    'is not the file that the publisher signed',
    'Fetch again from another line; if it comes back, tell the publisher.',
  ],
  'wrong-length': [
    'is longer or shorter than the publisher signed',
    'Fetch again; if it comes back, tell the publisher.',
  ],
  rollback: [
    'is older than what was fetched before',
    'Somebody may be holding back corrections. Fetch from another line, or tell the publisher.',
  ],
  freeze: [
    'has run out and was not renewed',
    'Work goes on with the data that is here. Ask the publisher to publish again.',
  ],
  'mix-and-match': [
    'does not belong with the rest of the publication',
    'Fetch again in a while; if it comes back, tell the publisher.',
  ],
  'endless-data': ['does not end where it should', 'Do not use this source. Tell the publisher.'],
  'slow-retrieval': [
    'comes so slowly that fetching was stopped',
    'Try again later, or from another line; what has come is kept.',
  ],
  'extraneous-files': [
    'is in the publication and part of no pack',
    'Tell the publisher; packs list every file that belongs to them.',
  ],
  missing: ['is not there', 'Check the address or the folder; if it is right, tell the publisher.'],
  unreachable: [
    'could not be fetched',
    'Work goes on with the data that is here. Check the connection; it is tried again later.',
  ],
  cancelled: ['was stopped', 'Nothing was changed.'],
  unreadable: ['makes no sense', 'Fetch again; if it comes back, tell the publisher.'],
} as const satisfies Record<string, readonly [string, string]>;

export type Attack = keyof typeof WORDS;

/** The refusal of what a channel offers; nothing has been changed. The attack's name is in the details, for the log. */
export function channelRefusal(attack: Attack, what: string, cause: string | null = null): Refused {
  const [says, next] = WORDS[attack];
  const code =
    attack === 'unreachable' ? 'unreachable' : attack === 'cancelled' ? 'cancelled' : 'channel-refused';
  return new Refused(code, `${what} ${says}. Nothing was changed.`, next, [
    attack,
    ...(cause === null ? [] : [cause]),
  ]);
}

/** tuf-js makes sentences of errors, and keeps the system's words in them. */
const OF_DISK = /\bE(?:NOSPC|DQUOT|IO|ACCES|PERM|ROFS|MFILE|NFILE|BUSY|NOTSUP|NAMETOOLONG)\b/;

/** This computer's disk failed, which says nothing of the channel. What was being written is not to be kept. */
export class OwnDiskFailed extends Refused {
  constructor(cause: string) {
    super(
      'cannot-write',
      'The disk did not let Attaché keep what the channel says. Nothing was changed.',
      'Look whether the disk has room and is connected, then check again.',
      [cause],
    );
  }
}

const FILES: Readonly<Record<string, string>> = {
  root: 'The channel’s root of trust',
  timestamp: 'The channel’s timestamp',
  snapshot: 'The channel’s snapshot',
  targets: 'The channel’s list of files',
};
const roleFileName = (path: string): string =>
  FILES[/(root|timestamp|snapshot|targets)\.json$/.exec(path)?.[1] ?? ''] ?? path;

/** Finds out what is wrong with the signatures of a refused file. */
function signatureFault(bytes: Buffer, roots: readonly Metadata<Root>[]): Attack {
  const root = roots.at(-1);
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    return 'unreadable';
  }
  const file = SignedFile.safeParse(json);
  if (!file.success || !root) return 'unreadable';
  const { _type: role } = file.data.signed;
  const ids = file.data.signatures.map(({ keyid }) => keyid);
  const known = new Set(root.signed.roles[role]?.keyIDs);
  const signing = ids.filter((id) => known.has(id));
  if (signing.length === 0) {
    const once = new Set(roots.flatMap((old) => old.signed.roles[role]?.keyIDs ?? []));
    return ids.some((id) => once.has(id)) ? 'revoked-key' : 'wrong-key';
  }
  const kind = [MetadataKind.Root, MetadataKind.Timestamp, MetadataKind.Snapshot, MetadataKind.Targets].find(
    (it) => it === role,
  );
  try {
    const metadata = kind
      ? Metadata.fromJSON(kind as MetadataKind.Root, json as Parameters<typeof Metadata.fromJSON>[1])
      : null;
    for (const id of signing) if (metadata) root.signed.keys[id]?.verifySignature(metadata);
  } catch {
    return 'tampered-metadata';
  }
  return 'below-threshold';
}

/** tuf-js only throws sentences; what they mean is worked out from the fetch error and the last file fetched. */
export function refusalFromTuf(
  error: unknown,
  fetcher: ChannelFetcher,
  roots: readonly Metadata<Root>[],
): Refused {
  if (error instanceof Refused) return error;
  const cause = errorMessage(error);
  if (fetcher.fault && fetcher.fault.fault !== 'missing')
    return channelRefusal(
      fetcher.fault.fault,
      roleFileName(fetcher.fault.message.split(' ')[1] ?? 'A file'),
      cause,
    );
  if (OF_DISK.test(cause)) return new OwnDiskFailed(cause);
  const what = roleFileName(fetcher.last?.path ?? 'A file of the channel');
  if (/expired/i.test(cause))
    return channelRefusal(
      'freeze',
      roleFileName(`${/(root|timestamp|snapshot|targets)/.exec(cause)?.[1]}.json`),
      cause,
    );
  if (/was signed by \d+\/\d+ keys/.test(cause))
    return channelRefusal(
      fetcher.last ? signatureFault(fetcher.last.bytes, roots) : 'wrong-key',
      what,
      cause,
    );
  if (/less than current version|Missing file .* in new snapshot/i.test(cause))
    return channelRefusal('rollback', what, cause);
  if (/Expected version \d+, got/.test(cause)) return channelRefusal('rollback', what, cause);
  if (/version doesn't match|does not match snapshot version|Missing targets/i.test(cause))
    return channelRefusal('mix-and-match', what, cause);
  if (/length/i.test(cause)) return channelRefusal('wrong-length', what, cause);
  if (/hash/i.test(cause)) return channelRefusal('mix-and-match', what, cause);
  if (fetcher.fault?.fault === 'missing')
    return channelRefusal('missing', roleFileName(fetcher.fault.message.split(' ')[1] ?? ''), cause);
  return channelRefusal('unreadable', what, cause);
}
