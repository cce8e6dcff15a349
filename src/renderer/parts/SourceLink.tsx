import { useState } from 'react';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ask } from '../state/client.ts';
import { strings } from '../strings.ts';
import styles from './FactBody.module.css';
import { RefusalNote } from './RefusalNote.tsx';

type SourceLinkProps = {
  readonly source: { readonly title: string; readonly publisher?: string; readonly url: string | null };
};

/** A source's page, opened in the browser: the window never navigates. */
export function SourceLink({ source }: SourceLinkProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { url } = source;
  const open = async (address: string): Promise<void> => {
    const answer = await ask('openSource', { url: address });
    setRefusal(answer.ok ? null : answer.refusal);
  };
  return (
    <>
      {url === null ? (
        source.title
      ) : (
        <a
          href={url}
          title={`${url} (${strings.fact.opensOutside})`}
          onClick={(event) => {
            event.preventDefault();
            void open(url);
          }}
        >
          {source.title}
        </a>
      )}
      {source.publisher !== undefined && <span className={styles.publisher}>, {source.publisher}</span>}
      {refusal && <RefusalNote refusal={refusal} />}
    </>
  );
}
