import { useEffect, useState } from 'react';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useBrief } from '../../state/brief.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import styles from './Brief.module.css';
import { BriefHead } from './BriefHead.tsx';
import { Preview } from './Preview.tsx';
import { SectionFacts } from './SectionFacts.tsx';
import { SectionList } from './SectionList.tsx';

/** What to work on with the outline at hand, or the pages alone, read wide. */
export type Reading = 'beside' | 'wide';

/** A brief being worked on: its outline, one section's facts, and the true pages beside them. */
export function Brief({ id }: { readonly id: string }) {
  const { view, sectionId, refusal, open } = useBrief();
  const [reading, setReading] = useState<Reading>('beside');
  useEffect(() => void open(id), [open, id]);

  if (view?.brief.id !== id) {
    return (
      <div className={screen.screen}>
        {refusal ? <RefusalNote refusal={refusal} /> : <Waiting sentence={strings.brief.opening} />}
      </div>
    );
  }
  const section = view.sections.find((it) => it.id === sectionId) ?? view.sections[0];
  return (
    <div className={styles.brief}>
      <BriefHead view={view} />
      <div className={`${styles.columns} ${reading === 'wide' ? styles.wide : ''}`}>
        <SectionList sections={view.sections} current={section?.id ?? null} />
        {reading === 'beside' && section && (
          <SectionFacts key={section.id} section={section} dates={view.audience.dates} />
        )}
        <Preview sectionTitle={section?.title ?? null} reading={reading} onReading={setReading} />
      </div>
    </div>
  );
}
