import { resolve } from 'node:path';
import { localDay } from '../../../../shared/format/local-day.ts';
import { CRMS, changeHome, enquiriesOf, exportEnquiries, importEnquiries, readHome } from '../../../app.ts';
import { type Command, choiceOf, fileOf, noWords, STRING, UsageError, wordsOf } from '../command.ts';

export const enquiries: Command = {
  name: 'enquiries',
  usage: 'attache enquiries',
  options: {},
  help: ['Lists what the team was asked for: open ones first, with who sees to it and by when.'],
  async run(parsed, { environment, pdf }) {
    noWords(parsed);
    const all = enquiriesOf(await readHome(environment, pdf));
    return {
      lines:
        all.length === 0
          ? ['No enquiry yet. Bring them in with: attache enquiries import FILE.csv']
          : all.map(({ subject, from, owner, promisedBy, outcome }) =>
              [
                outcome === null ? `by ${promisedBy ?? 'no day'}` : `${outcome.what} on ${outcome.on}`,
                subject,
                from,
                owner ?? 'nobody has taken it on',
              ]
                .filter((part) => part !== null)
                .join(' · '),
            ),
      json: { ok: true, enquiries: all },
      code: 0,
    };
  },
};

export const enquiriesImport: Command = {
  name: 'enquiries import',
  usage: 'attache enquiries import FILE.csv [--dates dmy|mdy]',
  options: { dates: STRING },
  help: [
    'FILE.csv     cases or tickets as Dynamics, Salesforce or HubSpot export them, or as attache wrote them',
    '--dates dmy  in dates such as 03/11/2026 the day comes first; mdy: the month. Asked for only where the file does not tell',
    '',
    'Each enquiry is taken in once, however often its file is read; what has ended here stays ended.',
  ],
  async run(parsed, { environment, pdf }) {
    const [file = ''] = wordsOf(parsed, 'a file');
    const order = choiceOf(parsed, 'dates', ['dmy', 'mdy'] as const);
    const taken = await changeHome(environment, pdf, (home) =>
      importEnquiries(home, resolve(file), { order, today: localDay(environment.now()) }),
    );
    return {
      lines: [
        `${taken.added} new, ${taken.changed} changed, ${taken.same} as they were.`,
        ...(taken.leftOut.length > 0 ? [`Columns left out: ${taken.leftOut.join(', ')}`] : []),
        ...(taken.unknownStates.length > 0
          ? [`Taken as open, for their state is not known here: ${taken.unknownStates.join(', ')}`]
          : []),
      ],
      json: { ok: true, ...taken },
      code: 0,
    };
  },
};

export const enquiriesExport: Command = {
  name: 'enquiries export',
  usage: 'attache enquiries export --out FILE.csv [--crm dynamics|salesforce|hubspot|plain]',
  options: { out: STRING, crm: STRING },
  help: ['--crm NAME   whose columns are written; without it plain ones'],
  async run(parsed, { environment, pdf }) {
    noWords(parsed);
    const out = fileOf(parsed, 'out');
    if (out === null) throw new UsageError('enquiries export needs --out FILE.csv');
    const crm = choiceOf(parsed, 'crm', CRMS) ?? 'plain';
    const count = await exportEnquiries(await readHome(environment, pdf), out, crm);
    return { lines: [`${count} written to ${out}`], json: { ok: true, count, out }, code: 0 };
  },
};
