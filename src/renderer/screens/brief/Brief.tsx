import { useEffect, useRef, useState } from 'react';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useBrief } from '../../state/brief.ts';
import { useDesk } from '../../state/desk.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import styles from './Brief.module.css';
import { BriefHead } from './BriefHead.tsx';
import { ChecksPanel } from './checks/ChecksPanel.tsx';
import { Preview } from './Preview.tsx';
import { SectionFacts } from './SectionFacts.tsx';
import { SectionList } from './SectionList.tsx';

/** What to work on with the outline at hand, or the pages alone, read wide. */
export type Reading = 'beside' | 'wide';

/** A brief being worked on: its outline, one section's facts, and the true pages beside them. */
export function Brief({ id }: { readonly id: string }) {
  const { view, sectionId, refusal, open, choose, follow } = useBrief();
  const [reading, setReading] = useState<Reading>('beside');
  const [looking, setLooking] = useState<'section' | 'checks'>('section');
  useEffect(() => void open(id), [open, id]);

  // A mend, or a step back, changes the brief on the desk: the screen shows it as it is then.
  const onDesk = useDesk((papers) => papers.briefs[id]);
  const shown = useRef(onDesk);
  useEffect(() => {
    if (shown.current && onDesk && shown.current !== onDesk) void follow();
    shown.current = onDesk;
  }, [onDesk, follow]);

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
      <BriefHead
        view={view}
        checking={looking === 'checks'}
        onChecks={() => setLooking(looking === 'checks' ? 'section' : 'checks')}
      />
      <div className={`${styles.columns} ${reading === 'wide' ? styles.wide : ''}`}>
        <SectionList sections={view.sections} current={section?.id ?? null} />
        {reading === 'beside' && looking === 'checks' && (
          <ChecksPanel
            briefId={id}
            onGo={(to) => {
              choose(to);
              setLooking('section');
            }}
          />
        )}
        {reading === 'beside' && looking === 'section' && section && (
          <SectionFacts key={section.id} section={section} dates={view.audience.dates} />
        )}
        <Preview sectionTitle={section?.title ?? null} reading={reading} onReading={setReading} />
      </div>
    </div>
  );
}
