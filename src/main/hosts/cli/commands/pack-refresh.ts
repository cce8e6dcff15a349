import { counted } from '../../../../shared/format/number.ts';
import { refreshPack } from '../../../app.ts';
import { type Command, FLAG, pathOf } from '../command.ts';

/** Figures of statistics offices, asked for again on the publisher’s side. */
export const packRefresh: Command = {
  name: 'pack refresh',
  usage: 'attache pack refresh FOLDER',
  options: { apply: FLAG },
  help: [
    'For authors: asks Nomis and the ONS again for every fact and series whose row names its address in a column query,',
    'and says what changed. A team’s Attaché never does this.',
    '--apply            writes the changes into the tables; give the pack a higher version afterwards',
  ],
  async run(parsed, { environment }) {
    const folder = pathOf(parsed, 'one folder');
    const apply = parsed.values.apply === true;
    const { queries, changes, byHand } = await refreshPack({ folder, apply, now: environment.now() });
    const many = counted(changes.length, 'change');
    return {
      lines: [
        `${counted(queries, 'query', 'queries')} answered, ${changes.length === 0 ? 'nothing changed' : `${many}${apply ? ', written' : ''}:`}`,
        ...changes.map(({ recordId, sentence }) => `  ${recordId}  ${sentence}`),
        ...(byHand.length > 0 ? ['To be decided by hand:', ...byHand.map((line) => `  ${line}`)] : []),
        ...(changes.length > 0
          ? [
              apply
                ? 'Give the pack a higher version, then publish it.'
                : 'Nothing is written yet: add --apply.',
            ]
          : []),
      ],
      json: { ok: true, queries, changes, byHand, applied: apply },
      code: 0,
    };
  },
};
