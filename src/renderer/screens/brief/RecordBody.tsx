import { recordName } from '../../../shared/briefs/printed.ts';
import type { PinnedRecord } from '../../../shared/domain/brief.ts';
import { KINDS } from '../../../shared/domain/records/kinds.ts';
import { fieldWord } from '../../../shared/field-words.ts';
import { Photograph } from '../../parts/Photograph.tsx';
import tone from '../../parts/Tone.module.css';
import { strings } from '../../strings.ts';
import styles from './RecordBody.module.css';

/** Fields that file a record rather than say something of it. */
const FILED = new Set([
  'id',
  'sourceIds',
  'clusterIds',
  'organisationId',
  'organisationIds',
  'storyIds',
  'lat',
  'lon',
  'focusX',
  'focusY',
  'picture',
]);

/** Fields that say in a word what it is and where, beside its kind. */
const BRIEF = new Set(['kind', 'place']);

/** A contact, a site, a story, a photograph: its name, and what the brief holds of it. */
export function RecordBody({ pinned }: { readonly pinned: PinnedRecord }) {
  const { type, record } = pinned;
  const titled: readonly string[] = KINDS[type].titled;
  const said = Object.entries(record).filter(
    ([field, value]) => !FILED.has(field) && !titled.includes(field) && value !== null && value !== '',
  );
  return (
    <>
      {type === 'image' && <Photograph file={record.picture.file} alt={record.alt} small />}
      <p className={styles.name}>{recordName(pinned)}</p>
      <p className={tone.faint}>
        {[
          strings.library.kinds[type],
          ...said.filter(([field]) => BRIEF.has(field)).map(([, value]) => String(value)),
        ].join(' · ')}
      </p>
      <dl className={styles.said}>
        {said
          .filter(([field]) => !BRIEF.has(field))
          .map(([field, value]) => (
            <div key={field} data-plain={field === 'summary' || undefined}>
              <dt>{fieldWord(type, field)}</dt>
              <dd>{String(value)}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}
