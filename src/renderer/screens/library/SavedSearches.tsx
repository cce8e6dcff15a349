import { X } from 'lucide-react';
import { type FormEvent, useEffect, useId, useState } from 'react';
import type { SavedSearch } from '../../../shared/contract.ts';
import { Button } from '../../parts/Button.tsx';
import control from '../../parts/Control.module.css';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import tone from '../../parts/Tone.module.css';
import { onKeys } from '../../parts/typed-keys.ts';
import { useLibrary } from '../../state/library.ts';
import { strings } from '../../strings.ts';
import styles from './Facets.module.css';

const LONGEST_NAME = 80;

const isSameSearch = (search: SavedSearch, now: Pick<SavedSearch, 'query' | 'facets' | 'sort'>): boolean =>
  search.query === now.query.trim() &&
  search.sort === now.sort &&
  JSON.stringify(Object.entries(search.facets).sort()) === JSON.stringify(Object.entries(now.facets).sort());

/** Searches with a name, to find again what they find by then. */
export function SavedSearches() {
  const { saved, savedRefusal, query, facets, sort, readSaved, keepSaved, lookFor } = useLibrary();
  const [naming, setNaming] = useState(false);
  const [removed, setRemoved] = useState<SavedSearch | null>(null);
  useEffect(() => void readSaved(), [readSaved]);
  const asked = query.trim() !== '' || Object.keys(facets).length > 0;
  const isSaved = saved.some((it) => isSameSearch(it, { query, facets, sort }));
  if (saved.length === 0 && !asked && removed === null) return null;
  return (
    <div className={styles.saved}>
      <h2 className={styles.name}>{strings.library.saved}</h2>
      {savedRefusal && <RefusalNote refusal={savedRefusal} />}
      <ul>
        {saved.map((search) => (
          <li key={search.name} className={styles.row}>
            <button
              type="button"
              className={styles.value}
              aria-pressed={isSameSearch(search, { query, facets, sort })}
              onClick={() => lookFor({ query: search.query, facets: search.facets, sort: search.sort })}
            >
              <span className={styles.word}>{search.name}</span>
            </button>
            <button
              type="button"
              className={control.sign}
              aria-label={strings.library.removeSearch(search.name)}
              onClick={() => {
                setRemoved(search);
                void keepSaved(saved.filter((it) => it !== search));
              }}
            >
              <X aria-hidden="true" size={14} />
            </button>
          </li>
        ))}
      </ul>
      {removed && (
        <p className={tone.small} role="status">
          {strings.library.removed(removed.name)}{' '}
          <Button
            weight="quiet"
            onPress={() => {
              void keepSaved([...saved, removed]);
              setRemoved(null);
            }}
          >
            {strings.library.bringBack}
          </Button>
        </p>
      )}
      {naming ? (
        <NameForm onDone={() => setNaming(false)} />
      ) : (
        asked &&
        !isSaved && (
          <div>
            <Button weight="quiet" onPress={() => setNaming(true)}>
              {strings.library.saveSearch}
            </Button>
          </div>
        )
      )}
    </div>
  );
}

function NameForm({ onDone }: { readonly onDone: () => void }) {
  const { query, save } = useLibrary();
  const [name, setName] = useState(query.trim().slice(0, LONGEST_NAME));
  const id = useId();
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    void save(name.trim());
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={keep}>
      <label htmlFor={id}>{strings.library.searchName}</label>
      <input
        id={id}
        className={styles.input}
        value={name}
        maxLength={LONGEST_NAME}
        // biome-ignore lint/a11y/noAutofocus: the officer has just asked to write a name
        autoFocus
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={onKeys((event) => event.key === 'Escape' && onDone())}
      />
      <div className={styles.acts}>
        <Button type="submit" isDisabled={name.trim() === ''}>
          {strings.library.saveIt}
        </Button>
        <Button weight="quiet" onPress={onDone}>
          {strings.library.cancel}
        </Button>
      </div>
    </form>
  );
}
