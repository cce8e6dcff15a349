import { strings } from '../strings.ts';
import { redo, undo } from './desk.ts';
import { showToast } from './toasts.ts';

/** Fields that hold what is not on the desk yet (a search, a form): a step back there is a letter, not an edit. */
const OWN_HISTORY =
  'textarea, input:not([type]), input:is([type="text"], [type="search"], [type="url"], [type="email"], [type="number"], [type="tel"], [type="password"])';

/**
 * Who undoes while `element` has the focus. Plain fields undo by themselves; text edited directly on the desk
 * (anything contenteditable) uses the desk's undo. `data-steps` ("own" or "desk") on or around it overrides this.
 */
export function undoOwner(element: Element | null): 'own' | 'desk' {
  const said = element?.closest<HTMLElement>('[data-steps]')?.dataset.steps;
  if (said === 'own' || said === 'desk') return said;
  return element?.matches(OWN_HISTORY) ? 'own' : 'desk';
}

export function undoStep(): void {
  const step = undo();
  if (step !== null) showToast(strings.frame.undone(step), { name: strings.frame.redo, run: redoStep });
}

export function redoStep(): void {
  const step = redo();
  if (step !== null) showToast(strings.frame.redone(step), { name: strings.frame.undo, run: undoStep });
}
