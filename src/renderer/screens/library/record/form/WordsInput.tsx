import { X } from 'lucide-react';
import { type ChangeEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { RecordField } from '../../../../../shared/record-fields.ts';
import control from '../../../../parts/Control.module.css';
import { onKeys } from '../../../../parts/typed-keys.ts';
import { ask } from '../../../../state/client.ts';
import { strings } from '../../../../strings.ts';
import styles from './Form.module.css';
import type { ToldControl } from './told-control.ts';

type WordsInputProps = {
  /** Where the library counts such words: those that it has are offered. */
  readonly facet: RecordField['facet'] | null;
  readonly value: readonly string[];
  readonly told: ToldControl;
  readonly onChange: (value: readonly string[]) => void;
};

/** Words as chips: Enter or a semicolon adds what was typed, Backspace takes the last one out. */
export function WordsInput({ facet, value, told, onChange }: WordsInputProps) {
  const [words, setWords] = useState('');
  const offered = useKnownWords(facet);
  const field = useRef<HTMLInputElement>(null);
  const add = (typed: string): void => {
    const more = typed
      .split(';')
      .map((word) => word.trim())
      .filter((word) => word !== '');
    setWords('');
    if (more.length > 0) onChange([...new Set([...value, ...more])]);
  };
  const onType = ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>): void => {
    // A word that was chosen from the list is not typed.
    const isChosen =
      !(nativeEvent instanceof InputEvent) || nativeEvent.inputType === 'insertReplacementText';
    if (target.value.includes(';') || (isChosen && offered.includes(target.value))) add(target.value);
    else setWords(target.value);
  };
  const onKeyDown = onKeys((event: KeyboardEvent) => {
    if (event.key === 'Enter' && words.trim() !== '') {
      event.preventDefault();
      add(words);
    } else if (event.key === 'Backspace' && words === '' && value.length > 0) {
      event.preventDefault();
      onChange(value.slice(0, -1));
    }
  });
  return (
    <div className={styles.words}>
      {value.length > 0 && (
        <ul className={styles.wordChips}>
          {value.map((word) => (
            <li key={word} className={styles.wordChip}>
              <span>{word}</span>
              <button
                type="button"
                className={control.sign}
                aria-label={strings.library.unpick(word)}
                onClick={() => {
                  onChange(value.filter((it) => it !== word));
                  field.current?.focus();
                }}
              >
                <X aria-hidden="true" size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={field}
        className={styles.input}
        list={`${told.id}-known`}
        value={words}
        onChange={onType}
        onKeyDown={onKeyDown}
        onBlur={() => add(words)}
        {...told}
      />
      <datalist id={`${told.id}-known`}>
        {offered
          .filter((word) => !value.includes(word))
          .map((word) => (
            <option key={word} value={word} />
          ))}
      </datalist>
    </div>
  );
}

/** The words that the library's records have in such a field, the most frequent first. */
function useKnownWords(facet: WordsInputProps['facet']): readonly string[] {
  const [known, setKnown] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!facet) return;
    let still = true;
    void ask('search', { query: '', facets: {}, limit: 1 }).then((answer) => {
      if (still && answer.ok) setKnown((answer.value.facets[facet] ?? []).map(({ value }) => value));
    });
    return () => {
      still = false;
    };
  }, [facet]);
  return known;
}
