import {
  BadgeCheck,
  CalendarClock,
  CalendarPlus,
  FileDiff,
  GitCompareArrows,
  type LucideIcon,
  Megaphone,
  MessageCircleQuestion,
  MessagesSquare,
} from 'lucide-react';
import { useState } from 'react';
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
import styles from './NeedsAttention.module.css';

/** How many are shown; the rest follow once these are done. */
const SHOWN = 6;

/** A brief is asked for when the visit is this near. */
const NEAR_DAYS = 14;

/** What is to be decided, most pressing first, each with its one action. The next visit has its own place. */
export function NeedsAttention({ nextId }: { readonly nextId: string | null }) {
  const attention = useHome((state) => state.attention);
  const [isOpen, setOpen] = useState(false);
  if (attention === null) return null;
  const words = strings.home.attention;
  const rows = attention
    .filter(
      (it) =>
        it.kind !== 'visit' || (it.briefId === null && it.days <= NEAR_DAYS && it.delegationId !== nextId),
    )
    .map(rowOf);
  const [first] = rows;
  return (
    <section aria-labelledby="home-attention" className={styles.attention} data-open={isOpen || undefined}>
      <div className={styles.head}>
        <h2 id="home-attention" className={screen.heading}>
          {words.title}
        </h2>
        {rows.length > 0 && <span className={styles.count}>{rows.length}</span>}
        {first && (
          <span className={styles.gist}>
            {rows.length > 1 ? words.andMore(rows.length - 1, first.title) : first.title}
          </span>
        )}
        {first && (
          <span className={styles.show}>
            <Button size="small" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
              {isOpen ? words.hide : words.show}
            </Button>
          </span>
        )}
      </div>
      {rows.length === 0 && <p className={styles.none}>{words.none}</p>}
      <ul className={styles.list}>
        {rows.slice(0, SHOWN).map((row) => (
          <Row key={row.key} row={row} />
        ))}
        {rows.length > SHOWN && <li className={styles.none}>{words.more(rows.length - SHOWN)}</li>}
      </ul>
    </section>
  );
}

type AttentionRow = {
  readonly key: string;
  readonly icon: LucideIcon;
  readonly tone: 'alarm' | 'amber' | 'cool';
  readonly title: string;
  readonly text: string;
  readonly act: string;
  readonly to: Route;
  readonly isReview?: boolean;
};

function Row({ row }: { readonly row: AttentionRow }) {
  const { icon: Icon, tone, title, text, act, to, isReview = false } = row;
  const go = useRoute((state) => state.go);
  const pack = useRegion((state) => state.status?.activePack ?? null);
  return (
    <li className={styles.item}>
      <Icon className={styles[tone]} size={19} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <p className={styles.title} dir="auto">
          {title}
        </p>
        <p className={styles.text} dir="auto">
          {text}
        </p>
        <Button
          size="small"
          aria-label={`${act}: ${title}`}
          onPress={() => {
            if (isReview) showOverdueFacts(pack);
            go(to);
          }}
        >
          {act}
        </Button>
      </div>
    </li>
  );
}

/** Opens the library with just the facts counted. Switching packs resets the library first. */
function showOverdueFacts(pack: string | null): void {
  const library = useLibrary.getState();
  if (pack !== null && library.pack !== pack) library.begin(pack);
  useRecord.getState().close();
  library.lookFor({ facets: { kind: 'fact', review: 'past' }, sort: 'review' });
}

function rowOf(it: Attention): AttentionRow {
  const words = strings.home.attention;
  switch (it.kind) {
    case 'visit':
      return {
        key: `visit ${it.delegationId}`,
        icon: CalendarPlus,
        tone: 'amber',
        title: words.visitTitle(it.name),
        text: words.visitText(formatDay(it.from, OFFICE_DATES.short), Math.max(0, it.days)),
        act: words.visitAct,
        to: { screen: 'new-brief', delegationId: it.delegationId },
      };
    case 'enquiry':
      return {
        key: `enquiry ${it.id}`,
        icon: MessageCircleQuestion,
        tone: it.days !== null && it.days < 0 ? 'alarm' : 'amber',
        title: it.subject,
        text:
          it.promisedBy === null || it.owner === null
            ? words.enquiryNobody
            : words.enquiryLate(formatDay(it.promisedBy, OFFICE_DATES.short), it.owner),
        act: words.enquiryAct,
        to: { screen: 'enquiries', id: it.id },
      };
    case 'sign-off':
      return {
        key: `sign-off ${it.briefId} ${it.what}`,
        icon: it.what === 'approved' ? BadgeCheck : MessagesSquare,
        tone: 'amber',
        title: words.signOffTitle(it.what, it.title),
        text: words.signOffText(
          it.what,
          it.by ?? strings.team.you,
          formatDay(it.on, OFFICE_DATES.short),
          it.waived,
        ),
        act: words.signOffAct(it.what),
        to: { screen: 'brief', id: it.briefId, show: 'issue' },
      };
    case 'drift':
      return {
        key: `drift ${it.briefId}`,
        icon: FileDiff,
        tone: 'amber',
        title: words.driftTitle(it.facts),
        text: words.driftText(it.title),
        act: words.review(it.facts),
        to: { screen: 'brief', id: it.briefId, show: 'checks' },
      };
    case 'recalls':
      return {
        key: it.kind,
        icon: Megaphone,
        tone: 'alarm',
        title: words.recallsTitle(it.facts),
        text: words.recallsText(it.copies),
        act: words.recallsAct,
        to: { screen: 'issued' },
      };
    case 'questions':
      return {
        key: it.kind,
        icon: GitCompareArrows,
        tone: 'amber',
        title: words.questionsTitle(it.count),
        text: words.questionsText,
        act: words.questionsAct,
        to: { screen: 'updates' },
      };
    case 'review':
      return {
        key: it.kind,
        icon: CalendarClock,
        tone: 'cool',
        title: words.dueTitle(it.count),
        text: words.dueText,
        act: words.review(it.count),
        to: { screen: 'library' },
        isReview: true,
      };
  }
}
