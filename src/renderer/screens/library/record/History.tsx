import type { RecordPage, RecordTurn, RecordVersion } from '../../../../shared/contract.ts';
import type { Fields, Overlay } from '../../../../shared/domain/overlay.ts';
import { fieldWord } from '../../../../shared/field-words.ts';
import { formatDay } from '../../../../shared/format/date.ts';
import { OFFICE_DATES } from '../../../parts/office-dates.ts';
import { Waiting } from '../../../parts/Waiting.tsx';
import { whenOf } from '../../../parts/when.ts';
import { useRecord } from '../../../state/record.ts';
import { strings } from '../../../strings.ts';
import styles from './Record.module.css';
import { Section } from './Section.tsx';

/** What each version of the data says of the record and what the team did to it, the newest first. */
export function History({ page }: { readonly page: RecordPage }) {
  const history = useRecord((state) => state.history);
  const turns = useRecord((state) => state.turns);
  return (
    <Section title={strings.library.history}>
      {history === null ? (
        <Waiting sentence={strings.library.readingHistory} />
      ) : (
        <>
          <ol className={styles.versions}>
            {page.overlay && <OwnEdit page={page} overlay={page.overlay} />}
            {turns.map((turn) => (
              <TeamTurn key={`${turn.by} ${turn.at}`} turn={turn} />
            ))}
            {history.map((version) => (
              <Version key={`${version.version} ${version.created}`} version={version} />
            ))}
          </ol>
          {history.length === 1 && <p className={styles.quiet}>{strings.library.onlyVersion}</p>}
        </>
      )}
    </Section>
  );
}

const day = (time: string): string => formatDay(time.slice(0, 10), OFFICE_DATES.short);
const said = (value: Fields[string] | undefined): string =>
  value === null || value === undefined
    ? strings.updates.empty
    : typeof value === 'object'
      ? '…'
      : typeof value === 'number'
        ? value.toLocaleString('en-GB')
        : String(value);

/** What the team holds otherwise than the publisher: each field, as it was and as it is. */
function OwnEdit({ page, overlay }: { readonly page: RecordPage; readonly overlay: Overlay }) {
  const { change, editedAt, note } = overlay;
  const words = strings.library;
  return (
    <li data-own>
      <span className={styles.detail}>{day(editedAt)}</span>
      {change.kind === 'edit' ? (
        Object.entries(change.changed).map(([field, value]) => (
          <span key={field}>
            {words.ownChange(fieldWord(page.kind, field), said(page.pack?.[field]), said(value))}
          </span>
        ))
      ) : change.kind === 'annotate' ? null : (
        <span>{change.kind === 'hide' ? words.ownHidden : words.ownAdded}</span>
      )}
      {note !== null && <span>{words.ownNote(note)}</span>}
    </li>
  );
}

/** Who of the team edited it, and when. */
const TeamTurn = ({ turn }: { readonly turn: RecordTurn }) => (
  <li data-own>
    <span className={styles.detail}>{strings.team.wrote(turn.by ?? strings.team.you, whenOf(turn.at))}</span>
    {turn.fields.length > 0 && <span>{turn.fields.join(', ')}</span>}
  </li>
);

function Version({ version }: { readonly version: RecordVersion }) {
  return (
    <li>
      <span className={styles.detail}>
        {day(version.created)} · {version.version}
        {version.inUse && `, ${strings.library.versionInUse}`}
      </span>
      <span>
        {version.changes.length > 0 ? version.changes.join('; ') : strings.library.said[version.said]}
      </span>
    </li>
  );
}
