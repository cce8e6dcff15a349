import { resolve } from 'node:path';
import {
  addToLedger,
  closeSeries,
  joinTeam,
  leaveTeam,
  lookAtTeamFolder,
  readHome,
  readTeamHere,
  syncTeam,
  type TeamLooked,
  type TeamRoundReport,
} from '../../../app.ts';
import {
  type Command,
  type CommandResult,
  FLAG,
  noWords,
  one,
  STRING,
  UsageError,
  wordsOf,
} from '../command.ts';

const FAULTS = {
  cut: 'has not come whole yet',
  changed: 'was damaged or changed',
  stranger: 'is none of Attaché’s; it is left alone',
  copy: 'is a second copy that a sync tool made; what it holds was taken in',
  newer: 'is of a newer Attaché; it is carried and not read',
  unreadable: 'cannot be read',
  waiting: 'has files of which earlier ones have not come yet',
} as const;

const WAITS = { logo: 'The logo', font: 'A font' } as const;

const RENEWED = {
  copied: 'This home is a copy of another, or was put back from a backup',
  closed: 'The team has closed the series of this desk',
  'same-series': 'Another desk had the same series',
} as const;

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const lookedLines = ({ isThere, desks, files, bytes, faults }: TeamLooked): readonly string[] =>
  !isThere
    ? ['This folder cannot be reached.']
    : [
        desks.length === 0
          ? 'No team is in this folder yet.'
          : `In this folder: ${counted(desks.length, 'desk', 'desks')}, ${counted(files, 'file', 'files')}, ${(bytes / 1e6).toFixed(1)} MB.`,
        ...desks.map(
          ({ person, name, series, joinedAt, leftAt }) =>
            `  ${series}  ${person}, ${name}, since ${joinedAt.slice(0, 10)}${leftAt ? `, left on ${leftAt.slice(0, 10)}` : ''}`,
        ),
        ...faults.map(({ path, what }) => `  ${path} ${FAULTS[what]}.`),
      ];

function reportOf({ status, arrived, questions }: TeamRoundReport): CommandResult {
  const { state, trouble, why, faults, missing, unreadable, renewed } = status;
  const lines = [
    `Desk: ${state.desk?.person}, ${state.desk?.name}, series ${state.desk?.series}, in ${state.folder}`,
    ...(renewed ? [`${RENEWED[renewed]}: numbers are now given in the series ${state.desk?.series}.`] : []),
    ...(trouble === 'gone' ? [`The folder cannot be reached; work goes on here. ${why ?? ''}`.trim()] : []),
    ...(trouble === 'read-only'
      ? [`Nothing can be written into the folder; it is kept here until then. ${why ?? ''}`.trim()]
      : []),
    arrived.length === 0
      ? 'Nothing new from colleagues.'
      : `${counted(arrived.length, 'document', 'documents')} of colleagues taken in.`,
    ...(questions > 0 ? [`${counted(questions, 'question waits', 'questions wait')} under Updates.`] : []),
    ...(unreadable.length > 0
      ? [
          `${counted(unreadable.length, 'document', 'documents')} of a newer Attaché are carried unread: ${unreadable.join('; ')}`,
        ]
      : []),
    ...faults.map(({ path, what }) => `${path} ${FAULTS[what]}.`),
    ...[...new Set(missing)].map(
      (what) => `${WAITS[what]} of the team’s look has not come yet; pages go without it.`,
    ),
  ];
  return {
    lines,
    json: {
      ok: true,
      desk: state.desk,
      folder: state.folder,
      trouble,
      faults,
      missing,
      arrived,
      questions,
      unreadable,
      renewed,
    },
    code: 0,
  };
}

export const teamJoin: Command = {
  name: 'team join',
  usage: 'attache team join FOLDER --person NAME',
  options: { person: STRING, desk: STRING, yes: FLAG },
  help: [
    'FOLDER         a folder that the team has: a share, a synced folder, a stick',
    '--person NAME  who works here, as colleagues read it',
    '--desk NAME    what this computer is called; without it: Desk',
    '--yes          join; without this it is only said what is in the folder',
    '',
    'Shares briefs, visits, edits of the library, reviews and what was issued with all who joined the same folder. Attaché encrypts',
    'nothing there: whoever may read the folder may read it all.',
  ],
  async run(parsed, { environment, pdf }) {
    const folder = resolve(wordsOf(parsed, 'a folder')[0] ?? '');
    if (parsed.values.yes !== true) {
      const looked = await lookAtTeamFolder(await readHome(environment, pdf), folder);
      return {
        lines: [...lookedLines(looked), 'Nothing was changed. Join with --person NAME --yes.'],
        json: { ok: true, joined: false, ...looked },
        code: 0,
      };
    }
    const person = one(parsed, 'person');
    if (person === null) throw new UsageError('team join needs --person NAME');
    return reportOf(
      await addToLedger(environment, pdf, (home) =>
        joinTeam(home, folder, person, one(parsed, 'desk') ?? 'Desk'),
      ),
    );
  },
};

export const teamSync: Command = {
  name: 'team sync',
  usage: 'attache team sync',
  options: {},
  help: [
    'Gives what was done here to the team’s folder, and takes in what colleagues did. The window does this by itself.',
  ],
  async run(parsed, { environment, pdf }) {
    noWords(parsed);
    return reportOf(await addToLedger(environment, pdf, syncTeam));
  },
};

export const teamStatus: Command = {
  name: 'team status',
  usage: 'attache team status',
  options: {},
  help: [
    'Says which folder and desk this home has, who else is in the team, and what is wrong in the folder. Changes nothing.',
  ],
  async run(parsed, { environment, pdf }) {
    noWords(parsed);
    const { desk, state } = await readTeamHere(environment.home, environment.now);
    if (!desk || state.folder === null)
      return { lines: ['This home is in no team.'], json: { ok: true, desk: null }, code: 0 };
    const looked = await lookAtTeamFolder(await readHome(environment, pdf), state.folder);
    return {
      lines: [
        `Desk: ${desk.person}, ${desk.name}, series ${desk.series}, in ${state.folder}`,
        ...lookedLines(looked),
      ],
      json: { ok: true, desk, folder: state.folder, ...looked },
      code: 0,
    };
  },
};

export const teamLeave: Command = {
  name: 'team leave',
  usage: 'attache team leave',
  options: {},
  help: ['Leaves the team. This home keeps a copy of all that it has; what it gave stays in the folder.'],
  async run(parsed, { environment, pdf }) {
    noWords(parsed);
    await addToLedger(environment, pdf, leaveTeam);
    return { lines: ['Left. This home keeps its copy of everything.'], json: { ok: true }, code: 0 };
  },
};

export const teamClose: Command = {
  name: 'team close',
  usage: 'attache team close SERIES',
  options: {},
  help: ['Closes the series of a computer that is lost: should it come back, it issues in another one.'],
  async run(parsed, { environment, pdf }) {
    const [series = ''] = wordsOf(parsed, 'a series');
    const said = await addToLedger(environment, pdf, (home) => closeSeries(home, series));
    return { lines: [`Closed: ${said}.`], json: { ok: true, closed: said }, code: 0 };
  },
};
