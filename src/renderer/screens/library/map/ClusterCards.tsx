import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { RegionMap } from '../../../../shared/contract.ts';
import { Button } from '../../../parts/Button.tsx';
import control from '../../../parts/Control.module.css';
import { useRecord } from '../../../state/record.ts';
import { strings } from '../../../strings.ts';
import styles from './Map.module.css';
import { RoleMark } from './RoleMark.tsx';

export type MapCluster = RegionMap['clusters'][number];

type ClusterListProps = {
  readonly clusters: readonly MapCluster[];
  readonly chosen: MapCluster | null;
  readonly onChoose: (id: string | null) => void;
};

/** The clusters with how many organisations each has; the chosen one has the map's colour. */
export function ClusterList({ clusters, chosen, onChoose }: ClusterListProps) {
  return (
    <section className={styles.clusters} data-pane aria-labelledby="map-clusters">
      <h2 id="map-clusters" className={styles.cardTitle}>
        {strings.library.clusters} <span>{clusters.length}</span>
      </h2>
      <ListBox
        className={styles.clusterList ?? ''}
        aria-labelledby="map-clusters"
        selectionMode="single"
        selectedKeys={chosen ? [chosen.ref.id] : []}
        onSelectionChange={(keys) => onChoose([...(keys as Set<string>)][0] ?? null)}
      >
        {clusters.map(({ ref, members }) => (
          <ListBoxItem key={ref.id} id={ref.id} textValue={ref.title} className={styles.clusterRow ?? ''}>
            <span>{ref.title}</span>
            <span className={styles.clusterCount}>{members.length}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </section>
  );
}

/** The chosen cluster: what it is, how much is known of it, and who belongs to it, by place. */
export function ClusterCard({ cluster }: { readonly cluster: MapCluster }) {
  const open = useRecord((state) => state.open);
  const { ref, summary, facts, members, links } = cluster;
  const named = `${ref.title}: ${strings.library.mapCounts.organisations}`;
  const places = [...new Set(members.map(({ place }) => place))];
  const counts = [
    [members.length, strings.library.mapCounts.organisations],
    [facts, strings.library.mapCounts.facts],
    [links.length, strings.library.mapCounts.links],
  ] as const;
  return (
    <section className={styles.cluster} data-pane aria-labelledby="map-cluster">
      <h2 id="map-cluster" className={styles.cardTitle}>
        {ref.title}
      </h2>
      <p className={styles.clusterSummary}>{summary}</p>
      <dl className={styles.clusterCounts}>
        {counts.map(([count, name]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count.toLocaleString('en-GB')}</dd>
          </div>
        ))}
      </dl>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard */}
      <section className={styles.members} aria-label={named} tabIndex={0}>
        {places.map((place) => (
          <div key={place}>
            <h3>{place}</h3>
            <ul>
              {members
                .filter((it) => it.place === place)
                .map((member) => (
                  <li key={member.ref.id}>
                    <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
                      <RoleMark role={member.role} x={0} y={0} size={4.5} />
                    </svg>
                    <button type="button" className={control.link} onClick={() => open(member.ref)}>
                      {member.ref.title}
                    </button>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </section>
      <div className={styles.cardFoot}>
        <Button onPress={() => open(ref)}>{strings.library.openCluster}</Button>
      </div>
    </section>
  );
}
