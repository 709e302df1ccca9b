import { useState } from 'preact/hooks';
import type { DeskDocument, DeskEntry, DeskFinding, DeskVerdict } from '../contract.ts';
import { api, openSoon } from './api.ts';
import { type Route, useShared } from './context.ts';
import { ExportDialog } from './export-dialog.tsx';
import { type Filter, filters, translatable } from './filter.ts';
import { Menu } from './menu.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { useWords } from './words.ts';

interface BarProps {
  readonly route: Extract<Route, { page: 'document' }>;
  readonly document: DeskDocument;
  readonly filter: Filter;
  readonly verdict: DeskVerdict | undefined;
  readonly findings: readonly DeskFinding[];
  readonly selected: number;
  setFilter(filter: Filter): void;
  approve(): void;
  selectAll(): void;
}

/** The bar above a document: its languages, its progress, the filter, and actions for the whole document. */
export function DocumentBar(props: BarProps) {
  const { route, document, filter, verdict, selected, setFilter } = props;
  const say = useWords();
  const shared = useShared();
  const { language, third } = route;
  const entries = document.languages[language]?.entries ?? {};
  const counts = countStates(document, language);
  const done = counts.translated + counts.reviewed + counts.final;
  const people = [...new Set(Object.values(entries).flatMap(({ by }) => by ?? []))].sort();
  const [isExporting, setExporting] = useState(false);
  return (
    <section class="document-bar" aria-label={say('document.tools')}>
      <div class="line">
        <p class="title" lang={document.source}>
          {document.title}
        </p>
        <LanguageChoice
          name={say('document.language')}
          value={language}
          isOptional={false}
          choose={(each) => shared.go({ ...route, language: each })}
        />
        <LanguageChoice
          name={say('document.third')}
          value={third}
          isOptional
          choose={(each) => shared.go({ ...route, third: each })}
        />
        <div class="whole">
          <ProgressBar {...counts} />
          <span>{say('document.progress', { done, all: counts.segments })}</span>
        </div>
        {verdict && <Gate verdict={verdict} />}
      </div>
      <div class="line">
        <FilterChoice {...{ filter, people, setFilter }} />
        <span class="space" />
        <button type="button" onClick={props.selectAll}>
          {say(selected > 0 ? 'review.none' : 'review.all')}
        </button>
        {selected > 0 && (
          <button type="button" class="primary" onClick={props.approve}>
            {say('review.approve', { count: selected })}
          </button>
        )}
        <button type="button" onClick={() => setExporting(true)}>
          {say('overview.export')}
        </button>
        <button
          type="button"
          onClick={() => void openSoon(() => api.preview(document.document)).catch(shared.fail)}
        >
          {say('document.preview')}
        </button>
      </div>
      {isExporting && (
        <ExportDialog
          documents={[document.document]}
          languages={[language]}
          people={people}
          close={() => setExporting(false)}
        />
      )}
    </section>
  );
}

/** How many sentences there are, and how many in each state. */
function countStates(document: DeskDocument, language: string) {
  const entries = document.languages[language]?.entries ?? {};
  const segments = translatable(document);
  const count = (isCounted: (entry: DeskEntry) => boolean): number =>
    segments.filter(({ id }) => entries[id] && isCounted(entries[id])).length;
  const is = (state: string) => (entry: DeskEntry) => entry.progress === 'complete' && entry.state === state;
  return {
    segments: segments.length,
    stale: count(({ progress }) => progress === 'stale'),
    translated: count(is('translated')),
    reviewed: count(is('reviewed')),
    final: count(is('final')),
  };
}

/** Chooses which sentences are shown: by their state, by who translated them, and by a text in them. */
function FilterChoice(props: {
  readonly filter: Filter;
  /** Who has translated something here. */
  readonly people: readonly string[];
  setFilter(filter: Filter): void;
}) {
  const { filter, people, setFilter } = props;
  const say = useWords();
  return (
    <>
      <label>
        <span>{say('filter.title')}</span>
        <select
          value={filter.which}
          onChange={(event) => setFilter({ ...filter, which: event.currentTarget.value })}
        >
          {filters.map((each) => (
            <option value={each} key={each}>
              {say(`filter.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {people.length > 0 && (
        <label>
          <span>{say('filter.by')}</span>
          <select
            value={filter.by}
            onChange={(event) => setFilter({ ...filter, by: event.currentTarget.value })}
          >
            <option value="">{say('filter.anybody')}</option>
            {people.map((each) => (
              <option value={each} key={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span>{say('filter.text')}</span>
        <input
          type="search"
          placeholder={say('filter.text')}
          value={filter.text}
          onInput={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
        />
      </label>
    </>
  );
}

/** The languages of the workspace, and none if that is allowed. */
function LanguageChoice(props: {
  readonly name: string;
  readonly value: string;
  readonly isOptional: boolean;
  choose(language: string): void;
}) {
  const { targets } = useShared();
  return (
    <label>
      <span>{props.name}</span>
      <select value={props.value} onChange={(event) => props.choose(event.currentTarget.value)}>
        {props.isOptional && <option value="">—</option>}
        {targets.map((each) => (
          <option value={each} key={each}>
            {each}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What the gate says, and why. */
function Gate({ verdict }: { readonly verdict: DeskVerdict }) {
  const say = useWords();
  if (verdict.isOpen) return <p class="gate open">{say('gate.open')}</p>;
  return (
    <Menu class="gate closed" label={say('gate.closed', { count: verdict.blocking.length })}>
      <ul class="reasons">
        {verdict.blocking.slice(0, 20).map((finding, at) => (
          <li key={at}>
            {finding.message} <span class="quiet">{finding.advice}</span> <code>{finding.code}</code>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
