import type { OpenedElsewhere } from '../../../shared/contract.ts';
import { Refused } from '../../../shared/domain/index.ts';
import { issuedPdfToShow } from '../use-cases/issued.ts';
import { briefOf, openBrief } from '../use-cases/open-brief.ts';
import { attacheFile, type OpenedTravelling, openTravelling, takeLibraryHere } from '../use-cases/travel.ts';
import { writeChosen } from '../use-cases/write-chosen.ts';
import { briefViewOf } from './brief-calls.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

export const openedElsewhere = ({ brief, isKnown, said }: OpenedTravelling): OpenedElsewhere => ({
  briefId: brief.id,
  title: brief.title,
  isKnown,
  said,
});

/** Briefs that travel: to a colleague as a file, and on from a PDF. `verified` is the PDF that was looked at last. */
export function travelCalls(context: AppContext, verified: () => string | null): CallGroup<'travelCalls'> {
  const { dialogs } = context.ports;
  return {
    async sendBrief({ id }) {
      const { name, bytes } = attacheFile(await openBrief(context, briefOf(context, id)), context);
      const path = await dialogs.saveFile({
        title: 'Save the brief for a colleague',
        defaultName: name,
        filters: [{ name: 'Attaché file', extensions: ['attache'] }],
      });
      if (path !== null) await writeChosen(path, bytes);
      return path === null ? null : { path };
    },
    async continuePdf({ number }) {
      const path = number === null ? verified() : await issuedPdfToShow(context, number);
      if (path === null) throw new Refused('not-found', 'No PDF was verified yet.', 'Verify it first.');
      return openedElsewhere(await openTravelling(context, path));
    },
    async takeLibraryHere({ id }) {
      await takeLibraryHere(context, id);
      return briefViewOf(await openBrief(context, briefOf(context, id)));
    },
  };
}
