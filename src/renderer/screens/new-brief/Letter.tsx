import type { ReactNode } from 'react';
import type { DelegationReading, Guess } from '../../../shared/contract.ts';
import { useReading } from '../../state/reading.ts';
import { strings } from '../../strings.ts';
import styles from './Letter.module.css';

/** How a field is marked: told apart by the line beneath before the colour. */
const MARKS: Readonly<Record<Guess['field'], 'who' | 'when' | 'about' | 'asks'>> = {
  name: 'who',
  audience: 'who',
  person: 'who',
  headCount: 'who',
  visit: 'when',
  stop: 'when',
  sector: 'about',
  interest: 'about',
  question: 'asks',
};

/** The letter as it came, with what was understood marked where it stands. */
export function Letter({ reading }: { readonly reading: DelegationReading }) {
  const { text, fileName } = useReading();
  const words = strings.newBrief;
  const lines = text.split('\n').map((line, index) => ({ number: index + 1, line }));
  const said = lines.filter(({ line }) => line.trim() !== '').length;
  return (
    <section className={styles.letter} aria-label={fileName ?? words.letterName}>
      <p className={styles.head}>
        <b>{fileName ?? words.letterName}</b>
        {said > 0 && <span>{words.understood(Math.max(0, said - reading.left.length), said)}</span>}
      </p>
      <div className={styles.text}>
        {lines.map(({ number, line }) => (
          <p key={number} dir="auto">
            {marked(
              line,
              reading.guesses.filter((it) => it.use && it.line === number),
            )}
          </p>
        ))}
      </div>
    </section>
  );
}

/** The line with the words of each guess marked; of marks that overlap, the shorter says more. */
function marked(line: string, guesses: readonly Guess[]): ReactNode {
  const spans = guesses
    .map((guess) => ({ guess, words: wordsIn(line, guess) }))
    .map(({ guess, words }) => ({ guess, from: line.indexOf(words), to: line.indexOf(words) + words.length }))
    .filter(({ from, to }) => from >= 0 && to > from)
    .toSorted((a, b) => a.to - a.from - (b.to - b.from));
  const apart = spans.filter(
    ({ from, to }, index) => !spans.slice(0, index).some((it) => it.from < to && from < it.to),
  );
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { guess, from, to } of apart.toSorted((a, b) => a.from - b.from)) {
    parts.push(
      line.slice(at, from),
      <mark
        key={guess.id}
        className={styles[MARKS[guess.field]]}
        data-guess={guess.id}
        data-doubt={guess.sureness === 'unsure' || undefined}
      >
        {line.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  parts.push(line.slice(at));
  return parts;
}

function wordsIn(line: string, guess: Guess): string {
  const value =
    guess.field === 'person'
      ? guess.value.name
      : guess.field === 'stop'
        ? guess.value.title
        : typeof guess.value === 'string'
          ? guess.value
          : '';
  return value !== '' && line.includes(value) ? value : guess.words.trim();
}
