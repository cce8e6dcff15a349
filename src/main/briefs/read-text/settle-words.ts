import { findDates } from './find-dates.ts';
import { findSectors } from './find-sectors.ts';
import { type LetterContext, type Said, subjectLine } from './letter-context.ts';
import type { Unit } from './letter-units.ts';
import { withoutPrivate } from './private-words.ts';
import { interestInWords, isWish, listedInterests } from './say-interests.ts';
import { isForUs, listedQuestions, questionsInWords } from './say-questions.ts';
import { listedSectors, sectorsInWords } from './say-sectors.ts';
import type { DateFrame } from './written-days.ts';

/** What they do: in their words, and the clusters that these belong to. */
export function addSectors(
  { reads, out, frame }: LetterContext,
  house: string | null,
  stands: boolean,
): void {
  const words: { text: string; lines: readonly number[]; words: string; why: string }[] = [];
  for (const { units, said } of reads) {
    for (const unit of units) {
      if (unit.topic === 'sectors' && (unit.kind === 'item' || unit.kind === 'field'))
        for (const text of listedSectors(unit.text))
          words.push({ text, lines: unit.lines, words: unit.text, why: 'Listed among their fields.' });
      if (unit.table?.kind === 'people')
        for (const row of unit.table.rows)
          for (const [i, column] of unit.table.columns.entries())
            if (column === 'sector')
              for (const text of listedSectors(row.cells[i] ?? ''))
                words.push({
                  text,
                  lines: [row.line],
                  words: row.cells.join(' '),
                  why: 'From the columns of the table.',
                });
    }
    for (const { text, lines } of said)
      if (!/[?؟]$/.test(text))
        for (const sector of sectorsInWords(text))
          words.push({ text: sector, lines, words: text, why: 'The text says that this is what they do.' });
    if (words.length > 0) break;
  }
  for (const it of words)
    out.add('sector', withoutPrivate(it.text).slice(0, 80), it.lines, it.words, 'likely', it.why);
  const [newest] = reads;
  const subject = newest?.message.subject ?? '';
  const head = newest ? subjectLine(newest.message) : 0;
  const telling: Said[] = [
    ...words.map((it) => ({ text: it.text, lines: it.lines, label: '' })),
    ...(subject === '' ? [] : [{ text: subject, lines: [head], label: '' }]),
  ];
  const prose = reads.flatMap(({ said, units }) => [
    ...said,
    ...units
      .filter((it) => it.topic === 'interests' && it.kind !== 'heading')
      .map((it) => ({ text: it.text, lines: it.lines, label: '' })),
  ]);
  const known = new Set<string>();
  for (const [spoken, isTelling] of [
    [telling, true],
    [prose, false],
  ] as const)
    for (const { text, lines } of spoken) {
      // A field in a chamber's name is none of its members'.
      const plain = house === null ? text : text.replaceAll(house, ' ');
      for (const it of findSectors(plain, frame.clusters)) {
        const isCluster = frame.clusters.some(({ id }) => id === it.sector);
        if (known.has(it.sector) || (!isCluster && words.length > 0)) continue;
        known.add(it.sector);
        const use = stands ? isTelling || words.length === 0 : isTelling;
        out.add('sector', it.sector, lines, text, use ? it.sureness : 'unsure', it.why);
      }
    }
}

/** “Can we meet hospital buyers?”: a wish, however it is put. */
const MAY_WE =
  /^(?:\p{L}+,?\s+)?(?:can|could|may) (?:we|i|they) (?:also |please |perhaps )*(?:see|meet|visit|tour|speak|talk|sit)\b/iu;

/** “Asks: a tour of an engine plant”: a wish among the questions. */
const isListedWish = ({ topic, kind, text }: Unit): boolean =>
  topic === 'questions' && kind === 'item' && isWish(text);

/** “Option B: 22-24 February 2027”: an item that offers days, and nothing to see. */
function isDaysAlone(text: string, dates: DateFrame): boolean {
  const found = findDates(text, dates);
  const rest = found.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return found.length > 0 && !/\p{L}{4,}/u.test(rest.replace(/\b(?:options?|choice|window|week)\b/giu, ''));
}

/** What they wish to see, meet or learn. */
export function addInterests({ reads, out, dates }: LetterContext): void {
  for (const { units, said } of reads) {
    let found = 0;
    const add = (text: string, lines: readonly number[], words: string, why: string): void => {
      const value = withoutPrivate(text).slice(0, 1000);
      // To be told something is a question.
      if (value.length < 4 || /^(?:receive|have|get) (?:information|details|guidance)\b/iu.test(value))
        return;
      found += 1;
      out.add('interest', value, lines, words, 'likely', why);
    };
    for (const unit of units)
      if (
        (unit.topic === 'interests' && (unit.kind === 'item' || unit.kind === 'field')) ||
        isListedWish(unit)
      )
        if (!isDaysAlone(unit.text, dates))
          for (const text of listedInterests(unit.text))
            add(text, unit.lines, unit.text, 'Listed as interests.');
    for (const { text, lines } of said) {
      const interest = /[?؟]$/.test(text) && !MAY_WE.test(text) ? null : interestInWords(text);
      if (
        interest &&
        findDates(interest, dates).length === 0 &&
        !/\bthe \d{1,2}(?:st|nd|rd|th)\b/iu.test(interest)
      )
        add(interest, lines, text, 'The text says that they wish for it.');
    }
    if (found > 0) return;
  }
}

/** What they ask to be told. */
export function addQuestions({ reads, out }: LetterContext): void {
  const add = (
    question: string,
    lines: readonly number[],
    words: string,
    isToUs: boolean,
    why: string,
  ): void =>
    out.add(
      'question',
      withoutPrivate(question).slice(0, 1000),
      lines,
      words,
      isToUs ? 'unsure' : 'likely',
      isToUs ? 'It may be a question to you rather than the delegation’s own.' : why,
    );
  for (const { units, said } of reads) {
    for (const unit of units)
      if (
        unit.topic === 'questions' &&
        (unit.kind === 'item' || unit.kind === 'field') &&
        !isListedWish(unit)
      )
        for (const question of listedQuestions(unit.text))
          add(question, unit.lines, unit.text, isForUs(question), 'Listed among the questions.');
    for (const { text, lines } of said.filter((it) => !MAY_WE.test(it.text)))
      for (const { question, isToUs } of questionsInWords(text))
        add(
          question,
          lines,
          text,
          isToUs,
          /[?؟]/.test(question) ? 'It ends with a question mark.' : 'The text asks for it.',
        );
  }
}
