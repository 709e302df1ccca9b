import { useRef } from 'preact/hooks';
import { api } from './api.ts';
import { useShared } from './context.ts';
import { type OverviewFilter, overviewFilters } from './overview-filter.ts';
import { useWords } from './words.ts';

/** The filter of the overview, and the buttons for the documents shown or selected. */
export function OverviewTools(props: {
  readonly filter: OverviewFilter;
  /** How many documents are selected. */
  readonly selected: number;
  readonly canExport: boolean;
  setFilter(filter: OverviewFilter): void;
  openDialog(dialog: 'export' | 'publish'): void;
}) {
  const { filter, selected, setFilter, openDialog } = props;
  const say = useWords();
  const shared = useShared();
  const update = (): void =>
    void api
      .update()
      .then(({ written }) => shared.say(say('said.updated', { count: written })))
      .catch(shared.fail);
  return (
    <div class="line" role="toolbar" aria-label={say('overview.tools')}>
      <label>
        <span>{say('filter.text')}</span>
        <input
          type="search"
          value={filter.text}
          onInput={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{say('filter.title')}</span>
        <select
          value={filter.which}
          onChange={(event) => setFilter({ ...filter, which: event.currentTarget.value })}
        >
          {overviewFilters.map((each) => (
            <option value={each} key={each}>
              {say(`overview.which.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {selected > 0 && <span>{say('overview.selected', { count: selected })}</span>}
      <span class="space" />
      <button type="button" onClick={update}>
        {say('overview.update')}
      </button>
      <button type="button" disabled={!props.canExport} onClick={() => openDialog('export')}>
        {say('overview.export')}
      </button>
      <button type="button" class="primary" onClick={() => openDialog('publish')}>
        {say('overview.publish')}
      </button>
    </div>
  );
}

/** Takes files that came back, and the name of the person they are from. */
export function ImportLine(props: {
  /** People who have something to return. */
  readonly people: readonly string[];
  readonly from: string;
  setFrom(name: string): void;
  importFiles(files: Iterable<File>): Promise<void>;
}) {
  const { people, from, setFrom, importFiles } = props;
  const say = useWords();
  const file = useRef<HTMLInputElement>(null);
  return (
    <div class="line">
      <input
        type="file"
        multiple
        class="hidden"
        tabIndex={-1}
        aria-label={say('overview.import')}
        ref={file}
        onChange={(event) => {
          void importFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <button type="button" onClick={() => file.current?.click()}>
        {say('overview.import')}
      </button>
      <label>
        <span>{say('overview.from')}</span>
        <input
          autocomplete="off"
          list="senders"
          placeholder={say('overview.fromFile')}
          value={from}
          onInput={(event) => setFrom(event.currentTarget.value)}
        />
      </label>
      <datalist id="senders">
        {people.map((each) => (
          <option value={each} key={each} />
        ))}
      </datalist>
      <span class="quiet">{say('overview.drop')}</span>
    </div>
  );
}
