import { visitTime } from '../../../shared/delegations/edit-delegation.ts';
import type { Delegation } from '../../../shared/domain/delegation.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { OFFICE_DATES } from '../../parts/office-dates.ts';
import { useRegion } from '../../state/region.ts';
import { strings } from '../../strings.ts';
import { today } from '../../today.ts';
import styles from './Delegations.module.css';

type DelegationListProps = {
  readonly delegations: readonly Delegation[];
  readonly current: string | null;
  readonly show: (delegation: Delegation) => void;
};

const GROUPS = ['coming', 'undated', 'past'] as const;

/** Coming visits, next first; then past ones, latest first. */
export function DelegationList({ delegations, current, show }: DelegationListProps) {
  const day = today();
  const first = (it: Delegation): string => it.visit?.from ?? '';
  return (
    <nav className={styles.list} aria-label={strings.delegations.list}>
      {GROUPS.map((group) => {
        const members = delegations.filter((it) => visitTime(it, day) === group);
        members.sort(
          (a, b) =>
            (group === 'past' ? -1 : 1) * first(a).localeCompare(first(b)) || a.name.localeCompare(b.name),
        );
        if (members.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`delegations-${group}`}>
            <h2 id={`delegations-${group}`} className={styles.group}>
              {strings.delegations[group]}
            </h2>
            <ul>
              {members.map((it) => (
                <Row key={it.id} delegation={it} isCurrent={it.id === current} show={show} />
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}

type RowProps = {
  readonly delegation: Delegation;
  readonly isCurrent: boolean;
  readonly show: (delegation: Delegation) => void;
};

function Row({ delegation, isCurrent, show }: RowProps) {
  const audience = useRegion((state) => state.audiences.find((it) => it.id === delegation.audienceId));
  const { visit, name } = delegation;
  const about = [
    ...(visit ? [formatDay(visit.from, OFFICE_DATES.short)] : []),
    audience?.name ?? delegation.audienceId,
  ];
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => show(delegation)}
      >
        <span className={styles.rowName} dir="auto">
          {name}
        </span>
        <span className={styles.rowAbout}>{about.join(' · ')}</span>
      </button>
    </li>
  );
}
