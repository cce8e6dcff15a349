import type { Attention } from '../../../shared/contract.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { Button } from '../../parts/Button.tsx';
import { OFFICE_DATES } from '../../parts/office-dates.ts';
import { useHome } from '../../state/home.ts';
import { useLibrary } from '../../state/library.ts';
import { useRecord } from '../../state/record.ts';
import { useRegion } from '../../state/region.ts';
import { type Route, useRoute } from '../../state/route.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import home from './Home.module.css';
import styles from './NeedsAttention.module.css';

/** How many are shown; the rest follow once these are done. */
const SHOWN = 6;

/** What needs attention, most pressing first, each with its one action. */
export function NeedsAttention() {
  const attention = useHome((state) => state.attention);
  const go = useRoute((state) => state.go);
  const status = useRegion((state) => state.status);
  if (attention === null) return null;
  const words = strings.home.attention;
  return (
    <section aria-labelledby="home-attention">
      <div className={home.head}>
        <h2 id="home-attention" className={screen.heading}>
          {words.title}
        </h2>
      </div>
      <ul className={styles.list}>
        {attention.length === 0 && <li className={styles.none}>{words.none}</li>}
        {attention.slice(0, SHOWN).map((it) => {
          const { key, sentence, act, to } = attentionRow(it);
          return (
            <li key={key} className={styles.item} data-kind={it.kind}>
              <p dir="auto">{sentence}</p>
              <Button
                weight="quiet"
                aria-label={`${act}: ${sentence}`}
                onPress={() => {
                  if (it.kind === 'review') showOverdueFacts(status?.activePack ?? null);
                  go(to);
                }}
              >
                {act}
              </Button>
            </li>
          );
        })}
        {attention.length > SHOWN && <li className={styles.none}>{words.more(attention.length - SHOWN)}</li>}
      </ul>
    </section>
  );
}

/** Opens the library with just the facts counted. Switching packs resets the library first. */
function showOverdueFacts(pack: string | null): void {
  const library = useLibrary.getState();
  if (pack !== null && library.pack !== pack) library.begin(pack);
  useRecord.getState().close();
  library.lookFor({ facets: { kind: 'fact', review: 'past' }, sort: 'review' });
}

type AttentionRow = {
  readonly key: string;
  readonly sentence: string;
  readonly act: string;
  readonly to: Route;
};

function attentionRow(it: Attention): AttentionRow {
  const words = strings.home.attention;
  switch (it.kind) {
    case 'visit': {
      const day = formatDay(it.from, OFFICE_DATES.short);
      return it.briefId === null
        ? {
            key: `visit ${it.delegationId}`,
            sentence: words.visitWithout(it.name, day, Math.max(0, it.days)),
            act: words.startBrief,
            to: { screen: 'new-brief', delegationId: it.delegationId },
          }
        : {
            key: `visit ${it.delegationId}`,
            sentence: words.visit(it.name, day, Math.max(0, it.days)),
            act: words.openBrief,
            to: { screen: 'brief', id: it.briefId },
          };
    }
    case 'drift':
      return {
        key: `drift ${it.briefId}`,
        sentence: words.drift(it.title, it.facts),
        act: words.look,
        to: { screen: 'brief', id: it.briefId, show: 'checks' },
      };
    case 'recalls':
      return {
        key: it.kind,
        sentence: words.recalls(it.copies, it.facts),
        act: words.look,
        to: { screen: 'issued' },
      };
    case 'questions':
      return {
        key: it.kind,
        sentence: words.questions(it.count),
        act: words.answer,
        to: { screen: 'updates' },
      };
    case 'review':
      return { key: it.kind, sentence: words.review(it.count), act: words.look, to: { screen: 'library' } };
  }
}
