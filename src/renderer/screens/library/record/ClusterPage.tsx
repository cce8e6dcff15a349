import type { RecordAbout } from '../../../../shared/contract.ts';
import { strings } from '../../../strings.ts';
import { ClusterNetwork } from './ClusterNetwork.tsx';
import styles from './Record.module.css';
import { RecordList, RecordNames } from './RecordLink.tsx';
import { Section } from './Section.tsx';

type Cluster = Extract<RecordAbout, { kind: 'cluster' }>;
type ClusterPageProps = { readonly cluster: Cluster; readonly id: string; readonly title: string };

/** A cluster: what it is, where it leads, its network, who belongs to it and what is known of it. */
export function ClusterPage({ cluster, id, title }: ClusterPageProps) {
  return (
    <>
      <h2 className={styles.name} tabIndex={-1}>
        {title}
      </h2>
      <p className={styles.prose}>{cluster.summary}</p>
      {cluster.places.length > 0 && (
        <Section title={strings.library.leadPlaces}>
          <RecordNames refs={cluster.places} />
        </Section>
      )}
      <ClusterNetwork key={id} id={id} />
      <Section title={strings.library.facts} count={cluster.facts.total}>
        <RecordList refs={cluster.facts} all={{ facets: { kind: 'fact', cluster: id } }} />
      </Section>
      <Section title={strings.library.organisations} count={cluster.organisations.total}>
        <RecordList refs={cluster.organisations} all={{ facets: { kind: 'organisation', cluster: id } }} />
      </Section>
    </>
  );
}
