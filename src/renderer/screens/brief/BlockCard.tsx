import { EyeOff, PenLine } from 'lucide-react';
import { type KeyboardEvent, memo, type ReactNode } from 'react';
import { isPrintable } from '../../../shared/briefs/block-kinds.ts';
import {
  markReviewed,
  removeBlock,
  setWording,
  writeNote,
  writeText,
} from '../../../shared/briefs/edit-brief.ts';
import type { FactCard } from '../../../shared/contract.ts';
import type { Audience } from '../../../shared/domain/audience.ts';
import type { Block, FactBlock, NoteBlock, TextBlock } from '../../../shared/domain/brief.ts';
import { MOST_OWN_WORDS } from '../../../shared/text/storable.ts';
import { Button } from '../../parts/Button.tsx';
import { FactBody } from '../../parts/FactBody.tsx';
import { MoreMenu } from '../../parts/MoreMenu.tsx';
import tone from '../../parts/Tone.module.css';
import { onKeys } from '../../parts/typed-keys.ts';
import { whenOf } from '../../parts/when.ts';
import { useBrief, useOpenBrief } from '../../state/brief.ts';
import { useTeam } from '../../state/team.ts';
import { strings } from '../../strings.ts';
import styles from './BlockCard.module.css';
import { blockEntries, type EdgePosition } from './block-entries.ts';
import { ChangeBody } from './changes/ChangeBody.tsx';
import { BlockFindings } from './checks/BlockFindings.tsx';
import { FactLine } from './FactLine.tsx';
import { blockName, leftOutNames } from './part-names.ts';
import { AnswerBody } from './questions/AnswerBody.tsx';
import { RecordBody } from './RecordBody.tsx';
import { shiftBlock } from './shift-block.ts';
import { WhyHere } from './WhyHere.tsx';
import { phraseKey } from './words/phrase-of.ts';
import { WordsEditor } from './words/WordsEditor.tsx';
import { wordingFromFact } from './words/wording-from-fact.ts';

type BlockCardProps = EdgePosition & {
  readonly sectionId: string;
  readonly block: Block;
  readonly card: FactCard | null;
  readonly dates: Audience['dates'];
  readonly isChosen: boolean;
  /** Tab stops here; the arrow keys lead to the others. */
  readonly isStop: boolean;
};

/** Up and down lead from block to block. */
const rove = onKeys((event: KeyboardEvent<HTMLElement>) => {
  const { currentTarget, target, key, altKey } = event;
  if (target !== currentTarget || altKey || (key !== 'ArrowDown' && key !== 'ArrowUp')) return;
  const next = key === 'ArrowDown' ? currentTarget.nextElementSibling : currentTarget.previousElementSibling;
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
});

/** A block of the brief: a fact, words of the officer's own, or a note that is never printed. */
export const BlockCard = memo(function BlockCard(props: BlockCardProps) {
  const { sectionId, block, isChosen, isStop } = props;
  return (
    <li
      className={styles.card}
      data-block={block.id}
      data-kind={block.kind}
      data-chosen={isChosen || undefined}
      tabIndex={isStop ? 0 : -1}
      onKeyDown={rove}
      aria-label={block.kind === 'note' ? strings.brief.noteLabel : undefined}
      onFocus={({ target }) => {
        // Its tools stay where they are while they are pressed.
        if (target.closest('[data-tools]')) return;
        const { chosen, choose } = useBrief.getState();
        if (chosen?.blockId !== block.id) choose({ sectionId, blockId: block.id }, 'content');
      }}
    >
      <BlockBody {...props} />
      <Tools {...props} />
    </li>
  );
});

function BlockBody({ block, card, dates, isChosen, isStop }: BlockCardProps) {
  switch (block.kind) {
    case 'fact':
      return <FactBlockBody block={block} card={card} dates={dates} isStop={isStop} />;
    case 'text':
      return <TextBlockBody block={block} isNew={isChosen && block.text.length === 0} />;
    case 'answer':
      return <AnswerToBrief block={block} />;
    case 'change':
      return <ChangeBody block={block} />;
    case 'record':
      return <RecordBody pinned={block.pinned} />;
    case 'note':
      return <NoteBlockBody block={block} isNew={isChosen && block.text === ''} />;
  }
}

/** An answer shows what of the brief it rests on: it follows every edit. */
function AnswerToBrief({ block }: { readonly block: Extract<Block, { kind: 'answer' }> }) {
  const brief = useOpenBrief();
  return brief && <AnswerBody brief={brief} block={block} />;
}

function FactBlockBody({
  block,
  card,
  dates,
  isStop,
}: {
  readonly block: FactBlock;
  readonly card: FactCard | null;
  readonly dates: Audience['dates'];
  readonly isStop: boolean;
}) {
  const { step } = useBrief.getState();
  if (!card) return <p className={styles.pending}>{block.pin.fact.statement}</p>;
  if (block.wording === null) return <FactLine fact={card} dates={dates} skipped={!isStop} />;
  return (
    <>
      <Tag>{strings.brief.ownWordsTag}</Tag>
      <WordsEditor
        text={block.wording}
        label={strings.brief.wordingLabel}
        placeholder={strings.words.wording}
        onWrite={(text) =>
          step(
            strings.brief.steps.reword,
            (it) => setWording(it, block.id, text),
            `word ${block.id} ${phraseKey(text)}`,
          )
        }
      />
      <details className={styles.library}>
        <summary>{strings.brief.libraryWords}</summary>
        <FactBody fact={card} dates={dates} />
      </details>
    </>
  );
}

function TextBlockBody({ block, isNew }: { readonly block: TextBlock; readonly isNew: boolean }) {
  const { step } = useBrief.getState();
  const heading = block.style === 'heading';
  return (
    <WordsEditor
      text={block.text}
      heading={heading}
      focusFirst={isNew}
      label={heading ? strings.brief.headingLabel : strings.brief.textLabel}
      placeholder={heading ? strings.words.heading : strings.words.body}
      onWrite={(text) =>
        step(
          strings.brief.steps.write,
          (it) => writeText(it, block.id, text),
          `write ${block.id} ${phraseKey(text)}`,
        )
      }
    />
  );
}

function NoteBlockBody({ block, isNew }: { readonly block: NoteBlock; readonly isNew: boolean }) {
  const { step } = useBrief.getState();
  return (
    <>
      <Tag>{strings.brief.neverPrinted}</Tag>
      <textarea
        className={styles.note}
        data-steps="desk"
        aria-label={strings.brief.noteLabel}
        placeholder={strings.words.note}
        // biome-ignore lint/a11y/noAutofocus: it was just asked for
        autoFocus={isNew}
        rows={2}
        maxLength={MOST_OWN_WORDS}
        value={block.text}
        onChange={(event) => {
          const { value } = event.currentTarget;
          step(
            strings.brief.steps.writeNote,
            (it) => writeNote(it, block.id, value),
            `note ${block.id} ${phraseKey([{ kind: 'words', text: value }])}`,
          );
        }}
      />
    </>
  );
}

const Tag = ({ children }: { readonly children: ReactNode }) => <p className={styles.tag}>{children}</p>;

/** Which colleague wrote a block last, and when. */
function LastWritten({ blockId }: { readonly blockId: string }) {
  const last = useTeam((state) => state.history?.last[blockId]);
  return last?.by ? (
    <span className={tone.faint} dir="auto">
      {strings.team.wrote(last.by, whenOf(last.at))}
    </span>
  ) : null;
}

/** Moved from here, the block is looked at where it went. */
const follow = (blockId: string, by: -1 | 1): void => void shiftBlock(blockId, by, 'move');

function Tools({ block, card, isFirst, isLast, isStop }: BlockCardProps) {
  const ends = { isFirst, isLast };
  const { step } = useBrief.getState();
  const name = blockName(block);
  const { steps } = strings.brief;
  const out = isPrintable(block) ? leftOutNames(block.leftOutOf) : '';
  const { kind } = block;
  return (
    <div className={styles.tools} data-tools>
      {card && kind === 'fact' ? <WhyHere reasons={card.reasons} skipped={!isStop} /> : <span />}
      <LastWritten blockId={block.id} />
      <BlockFindings blockId={block.id} skipped={!isStop} />
      {out !== '' && <span className={tone.faint}>{strings.brief.leftOut(out)}</span>}
      {block.review && (
        <Button
          weight="quiet"
          size="small"
          excludeFromTabOrder={!isStop}
          aria-label={strings.brief.reviewedNamed(name)}
          onPress={() => step(steps.reviewed, (it) => markReviewed(it, block.id))}
        >
          {strings.brief.reviewed}
        </Button>
      )}
      {kind === 'fact' && (
        <Button
          weight="quiet"
          size="small"
          excludeFromTabOrder={!isStop}
          aria-label={block.wording === null ? strings.brief.rewordNamed(name) : strings.brief.unword}
          onPress={() =>
            block.wording === null
              ? step(steps.reword, (it) => setWording(it, block.id, wordingFromFact(block.pin, card)))
              : step(steps.unword, (it) => setWording(it, block.id, null))
          }
        >
          <PenLine size={15} strokeWidth={1.75} aria-hidden="true" />
          {block.wording === null ? strings.brief.reword : strings.brief.unword}
        </Button>
      )}
      <Button
        weight="quiet"
        size="small"
        excludeFromTabOrder={!isStop}
        aria-label={kind === 'fact' ? strings.brief.leaveOutNamed(card?.statement ?? name) : undefined}
        onPress={() =>
          step(kind === 'fact' ? steps.leaveFactOut : steps.removeBlock, (it) => removeBlock(it, block.id))
        }
      >
        <EyeOff size={15} strokeWidth={1.75} aria-hidden="true" />
        {kind === 'fact' ? strings.brief.leaveOut : strings.brief.remove}
      </Button>
      <MoreMenu
        label={strings.brief.more(name)}
        entries={blockEntries(block, ends, follow)}
        skipped={!isStop}
      />
    </div>
  );
}
