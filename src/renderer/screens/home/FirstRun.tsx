import { BookCheck, ClipboardPaste, Palette, Paperclip, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { AppStatus } from '../../../shared/contract.ts';
import { Button } from '../../parts/Button.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { ScreenTitle } from '../../parts/ScreenTitle.tsx';
import { onKeys } from '../../parts/typed-keys.ts';
import { useReading } from '../../state/reading.ts';
import { useRoute } from '../../state/route.ts';
import { strings } from '../../strings.ts';
import styles from './FirstRun.module.css';

/** Nobody was ever announced here: one field, and three samples to try it with. */
export function FirstRun({ status }: { readonly status: AppStatus }) {
  const go = useRoute((state) => state.go);
  const { text, refusal, write, read, readFile } = useReading();
  const [noClipboard, setNoClipboard] = useState(false);
  const words = strings.home.first;
  const counts = status.packs.find((it) => it.name === status.activePack)?.counts ?? {};
  const begin = (letter: string): void => {
    void read(letter);
    go({ screen: 'new-brief' });
  };
  const paste = async (): Promise<void> => {
    const copied = await navigator.clipboard.readText().catch(() => '');
    if (copied.trim() === '') setNoClipboard(true);
    else begin(copied);
  };
  return (
    <div className={styles.first} data-pane>
      <div className={styles.middle}>
        <ScreenTitle className={styles.title}>{words.title}</ScreenTitle>
        <p className={styles.lead}>{words.lead}</p>
        <form
          className={styles.card}
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') begin(text);
          }}
        >
          <textarea
            className={styles.field}
            aria-label={strings.home.composer.label}
            placeholder={words.hint}
            dir="auto"
            rows={3}
            value={text}
            onChange={(event) => write(event.target.value)}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData('text/plain');
              if (text.trim() !== '' || pasted.trim().length < 12) return;
              event.preventDefault();
              begin(pasted);
            }}
            onKeyDown={onKeys((event) => {
              if (event.key !== 'Enter' || event.shiftKey || text.trim() === '') return;
              event.preventDefault();
              begin(text);
            })}
          />
          <div className={styles.ways}>
            <Button weight="quiet" onPress={() => void paste()}>
              <ClipboardPaste size={16} strokeWidth={1.75} aria-hidden="true" />
              {words.paste}
            </Button>
            <Button
              weight="quiet"
              onPress={() => {
                void readFile().then(() => useReading.getState().reading && go({ screen: 'new-brief' }));
              }}
            >
              <Paperclip size={16} strokeWidth={1.75} aria-hidden="true" />
              {strings.home.composer.file}
            </Button>
            <span className={styles.kinds}>.eml .msg .docx .pdf .csv .ics</span>
            <Button type="submit" weight="primary" isDisabled={text.trim() === ''}>
              {words.go}
            </Button>
          </div>
        </form>
        {refusal && <RefusalNote refusal={refusal} />}
        {noClipboard && (
          <p className={styles.said} role="status">
            {words.nothingCopied}
          </p>
        )}
        <div className={styles.samples}>
          <span>{words.tryOne}</span>
          {(['pune', 'dubai', 'states'] as const).map((sample) => (
            <Button key={sample} size="small" onPress={() => begin(strings.home.samples[sample])}>
              {words[sample]}
            </Button>
          ))}
        </div>
        <div className={styles.facts}>
          <div>
            <BookCheck size={20} strokeWidth={1.75} aria-hidden="true" />
            <h2>{words.known(counts.facts ?? 0, counts.sources ?? 0)}</h2>
            <p>{words.knownText}</p>
          </div>
          <div>
            <ShieldCheck size={20} strokeWidth={1.75} aria-hidden="true" />
            <h2>{words.here}</h2>
            <p>{words.hereText}</p>
          </div>
          <div>
            <Palette size={20} strokeWidth={1.75} aria-hidden="true" />
            <h2>{words.data}</h2>
            <p>
              {words.dataText}{' '}
              <button type="button" className={styles.link} onClick={() => go({ screen: 'settings' })}>
                {words.dataNow}
              </button>
            </p>
          </div>
        </div>
      </div>
    </div>
  );
}
