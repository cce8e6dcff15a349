import { Checkbox, CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { Tick } from '../../parts/Tick.tsx';
import tone from '../../parts/Tone.module.css';
import { Waiting } from '../../parts/Waiting.tsx';
import { chosenClusters, suggestedClusters, useDraft } from '../../state/draft.ts';
import { strings } from '../../strings.ts';
import styles from './NewBrief.module.css';

/** What a row says of a cluster: why it suits, or else what it holds. */
type Row = {
  readonly id: string;
  readonly name: string;
  readonly words: string;
};

export function ClusterChoice() {
  const draft = useDraft();
  const { clusters, suggestions, chooseClusters } = draft;
  const ranked = new Map(suggestions?.map((it) => [it.clusterId, it]));
  const suggested = new Set(suggestedClusters(draft).map((it) => it.clusterId));
  const rows = [...new Set([...ranked.keys(), ...clusters.map((it) => it.id)])].map((id): Row => {
    const rank = ranked.get(id);
    const cluster = clusters.find((it) => it.id === id);
    return {
      id,
      name: rank?.name ?? cluster?.name ?? id,
      words:
        rank?.reasons.join(' · ') ??
        strings.newBrief.clusterHolds(cluster?.facts ?? 0, cluster?.organisations ?? 0),
    };
  });
  return (
    <CheckboxGroup
      className={styles.question ?? ''}
      value={[...chosenClusters(draft)]}
      onChange={chooseClusters}
    >
      <Label className={tone.heading ?? ''}>{strings.newBrief.clusters}</Label>
      <Text slot="description" className={styles.hint ?? ''}>
        {strings.newBrief.clustersNote}
      </Text>
      {suggestions === null ? (
        <Waiting sentence={strings.newBrief.finding} />
      ) : (
        <div className={styles.clusters}>
          <ClusterGroup name={strings.newBrief.suggested} rows={rows.filter((it) => suggested.has(it.id))} />
          <ClusterGroup
            name={strings.newBrief.otherClusters}
            rows={rows.filter((it) => !suggested.has(it.id))}
          />
        </div>
      )}
    </CheckboxGroup>
  );
}

function ClusterGroup({ name, rows }: { readonly name: string; readonly rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <div>
      <p className={styles.group}>{name}</p>
      <div className={styles.rows}>
        {rows.map((row) => (
          <Checkbox key={row.id} value={row.id} className={styles.cluster ?? ''}>
            <Tick />
            <span className={styles.choiceName}>{row.name}</span>
            <span className={styles.reasons}>{row.words}</span>
          </Checkbox>
        ))}
      </div>
    </div>
  );
}
