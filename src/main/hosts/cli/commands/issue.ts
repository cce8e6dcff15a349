import { EDITIONS, type Finding, Refused } from '../../../../shared/domain/index.ts';
import { localDay } from '../../../../shared/format/local-day.ts';
import { counted } from '../../../../shared/format/number.ts';
import {
  addToLedger,
  briefToIssue,
  type CheckedEdition,
  checkForIssue,
  issueEditions,
  openFindings,
  writeIssued,
} from '../../../app.ts';
import {
  type Command,
  type CommandResult,
  choiceOf,
  dayOf,
  fileOf,
  MANY,
  many,
  one,
  type Parsed,
  STRING,
  UsageError,
  wordsOf,
} from '../command.ts';
import { checkFolder } from './brief.ts';

export const issue: Command = {
  name: 'issue',
  usage: 'attache issue BRIEF-ID|FILE --to RECIPIENT',
  options: { to: STRING, out: STRING, edition: STRING, 'issue-date': STRING, reason: MANY },
  help: [
    'BRIEF-ID|FILE       a brief made in the window, or a JSON file that holds one',
    '--to RECIPIENT      who gets the copy; one that they have already is replaced',
    '--out FILE.pdf      write the copy here too; it is kept in the home in any case',
    `--edition ${EDITIONS.join('|')}   default: the brief’s own`,
    '--issue-date DAY    YYYY-MM-DD; default: today',
    '--reason RULE=WORDS why the warning of a rule may stand; may be given several times. Where a rule has several,',
    '                    each is named by the key that is printed beside it, in the place of the rule',
    '',
    'Gives the copy a number and adds it to the ledger. Errors of preflight block it; each warning wants a reason.',
  ],
  async run(parsed, { environment, pdf }) {
    const [word = ''] = wordsOf(parsed, 'a brief’s id or file');
    const recipient = one(parsed, 'to')?.trim() ?? '';
    if (recipient === '') throw new UsageError('issue needs --to RECIPIENT');
    const chosen = choiceOf(parsed, 'edition', EDITIONS);
    const issueDate = dayOf(parsed, 'issue-date') ?? localDay(environment.now());
    const reasons = reasonsOf(parsed);
    const out = fileOf(parsed, 'out');
    if (out !== null) checkFolder(out);
    return addToLedger(environment, pdf, async (home): Promise<CommandResult> => {
      const brief = await briefToIssue(home, word);
      const edition = chosen ?? brief.edition;
      const checked = await checkForIssue(
        home,
        brief,
        { edition, issueDate },
        ({ key, rule }) => reasons.get(key) ?? reasons.get(rule) ?? null,
      );
      checkReasons(reasons, checked.findings);
      refuseSeveral(reasons, checked.findings);
      const open = openFindings(checked.findings, checked.waivers);
      if (open.length > 0) return notReady(checked, open);
      const [issued] = await issueEditions(home, [checked], recipient);
      if (!issued) throw new Error('nothing was issued');
      const { number, supersedes, pages, path } = issued;
      if (out !== null) await writeIssued(out, issued);
      const { title } = brief;
      return {
        lines: [
          `${number}: ${title}, ${counted(pages, 'page')}, issued to ${recipient}.`,
          ...(supersedes === null ? [] : [`It replaces ${supersedes}.`]),
          `Kept: ${path}`,
          ...(out === null ? [] : [`Copy: ${out}`]),
          ...home.notices.map(({ sentence }) => `Notice: ${sentence}`),
        ],
        json: {
          ok: true,
          number,
          supersedes,
          recipient,
          title,
          edition,
          issueDate,
          pages,
          kept: path,
          path: out,
          notices: home.notices,
        },
        code: 0,
      };
    });
  },
};

/** `--reason RULE=WORDS`, as often as given; in the place of the rule the key of a single finding. */
function reasonsOf(parsed: Parsed): ReadonlyMap<string, string> {
  return new Map(
    many(parsed, 'reason').map((pair) => {
      const at = pair.indexOf('=');
      const reason = pair.slice(at + 1).trim();
      if (at < 1 || reason === '') throw new UsageError(`--reason is RULE=WORDS, not "${pair}"`);
      return [pair.slice(0, at), reason] as const;
    }),
  );
}

/** A reason is for one warning: no word answers several that differ. */
function refuseSeveral(reasons: ReadonlyMap<string, string>, findings: readonly Finding[]): void {
  for (const name of reasons.keys()) {
    const of = findings.filter(({ rule, severity }) => rule === name && severity === 'warning');
    if (of.length > 1)
      throw new Refused(
        'bad-input',
        `“${name}” found ${of.length} different things: each wants its own reason.`,
        'Name each by its key: --reason "KEY=WORDS".',
        of.map(({ key, sentence }) => `${key}: ${sentence}`),
      );
  }
}

/** A reason for nothing is a slip of the pen, and the warning that was meant stays open. */
function checkReasons(reasons: ReadonlyMap<string, string>, findings: readonly Finding[]): void {
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const idle = [...reasons.keys()].filter((name) =>
    warnings.every(({ key, rule }) => name !== key && name !== rule),
  );
  if (idle.length === 0) return;
  const rules = [...new Set(warnings.map(({ rule }) => rule))];
  throw new Refused(
    'bad-input',
    `No warning of preflight is called ${idle.map((name) => `"${name}"`).join(', ')}.`,
    rules.length > 0 ? `There are: ${rules.join(', ')}.` : 'There are no warnings; leave the reason out.',
  );
}

/** What keeps the brief in the house, under the rule that a reason names. */
function notReady({ opened, findings }: CheckedEdition, open: readonly Finding[]): CommandResult {
  const errors = open.filter(({ severity }) => severity === 'error');
  const warnings = open.filter(({ severity }) => severity === 'warning');
  const rules = [...new Set(open.map(({ rule }) => rule))];
  const refusal = {
    code: 'bad-input',
    sentence: `${opened.brief.title} was not issued: ${counted(errors.length, 'error')} and ${counted(warnings.length, 'warning')} of preflight wait.`,
    next:
      errors.length > 0
        ? 'Mend the errors, then issue it.'
        : 'Mend them, or say why they may stand: --reason RULE=WORDS.',
  };
  return {
    lines: [
      refusal.sentence,
      ...rules.flatMap((rule) => {
        const found = open.filter((finding) => finding.rule === rule);
        return [
          `${found[0]?.severity.toUpperCase()} · ${rule} (${found.length})`,
          ...found.flatMap(({ key, sentence, items }) => [
            `  - ${sentence}${found.length > 1 ? ` (key: ${key})` : ''}`,
            ...items.map((item) => `      · ${item.sentence}`),
          ]),
        ];
      }),
      refusal.next,
    ],
    json: { ok: false, refusal, findings },
    code: 1,
  };
}
