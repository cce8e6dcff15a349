import { CircleAlert, CircleCheck, Info, Scale, WandSparkles } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { Button } from '../../../parts/Button.tsx';
import { onKeys } from '../../../parts/typed-keys.ts';
import { useBrief } from '../../../state/brief.ts';
import { acceptAllDrifts, applyFinding, releasePinnedFact, unwaiveFinding } from '../../../state/checks.ts';
import { strings } from '../../../strings.ts';
import styles from './Checks.module.css';
import { type CheckItem, type GoThere, standingOf } from './check-items.ts';

type ChecksListProps = {
  readonly briefId: string;
  readonly items: readonly CheckItem[];
  readonly queue: readonly CheckItem[];
  readonly current: CheckItem | null;
  readonly onSelect: (item: CheckItem) => void;
};

/** How far it is, then what is to be decided and what one click fixes. */
export function ChecksList({ briefId, items, queue, current, onSelect }: ChecksListProps) {
  const list = useRef<HTMLDivElement>(null);
  const { decide, fixes, settled, blocking } = standingOf(items);
  const words = strings.checks;
  const left = decide + fixes;
  const all = settled + left;
  const then =
    blocking > 0
      ? words.then.blocked
      : decide > 0
        ? words.then.decide
        : left > 0
          ? words.then.fixes
          : words.then.ready;
  const drifts = queue.flatMap((item) => (item.kind === 'drift' && item.drift.now ? [item.drift] : []));
  const onKeyDown = onKeys((event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    const to = rows[at + (event.key === 'ArrowDown' ? 1 : -1)];
    const item = queue.find(({ key }) => key === to?.dataset.row);
    if (at < 0 || !to || !item) return;
    event.preventDefault();
    to.focus();
    onSelect(item);
  });
  const rows = (ask: CheckItem['ask']) =>
    queue
      .filter((item) => item.ask === ask)
      .map((item) => (
        <Row
          key={item.key}
          briefId={briefId}
          item={item}
          isCurrent={item === current}
          onSelect={() => onSelect(item)}
        />
      ));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the buttons in it
    <div ref={list} className={styles.list} onKeyDown={onKeyDown}>
      <div role="status">
        <h2 className={styles.headline}>{words.headline(decide)}</h2>
        <p className={styles.then}>{then}</p>
      </div>
      {all > 0 && (
        <div className={styles.progress}>
          <div className={styles.bar} aria-hidden="true">
            <span style={{ inlineSize: `${(settled / all) * 100}%` }} />
          </div>
          <p className={styles.counts}>
            <span>{words.settledCount(settled)}</span>
            <span>{words.leftCount(left)}</span>
          </p>
        </div>
      )}
      {decide > 0 && (
        <section aria-labelledby="checks-decide">
          <h3 id="checks-decide" className={styles.group}>
            {words.decide}
          </h3>
          <ul>{rows('decide')}</ul>
          {drifts.length > 1 && (
            <Button size="small" onPress={() => void acceptAllDrifts(briefId, drifts)}>
              {words.acceptAll(drifts.length)}
            </Button>
          )}
        </section>
      )}
      {fixes > 0 && (
        <section aria-labelledby="checks-fixes">
          <h3 id="checks-fixes" className={styles.group}>
            {words.fixes}
          </h3>
          <ul>{rows('fix')}</ul>
        </section>
      )}
    </div>
  );
}

/** The pages on which a block stands, as the pages beside show it. */
function useFirstPage({ sectionId, blockId }: CheckItem): number | null {
  return useBrief((state) => {
    const parts = state.preview?.parts ?? [];
    const part = parts.find(({ id }) => id === blockId) ?? parts.find(({ id }) => id === sectionId);
    return part ? part.page + 1 : null;
  });
}

type RowProps = {
  readonly briefId: string;
  readonly item: CheckItem;
  readonly isCurrent: boolean;
  readonly onSelect: () => void;
};

function Row({ briefId, item, isCurrent, onSelect }: RowProps) {
  const page = useFirstPage(item);
  const words = strings.checks;
  const { name, sentence, ask, isBlocking } = item;
  const Icon = isBlocking ? CircleAlert : ask === 'fix' ? WandSparkles : Scale;
  const [mend] = item.kind === 'finding' ? item.finding.mends : [];
  return (
    <li className={styles.row} data-current={isCurrent || undefined}>
      <Icon
        className={styles.sign}
        data-ask={isBlocking ? 'error' : ask}
        size={17}
        strokeWidth={1.75}
        aria-hidden="true"
      />
      <button
        type="button"
        className={styles.pick}
        data-row={item.key}
        tabIndex={isCurrent ? 0 : -1}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={onSelect}
      >
        <span className={styles.name}>{name}</span>
        {page !== null && <span className={styles.page}>{words.onPage(String(page))}</span>}
        <span className={styles.gist} dir="auto">
          {sentence}
        </span>
        {isBlocking && <span className={styles.blocks}>{words.blocks}</span>}
      </button>
      {ask === 'fix' && mend && (
        <span className={styles.fix}>
          <Button
            size="small"
            aria-label={words.fixNamed(`${mend.words}: ${sentence}`)}
            onPress={() => void applyFinding(briefId, mend)}
          >
            {mend.words}
          </Button>
        </span>
      )}
    </li>
  );
}

type RestProps = { readonly briefId: string; readonly items: readonly CheckItem[]; readonly onGo: GoThere };

/** What is only good to know, and what was settled: closed until it is asked for. */
export function ChecksRest({ briefId, items, onGo }: RestProps) {
  const words = strings.checks;
  const know = items.filter(({ ask, reason }) => ask === 'know' && reason === null);
  const settled = items.filter(({ reason }) => reason !== null);
  return (
    <div className={styles.rest}>
      {know.length > 0 && (
        <details>
          <summary>
            <Info size={17} strokeWidth={1.75} aria-hidden="true" />
            {words.know}
            <span className={styles.page}>{know.length}</span>
          </summary>
          <ul>
            {know.map(({ key, name, sentence, sectionId, blockId }) => (
              <li key={key} className={styles.told}>
                <p className={styles.name}>{name}</p>
                <p className={styles.gist} dir="auto">
                  {sentence}
                </p>
                {sectionId !== null && (
                  <Button
                    weight="quiet"
                    aria-label={words.goThereNamed(sentence)}
                    onPress={() => onGo(sectionId, blockId)}
                  >
                    {words.goThere}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {settled.length > 0 && (
        <details>
          <summary>
            <CircleCheck className={styles.done} size={17} strokeWidth={1.75} aria-hidden="true" />
            {words.settled}
            <span className={styles.page}>{settled.length}</span>
          </summary>
          <ul>
            {settled.map((item) => (
              <li key={item.key} className={styles.told}>
                <p dir="auto">{item.sentence}</p>
                <p className={styles.gist} dir="auto">
                  {words.because(item.reason ?? '')}
                </p>
                <Button
                  weight="quiet"
                  aria-label={words.reopenNamed(item.sentence)}
                  onPress={() =>
                    void (item.kind === 'drift'
                      ? releasePinnedFact(briefId, item.drift)
                      : unwaiveFinding(briefId, item.finding))
                  }
                >
                  {words.reopen}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
