import { COMING_DAYS } from '../../../shared/coming-days.ts';
import { partySize } from '../../../shared/delegations/edit-delegation.ts';
import { Button } from '../../parts/Button.tsx';
import { dayAfter, daysBetween, dayWords, weekdayOf } from '../../parts/day-words.ts';
import { useRoute } from '../../state/route.ts';
import { strings } from '../../strings.ts';
import { today } from '../../today.ts';
import screen from '../screen.module.css';
import styles from './ComingUp.module.css';
import type { Visit } from './next-visit.ts';

/** The weeks that come, and who comes in them. */
export function ComingUp({ visits }: { readonly visits: readonly Visit[] }) {
  const go = useRoute((state) => state.go);
  const words = strings.home.coming;
  const first = today();
  const last = dayAfter(first, COMING_DAYS - 1);
  const shown = visits.filter(({ visit }) => visit.from <= last);
  const people = shown.reduce((sum, it) => sum + partySize(it), 0);
  return (
    <section className={styles.coming} aria-labelledby="home-coming">
      <div className={styles.head}>
        <h2 id="home-coming" className={screen.heading}>
          {words.title}
        </h2>
        <span className={styles.count}>
          {shown.length === 0
            ? words.nobody
            : people > 0
              ? words.count(shown.length, people)
              : words.visits(shown.length)}
        </span>
        <Button weight="quiet" onPress={() => go({ screen: 'delegations' })}>
          {words.all}
        </Button>
      </div>
      <div className={styles.weeks}>
        <ol className={styles.days} aria-hidden="true">
          {Array.from({ length: COMING_DAYS }, (_, index) => dayAfter(first, index)).map((day) => (
            <li
              key={day}
              className={styles.day}
              data-today={day === today() || undefined}
              data-weekend={weekdayOf(day) > 4 || undefined}
              data-monday={(weekdayOf(day) === 0 && day !== first) || undefined}
            >
              <span className={styles.weekday}>{dayWords(day, { weekday: 'narrow' })}</span>
              <span className={styles.date}>{Number(day.slice(8))}</span>
            </li>
          ))}
        </ol>
        <ul className={styles.visits} style={{ '--days': COMING_DAYS } as React.CSSProperties}>
          {shown.map((coming, index) => {
            const { id, name, visit } = coming;
            const party = partySize(coming);
            const from = Math.max(0, daysBetween(first, visit.from));
            const to = Math.min(COMING_DAYS - 1, daysBetween(first, visit.to));
            const span = { from: dayWords(visit.from, LONG), to: dayWords(visit.to, LONG) };
            return (
              <li
                key={id}
                className={styles.visit}
                data-turn={index % 3}
                style={{ gridColumn: `${from + 1} / -1` }}
              >
                <button
                  type="button"
                  aria-label={words.visit(name, span.from, span.to)}
                  title={words.visit(name, span.from, span.to)}
                  onClick={() => go({ screen: 'delegations', id })}
                >
                  <span
                    className={styles.bar}
                    style={{ width: `${((to - from + 1) / (COMING_DAYS - from)) * 100}%` }}
                  />
                  <span className={styles.name} dir="auto">
                    {party > 0 ? `${name} · ${party}` : name}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}

const LONG: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
