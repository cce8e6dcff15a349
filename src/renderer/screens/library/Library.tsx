import { Search } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField } from 'react-aria-components/SearchField';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { ScreenTitle } from '../../parts/ScreenTitle.tsx';
import { onKeys } from '../../parts/typed-keys.ts';
import { followEdits } from '../../state/edit-record.ts';
import { type LibraryView, useLibrary } from '../../state/library.ts';
import { getOpenRecord, useRecord } from '../../state/record.ts';
import { useRegion } from '../../state/region.ts';
import { useRoute } from '../../state/route.ts';
import { strings } from '../../strings.ts';
import { AddRecord } from './AddRecord.tsx';
import { EditsView } from './EditsView.tsx';
import { Facets } from './Facets.tsx';
import styles from './Library.module.css';
import { MapView } from './map/MapView.tsx';
import { Results } from './Results.tsx';
import { RecordPane } from './record/RecordPane.tsx';

/** The map has a door of its own. */
const VIEWS = ['list', 'edits'] as const satisfies readonly LibraryView[];

/** Everything that the pack holds: searched as one types, on the map, and as the team has changed it. */
export function Library() {
  const query = useLibrary((state) => state.query);
  const facets = useLibrary((state) => state.facets);
  const view = useLibrary((state) => state.view);
  const refusal = useLibrary((state) => state.refusal);
  const { type, search, show } = useLibrary.getState();
  const isOpen = useRecord((state) => getOpenRecord(state) !== null || state.writing.what === 'add');
  const [filters, setFilters] = useState(false);
  const openFilters = useCallback(() => setFilters(true), []);
  const columns = useRef<HTMLDivElement>(null);
  usePackInUse();
  useWantedRecord();
  useEffect(() => {
    void search();
    void useRecord.getState().reread();
    return followEdits();
  }, [search]);
  useTrailKeys();

  return (
    <div className={styles.library}>
      <div className={styles.head} data-pane>
        <ScreenTitle key={view === 'map' ? 'map' : 'library'} className={styles.screenTitle}>
          {view === 'map' ? strings.app.map : strings.library.title}
        </ScreenTitle>
        <SearchField
          className={styles.search ?? ''}
          value={query}
          onChange={(words) => {
            type(words);
            show('list');
          }}
          onKeyDown={onKeys((event) => {
            if (event.key !== 'ArrowDown') return event.continuePropagation();
            event.preventDefault();
            columns.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
          })}
        >
          <Label className="unseen">{strings.library.search}</Label>
          <Search className={styles.lens} size={17} strokeWidth={1.75} aria-hidden="true" />
          <Input className={styles.input ?? ''} placeholder={strings.library.placeholder} />
        </SearchField>
        <fieldset className={styles.views}>
          <legend className="unseen">{strings.library.views}</legend>
          {VIEWS.map((it) => (
            <button
              key={it}
              type="button"
              className={styles.view}
              aria-pressed={view === it}
              onClick={() => show(it)}
            >
              {strings.library.view[it]}
            </button>
          ))}
        </fieldset>
        <AddRecord />
      </div>
      {refusal && (
        <div className={styles.refusal}>
          <RefusalNote refusal={refusal} />
        </div>
      )}
      <div
        ref={columns}
        className={styles.columns}
        data-view={view}
        data-open={isOpen || undefined}
        data-filters={filters || undefined}
      >
        {view === 'list' && (
          <>
            <div className={styles.facets} data-pane>
              <Facets />
              {filters && (
                <button type="button" className={styles.toResults} onClick={() => setFilters(false)}>
                  {strings.library.hideFilters}
                </button>
              )}
            </div>
            <div className={styles.middle} data-pane>
              <Results chosenFilters={Object.keys(facets).length} onFilters={openFilters} />
            </div>
          </>
        )}
        {view === 'map' && (
          <div className={styles.middle}>
            <MapView />
          </div>
        )}
        {view === 'edits' && (
          <div className={styles.middle} data-pane>
            <EditsView />
          </div>
        )}
        <div className={styles.record} data-pane>
          <RecordPane />
        </div>
      </div>
    </div>
  );
}

/** Records of one pack mean nothing in another: a switch begins the library anew. */
function usePackInUse(): void {
  const pack = useRegion((state) => state.status?.activePack ?? null);
  useEffect(() => {
    const library = useLibrary.getState();
    if (pack === null || library.pack === pack) return;
    if (library.pack !== null) useRecord.getState().close();
    library.begin(pack);
  }, [pack]);
}

/** Alt and an arrow go back and forth, as in a browser; in a text they are the text's. */
function useTrailKeys(): void {
  useEffect(() => {
    const onKeyDown = onKeys((event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]'))
        return;
      if (event.key === 'ArrowLeft') useRecord.getState().back();
      else if (event.key === 'ArrowRight') useRecord.getState().forth();
      else return;
      event.preventDefault();
    });
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Another screen may name the record to open. */
function useWantedRecord(): void {
  const route = useRoute((state) => state.route);
  const wanted = route.screen === 'library' ? route.record : undefined;
  useEffect(() => {
    if (wanted) useRecord.getState().open(wanted);
  }, [wanted]);
}
