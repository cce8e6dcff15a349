import { Accessibility, FileBadge, Link, Lock, type LucideIcon, Table } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Leaving } from '../../../shared/contract.ts';
import type { Edition } from '../../../shared/domain/editions.ts';
import { ask } from '../../state/client.ts';
import { strings } from '../../strings.ts';
import styles from './Issue.module.css';

type WhatLeavesProps = { readonly briefId: string; readonly edition: Edition };

/** What goes inside each PDF and what stays in the house; on demand field by field. */
export function WhatLeaves({ briefId, edition }: WhatLeavesProps) {
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const words = strings.handover;
  useEffect(() => {
    let gone = false;
    void ask('whatLeaves', { briefId, edition }).then((answer) => {
      if (!gone && answer.ok) setLeaving(answer.value);
    });
    return () => {
      gone = true;
    };
  }, [briefId, edition]);
  if (leaving === null) return <aside className={styles.leaves} />;
  const { figures, sources, files, kinds, stays } = leaving;
  return (
    <aside className={styles.leaves} aria-label={words.inside}>
      <h3 className={styles.heading}>{words.inside}</h3>
      <ul>
        <Item icon={FileBadge} says={words.number} hint={words.numberHint} />
        <Item icon={Table} says={words.figures(figures)} hint={words.figuresHint} />
        <Item icon={Link} says={words.sources(sources)} />
        <Item icon={Accessibility} says={words.tags} />
      </ul>
      <h3 className={styles.heading}>{words.stays}</h3>
      <ul className={styles.locked}>
        {stays.hasVisitors && <Item icon={Lock} says={words.letter} />}
        <Item icon={Lock} says={words.notes(stays.notes)} />
        <Item icon={Lock} says={words.decisions(stays.decisions)} hint={words.decisionsHint} />
        <Item icon={Lock} says={words.unprinted} />
      </ul>
      <details className={styles.fields}>
        <summary>{words.field}</summary>
        <dl>
          {kinds.map(({ what, count, fields, stays: kept }) => (
            <div key={what}>
              <dt>{count === 1 ? what : `${count} ${what}`}</dt>
              <dd>{words.goesOut(fields.join(', '))}</dd>
              {kept.length > 0 && <dd className={styles.hint}>{words.staysHere(kept.join(', '))}</dd>}
            </div>
          ))}
          {files.map(({ name, description, size }) => (
            <div key={name}>
              <dt>
                <bdi>{name}</bdi>, {Math.max(1, Math.round(size / 1000))} kB
              </dt>
              <dd className={styles.hint}>{description}</dd>
            </div>
          ))}
        </dl>
      </details>
    </aside>
  );
}

type ItemProps = { readonly icon: LucideIcon; readonly says: string; readonly hint?: string };

const Item = ({ icon: Icon, says, hint }: ItemProps) => (
  <li className={styles.item}>
    <Icon size={17} strokeWidth={1.75} aria-hidden="true" />
    <span>
      {says}
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
    </span>
  </li>
);
