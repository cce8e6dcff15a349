import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { TriedFact } from '../../../../../shared/contract.ts';
import type { Fields } from '../../../../../shared/domain/overlay.ts';
import tone from '../../../../parts/Tone.module.css';
import { ask } from '../../../../state/client.ts';
import { strings } from '../../../../strings.ts';
import { allFields, type Draft } from './draft.ts';
import styles from './FactPreview.module.css';

/** After this long without a key the fact is read again. */
const REST_MS = 150;

/** The fact as it will be read, while it is written, and what does not go together in it. */
export function FactPreview({ id, draft }: { readonly id: string | null; readonly draft: Draft }) {
  const [tried, setTried] = useState<TriedFact | null>(null);
  useEffect(() => {
    let still = true;
    const fields: Fields = { ...allFields('fact', draft), ...(id === null ? {} : { id }) };
    const timer = setTimeout(async () => {
      const answer = await ask('tryFact', { fields });
      if (still) setTried(answer.ok ? answer.value : null);
    }, REST_MS);
    return () => {
      still = false;
      clearTimeout(timer);
    };
  }, [id, draft]);
  const { face, doubts } = tried ?? { face: null, doubts: [] };
  return (
    <section className={styles.preview} aria-label={strings.library.howItReads}>
      <p className={tone.faint}>{strings.library.howItReads}</p>
      {face === null ? (
        <p className={tone.soft}>{strings.library.readsNotYet}</p>
      ) : (
        <>
          {face.figure && <p className={styles.figure}>{face.figure}</p>}
          <p className={styles.statement}>{face.statement}</p>
          {(face.period || face.converted) && (
            <p className={tone.small}>{[face.period, face.converted].filter(Boolean).join(' · ')}</p>
          )}
        </>
      )}
      <div role="status">
        {doubts.map((doubt) => (
          <p key={doubt} className={styles.doubt}>
            <TriangleAlert size={16} strokeWidth={1.75} aria-hidden="true" />
            {doubt}
          </p>
        ))}
      </div>
    </section>
  );
}
