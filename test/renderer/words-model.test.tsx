import { act, cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { $getRoot, $getSelection, $isRangeSelection, type LexicalEditor, PASTE_COMMAND } from 'lexical';
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import { $readText } from '../../src/renderer/screens/brief/words/own-text.ts';
import { WordsEditor } from '../../src/renderer/screens/brief/words/WordsEditor.tsx';
import {
  clearDesk,
  editBrief,
  loadDocuments,
  redo,
  saveNow,
  undo,
  useDesk,
} from '../../src/renderer/state/desk.ts';
import { writeText } from '../../src/shared/briefs/edit-brief.ts';
import type { Documents } from '../../src/shared/contract.ts';
import { Brief, type OwnText } from '../../src/shared/domain/brief.ts';
import { rawText } from '../support/raw-text.ts';
import { draftFor } from '../support/region.ts';

/** Pastes, letters, steps back and forth, and starts anew: `npm run bench -- words` makes 10,000. */
const EDITS = Number(process.env.ATTACHE_EDITS ?? 250);
const EDITS_A_RUN = 25;

const drafted = draftFor('us');
const brief: Brief = {
  ...drafted,
  sections: drafted.sections.map((section, index) => ({
    ...section,
    blocks:
      index > 0
        ? section.blocks
        : [
            {
              kind: 'text',
              id: 't1',
              style: 'body',
              text: [{ kind: 'words', text: 'It was.' }],
              leftOutOf: [],
              review: false,
            },
          ],
  })),
};

const inBrief = (it: Brief | null | undefined): OwnText => {
  const block = it?.sections[0]?.blocks[0];
  return block?.kind === 'text' ? block.text : [];
};

function Words() {
  const text = useDesk(({ briefs }) => inBrief(briefs[brief.id]));
  return (
    <WordsEditor
      text={text}
      label="Words"
      placeholder=""
      onWrite={(written) => editBrief('Write', brief.id, (it) => writeText(it, 't1', written))}
    />
  );
}

/** A disk that takes what main's schemas take, and nothing else. */
function emptyDisk() {
  const disk = { brief };
  vi.stubGlobal('attache', {
    call: {
      saveDocuments: async ({ briefs }: Documents) => {
        for (const it of briefs) disk.brief = Brief.parse(JSON.parse(JSON.stringify(it.brief)));
        return { ok: true, value: { briefs: [], delegations: [] } };
      },
    },
    on: {},
  });
  clearDesk();
  loadDocuments({ briefs: { [brief.id]: brief } });
  return disk;
}

let warned: MockInstance<typeof console.warn>;

beforeEach(() => {
  // What jsdom has no layout for, and the editor asks to scroll to the caret.
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // Lexical warns of a caret that stands outside the words.
  warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const editorIn = (container: HTMLElement): LexicalEditor =>
  Reflect.get(container.querySelector('[contenteditable]') ?? {}, '__lexicalEditor');

const clipboard = (html: string, plain: string): ClipboardEvent =>
  Object.assign(new Event('paste'), {
    clipboardData: { getData: (type: string) => (type === 'text/html' ? html : plain) },
  }) as unknown as ClipboardEvent;

type Edit =
  | { readonly do: 'paste'; readonly raw: string; readonly html: boolean }
  | { readonly do: 'type'; readonly raw: string }
  | { readonly do: 'undo' | 'redo' | 'reload' | 'caret'; readonly at: number };

const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ do: fc.constant('paste' as const), raw: rawText, html: fc.boolean() }),
  fc.record({ do: fc.constant('type' as const), raw: rawText }),
  fc.record({
    do: fc.constantFrom('undo' as const, 'redo' as const, 'caret' as const, 'reload' as const),
    at: fc.nat(200),
  }),
);

function make(editor: LexicalEditor, edit: Edit): void {
  if (edit.do === 'undo') void undo();
  else if (edit.do === 'redo') void redo();
  else if (edit.do === 'paste')
    editor.dispatchCommand(
      PASTE_COMMAND,
      clipboard(edit.html ? `<p>${edit.raw}</p><ul><li>${edit.raw}` : '', edit.raw),
    );
  else if (edit.do === 'type') editor.update(() => $here().insertText(edit.raw), { discrete: true });
  else if (edit.do === 'caret')
    editor.update(
      () => {
        const nodes = $getRoot().getAllTextNodes();
        const node = nodes[edit.at % Math.max(1, nodes.length)];
        const offset = edit.at % ((node?.getTextContentSize() ?? 0) + 1);
        node?.select(0, offset);
      },
      { discrete: true },
    );
}

function $here() {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection : $getRoot().selectEnd();
}

test('what is on the disk is what is on the screen, whatever is pasted, typed and taken back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anEdit, { minLength: EDITS_A_RUN, maxLength: EDITS_A_RUN }), async (edits) => {
      const disk = emptyDisk();
      let shown = render(<Words />);
      for (const edit of edits) {
        if (edit.do === 'reload') {
          await saveNow();
          cleanup();
          clearDesk();
          loadDocuments({ briefs: { [brief.id]: disk.brief } });
          shown = render(<Words />);
        }
        await act(async () => make(editorIn(shown.container), edit));
      }
      expect(await saveNow()).toBe(true);
      const onScreen = editorIn(shown.container).getEditorState().read($readText);
      expect(inBrief(disk.brief)).toEqual(onScreen);
      expect(warned).not.toHaveBeenCalled();
      cleanup();
    }),
    { numRuns: Math.ceil(EDITS / EDITS_A_RUN) },
  );
}, 1_200_000);

test('a step back brings the caret to where it stood', async () => {
  emptyDisk();
  const { container } = render(<Words />);
  const editor = editorIn(container);
  const caret = () =>
    editor.getEditorState().read(() => {
      const selection = $getSelection();
      return $isRangeSelection(selection) ? selection.anchor.offset : null;
    });
  await act(async () => container.querySelector<HTMLElement>('[contenteditable]')?.focus());
  await act(async () =>
    editor.update(() => void $getRoot().getAllTextNodes()[0]?.select(2, 2), { discrete: true }),
  );
  expect(caret()).toBe(2);
  await act(async () => make(editor, { do: 'type', raw: ' never' }));
  expect(caret()).toBe(8);
  await act(async () => void undo());
  expect(container.textContent).toContain('It was.');
  expect(caret()).toBe(2);
  await act(async () => void redo());
  expect(caret()).toBe(8);
});
