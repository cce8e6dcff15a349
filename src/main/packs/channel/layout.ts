import { z } from 'zod';
import { Id, Text } from '../../../shared/domain/index.ts';

/** What a channel calls itself, inside its signed root. */
export const ChannelName = z.object({ id: Id, title: Text });
export type ChannelName = z.infer<typeof ChannelName>;
export const NAME_FIELD = 'x-attache-channel';

/** The file of a pack among the channel's targets. */
export const packTarget = (pack: string, path: string): string => `packs/${pack}/${path}`;

/** From the version with that hash (hexadecimal) to the one that the target now is. */
export const patchTarget = (pack: string, path: string, from: string): string =>
  `patches/${pack}/${path}.from-${from.slice(0, 16)}.json`;

/** What a client needs of targets metadata, once tuf-js has verified it. */
export const TargetsFile = z.object({
  signed: z.object({
    expires: z.string(),
    targets: z.record(
      z.string(),
      z.object({
        length: z.number().int().min(0),
        hashes: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
      }),
    ),
  }),
});
export type TargetList = z.infer<typeof TargetsFile>['signed']['targets'];

/** Only its kind is looked at here. */
export const SignedFile = z.looseObject({
  signatures: z.array(z.object({ keyid: z.string(), sig: z.string() })),
  signed: z.looseObject({ _type: z.string(), version: z.number().int(), expires: z.string() }),
});
