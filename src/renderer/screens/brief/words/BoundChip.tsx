import { useBoundNames } from '../../../state/bound-names.ts';
import { useBrief } from '../../../state/brief.ts';
import { strings } from '../../../strings.ts';
import { type BoundPart, figureWords } from './bound-words.ts';
import styles from './Words.module.css';

/** A figure as this audience reads it, or the name of a source: what stands in the words, and cannot be mistyped. */
export function BoundChip({ part }: { readonly part: BoundPart }) {
  return part.kind === 'figure' ? <AmountChip part={part} /> : <CiteChip sourceId={part.sourceId} />;
}

function AmountChip({ part }: { readonly part: Extract<BoundPart, { kind: 'figure' }> }) {
  const { fact } = part.pin;
  const card = useBoundNames((state) => state.facts[fact.id]);
  const audience = useBrief((state) => state.view?.audience);
  const { figure, converted } = figureWords(part.pin, card, audience);
  return (
    <span
      className={styles.figure}
      role="img"
      aria-label={strings.words.figure([figure, converted, fact.metric].filter(Boolean).join(', '))}
      title={[fact.metric, fact.period, fact.place, fact.caveat].filter(Boolean).join(' · ')}
    >
      {figure}
      {converted !== null && <span className={styles.converted}>≈ {converted}</span>}
    </span>
  );
}

function CiteChip({ sourceId }: { readonly sourceId: string }) {
  const source = useBoundNames((state) => state.sources[sourceId]);
  const name = source?.publisher ?? sourceId;
  return (
    <span
      className={styles.cite}
      role="img"
      aria-label={strings.words.cited(source ? `${source.title}, ${source.publisher}` : sourceId)}
      title={source?.title ?? sourceId}
    >
      {name}
    </span>
  );
}
