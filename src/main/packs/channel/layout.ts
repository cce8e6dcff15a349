import { z } from 'zod';
import { Id, Text } from '../../../shared/domain/index.ts';

/** A channel's name, inside its signed root. */
export const ChannelName = z.object({ id: Id, title: Text });
export type ChannelName = z.infer<typeof ChannelName>;
export const NAME_FIELD = 'x-attache-channel';

/** A pack's file among the channel's targets. */
export const packTarget = (pack: string, path: string): string => `packs/${pack}/${path}`;

/** A patch from the version with that hash (hexadecimal) to the current target. */
export const patchTarget = (pack: string, path: string, from: string): string =>
  `patches/${pack}/${path}.from-${from.slice(0, 16)}.json`;

/** An installer of Attaché itself; the signed name says its version. */
export const appTarget = (version: string, name: string): string => `app/${version}/${name}`;

const APP_TARGET = /^app\/(\d{1,9}\.\d{1,9}\.\d{1,9})\/([a-z0-9][a-zA-Z0-9._-]{0,120})$/;

/** The installers among the targets. */
export const installersAmong = (targets: TargetList): readonly Installer[] =>
  Object.entries(targets).flatMap(([target, { length }]) => {
    const [, version, name] = APP_TARGET.exec(target) ?? [];
    return version && name ? [{ version, name, bytes: length }] : [];
  });

export type Installer = { readonly version: string; readonly name: string; readonly bytes: number };

/** The part of the targets metadata that a client needs, after tuf-js has verified it. */
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
