import { amountLine, printAmount } from '../../../../shared/format/amount.ts';
import { breakable } from '../../../../shared/format/number.ts';
import { BOUND_MARK, shorten } from '../checked.ts';
import { atBlock, fix, leaveOutFix, type Rule } from '../rule.ts';

/** Hedging words without which an amount claims more than its source. */
const HEDGE =
  /\b(almost|nearly|just under|up to|at most|fewer than|less than|under)\s+(?:an? |the )?(?:£|US\$|\$|€|₹)?\s?\d/i;
const HEDGED_MEASURE = /\b(?:upper|maximum|up to|almost|nearly|at most|capacity|potential)\b/i;
const ANY_HEDGE =
  /\b(?:almost|nearly|just under|up to|at most|fewer than|less than|under|about|around|some|roughly)\s*(?:an? |the )?$/i;

export const roundedUp: Rule = {
  id: 'rounded-up',
  name: 'Rounding that changes the meaning',
  clause: 'alone',
  severity: 'warning',
  when: 'The source says “almost”, “nearly” or “up to”, and the brief prints the bare figure; or the printed digits are more than half a per cent away from the value.',
  fix: 'Print the sentence in place of the bare figure, or put the word before it.',
  together: (count, { quick }) =>
    quick
      ? `${count} figures lost the “nearly” or “up to” of their source.`
      : `The rounding changes ${count} figures.`,
  check: ({ placed, audience, library }) =>
    placed.flatMap((place) => {
      const { fact, as, words } = place;
      if (fact.value === null || (as !== 'tile' && as !== 'figure')) return [];
      const printed = printAmount(fact.value, fact.unit, audience, library.rate);
      const hedge = HEDGE.exec(fact.statement)?.[1];
      const kept = as === 'tile' ? HEDGED_MEASURE.test(words) : hedgedInText(words);
      const far = isFar(fact.value, printed.main, audience.numbers.scales);
      if (!far && (!hedge || kept || !isOfValue(fact.statement, printed.main))) return [];
      return [
        {
          ...atBlock(place),
          at: `${place.block.id} ${fact.id}`,
          factIds: [fact.id],
          sentence: far
            ? `${amountLine(printed)} is printed for ${fact.value} ${fact.unit ?? ''}: the rounding changes it.`
            : `The brief prints “${amountLine(printed)}” alone where the source says “${hedge}”: ${shorten(fact.statement)}`,
          quick: !far && hedge !== undefined,
          mends: [
            ...(!far && hedge
              ? [
                  fix(`Put “${hedge}” back`, {
                    kind: 'put-back',
                    blockId: place.block.id,
                    factId: fact.id,
                    word: hedge.toLowerCase(),
                  }),
                ]
              : []),
            ...leaveOutFix(place),
          ],
        },
      ];
    }),
};

/** Each bound figure of the paragraph has a word before it that leaves room. */
const hedgedInText = (words: string): boolean =>
  words
    .split(BOUND_MARK)
    .slice(0, -1)
    .some((before) => ANY_HEDGE.test(before));

/** The hedge is before this amount, not another of the sentence. */
function isOfValue(statement: string, main: string): boolean {
  const said = breakable(statement);
  const at = said.indexOf(breakable(main));
  return (
    at > 0 &&
    /\b(?:almost|nearly|just under|up to|at most|fewer than|less than|under)\s+(?:an? |the )?$/i.test(
      said.slice(0, at),
    )
  );
}

/** The digits as a reader reads them. Money is left out: its unit names the scale. */
function isFar(
  value: number,
  main: string,
  scales: readonly { readonly value: number; readonly name: string }[],
): boolean {
  if (!/^[−\d]/.test(main) || value === 0) return false;
  const scale = scales.find(({ name }) => main.endsWith(name))?.value ?? 1;
  const read =
    Number(
      main
        .replace('−', '-')
        .replaceAll(',', '')
        .replace(/[^\d.-].*$/, ''),
    ) * scale;
  return Number.isFinite(read) && Math.abs(read - value) / Math.abs(value) > 0.005;
}
