import type { Messages } from '../../model/messages.ts';
import { button, element } from './element.ts';

/** Tells the translator what happened, at the foot of the page and aloud. */
export interface Notices {
  readonly root: HTMLElement;
  /** Until the next; with something to do about it, if there is. */
  say(text: string, action?: { readonly label: string; act(): void }): void;
  /** A warning that stays. */
  keep(text: string): void;
}

/** Milliseconds that a notice without an action stays. */
const shown = 8_000;

/** Makes the place for notices, with nothing in it. */
export function createNotices(messages: Messages): Notices {
  const status = element('div', { role: 'status' });
  const alert = element('div', { role: 'alert' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    root: element('div', { class: 'notices' }, alert, status),
    say(text, action) {
      clearTimeout(timer);
      const clear = (): void => status.replaceChildren();
      const close = button({ class: 'round', 'aria-label': messages.text('close') }, '×', clear);
      const acts = action
        ? [
            button({}, action.label, () => {
              clear();
              action.act();
            }),
          ]
        : [];
      status.replaceChildren(element('p', {}, text), ...acts, close);
      if (!action) timer = setTimeout(clear, shown);
    },
    keep(text) {
      alert.replaceChildren(element('p', {}, text));
    },
  };
}
