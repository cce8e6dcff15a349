import { useEffect, useMemo, useRef } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import { useActions } from '../state/actions.ts';
import { usePalette } from '../state/palette.ts';
import { chooseEntry, entryKey, type PaletteEntry, paletteGroups } from '../state/palette-entries.ts';
import { useRecent } from '../state/settings.ts';
import { strings } from '../strings.ts';
import styles from './Palette.module.css';
import { onKeys } from './typed-keys.ts';

/** Finds anything by a few letters: commands, briefs, delegations, every record of the library. */
export function Palette() {
  const { query, hits, briefs, delegations, type } = usePalette();
  const recent = useRecent((state) => state.recent);
  const lay = useActions((state) => state.lay);
  const words = strings.frame;

  const groups = useMemo(
    () => paletteGroups({ query, hits, briefs, delegations }, recent),
    [query, hits, briefs, delegations, recent],
  );
  const entries = useMemo(
    () => new Map(groups.flatMap((group) => group.entries.map((it) => [entryKey(it), it] as const))),
    [groups],
  );
  const input = useRef<HTMLInputElement>(null);
  // Results that change may take the marked option away: the field must not go on naming it.
  useEffect(() => {
    if (groups.length === 0) return;
    const frame = requestAnimationFrame(() => {
      const marked = input.current?.getAttribute('aria-activedescendant');
      if (marked && !document.getElementById(marked)) input.current?.removeAttribute('aria-activedescendant');
    });
    return () => cancelAnimationFrame(frame);
  }, [groups]);
  const close = (): void => lay(null);
  const chosen = (entry: PaletteEntry | undefined): void => {
    if (!entry) return;
    // Close first: what it opens may be a dialogue and take the focus.
    close();
    chooseEntry(entry);
  };

  return (
    <ModalOverlay className={styles.shade ?? ''} isOpen isDismissable onOpenChange={(is) => !is && close()}>
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={words.paletteTitle} className={styles.palette ?? ''}>
          <Autocomplete inputValue={query} onInputChange={(typed) => void type(typed)}>
            <SearchField aria-label={words.paletteTitle} autoFocus className={styles.field ?? ''}>
              <Input
                ref={input}
                className={styles.input ?? ''}
                placeholder={words.paletteHint}
                onKeyDown={onKeys((event) => {
                  // Typed before the list appeared: nothing is marked yet, so Enter means the first entry.
                  if (event.key !== 'Enter' || event.currentTarget.hasAttribute('aria-activedescendant'))
                    return;
                  event.preventDefault();
                  chosen(groups[0]?.entries[0]);
                })}
              />
            </SearchField>
            {/* Focusable, so that it scrolls by keyboard without its options having the focus. */}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as above */}
            <div className={styles.list} tabIndex={0}>
              <ListBox
                aria-label={words.paletteTitle}
                selectionMode="none"
                onAction={(key) => chosen(entries.get(String(key)))}
                renderEmptyState={() => (
                  <p className={styles.nothing}>{words.paletteNothing(query.trim())}</p>
                )}
              >
                {groups.map(({ name, entries: listed }) => (
                  <ListBoxSection key={name} className={styles.section ?? ''}>
                    <Header className={styles.group ?? ''}>{words.groups[name]}</Header>
                    {listed.map((entry) => (
                      <ListBoxItem
                        key={entryKey(entry)}
                        id={entryKey(entry)}
                        textValue={`${entry.title} ${entry.detail}`}
                        className={styles.entry ?? ''}
                      >
                        <span className={styles.title} dir="auto">
                          {entry.title}
                        </span>
                        {entry.detail !== '' && <span className={styles.detail}>{entry.detail}</span>}
                        {entry.keys !== null && <kbd className={styles.keys}>{entry.keys}</kbd>}
                      </ListBoxItem>
                    ))}
                  </ListBoxSection>
                ))}
              </ListBox>
            </div>
          </Autocomplete>
          <p className={styles.hint}>{words.paletteKeys}</p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
