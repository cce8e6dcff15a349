import { memo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { BriefView } from '../../../shared/contract.ts';
import type { Brief, Section } from '../../../shared/domain/brief.ts';
import { useBrief } from '../../state/brief.ts';
import { useTeam } from '../../state/team.ts';
import { strings } from '../../strings.ts';
import styles from './Aside.module.css';
import { History } from './History.tsx';
import { Preview } from './Preview.tsx';
import { sectionName } from './part-names.ts';
import { RecordSuggestions } from './RecordSuggestions.tsx';
import { Suggestions } from './Suggestions.tsx';
import { WhyNot } from './WhyNot.tsx';

const TABS = ['suggested', 'page', 'notes', 'history'] as const;
export type AsideTab = (typeof TABS)[number];

type AsideProps = {
  readonly brief: Brief;
  readonly view: BriefView;
  readonly section: Section | undefined;
  readonly tab: AsideTab;
  readonly onTab: (tab: AsideTab) => void;
  /** While things are decided only the page is beside them. */
  readonly checking: boolean;
};

/** One place beside the text: what else would suit, the true page, the officer's own notes, and who of the team wrote what. */
export const Aside = memo(function Aside({ brief, view, section, tab, onTab, checking }: AsideProps) {
  const names = {
    suggested: strings.brief.suggested,
    page: strings.brief.page,
    notes: strings.brief.ownNotes,
    history: strings.team.history,
  };
  const isInTeam = useTeam((state) => state.others !== null);
  return (
    <Tabs
      className={styles.aside ?? ''}
      selectedKey={checking ? 'page' : tab}
      onSelectionChange={(key) => onTab(TABS.find((it) => it === key) ?? 'page')}
    >
      <TabList
        className={styles.tabs ?? ''}
        aria-label={strings.brief.besides}
        data-hidden={checking || undefined}
      >
        {TABS.filter((id) => isInTeam || id !== 'history').map((id) => (
          <Tab key={id} id={id} className={styles.tab ?? ''}>
            {names[id]}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="suggested" className={styles.panel ?? ''}>
        <div className={styles.scroll}>
          {section && <Suggested brief={brief} view={view} section={section} />}
        </div>
      </TabPanel>
      {/* The pages stay: to lay them out anew takes longer than to hide them. */}
      <TabPanel id="page" className={`${styles.panel} ${styles.page}`} shouldForceMount>
        <Preview />
      </TabPanel>
      {isInTeam && (
        <TabPanel id="history" className={styles.panel ?? ''}>
          <div className={styles.scroll}>
            <History brief={brief} view={view} />
          </div>
        </TabPanel>
      )}
      <TabPanel id="notes" className={styles.panel ?? ''}>
        <div className={styles.scroll}>
          <Notes brief={brief} view={view} />
        </div>
      </TabPanel>
    </Tabs>
  );
});

type SuggestedProps = { readonly brief: Brief; readonly view: BriefView; readonly section: Section };

function Suggested({ brief, view, section }: SuggestedProps) {
  const seen = view.sections.find(({ id }) => id === section.id);
  if (!seen || (!seen.takesFacts && seen.records.length === 0))
    return <p className={styles.none}>{strings.brief.nothingSuggested}</p>;
  return (
    <>
      {seen.takesFacts && (
        <>
          <WhyNot key={section.id} view={view} sectionId={section.id} />
          <Suggestions
            section={seen}
            name={sectionName(section, view)}
            dates={view.audience.dates}
            delegationId={brief.delegationId}
          />
        </>
      )}
      {seen.records.length > 0 && (
        <RecordSuggestions sectionId={section.id} records={seen.records} delegationId={brief.delegationId} />
      )}
    </>
  );
}

/** Every note to oneself, with the section that it stands in. */
function Notes({ brief, view }: { readonly brief: Brief; readonly view: BriefView }) {
  const { choose } = useBrief.getState();
  const notes = brief.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === 'note' ? [{ section, block }] : [])),
  );
  if (notes.length === 0) return <p className={styles.none}>{strings.brief.noNotes}</p>;
  return (
    <ul className={styles.notes}>
      {notes.map(({ section, block }) => (
        <li key={block.id}>
          <button
            type="button"
            className={styles.note}
            onClick={() => choose({ sectionId: section.id, blockId: block.id }, 'pages')}
          >
            <span dir="auto">{block.text.trim() || strings.brief.emptyBlock}</span>
            <span className={styles.where} dir="auto">
              {sectionName(section, view)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
