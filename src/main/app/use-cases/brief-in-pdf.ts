import { type Audience, type Brief, type Delegation, Refused } from '../../../shared/domain/index.ts';
import type { Library } from '../../library/library.ts';
import { libraryOfEvidence } from '../../pdf/evidence/compose-with-evidence.ts';
import type { Evidence } from '../../pdf/evidence/evidence.ts';
import { readEvidence } from '../../pdf/evidence/read-evidence.ts';
import type { ReadPdf } from '../../pdf/evidence/read-in-worker.ts';

/** What a PDF carries of itself. @throws Refused where it carries nothing, or not what was put into it. */
export async function evidenceInPdf(name: string, bytes: Uint8Array, read: ReadPdf): Promise<Evidence> {
  const found = readEvidence((await read(new Uint8Array(bytes))).embedded);
  switch (found.state) {
    case 'whole':
      return found.evidence;
    case 'newer':
      throw new Refused(
        'bad-input',
        `${name} was made by a newer Attaché.`,
        'Update Attaché, then compare again.',
      );
    case 'none':
      throw new Refused(
        'bad-input',
        `${name} carries no brief that can be read.`,
        'Choose a PDF that Attaché exported, or a brief of the list.',
      );
    case 'removed':
    case 'altered':
      throw new Refused(
        'bad-input',
        `The brief inside ${name} is not as it was made, so a comparison with it would say nothing.`,
        'Verify the PDF to see what was altered, or choose the copy that was kept.',
        found.faults.slice(0, 20),
      );
  }
}

/** The brief of a PDF with the library that it was printed by: it needs no other. */
export function sideOf({ brief, delegation, audience, pack, records }: Evidence): {
  readonly brief: Brief;
  readonly delegation: Delegation | null;
  readonly audience: Audience;
  readonly library: Library;
} {
  return { brief, delegation, audience, library: libraryOfEvidence(pack, records) };
}
