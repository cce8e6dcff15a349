import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportFileName } from '../../../shared/briefs/file-names.ts';
import type { SignOffView } from '../../../shared/contract.ts';
import { Refused } from '../../../shared/domain/index.ts';
import { emailDraft } from '../use-cases/email-draft.ts';
import { issuedPdfToShow } from '../use-cases/issued.ts';
import { briefOf, delegationOf, openBrief } from '../use-cases/open-brief.ts';
import {
  addRemark,
  approvalOf,
  approveReview,
  makeReviewCopy,
  requireSignOff,
  signOffOf,
} from '../use-cases/sign-off.ts';
import { visitCalendar } from '../use-cases/visit-calendar.ts';
import { whatLeaves } from '../use-cases/what-leaves.ts';
import { writeChosen } from '../use-cases/write-chosen.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

const PDF = [{ name: 'PDF', extensions: ['pdf'] }];

/** What goes out with a copy, handing it over, and the approval before. */
export function handOverCalls(context: AppContext): CallGroup<'handOverCalls'> {
  const { ports } = context;
  const { dialogs } = ports;

  /** The kept files of these copies, each checked to be the one that was issued. */
  const filesOf = (numbers: readonly string[]) =>
    Promise.all(
      numbers.map(async (number) => {
        const path = await issuedPdfToShow(context, number);
        return { name: `${number}.pdf`, bytes: new Uint8Array(await readFile(path)) };
      }),
    );

  const signOff = async (briefId: string): Promise<SignOffView> => {
    const { state, required, review } = await signOffOf(context, briefOf(context, briefId));
    return {
      state,
      required,
      review: review && { madeAt: review.madeAt, remarks: review.remarks, approved: review.approved },
    };
  };

  return {
    whatLeaves: ({ briefId, edition }) => whatLeaves(context, briefId, edition),

    async draftEmail({ numbers, subject, message }) {
      const draft = emailDraft({ subject, message, files: await filesOf(numbers) });
      const path = await dialogs.saveFile({
        title: 'Save the e-mail draft',
        defaultName: `${numbers[0]}.eml`,
        filters: [{ name: 'E-mail', extensions: ['eml'] }],
      });
      if (path === null) return null;
      await writeChosen(path, Buffer.from(draft));
      // A computer without a mail program still has the file.
      await ports.openFile(path).catch(() => ports.showItem(path));
      return { path };
    },

    async saveCopies({ numbers }) {
      const files = await filesOf(numbers);
      const [first] = files;
      if (first && files.length === 1) {
        const path = await dialogs.saveFile({
          title: 'Save a copy',
          defaultName: first.name,
          filters: PDF,
        });
        if (path !== null) await writeChosen(path, first.bytes);
        return path === null ? null : { path };
      }
      const folder = await dialogs.openFolder({ title: 'Save the copies into a folder' });
      if (folder === null) return null;
      for (const { name, bytes } of files) await writeChosen(join(folder, name), bytes);
      return { path: folder };
    },

    async saveCalendar({ briefId }) {
      const brief = briefOf(context, briefId);
      const delegation = delegationOf(context, brief.delegationId);
      if (!delegation || delegation.itinerary.length === 0)
        throw new Refused('not-found', 'This visit has no programme.', 'Write it in Visits first.');
      const path = await dialogs.saveFile({
        title: 'Save the programme for a calendar',
        defaultName: `${delegation.visit?.from ?? brief.issueDate}.ics`,
        filters: [{ name: 'Calendar', extensions: ['ics'] }],
      });
      if (path === null) return null;
      await writeChosen(path, Buffer.from(visitCalendar(delegation, ports.now())));
      return { path };
    },

    signOff: ({ briefId }) => signOff(briefId),

    async makeReview({ briefId }) {
      const brief = briefOf(context, briefId);
      const { library, audience, delegation } = await openBrief(context, brief);
      const name = exportFileName({
        issueDate: brief.issueDate,
        region: library.homePlace.name,
        visitor: delegation?.name ?? audience.name,
        edition: brief.edition,
        language: 'review',
      });
      const path = await dialogs.saveFile({ title: 'Save the review copy', defaultName: name, filters: PDF });
      if (path === null) return null;
      const { pdf } = await makeReviewCopy(context, brief);
      await writeChosen(path, pdf);
      return { path };
    },

    async addRemark({ briefId, by, words }) {
      await addRemark(context, briefOf(context, briefId), by, words);
      return signOff(briefId);
    },

    async approveReview({ briefId, by }) {
      await approveReview(context, briefOf(context, briefId), by);
      return signOff(briefId);
    },

    async requireSignOff({ required }) {
      if (required !== null) await requireSignOff(context, required);
      return approvalOf(context);
    },
  };
}
