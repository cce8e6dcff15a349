import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COPY_COMMAND,
  CUT_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  PASTE_COMMAND,
  REDO_COMMAND,
  TextNode,
  UNDO_COMMAND,
} from 'lexical';
import { useEffect, useRef } from 'react';
import type { OwnText, TextPart } from '../../../../shared/domain/brief.ts';
import { MOST_OWN_WORDS, storable } from '../../../../shared/text/storable.ts';
import { isComposing } from '../../../parts/typed-keys.ts';
import { redoStep, undoStep } from '../../../state/steps.ts';
import { tellGate } from '../../../state/text-gate.ts';
import { showToast } from '../../../state/toasts.ts';
import { strings } from '../../../strings.ts';
import { BindMenu } from './BindMenu.tsx';
import { BoundNode } from './bound-nodes.tsx';
import { $keepCaret, $restoreCaret } from './carets.ts';
import { boundPart, forClipboard } from './clipboard.ts';
import {
  $insertParts,
  $readSelected,
  $readText,
  $showText,
  fittingParts,
  isTooLong,
  sameText,
} from './own-text.ts';
import { pastedPieces } from './pasted.ts';
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
    // From the desk: a step back, a fact taken anew.
    const before = agreed.current;
    agreed.current = text;
    if (sameText(text, before)) return;
    const focused = editor.getRootElement()?.contains(document.activeElement) ?? false;
    editor.update(
      () => {
        $showText(text);
        if (focused) $restoreCaret(text, before);
      },
      { tag: 'from-desk', discrete: true },
    );
  }, [editor, text]);

  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState, tags, dirtyElements, dirtyLeaves }) => {
        if (tags.has('from-desk')) return;
        const isEdit = dirtyElements.size > 0 || dirtyLeaves.size > 0;
        const written = isEdit ? editorState.read($readText) : agreed.current;
        if (!sameText(written, agreed.current)) {
          if (isTooLong(written)) {
            tellGate(['cut']);
            const { current } = agreed;
            editor.update(
              () => {
                $showText(current);
                $restoreCaret(current, current);
              },
              { tag: 'from-desk' },
            );
            return;
          }
          agreed.current = written;
          write.current(written);
        }
        editorState.read(() => $keepCaret(agreed.current));
      }),
    [editor],
  );

  useStorableWords(editor);
  useEditorCommands(editor, heading);

  useEffect(() => {
    if (focusFirst) editor.focus(undefined, { defaultSelection: 'rootEnd' });
  }, [editor, focusFirst]);

  return null;
}

/** What is typed and cannot be stored is taken out as it is typed, and said. */
function useStorableWords(editor: LexicalEditor): void {
  useEffect(
    () =>
      editor.registerNodeTransform(TextNode, (node) => {
        const typed = node.getTextContent();
        const { text: words, changes } = storable(typed, 'one-line', MOST_OWN_WORDS);
        if (words === typed) return;
        node.setTextContent(words);
        const selection = $getSelection();
        for (const point of $isRangeSelection(selection) ? [selection.anchor, selection.focus] : []) {
          if (point.key !== node.getKey()) continue;
          point.set(point.key, storable(typed.slice(0, point.offset), 'one-line').text.length, 'text');
        }
        tellGate(changes);
      }),
    [editor],
  );
}

/** Steps are the desk's, not the editor's own; what is pasted, cut and copied keeps its figures. */
function useEditorCommands(editor: LexicalEditor, heading: boolean): void {
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
          if ('clipboardData' in event && event.clipboardData)
            void paste(editor, event.clipboardData, heading);
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(COPY_COMMAND, (event) => $copy(event), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(
        CUT_COMMAND,
        (event) => {
          const selection = $getSelection();
          if ($copy(event) && $isRangeSelection(selection)) selection.removeText();
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          // A heading is one line.
          if (!heading || (event && isComposing(event))) return false;
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
}

/** Puts the selected words on the clipboard. @returns whether there were any */
function $copy(event: ClipboardEvent | KeyboardEvent | null): boolean {
  const selection = $getSelection();
  const onto = event && 'clipboardData' in event ? event.clipboardData : null;
  if (!onto || !$isRangeSelection(selection) || selection.isCollapsed()) return false;
  event?.preventDefault();
  const { html, plain } = forClipboard($readSelected(selection));
  onto.setData('text/html', html);
  onto.setData('text/plain', plain);
  return true;
}

/** Words from the clipboard, with what is bound into them where it is known here; their looks stay behind. */
async function paste(editor: LexicalEditor, from: DataTransfer, heading: boolean): Promise<void> {
  const pieces = pastedPieces(from.getData('text/html'), from.getData('text/plain'));
  const parts: TextPart[] = [];
  for (const piece of pieces) {
    const bound = piece.kind === 'bound' ? await boundPart(piece) : null;
    if (piece.kind === 'bound' && bound === null) showToast(strings.words.unbound(piece.shown));
    parts.push(bound ?? { kind: 'words', text: piece.kind === 'bound' ? piece.shown : piece.text });
  }
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    const { parts: fitting, changes } = fittingParts(parts, $readText(), heading);
    tellGate(changes);
    $insertParts(selection, fitting);
  });
}
