import type { Image, PrintedImage } from '../../../../shared/domain/index.ts';
import type { Library } from '../../../library/library.ts';
import { heldBy } from '../../photographs/held-by.ts';
import { type PlacedPhotograph, placePhotographs } from '../../photographs/place-photographs.ts';
import { type Rights, rightsFault } from '../../photographs/rights.ts';
import { type RuleInput, shorten } from '../checked.ts';
import { fix, type Rule, type RuleFinding } from '../rule.ts';

export const photographRights: Rule = {
  id: 'photograph-rights',
  name: 'A photograph that may not be printed',
  clause: 'own',
  severity: 'error',
  when: 'A photograph was withdrawn, its last day has passed, it names no credit or no licence, or people in it did not agree, or nobody noted that they did.',
  fix: 'Leave it out or put another in its place; or have its rights settled and noted in the library.',
  check: (checked) =>
    printed(checked).flatMap((placed): readonly RuleFinding[] => {
      const fault = rightsFault(rightsNow(placed.image, checked.library), checked.today);
      return fault ? [findingOn(placed, fault.kind, `${named(placed)} ${fault.words}.`)] : [];
    }),
};

export const photographAway: Rule = {
  id: 'photograph-away',
  name: 'A photograph that is not on this computer',
  clause: 'own',
  severity: 'error',
  when: 'The brief holds a photograph whose file is not in the data pack here: it came from another computer, or the pack has another one by now.',
  fix: 'Take it as the library has it now, leave it out, or install the pack that it came from.',
  check: (checked) =>
    placements(checked).flatMap((placed): readonly RuleFinding[] =>
      placed.place.slot === null && placed.place.why === 'away'
        ? [
            findingOn(
              placed,
              'away',
              `${named(placed)} is not on this computer as it was put into this brief, so it is not printed.`,
            ),
          ]
        : [],
    ),
};

export const photographUnplaced: Rule = {
  id: 'photograph-unplaced',
  name: 'A photograph that is not printed',
  clause: 'own',
  severity: 'warning',
  when: 'A photograph is too coarse for its place, another one stands there, it is printed before, or it shows none of the stories beside it.',
  fix: 'Leave it out, or move it to the section where it belongs.',
  check: (checked) =>
    placements(checked).flatMap((placed): readonly RuleFinding[] =>
      placed.place.slot === null && placed.place.why !== 'away'
        ? [findingOn(placed, placed.place.why, `${named(placed)} is not printed: ${WHY[placed.place.why]}.`)]
        : [],
    ),
};

const WHY = {
  coarse: 'it has too few points for its place, and would look coarse',
  taken: 'another photograph stands there',
  twice: 'it is printed before, and a brief prints none twice',
  'no-story': 'it shows none of the stories of this section',
} as const;

const placements = ({ brief, library }: RuleInput): readonly PlacedPhotograph[] =>
  placePhotographs(brief, heldBy(library));

const printed = (checked: RuleInput): readonly PlacedPhotograph[] =>
  placements(checked).filter(({ place }) => place.slot !== null);

/** As the library has it today; of one that it does not hold, as it was put in. */
const rightsNow = (image: PrintedImage, library: Library): Rights | Image =>
  library.find('image', image.id) ?? image;

const named = ({ image }: PlacedPhotograph): string => `The photograph ‘${shorten(image.alt, 60)}’`;

const findingOn = ({ section, block }: PlacedPhotograph, cause: string, sentence: string): RuleFinding => ({
  sectionId: section.id,
  blockId: block.id,
  at: `${block.id} ${cause}`,
  cause,
  sentence,
  mends: [fix('Leave it out', { kind: 'leave-out', blockId: block.id })],
});
