import { resolve } from 'node:path';
import { inGroups } from '../../../../shared/format/fingerprint.ts';
import { changeHome, type SyncedApp, syncChannels } from '../../../app.ts';
import { type Command, FLAG, fileOf, one, STRING } from '../command.ts';

const appLines = (app: SyncedApp): readonly string[] =>
  app === null
    ? []
    : [
        app.path === null
          ? `Attaché ${app.version} can be had from ${app.channel}: attache sync --installer FOLDER.`
          : `Attaché ${app.version}, verified: ${app.path}. Whoever may install programs here runs it.`,
      ];

export const sync: Command = {
  name: 'sync',
  usage: 'attache sync [--from ADDRESS]',
  options: { from: STRING, root: STRING, again: FLAG, installer: STRING },
  help: [
    'Fetches what channels have published; without --from, all that are known.',
    '--from ADDRESS      https://…, or a folder',
    '--root FILE         the channel’s root of trust, the first time',
    '--installer FOLDER  put the installer of a newer Attaché there, verified, if one is offered; nothing runs it',
    '--again             bring even a version that was rolled back or replaced here',
  ],
  async run(parsed, { environment, pdf }) {
    const from = one(parsed, 'from');
    const place = from === null || /^[a-z][a-z0-9+.-]+:\/\//i.test(from) ? from : resolve(from);
    const again = parsed.values.again === true;
    const { synced, app } = await changeHome(environment, pdf, (home) =>
      syncChannels(home, place, fileOf(parsed, 'root'), { again, installer: fileOf(parsed, 'installer') }),
    );
    return {
      lines: [
        ...synced.flatMap(({ channel, packs, passedOver }) => [
          `${channel.title} (root of trust ${inGroups(channel.rootFingerprint).slice(0, 19)}…), good until ${channel.expires?.slice(0, 10)}:`,
          ...packs.map(
            ({ pack, from: before }) =>
              `  ${pack.title} ${before === pack.version ? `${before}, changed under the same number` : before === null ? pack.version : `${before} → ${pack.version}`}`,
          ),
          ...passedOver.map(
            ({ name, why }) => `  ${name} was ${why} here and is not brought again; use --again.`,
          ),
          ...(packs.length + passedOver.length === 0 ? ['  nothing new'] : []),
        ]),
        ...appLines(app),
      ],
      json: { ok: true, channels: synced, app },
      code: 0,
    };
  },
};
