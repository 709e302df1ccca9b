import { deskMessages } from '../../messages/desk/desk.ts';
import { type Route, useShared } from './context.ts';
import { type DeskSettings, interfaceLanguages } from './settings.ts';
import { useWords } from './words.ts';

/** The bar above every page: the way to the others, the search, and the settings of the desk. */
export function TopBar(props: {
  readonly page: Route['page'];
  /** Of the workspace. */
  readonly name: string;
  open(dialog: 'help' | 'find'): void;
}) {
  const { page, name, open } = props;
  const say = useWords();
  const shared = useShared();
  return (
    <header class="bar">
      <nav aria-label={say('bar.title')}>
        <a href="#/" aria-current={page === 'overview' ? 'page' : undefined}>
          <strong>Barobar</strong> <span class="quiet">{name}</span>
        </a>
        <a href="#/questions" aria-current={page === 'questions' ? 'page' : undefined}>
          {say('bar.questions')}
        </a>
        <a href="#/glossary" aria-current={page === 'glossary' ? 'page' : undefined}>
          {say('bar.glossary')}
        </a>
      </nav>
      <span class="space" />
      <button type="button" onClick={() => open('find')}>
        {say('bar.find')} <kbd>{shared.keysFor('find')}</kbd>
      </button>
      <label>
        <span>{say('bar.name')}</span>
        <input
          class="name"
          autocomplete="off"
          value={shared.settings.name}
          placeholder={say('bar.nobody')}
          onChange={(event) => shared.change({ name: event.currentTarget.value.trim() })}
        />
      </label>
      <label>
        <span class="hidden">{say('bar.interface')}</span>
        <select
          value={shared.settings.interface}
          onChange={(event) => shared.change({ interface: event.currentTarget.value })}
        >
          {interfaceLanguages.map((each) => (
            <option value={each} key={each} lang={each}>
              {deskMessages(each).text('name')}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="hidden">{say('theme.title')}</span>
        <select
          value={shared.settings.theme}
          onChange={(event) => shared.change({ theme: event.currentTarget.value as DeskSettings['theme'] })}
        >
          {(['system', 'light', 'dark'] as const).map((each) => (
            <option value={each} key={each}>
              {say(`theme.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => open('help')}>
        {say('bar.help')} <kbd>{shared.keysFor('help')}</kbd>
      </button>
    </header>
  );
}
