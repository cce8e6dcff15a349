import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  PASTE_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { useEffect, useRef } from 'react';
import type { OwnText } from '../../../../shared/domain/brief.ts';
import { redoStep, undoStep } from '../../../state/steps.ts';
import { BindMenu } from './BindMenu.tsx';
import { BoundNode } from './bound-nodes.tsx';
import { $readText, $showText, sameText } from './own-text.ts';
import styles from './Words.module.css';

type WordsEditorProps = {
  readonly text: OwnText;
  readonly onWrite: (text: OwnText) => void;
  readonly label: string;
  readonly placeholder: string;
  /** One line, set large. */
  readonly heading?: boolean;
  readonly focusFirst?: boolean;
};

/** Words with figures and citations bound into them. The desk holds them: each keystroke goes there, and steps back come from it. */
export function WordsEditor(props: WordsEditorProps) {
  const { text, label, placeholder, heading = false } = props;
  return (
    <LexicalComposer
      initialConfig={{
        namespace: 'words',
        nodes: [BoundNode],
        editorState: () => $showText(text),
        onError: (error: Error) => {
          throw error;
        },
      }}
    >
      <div className={`${styles.editor} ${heading ? styles.heading : ''}`}>
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              className={styles.words ?? ''}
              aria-label={label}
              aria-multiline={!heading}
              aria-placeholder={placeholder}
              placeholder={<p className={styles.placeholder}>{placeholder}</p>}
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
        <OnDesk {...props} />
        <BindMenu sign="@" />
        <BindMenu sign="[" />
      </div>
    </LexicalComposer>
  );
}

function OnDesk({ text, onWrite, heading = false, focusFirst = false }: WordsEditorProps) {
  const [editor] = useLexicalComposerContext();
  /** What the editor and the desk agreed on last. */
  const agreed = useRef(text);
  const write = useRef(onWrite);
  write.current = onWrite;

  useEffect(() => {
    // From the desk: a step back, a fact taken anew. The caret goes to the end of what changed.
    if (sameText(text, agreed.current)) {
      agreed.current = text;
      return;
    }
    agreed.current = text;
    const focused = editor.getRootElement()?.contains(document.activeElement) ?? false;
    editor.update(
      () => {
        $showText(text);
        if (focused) $getRoot().selectEnd();
      },
      { tag: 'from-desk', discrete: true },
    );
  }, [editor, text]);

  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState, tags, dirtyElements, dirtyLeaves }) => {
        if (tags.has('from-desk') || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
        const written = editorState.read($readText);
        if (sameText(written, agreed.current)) return;
        agreed.current = written;
        write.current(written);
      }),
    [editor],
  );

  useEffect(() => {
    const done = (act: () => void) => (): boolean => {
      act();
      return true;
    };
    const nothing = (event?: unknown): boolean => {
      if (event instanceof Event) event.preventDefault();
      return true;
    };
    const endings = [
      editor.registerCommand(UNDO_COMMAND, done(undoStep), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(REDO_COMMAND, done(redoStep), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(FORMAT_TEXT_COMMAND, nothing, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(FORMAT_ELEMENT_COMMAND, nothing, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(DRAGSTART_COMMAND, nothing, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(DROP_COMMAND, nothing, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          event.preventDefault();
          const words = 'clipboardData' in event ? (event.clipboardData?.getData('text/plain') ?? '') : '';
          pastePlain(heading ? words.replace(/\s+/g, ' ') : words);
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          // A heading is one line.
          if (!heading || event?.isComposing) return false;
          event?.preventDefault();
          return true;
        },
        // Below the menus, which take Enter while they are open.
        1,
      ),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        () => {
          editor.blur();
          editor.getRootElement()?.closest<HTMLElement>('[tabindex]:not([contenteditable])')?.focus();
          return true;
        },
        0,
      ),
    ];
    return () => {
      for (const end of endings) end();
    };
  }, [editor, heading]);

  useEffect(() => {
    if (focusFirst) editor.focus(undefined, { defaultSelection: 'rootEnd' });
  }, [editor, focusFirst]);

  return null;
}

/** Words without any form: a blank or broken line begins a new paragraph. */
function pastePlain(words: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const lines = words.replace(/\r\n?/g, '\n').split(/\n+/);
  for (const [index, line] of lines.entries()) {
    if (index > 0) selection.insertParagraph();
    selection.insertText(line.replaceAll('\t', ' '));
  }
}
