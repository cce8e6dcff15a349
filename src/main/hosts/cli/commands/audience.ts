import { audiencesOfTeam, changeHome, removeAudience, takeReadyAudience } from '../../../app.ts';
import { type Command, noWords, one, STRING, UsageError } from '../command.ts';

export const audience: Command = {
  name: 'audience',
  usage: 'attache audience [--add NAME | --remove NAME]',
  options: { add: STRING, remove: STRING },
  help: [
    '--add NAME     takes a market that was made ready: its paper, currency, numbers, dates and greeting',
    '--remove NAME  takes one of the team’s away again; where the pack has a row for it, that counts again',
    '',
    'Without either it lists whom a brief can be written for. Settings in the window has a form for any other market.',
  ],
  async run(parsed, { environment, pdf }) {
    noWords(parsed);
    const add = one(parsed, 'add');
    const remove = one(parsed, 'remove');
    if (add !== null && remove !== null) throw new UsageError('--add and --remove cannot both be said');
    await changeHome(environment, pdf, async (home) => {
      if (add !== null) await takeReadyAudience(home, add);
      if (remove !== null) await removeAudience(home, remove);
    });
    const { audiences, ready } = await changeHome(environment, pdf, audiencesOfTeam);
    return {
      lines: [
        ...audiences.map(
          ({ audience: { id, name }, isOwn }) => `${id}: ${name}${isOwn ? ' (the team’s own)' : ''}`,
        ),
        ...ready.map(({ id, name }) => `${id}: ${name} (made ready; --add ${id} takes it)`),
      ],
      json: { ok: true, audiences, ready },
      code: 0,
    };
  },
};
