import type { Fact } from '../../../../shared/domain/index.ts';
import { isDate, isShare, moneyUnit } from '../../../../shared/format/units.ts';
import { onceFor } from '../../../../shared/once.ts';
import type { Library } from '../../../library/library.ts';
import { type Paragraph, type RuleInput, shorten } from '../checked.ts';
import { fix, type Rule, type RuleFinding } from '../rule.ts';

/** A typed number with its currency, per cent sign or scale. */
const NUMBER =
  /(?<![\p{L}\d.,/-])(?<money>£|US\$|\$|€|₹|AED |GBP |USD |INR )?\s?(?<digits>\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?<after>\s?%| ?(?:per cent|percent)|\s?(?:k|m|bn|thousand|million|billion|trillion|lakh crore|lakh|crore)\b)?(?![\d\p{L}]|[/:-]\d)/gu;

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|thousand)$/i, 1e3],
  [/^(?:m|million)$/i, 1e6],
  [/^(?:bn|billion)$/i, 1e9],
  [/^trillion$/i, 1e12],
  [/^lakh$/i, 1e5],
  [/^crore$/i, 1e7],
  [/^lakh crore$/i, 1e12],
];

type TypedNumber = {
  readonly text: string;
  /** In whole units: "£8.46 billion" is 8,460,000,000. */
  readonly value: number;
  readonly kind: 'money' | 'percent' | 'scaled' | 'plain';
};

const MONTHS =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
/** Days, clock times, and numbers that name something. */
const NOT_AMOUNTS = [
  new RegExp(
    `\\b\\d{1,2}(?:st|nd|rd|th)?(?:\\s?(?:to|and|-|–)\\s?\\d{1,2}(?:st|nd|rd|th)?)?\\s${MONTHS}\\b(?:,?\\s\\d{4})?`,
    'gu',
  ),
  new RegExp(
    `\\b${MONTHS}\\s\\d{1,2}(?:st|nd|rd|th)?(?:\\s?(?:to|and|-|–)\\s?\\d{1,2}(?:st|nd|rd|th)?)?(?:,?\\s\\d{4})?\\b`,
    'gu',
  ),
  /\b\d{1,2}[:.]\d{2}\s?(?:am|pm)?\b(?!\s?%|\s?(?:million|billion))/giu,
  /\b\d{1,2}\s?(?:am|pm)\b/giu,
  /(?<![£$€₹]\s?|\d[,.])\b(?:1[5-9]|20)\d{2}(?:\s?[/–-]\s?\d{2,4})?\b(?!\s?%|[,.]\d|\s(?:people|jobs|firms|companies|businesses|homes|staff|students|projects|members|seats|visitors|graduates)\b)/gu,
  /\b(?:page|section|room|hall|stand|gate|terminal|platform|floor|route|junction|table|figure|chapter|phase|question|part|no\.?)\s\d+\b/giu,
  /\+?\d[\d ]{8,}\d/gu,
  /https?:\/\/\S+|(?<!\S)\S+@\S+/gu,
];

/** The amounts in a typed text; not years, days, times, and small everyday numbers. */
function typedNumbers(words: string): readonly TypedNumber[] {
  const bare = NOT_AMOUNTS.reduce(
    (text, pattern) => text.replace(pattern, (found) => ' '.repeat(found.length)),
    words,
  );
  return [...bare.matchAll(NUMBER)].flatMap((match) => {
    const { money, digits = '', after = '' } = match.groups ?? {};
    const word = after.trim();
    const scale = SCALES.find(([name]) => name.test(word))?.[1] ?? 1;
    const value = Number(digits.replaceAll(',', '')) * scale;
    const percent = /%|per ?cent/.test(word);
    const kind = money ? 'money' : percent ? 'percent' : scale > 1 ? 'scaled' : 'plain';
    // "three stops", "our 2 hosts": a number up to twelve without a unit counts people in the room.
    if (kind === 'plain' && Number.isInteger(value) && value <= 12) return [];
    return [{ text: match[0].trim(), value, kind }];
  });
}

/** A fact's amount as one would type it. */
const typedAs = onceFor(({ value, unit }: Fact): TypedValue | null => {
  if (value === null) return null;
  if (isShare(unit)) return { is: 'share', value: Math.abs(value) };
  const money = moneyUnit(unit ?? '');
  if (money) return { is: 'money', value: value * money.factor };
  return isDate(unit) ? null : { is: 'count', value };
});
type TypedValue = { readonly is: 'share' | 'money' | 'count'; readonly value: number };

function means(fact: Fact, { value, kind }: TypedNumber): boolean {
  const typed = typedAs(fact);
  if (typed === null || Math.abs(typed.value - value) > Math.abs(value) * 0.004) return false;
  return kind === 'percent'
    ? typed.is === 'share'
    : typed.is === 'money' || (kind !== 'money' && typed.is === 'count');
}

const withAmount = onceFor(({ records }: Library) =>
  records.facts.filter(({ confidence, value }) => confidence !== 'withdrawn' && value !== null),
);

/** Facts that say just this number: the brief's own first, then the library's. */
function candidates(number: TypedNumber, { placed, library }: RuleInput): readonly Fact[] {
  const own = placed.map(({ fact }) => fact).filter((fact) => means(fact, number));
  const others = withAmount(library).filter((fact) => means(fact, number));
  return [...new Map([...own, ...others].map((fact) => [fact.id, fact])).values()].slice(0, 3);
}

export const typedNumber: Rule = {
  id: 'typed-number',
  name: 'Number typed by hand',
  clause: 'access',
  severity: 'error',
  when: 'An officer’s text holds a number that is not bound to a fact. It is an error where it is an amount, a share or a large count and its paragraph cites no source; else a warning, because a correction would not reach it. Years, days, times and small counts are not meant.',
  fix: 'Bind the number to its fact; or cite its source beside it.',
  check: (checked) => [
    ...checked.paragraphs.flatMap((paragraph) => ofParagraph(paragraph, checked)),
    ...checked.brief.sections.flatMap((section) =>
      typedNumbers(section.title ?? '').map(
        (number): RuleFinding => ({
          sectionId: section.id,
          blockId: null,
          at: `${section.id} title ${number.text}`,
          severity: 'warning',
          sentence: `The heading “${shorten(section.title ?? '')}” holds “${number.text}”: a heading cannot cite a source.`,
        }),
      ),
    ),
  ],
};

function ofParagraph(paragraph: Paragraph, checked: RuleInput): readonly RuleFinding[] {
  const { parts, section, block } = paragraph;
  const cited = parts.some(({ kind }) => kind === 'cite');
  const seen = new Map<string, number>();
  return parts.flatMap((part) =>
    part.kind !== 'words'
      ? []
      : typedNumbers(part.text).map((number): RuleFinding => {
          const nth = seen.get(number.text) ?? 0;
          seen.set(number.text, nth + 1);
          const facts = candidates(number, checked);
          const grave = !cited && (number.kind !== 'plain' || number.value >= 1000);
          const around = shorten(paragraph.words.replaceAll('\uFFFC', '…'), 80);
          return {
            sectionId: section.id,
            blockId: block.id,
            at: `${block.id} ${number.text}${nth > 0 ? ` ${nth}` : ''}`,
            severity: grave ? 'error' : 'warning',
            factIds: facts.map(({ id }) => id),
            sentence: `“${number.text}” in “${around}” was typed by hand and is bound to no fact${cited ? '' : '; nothing beside it names a source'}.`,
            mends: facts.map((fact) =>
              fix(`Bind it to: ${shorten(fact.statement, 70)}`, {
                kind: 'bind-figure',
                blockId: block.id,
                text: number.text,
                factId: fact.id,
              }),
            ),
          };
        }),
  );
}
