import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { FactBody } from '../../parts/FactBody.tsx';
import { OFFICE_DATES } from '../../parts/office-dates.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useLibrary } from '../../state/library.ts';
import { useRegion } from '../../state/region.ts';
import { strings } from '../../strings.ts';
import { RecordEditor } from './RecordEditor.tsx';
import styles from './RecordPane.module.css';

/** One record, whole: a fact as an audience reads it. */
export function RecordPane() {
  const { chosen, card, cardRefusal, audienceId } = useLibrary();
  const dates =
    useRegion((state) => state.audiences.find((it) => it.id === audienceId)?.dates) ?? OFFICE_DATES;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keyboard
    <section className={styles.pane} aria-label={strings.library.detail} tabIndex={0}>
      {chosen === null && <p className={styles.invite}>{strings.library.choose}</p>}
      {cardRefusal && <RefusalNote refusal={cardRefusal} />}
      {chosen !== null && (
        <>
          <p className={styles.kind}>{strings.library.kinds[chosen.kind]}</p>
          {chosen.kind === 'fact' ? (
            card && (
              <>
                <AudienceSwitch />
                <FactBody fact={card} dates={dates} as="h2" />
              </>
            )
          ) : (
            <>
              <h2 className={styles.title}>{chosen.title}</h2>
              <p className={styles.detail}>{chosen.detail}</p>
            </>
          )}
          <RecordEditor hit={chosen} />
        </>
      )}
    </section>
  );
}

/** Whose habits the figures are shown in. */
function AudienceSwitch() {
  const audiences = useRegion((state) => state.audiences);
  const { audienceId, showFor } = useLibrary();
  return (
    <ToggleButtonGroup
      className={styles.switch ?? ''}
      aria-label={strings.app.audience}
      disallowEmptySelection
      selectedKeys={audienceId === null ? [] : [audienceId]}
      onSelectionChange={(keys) => {
        const [id] = keys;
        if (id !== undefined) void showFor(String(id));
      }}
    >
      {audiences.map((audience) => (
        <ToggleButton key={audience.id} id={audience.id} className={styles.audience ?? ''}>
          {audience.name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
