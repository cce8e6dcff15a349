import { memo, useEffect, useRef } from 'react';
import type { RecordPage } from '../../../../shared/contract.ts';
import { Button } from '../../../parts/Button.tsx';
import { Photograph } from '../../../parts/Photograph.tsx';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import tone from '../../../parts/Tone.module.css';
import { Waiting } from '../../../parts/Waiting.tsx';
import { getOpenRecord, useRecord } from '../../../state/record.ts';
import { strings } from '../../../strings.ts';
import { ClusterPage } from './ClusterPage.tsx';
import { ConflictTable } from './ConflictTable.tsx';
import { FactPage } from './FactPage.tsx';
import { FieldRows } from './FieldRows.tsx';
import { RecordForm } from './form/RecordForm.tsx';
import { History } from './History.tsx';
import { OrganisationPage } from './OrganisationPage.tsx';
import { PlacePage } from './PlacePage.tsx';
import styles from './Record.module.css';
import { Section } from './Section.tsx';
import { SeriesPage } from './SeriesPage.tsx';
import { SourceCards } from './SourceCards.tsx';
import { SourcePage } from './SourcePage.tsx';
import { TeamEdit } from './TeamEdit.tsx';
import { Usage } from './Usage.tsx';

/** The open record, or the form of one that is being written. */
export const RecordPane = memo(function RecordPane() {
  const name = useRecord(getOpenRecord);
  const page = useRecord((state) => state.page);
  const refusal = useRecord((state) => state.refusal);
  const writing = useRecord((state) => state.writing);
  const pane = useRef<HTMLElement>(null);
  const key = name === null ? '' : `${name.kind} ${name.id}`;
  const before = useRef({ key, writing });
  useEffect(() => {
    const element = pane.current;
    const isSame = before.current.key === key && before.current.writing === writing;
    before.current = { key, writing };
    if (!element || isSame) return;
    element.scrollTop = 0;
    // What had the focus goes with the page that it stood on; a form takes the focus itself.
    const { activeElement } = document;
    if (writing.what === 'nothing' && (activeElement === document.body || element.contains(activeElement)))
      element.focus({ preventScroll: true });
  }, [key, writing]);
  const isForm = writing.what === 'add' || (writing.what === 'edit' && page !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section ref={pane} className={styles.pane} aria-label={strings.library.detail} tabIndex={0}>
      {isForm ? (
        <RecordForm key={`${writing.what} ${key}`} page={writing.what === 'edit' ? page : null} />
      ) : (
        <>
          {name !== null && (
            <div className={styles.top}>
              <Trail />
              {page && <TeamEdit key={key} page={page} />}
            </div>
          )}
          {name === null && <p className={styles.invite}>{strings.library.choose}</p>}
          {refusal && <RefusalNote refusal={refusal} />}
          {name !== null && page === null && !refusal && <Waiting sentence={strings.library.reading} />}
          {page && <Page page={page} />}
        </>
      )}
    </section>
  );
});

/** The way that led here, back and forth. */
function Trail() {
  const { trail, at, back, forth, close } = useRecord();
  return (
    <div className={styles.trail}>
      <span className={styles.toList}>
        <Button weight="quiet" onPress={close}>
          {strings.library.toList}
        </Button>
      </span>
      <Button weight="quiet" isDisabled={at < 1} onPress={back}>
        {strings.library.back}
      </Button>
      <Button weight="quiet" isDisabled={at >= trail.length - 1} onPress={forth}>
        {strings.library.forth}
      </Button>
    </div>
  );
}

function Page({ page }: { readonly page: RecordPage }) {
  const { about } = page;
  return (
    <article className={styles.page}>
      <div className={styles.main}>
        <p className={styles.kind}>
          {strings.library.kinds[page.kind]} <span className={styles.id}>{page.id}</span>
          {page.unverified && <span className={tone.attention}> · {strings.library.unverified}</span>}
        </p>
        {about ? (
          <Body page={page} about={about} />
        ) : (
          <h2 className={styles.name} tabIndex={-1}>
            {page.title}
          </h2>
        )}
        {page.rows.length > 0 && <FieldRows rows={page.rows} />}
        {page.sources.length > 0 && (
          <Section title={strings.library.sources} count={page.sources.length}>
            <SourceCards sources={page.sources} />
          </Section>
        )}
      </div>
      <div className={styles.beside}>
        <Usage />
        <History page={page} />
      </div>
    </article>
  );
}

function Body({
  page,
  about,
}: {
  readonly page: RecordPage;
  readonly about: NonNullable<RecordPage['about']>;
}) {
  const { id, title } = page;
  switch (about.kind) {
    case 'fact':
      return <FactPage fact={about} page={page} />;
    case 'organisation':
      return <OrganisationPage organisation={about} title={title} />;
    case 'cluster':
      return <ClusterPage cluster={about} id={id} title={title} />;
    case 'place':
      return <PlacePage place={about} title={title} />;
    case 'source':
      return <SourcePage source={about} id={id} title={title} />;
    case 'series':
      return <SeriesPage series={about} id={id} title={title} version={page.seen} />;
    case 'conflict':
      return (
        <>
          <h2 className={styles.name} tabIndex={-1}>
            {title}
          </h2>
          <p className={styles.prose}>{about.conflict.printed}</p>
          <ConflictTable conflict={about.conflict} />
        </>
      );
    case 'image':
      return (
        <>
          {about.picture && <Photograph file={about.picture} alt={title} />}
          <h2 className={styles.name} tabIndex={-1}>
            {title}
          </h2>
        </>
      );
    case 'plain':
      return (
        <h2 className={styles.name} tabIndex={-1}>
          {title}
        </h2>
      );
  }
}
