import type { Messages } from '../../model/messages.ts';
import { button, element, setAttribute } from './element.ts';

/** Which sentences are shown. */
export type Filter = 'all' | 'todo' | 'findings' | 'notes';

const filters: readonly Filter[] = ['all', 'todo', 'findings', 'notes'];

/** The bar at the head of the page. */
export interface Bar {
  readonly root: HTMLElement;
  readonly search: HTMLInputElement;
  readonly name: HTMLInputElement;
  readonly filter: Filter;
  readonly save: HTMLButtonElement;
  update(done: number, counts: Readonly<Record<Filter, number>>): void;
}

interface Actions {
  save(): void;
  load(file: File): void;
  help(): void;
  choose(): void;
}

/** Makes the bar, with what its buttons do. */
export function createBar(
  title: string,
  languages: string,
  messages: Messages,
  { save, load, help, choose }: Actions,
): Bar {
  const meter = element('progress', { max: 1, value: 0, 'aria-labelledby': 'progress' });
  const progress = element('span', { id: 'progress' });
  const search = element('input', {
    type: 'search',
    'aria-label': messages.text('search'),
    placeholder: messages.text('search'),
    title: `${messages.text('searchHint')} (Ctrl+K)`,
  });
  search.addEventListener('input', choose);
  const name = element('input', {
    type: 'text',
    class: 'name',
    autocomplete: 'name',
    maxlength: 200,
    'aria-label': messages.text('name'),
    placeholder: messages.text('name'),
  });
  const file = element('input', { type: 'file', accept: '.xlf,.xliff', tabindex: -1, hidden: true });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen) load(chosen);
    // The same file can be chosen again.
    file.value = '';
  });
  let filter: Filter = 'all';
  const choices = filters.map((each) =>
    button(
      { class: 'choice', 'aria-pressed': String(each === filter) },
      messages.text(`filter.${each}`),
      () => {
        filter = each;
        for (const [at, other] of choices.entries())
          setAttribute(other, 'aria-pressed', String(filters[at] === filter));
        choose();
      },
    ),
  );
  const saveButton = button(
    { class: 'primary', title: `${messages.text('saveHint')} (Ctrl+S)` },
    messages.text('save'),
    save,
  );
  const root = element(
    'header',
    { class: 'bar' },
    element(
      'div',
      { class: 'line' },
      element('div', { class: 'title' }, element('h1', {}, title), element('p', {}, languages)),
      element(
        'div',
        { class: 'actions' },
        name,
        button({ title: messages.text('loadHint') }, messages.text('load'), () => file.click()),
        saveButton,
        button(
          { class: 'round', 'aria-label': messages.text('help'), title: `${messages.text('help')} (F1)` },
          '?',
          help,
        ),
        file,
      ),
    ),
    element(
      'div',
      { class: 'line' },
      element('div', { class: 'progress' }, meter, progress),
      element('div', { class: 'choices', role: 'group', 'aria-label': messages.text('show') }, ...choices),
      search,
    ),
  );
  return {
    root,
    search,
    name,
    get filter() {
      return filter;
    },
    save: saveButton,
    update(done, counts) {
      meter.max = Math.max(1, counts.all);
      meter.value = done;
      progress.textContent = messages.text('progress', { done, count: counts.all });
      for (const [at, each] of filters.entries()) {
        const label = [messages.text(`filter.${each}`)];
        choices[at]!.replaceChildren(
          ...label,
          ' ',
          element('span', { class: 'count' }, String(counts[each])),
        );
      }
    },
  };
}
