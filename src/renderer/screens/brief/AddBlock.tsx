import { Plus } from 'lucide-react';
import { memo } from 'react';
import { addBlock, emptyBlock } from '../../../shared/briefs/edit-brief.ts';
import { Button } from '../../parts/Button.tsx';
import { useBrief } from '../../state/brief.ts';
import { strings } from '../../strings.ts';
import { newPartId } from './part-names.ts';
import styles from './SectionContent.module.css';

type AddBlockProps = { readonly sectionId: string; readonly at: number; readonly label: string };

const KINDS = [
  ['body', 'addText', 'addBody'],
  ['heading', 'addHeading', 'addHeading'],
  ['note', 'addNote', 'addNote'],
] as const;

/** Words of one's own, put at a place of the section. */
export const AddBlock = memo(function AddBlock({ sectionId, at, label }: AddBlockProps) {
  const { step, choose } = useBrief.getState();
  const add = ([kind, , stepName]: (typeof KINDS)[number]): void => {
    const id = newPartId(kind);
    const added = step(strings.brief.steps[stepName], (it) =>
      addBlock(it, sectionId, emptyBlock(kind, id), at),
    );
    if (added) choose({ sectionId, blockId: id }, 'content');
  };
  return (
    <div className={styles.add}>
      <span>{label}</span>
      {KINDS.map((kind) => (
        <Button key={kind[0]} weight="quiet" size="small" onPress={() => add(kind)}>
          <Plus size={15} strokeWidth={1.75} aria-hidden="true" />
          {strings.brief[kind[1]]}
        </Button>
      ))}
    </div>
  );
});
