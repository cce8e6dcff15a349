import { LexicalTypeaheadMenuPlugin, MenuOption } from '@lexical/react/LexicalTypeaheadMenuPlugin';
import { $createTextNode, $insertNodes, type TextNode } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { FactCard, SourceName } from '../../../../shared/contract.ts';
import type { Pin } from '../../../../shared/domain/brief.ts';
import { addBoundNames } from '../../../state/bound-names.ts';
import { useBrief } from '../../../state/brief.ts';
import { ask } from '../../../state/client.ts';
import { useDesk } from '../../../state/desk.ts';
import { strings } from '../../../strings.ts';
import { $boundNode } from './bound-nodes.tsx';
import { $searchNode, type Sign, signSearchBefore } from './sign-search.ts';
import styles from './Words.module.css';

type Found =
  | { readonly sign: '@'; readonly card: FactCard; readonly pin: Pin }
  | { readonly sign: '['; readonly source: SourceName };

class FoundOption extends MenuOption {
  readonly found: Found;
  constructor(found: Found) {
    super(found.sign === '@' ? found.card.id : found.source.id);
    this.found = found;
  }
}

async function find(sign: Sign, query: string): Promise<readonly Found[]> {
  const { id } = useBrief.getState();
  const brief = id === null ? null : useDesk.getState().briefs[id];
  if (!brief) return [];
  const { packName, audienceId, issueDate: today } = brief;
  if (sign === '@') {
    const answer = await ask('findAmounts', { packName, audienceId, query, today });
    return answer.ok ? answer.value.map((it) => ({ sign, ...it }) as const) : [];
  }
  const answer = await ask('findSources', { packName, query });
  return answer.ok ? answer.value.map((source) => ({ sign, source }) as const) : [];
}

/** Opens while a sign is being typed behind; arrows, Enter and Escape go to it, and the words stay where they are. */
export function BindMenu({ sign }: { readonly sign: Sign }) {
  const [query, setQuery] = useState<string | null>(null);
  const [options, setOptions] = useState<FoundOption[]>([]);
  const asked = useRef(0);

  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    if (query === null) return setOptions([]);
    void find(sign, query).then((found) => {
      // Answers may overtake each other; only the newest question's counts.
      if (mine === asked.current) setOptions(found.map((it) => new FoundOption(it)));
    });
  }, [sign, query]);

  // The plugin leaves its anchors behind: they go with their holder.
  const [holder] = useState(() => document.createElement('div'));
  useEffect(() => {
    (document.getElementById('menus') ?? document.body).append(holder);
    return () => holder.remove();
  }, [holder]);

  const bind = ({ found }: FoundOption, typed: TextNode | null, close: () => void): void => {
    if (found.sign === '@') addBoundNames([found.card], []);
    else addBoundNames([], [found.source]);
    // The sign and what was looked for go at once.
    const node = $boundNode(
      found.sign === '@' ? { kind: 'figure', pin: found.pin } : { kind: 'cite', sourceId: found.source.id },
    );
    if (typed) $searchNode(sign, typed).replace(node);
    else $insertNodes([node]);
    const after = $createTextNode(' ');
    node.insertAfter(after);
    after.selectEnd();
    close();
  };

  return (
    <LexicalTypeaheadMenuPlugin<FoundOption>
      options={options}
      onQueryChange={setQuery}
      onSelectOption={bind}
      triggerFn={(before) => signSearchBefore(sign, before)}
      anchorClassName={styles.anchor ?? ''}
      parent={holder}
      menuRenderFn={(
        anchor,
        { selectedIndex, selectOptionAndCleanUp, setHighlightedIndex, options: shown },
      ) =>
        anchor.current && shown.length > 0
          ? createPortal(
              <div
                ref={isMenuOf}
                className={styles.menu}
                role="listbox"
                aria-label={sign === '@' ? strings.words.figures : strings.words.sources}
              >
                {shown.map((option, index) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the editor hears the keys
                  <div
                    key={option.key}
                    id={`typeahead-item-${index}`}
                    ref={option.setRefElement}
                    role="option"
                    tabIndex={-1}
                    aria-selected={selectedIndex === index}
                    className={styles.option}
                    onMouseEnter={() => setHighlightedIndex(index)}
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => selectOptionAndCleanUp(option)}
                  >
                    <OptionWords found={option.found} />
                  </div>
                ))}
              </div>,
              anchor.current,
            )
          : null
      }
    />
  );
}

/** The plugin's anchor calls itself a list too; only the one in it is. */
function isMenuOf(menu: HTMLElement | null): void {
  menu?.parentElement?.setAttribute('role', 'presentation');
  menu?.parentElement?.removeAttribute('aria-label');
}

function OptionWords({ found }: { readonly found: Found }) {
  if (found.sign === '[') {
    return (
      <>
        <b>{found.source.title}</b>
        <span className={styles.about}>{found.source.publisher}</span>
      </>
    );
  }
  const { figure, metric, period, place, statement } = found.card;
  return (
    <>
      <b>{figure}</b>
      <span>{metric ?? statement}</span>
      <span className={styles.about}>{[period, place].filter(Boolean).join(' · ')}</span>
    </>
  );
}
