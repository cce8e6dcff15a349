import { RECORD_TYPES } from '../../../../shared/domain/records/kinds.ts';
import { changeHome, visitFeedback } from '../../../app.ts';
import { type Command, choiceOf, one, STRING, UsageError, wordsOf } from '../command.ts';

export const visit: Command = {
  name: 'visit',
  usage: 'attache visit NAME [--not-for ID | --for ID] [--kind fact]',
  options: { 'not-for': STRING, for: STRING, kind: STRING },
  help: [
    'NAME           a visit of the window, by its name or id',
    '--not-for ID   this record is not for these visitors: no draft and no suggestion holds it again',
    '--for ID       takes that back',
    '--kind KIND    what ID names: fact (the default), organisation, site, story, contact or series',
    '',
    'Without either it lists what is not for them, and where that was said.',
  ],
  async run(parsed, { environment, pdf }) {
    const [name = ''] = wordsOf(parsed, 'the name of a visit');
    const away = one(parsed, 'not-for');
    const back = one(parsed, 'for');
    const type = choiceOf(parsed, 'kind', RECORD_TYPES) ?? 'fact';
    if (away !== null && back !== null) throw new UsageError('--not-for and --for cannot both be said');
    const id = away ?? back;
    return changeHome(environment, pdf, async (home) => {
      const said = id === null ? null : { type, id, suits: away === null };
      const { delegation, notForVisit } = await visitFeedback(home, { visit: name, said });
      return {
        lines: [
          `${delegation.name}: ${notForVisit.length === 0 ? 'nothing is kept from these visitors.' : 'not for these visitors:'}`,
          ...notForVisit.map(
            (it) =>
              `  ${it.type} ${it.id}: ${it.name ?? 'no longer in the library'}${it.earlier === null ? '' : ` (said for ${it.earlier})`}`,
          ),
        ],
        json: { ok: true, delegationId: delegation.id, notForVisit },
        code: 0,
      };
    });
  },
};
