import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Metadata, MetadataKind } from '@tufjs/models';
import { type Channel, errorMessage, Refused } from '../../../shared/domain/index.ts';
import { sha256 } from '../../storage/hash.ts';
import { replaceFile } from '../../storage/replace-file.ts';
import { ChannelName, NAME_FIELD } from './layout.ts';
import { channelsFolder } from './sync-channel.ts';
import { openTransport } from './transport.ts';

/** A root of trust as handed over: whose it claims to be, and the fingerprint a person compares. */
export type RootOfTrust = ChannelName & { readonly fingerprint: string };

/** Reads a channel's root of trust. Throws `Refused` if it is not one, or is not signed as it says. */
export function parseRoot(bytes: Uint8Array): RootOfTrust {
  try {
    const root = Metadata.fromJSON(MetadataKind.Root, JSON.parse(Buffer.from(bytes).toString('utf8')));
    root.verifyDelegate('root', root);
    const name = ChannelName.parse(root.signed.unrecognizedFields[NAME_FIELD]);
    return { ...name, fingerprint: sha256(bytes) };
  } catch (error) {
    throw new Refused(
      'bad-input',
      'This file is no root of trust of a channel.',
      'Ask the publisher for root.json, and compare its fingerprint with what they tell you.',
      [errorMessage(error)],
    );
  }
}

/** Stores the root as the start of trust in that channel; `library.json` must name it next. */
export async function trustRoot(home: string, location: string, bytes: Uint8Array): Promise<Channel> {
  const { id, title, fingerprint } = parseRoot(bytes);
  const place = openTransport(location).location;
  const metadata = `${id.toLowerCase()}-${fingerprint.slice(7, 19)}`;
  const folder = join(channelsFolder(home), metadata);
  await mkdir(folder, { recursive: true });
  await replaceFile(join(folder, 'root.json'), bytes);
  return {
    id,
    title,
    location: place,
    rootFingerprint: fingerprint,
    metadata,
    checkedAt: null,
    goodAt: null,
    expires: null,
    trouble: null,
    failures: 0,
    packs: [],
    isShipped: false,
  };
}
