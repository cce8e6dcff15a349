import { addRecord } from '../../../shared/briefs/edit-brief.ts';
import { recordName } from '../../../shared/briefs/printed.ts';
import type { PinnedRecord } from '../../../shared/domain/brief.ts';
import { Button } from '../../parts/Button.tsx';
import { useBrief } from '../../state/brief.ts';
import { strings } from '../../strings.ts';
import { RecordBody } from './RecordBody.tsx';
import content from './SectionContent.module.css';

type RecordSuggestionsProps = { readonly sectionId: string; readonly records: readonly PinnedRecord[] };

/** Records that the section could hold besides: contacts, sites, stories. */
export function RecordSuggestions({ sectionId, records }: RecordSuggestionsProps) {
  const { step } = useBrief.getState();
  return (
    <details className={content.dismissed}>
      <summary>{strings.brief.moreRecords(records.length)}</summary>
      <ul>
        {records.map((pinned) => (
          <li key={`${pinned.type} ${pinned.record.id}`}>
            <div>
              <RecordBody pinned={pinned} />
            </div>
            <Button
              weight="plain"
              aria-label={strings.brief.addNamed(recordName(pinned))}
              onPress={() =>
                step(strings.brief.steps.addRecord(recordName(pinned)), (it) =>
                  addRecord(it, sectionId, pinned),
                )
              }
            >
              {strings.brief.add}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
