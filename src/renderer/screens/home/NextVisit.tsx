import { Check } from 'lucide-react';
import type { BriefSummary } from '../../../shared/contract.ts';
import { partySize } from '../../../shared/delegations/edit-delegation.ts';
import { Button } from '../../parts/Button.tsx';
import { daysBetween, dayWords } from '../../parts/day-words.ts';
import { ScreenTitle } from '../../parts/ScreenTitle.tsx';
import { saveNow } from '../../state/desk.ts';
import { useRoute } from '../../state/route.ts';
import { listed, strings } from '../../strings.ts';
import { today } from '../../today.ts';
import { Cover } from './Cover.tsx';
import styles from './NextVisit.module.css';
import { type Stage, useStage, type Visit } from './next-visit.ts';

type NextVisitProps = { readonly visit: Visit; readonly brief: BriefSummary | null };

/** Who comes next, how far their brief is, and the one step that is next. */
export function NextVisit({ visit, brief }: NextVisitProps) {
  const stage = useStage(brief);
  const words = strings.home.next;
  const people = partySize(visit);
  const { from, to } = visit.visit;
  const days = daysBetween(from, to) + 1;
  const party = people > 0 ? words.party(people, days) : words.days(days);
  const about = brief?.clusters ?? [];
  return (
    <section className={styles.next} aria-label={visit.name}>
      {brief ? (
        <div className={styles.cover}>
          <Cover id={brief.id} changedAt={brief.changedAt} />
        </div>
      ) : (
        <div className={styles.noCover} aria-hidden="true" />
      )}
      <div className={styles.words}>
        <p className={styles.today}>
          {dayWords(today(), { weekday: 'long', day: 'numeric', month: 'long' })}
        </p>
        <ScreenTitle className={styles.title}>{arrival(visit)}</ScreenTitle>
        <p className={styles.lead}>
          {about.length > 0 ? words.about(party, listed(about)) : `${party}.`} {stateWords(stage)}
        </p>
        <Steps stage={stage} />
        <Acts visit={visit} brief={brief} stage={stage} />
      </div>
    </section>
  );
}

function arrival({ name, visit: { from } }: Visit): string {
  const words = strings.home.next;
  const days = daysBetween(today(), from);
  if (days <= 0) return words.here(name);
  if (days === 1) return words.tomorrow(name);
  return words.arrives(
    name,
    days < 7 ? dayWords(from, { weekday: 'long' }) : dayWords(from, { day: 'numeric', month: 'long' }),
  );
}

function stateWords(stage: Stage): string {
  const words = strings.home.next;
  switch (stage.at) {
    case 'read':
      return words.noBrief;
    case 'written':
      return stage.decide === null ? words.written : words.decide(stage.decide);
    case 'ready':
      return words.ready;
    case 'issued':
      return words.issued(dayWords(stage.day, { day: 'numeric', month: 'long' }));
  }
}

const STEPS = ['read', 'written', 'checked', 'issued'] as const;
const DONE: Readonly<Record<Stage['at'], number>> = { read: 1, written: 2, ready: 3, issued: 4 };

function Steps({ stage }: { readonly stage: Stage }) {
  const done = DONE[stage.at];
  const decide = stage.at === 'written' ? (stage.decide ?? 0) : 0;
  return (
    <ol className={styles.steps}>
      {STEPS.map((step, index) => {
        const state = index < done ? 'done' : index === done ? 'now' : 'later';
        return (
          <li
            key={step}
            className={styles.step}
            data-state={state}
            aria-current={state === 'now' ? 'step' : undefined}
          >
            <span className={styles.mark} aria-hidden="true">
              {state === 'done' && <Check size={10} strokeWidth={3.5} />}
            </span>
            {strings.home.steps[step]}
            {state === 'now' && decide > 0 && (
              <span className={styles.open}>{strings.app.waits(decide)}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Acts({ visit, brief, stage }: NextVisitProps & { readonly stage: Stage }) {
  const go = useRoute((state) => state.go);
  const words = strings.home.next;
  if (brief === null) {
    const start = async (): Promise<void> => {
      if (await saveNow()) go({ screen: 'new-brief', delegationId: visit.id });
    };
    return (
      <div className={styles.acts}>
        <Button weight="primary" size="large" onPress={start}>
          {words.start}
        </Button>
        <Button size="large" onPress={() => go({ screen: 'delegations', id: visit.id })}>
          {words.openVisit}
        </Button>
      </div>
    );
  }
  const decide = stage.at === 'written' ? (stage.decide ?? 0) : 0;
  const open = (show?: 'checks' | 'issue') => () =>
    go(show ? { screen: 'brief', id: brief.id, show } : { screen: 'brief', id: brief.id });
  return (
    <div className={styles.acts}>
      {decide > 0 && (
        <Button weight="primary" size="large" onPress={open('checks')}>
          {words.settle(decide)}
        </Button>
      )}
      {stage.at === 'ready' && (
        <Button weight="primary" size="large" onPress={open('issue')}>
          {words.issue}
        </Button>
      )}
      <Button size="large" onPress={open()}>
        {words.open}
      </Button>
    </div>
  );
}
