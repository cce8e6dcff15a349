import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import { $searchNode, signSearchBefore } from '../../src/renderer/screens/brief/words/sign-search.ts';

describe('what is looked for', () => {
  it.each([
    ['a sign at the beginning', '@', '@exports', 'exports'],
    ['behind a word', '[', 'as told [Autumn', 'Autumn'],
    ['behind a bracket', '@', 'much (@exports to the US', 'exports to the US'],
    ['nothing yet', '[', 'as told [', ''],
  ] as const)('%s', (_, sign, before, query) => {
    expect(signSearchBefore(sign, before)?.matchingString).toBe(query);
  });

  it.each([
    ['an address', '@', 'write to ann@example.org'],
    ['a sign alone', '@', 'costs @ each'],
    ['a bracket that is closed', '[', 'as told [Autumn]'],
    ['words without end', '@', `@${'x'.repeat(100)}`],
  ] as const)('not: %s', (_, sign, before) => {
    expect(signSearchBefore(sign, before)).toBeNull();
  });
});

/** The text as the menu leaves it: cut where it believed the sign to be. Gives what stays, and what is taken. */
function taken(lead: string, split: string): readonly [string, string] {
  let answer: readonly [string, string] = ['', ''];
  const editor = createEditor({
    onError: (error) => {
      throw error;
    },
  });
  editor.update(
    () => {
      const paragraph = $createParagraphNode();
      const node = $createTextNode(split);
      if (lead !== '') paragraph.append($createTextNode(lead));
      paragraph.append(node);
      $getRoot().append(paragraph);
      const whole = $searchNode('[', node);
      const words = whole.getTextContent();
      whole.remove();
      answer = [paragraph.getTextContent(), words];
    },
    { discrete: true },
  );
  return answer;
}

describe('the sign goes with its words, and nothing else does', () => {
  it.each([
    ['cut where it stands', 'as told ', '[Autumn'],
    ['the menu lags a letter behind: the sign was left', 'as told [', 'Autumn'],
    ['and several letters', 'as told [Aut', 'umn'],
    ['a letter was taken back meanwhile', 'as told', ' [Autumn'],
  ])('%s', (_, lead, split) => {
    expect(taken(lead, split)).toEqual(['as told ', '[Autumn']);
  });

  it('at the very beginning too', () => {
    expect(taken('[', 'Autumn')).toEqual(['', '[Autumn']);
  });
});
