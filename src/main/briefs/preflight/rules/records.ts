import { isDeepStrictEqual } from 'node:util';
import { recordBlocks, recordName } from '../../../../shared/briefs/printed.ts';
import type { AnswerBlock, AnswerLine, Section } from '../../../../shared/domain/index.ts';
import { KINDS } from '../../../../shared/domain/records/kinds.ts';
import { changedFields } from '../../difference/record-changes.ts';
import { recordNow } from '../../parts/pin-record.ts';
import { recordLine } from '../../questions/record-line.ts';
import { visitLine } from '../../questions/visit-line.ts';
import { type RuleInput, shorten } from '../checked.ts';
import { fix, type Rule, type RuleFinding } from '../rule.ts';

export const recordChanged: Rule = {
  id: 'record-changed',
  name: 'A contact, site or story that has changed',
  clause: 'leadership',
  severity: 'warning',
  when: 'The library says something else of a contact, a site, a story, a photograph or an organisation than the brief prints, in a list or in an answer, or holds it no longer; or the visit was changed since an answer named its days.',
  fix: 'Take it as it is now, or leave it out.',
  together: (count) => `${count} contacts, sites, stories or organisations have changed in the library.`,
  check: (checked) =>
    checked.brief.sections.flatMap((section) => [
      ...changedRecords(section, checked),
      ...section.blocks.flatMap((block) =>
        block.kind === 'answer' ? changedLines(section, block, checked) : [],
      ),
    ]),
};

const changedRecords = (section: Section, { library, audience }: RuleInput): readonly RuleFinding[] =>
  recordBlocks(section).flatMap(({ id, pinned }) => {
    const now = recordNow(pinned, library);
    const fields = now ? changedFields(pinned, now, { library, audience }) : [];
    if (now && fields.length === 0) return [];
    const named = `The ${KINDS[pinned.type].one} ‘${recordName(pinned)}’`;
    return [
      {
        sectionId: section.id,
        blockId: id,
        at: id,
        quick: now !== null,
        sentence: now
          ? `${named} has changed in the library since it was put into this brief: ${fields.join(', ')}.`
          : `${named} is no longer in the library.`,
        mends: [
          ...(now ? [fix('Take it as it is now', { kind: 'take-record', blockId: id, pinned: now })] : []),
          fix('Leave it out', { kind: 'leave-out', blockId: id }),
        ],
      },
    ];
  });

const changedLines = (section: Section, block: AnswerBlock, checked: RuleInput): readonly RuleFinding[] =>
  block.lines.flatMap((line) => {
    const now = lineNow(line, block.question, checked);
    if (now && isDeepStrictEqual(now, line)) return [];
    const said = `The answer “${shorten(line.text, 70)}”`;
    return [
      {
        sectionId: section.id,
        blockId: block.id,
        at: `${block.id} ${line.type} ${line.key}`,
        quick: now !== null,
        sentence: now
          ? `${said} reads otherwise now: “${shorten(now.text, 70)}”`
          : `${said} rests on what is no longer held.`,
        mends: [
          fix(now ? 'Take it as it is now' : 'Take it out of the answer', {
            kind: 'replace-line',
            blockId: block.id,
            from: line,
            to: now,
          }),
        ],
      },
    ];
  });

const lineNow = (
  { type, key }: AnswerLine,
  question: string,
  { library, delegation, audience }: RuleInput,
): AnswerLine | null =>
  type === 'visit' ? visitLine(question, delegation, audience) : recordLine(type, key, library);
