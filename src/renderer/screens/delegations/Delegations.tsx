import { useEffect } from 'react';
import { visitTime } from '../../../shared/delegations/edit-delegation.ts';
import type { Delegation } from '../../../shared/domain/delegation.ts';
import { Button } from '../../parts/Button.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { ScreenTitle } from '../../parts/ScreenTitle.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { beginVisit, useDelegations, withoutRemoved } from '../../state/delegations.ts';
import { useDesk } from '../../state/desk.ts';
import { useDraft } from '../../state/draft.ts';
import { useReading } from '../../state/reading.ts';
import { useRegion } from '../../state/region.ts';
import { useRoute } from '../../state/route.ts';
import { strings } from '../../strings.ts';
import { today } from '../../today.ts';
import screen from '../screen.module.css';
import { DelegationList } from './DelegationList.tsx';
import { DelegationPage } from './DelegationPage.tsx';
import styles from './Delegations.module.css';
import { ReadText } from './ReadText.tsx';

type DelegationsProps = {
  /** The delegation to show. */
  readonly id: string | undefined;
  /** Just made: its name is written first. */
  readonly isNew: boolean;
  /** An imported letter or table, read immediately; empty text asks for one to be pasted. */
  readonly letter: { readonly text: string; readonly name: string | null } | undefined;
};

/** The delegations in a list, and one of them as a page edited in place. */
export function Delegations({ id, isNew, letter }: DelegationsProps) {
  const { loaded, refusal, load } = useDelegations();
  const papers = useDesk((desk) => desk.delegations);
  const go = useRoute((state) => state.go);
  const { read, forget } = useReading();
  const loadClusters = useDraft((state) => state.loadClusters);
  useEffect(() => void load(), [load]);
  useEffect(() => void loadClusters(), [loadClusters]);
  useEffect(() => {
    if (!letter || letter.text === '') return;
    void read(letter.text, letter.name);
    return forget;
  }, [letter, read, forget]);

  const all = withoutRemoved(papers);
  const shown = all.find((it) => it.id === id) ?? nextOf(all);
  const show = (delegation: Delegation): void => go({ screen: 'delegations', id: delegation.id });
  const reading = letter !== undefined || (loaded && all.length === 0);
  if (!loaded) {
    return (
      <div className={screen.screen}>
        {refusal ? <RefusalNote refusal={refusal} /> : <Waiting sentence={strings.delegations.opening} />}
      </div>
    );
  }
  return (
    <div className={styles.delegations}>
      <div className={styles.side} data-pane>
        <ScreenTitle className={styles.screenTitle}>{strings.delegations.title}</ScreenTitle>
        <Ways />
        <DelegationList delegations={all} current={shown?.id ?? null} show={show} />
      </div>
      <div className={styles.main} data-pane>
        {reading ? (
          <ReadText
            invite={all.length === 0}
            onDone={show}
            onCancel={all.length === 0 ? null : () => go({ screen: 'delegations' })}
          />
        ) : shown ? (
          <DelegationPage key={shown.id} delegation={shown} isNew={isNew} />
        ) : null}
      </div>
    </div>
  );
}

/** Who comes next, or else who was here last: a list never stands beside an empty page. */
function nextOf(all: readonly Delegation[]): Delegation | undefined {
  const day = today();
  const at = (it: Delegation): string => it.visit?.from ?? '';
  const byDay = all.toSorted((a, b) => at(a).localeCompare(at(b)));
  return byDay.find((it) => visitTime(it, day) === 'coming') ?? byDay.at(-1);
}

/** The two ways to start a delegation. */
function Ways() {
  const go = useRoute((state) => state.go);
  const audiences = useRegion((state) => state.audiences);
  return (
    <div className={styles.ways}>
      <Button onPress={() => go({ screen: 'delegations', letter: { text: '', name: null } })}>
        {strings.delegations.readOne}
      </Button>
      <Button weight="quiet" isDisabled={audiences.length === 0} onPress={beginVisit}>
        {strings.delegations.add}
      </Button>
    </div>
  );
}
