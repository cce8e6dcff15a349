import { recordBlocks, recordName } from '../../../../shared/briefs/printed.ts';
import { KINDS } from '../../../../shared/domain/records/kinds.ts';
import { changedFields } from '../../difference/record-changes.ts';
import { recordNow } from '../../parts/pin-record.ts';
import { fix, type Rule } from '../rule.ts';

export const recordChanged: Rule = {
  id: 'record-changed',
  name: 'A contact, site or story that has changed',
  clause: 'leadership',
  severity: 'warning',
  when: 'The library says something else of a contact, a site, a story or an organisation than the brief prints, or holds it no longer.',
  fix: 'Leave it out, and add it anew where the library still holds it.',
  together: (count) => `${count} contacts, sites, stories or organisations have changed in the library.`,
  check: ({ brief, library, audience }) =>
    brief.sections.flatMap((section) =>
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
            sentence: now
              ? `${named} has changed in the library since it was put into this brief: ${fields.join(', ')}.`
              : `${named} is no longer in the library.`,
            mends: [fix('Leave it out', { kind: 'leave-out', blockId: id })],
          },
        ];
      }),
    ),
};
