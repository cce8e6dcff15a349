import { capitalised } from '../../../shared/text/one-line.ts';
import type { Evidence, Inline } from '../document.ts';
import type { Setting } from '../text/pieces.ts';
import { type Colour, STYLES, type TextStyle } from '../theme.ts';
import { moveOp, type Op } from './page.ts';
import { setText } from './text-block.ts';

/** Width of a mark of evidence, and of the room that it takes before its words. */
export const MARK_WIDTH = 6.6;
export const MARK_INDENT = MARK_WIDTH + 3.5;

/** Colours of the period, of what limits it, and of its mark. */
const TONES = { period: 'ink', rest: 'muted', mark: 'cool' } as const satisfies Record<string, Colour>;

export type EvidenceLine = {
  readonly evidence?: Evidence;
  readonly caveat: string | null;
  /** Behind the period: numbers of sources that stand nowhere else. */
  readonly cites?: readonly Inline[];
};

const NONE: Evidence = { mark: null, period: null, rest: [] };

/** What a statement rests on: its mark and period in one line with its area, and in full what limits it. */
export function evidenceOps(
  { evidence = NONE, caveat, cites = [] }: EvidenceLine,
  width: number,
  body: number,
  setting: Setting,
): { readonly height: number; readonly ops: readonly Op[] } {
  const { mark, period } = evidence;
  const { rest } = evidence;
  const ops: Op[] = [];
  let y = 0;
  const style = (of: TextStyle, colour: Colour): TextStyle => ({ ...of, colour });
  const add = (inlines: readonly Inline[], of: TextStyle, indent: number): void => {
    const set = setText(inlines, of, width - indent, setting.structure.add('P', body), setting);
    ops.push(...set.ops.map((op) => moveOp(op, indent, y)));
    y += set.height;
  };
  // With a caveat the area opens the line of what limits it; alone it stands beside the period.
  const beside = caveat === null || period === null ? rest : [];
  const [first = null, ...others] = [period, ...beside].filter((part) => part !== null);
  if (mark !== null || first !== null) {
    const said: readonly Inline[] = [
      ...(first === null ? [] : [{ kind: 'text', text: first } as const]),
      ...(others.length > 0 ? [{ kind: 'text', text: ` · ${others.join(' · ')}` } as const] : []),
      ...cites,
    ];
    const at = ops.length;
    const node = setting.structure.add('P', body);
    const indent = mark === null ? 0 : MARK_INDENT;
    const set = setText(
      said.length > 0 ? said : [{ kind: 'text', text: mark?.words ?? '' }],
      style(period === null ? STYLES.caveat : STYLES.period, period === null ? TONES.rest : TONES.period),
      width - indent,
      node,
      setting,
    );
    ops.push(...set.ops.map((op) => moveOp(op, indent, 0)));
    if (mark !== null)
      ops.splice(at, 0, {
        op: 'mark',
        x: 0,
        y: 7.9,
        width: MARK_WIDTH,
        mark: mark.sign,
        words: `${mark.words}: `,
        colour: TONES.mark,
        node,
      });
    y += set.height;
  }
  if (caveat !== null) {
    if (y > 0) y += STYLES.caveat.before;
    const area = beside.length > 0 || rest.length === 0 ? '' : `${capitalised(rest.join(', '))}. `;
    add([{ kind: 'text', text: `${area}${caveat}` }], style(STYLES.caveat, TONES.rest), 0);
  }
  return { height: y, ops };
}
