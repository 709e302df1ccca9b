import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DeskVerdict, Overview, OverviewCell, OverviewRow } from '../contract.ts';
import { api, type ImportReport, isFailure, type PublishAnswer } from './api.ts';
import { useShared, writeRoute } from './context.ts';
import { ImportList } from './import-list.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { useWords } from './words.ts';

/** Documents that are shown before more are asked for. */
const pageLength = 50;

/** All documents and languages: how far they are, what is due, and what the gate says. */
export function OverviewPage({ overview }: { readonly overview: Overview | undefined }) {
  const say = useWords();
  const shared = useShared();
  const [text, setText] = useState('');
  const [which, setWhich] = useState('all');
  const [most, setMost] = useState(pageLength);
  const [reports, setReports] = useState<
    readonly (ImportReport & { readonly name: string; readonly fault?: string })[]
  >([]);
  const [published, setPublished] = useState<PublishAnswer>();
  const [isOver, setOver] = useState(false);
  const file = useRef<HTMLInputElement>(null);

  const rows = useMemo(
    () => (overview?.rows ?? []).filter((row) => isWanted(row, text, which)),
    [overview, text, which],
  );
  const shown = rows.slice(0, most);
  const verdicts = useVerdicts(shown, overview);
  const totals = useMemo(() => sum(overview?.rows ?? []), [overview]);

  const take = async (files: Iterable<File>): Promise<void> => {
    for (const each of files) {
      try {
        const report = await api.importFile(each, shared.settings.name);
        setReports((known) => [{ ...report, name: each.name }, ...known]);
      } catch (error) {
        if (!isFailure(error)) throw error;
        setReports((known) => [
          { name: each.name, files: [], findings: [], fault: `${error.message} ${error.advice}` },
          ...known,
        ]);
      }
    }
  };
  const publish = async (documents: readonly string[]): Promise<void> => {
    try {
      setPublished(await api.publish(documents));
    } catch (error) {
      shared.fail(error);
    }
  };
  if (!overview) return <p class="waiting">{say('waiting')}</p>;
  return (
    <main
      class={`overview${isOver ? ' over' : ''}`}
      id="main"
      tabIndex={-1}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer?.files ?? []);
      }}
    >
      <h1>{say('overview.title')}</h1>
      <ul class="totals">
        {overview.targets.map((language) => {
          const total = totals.get(language);
          return (
            total && (
              <li key={language}>
                <strong>{language}</strong>
                <ProgressBar {...total} />
                <span class="quiet">
                  {say('overview.words', { count: total.wordsToDo })}
                  {total.openNotes > 0 && ` · ${say('overview.notes', { count: total.openNotes })}`}
                  {total.quarantined > 0 && ` · ${say('overview.quarantined', { count: total.quarantined })}`}
                </span>
              </li>
            )
          );
        })}
      </ul>
      <div class="line" role="toolbar" aria-label={say('overview.tools')}>
        <label>
          <span>{say('filter.text')}</span>
          <input type="search" value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <label>
          <span>{say('filter.title')}</span>
          <select value={which} onChange={(event) => setWhich(event.currentTarget.value)}>
            {['all', 'todo', 'review', 'notes', 'due'].map((each) => (
              <option value={each} key={each}>
                {say(`overview.which.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <span class="space" />
        <input
          type="file"
          multiple
          class="hidden"
          tabIndex={-1}
          aria-label={say('overview.import')}
          ref={file}
          onChange={(event) => {
            void take([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
        <button type="button" onClick={() => file.current?.click()}>
          {say('overview.import')}
        </button>
        <button
          type="button"
          onClick={() =>
            void api
              .update()
              .then(({ written }) => shared.say(say('said.updated', { count: written })))
              .catch(shared.fail)
          }
        >
          {say('overview.update')}
        </button>
        <button type="button" class="primary" onClick={() => void publish([])}>
          {say('overview.publish')}
        </button>
      </div>
      <p class="quiet">{say('overview.drop')}</p>
      {published && (
        <section class="report" role="status">
          <p>
            {published.isPublished
              ? say('published.done', { count: published.pages, folder: published.folder })
              : say('published.nothing')}
            {published.skipped.length > 0 &&
              ` ${say('published.skipped', { list: published.skipped.join(', ') })}`}
          </p>
          <button type="button" onClick={() => setPublished(undefined)}>
            {say('close')}
          </button>
        </section>
      )}
      <ImportList reports={reports} close={() => setReports([])} />
      <div class="scroll" tabIndex={0} role="region" aria-label={say('overview.table')}>
        <table class="documents">
          <thead>
            <tr>
              <th scope="col">{say('overview.document')}</th>
              <th scope="col">{say('overview.due')}</th>
              {overview.targets.map((language) => (
                <th scope="col" key={language}>
                  {language}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.document}>
                <th scope="row">
                  <span lang={overview.source}>{row.title}</span>
                  <span class="quiet">
                    {row.document}
                    {row.date && ` · ${row.date}`} · {say('overview.length', { count: row.words })}
                  </span>
                </th>
                <td>
                  {row.due && (
                    <span class={`due${isLate(row, overview.today) ? ' late' : ''}`}>
                      {row.due}
                      {isLate(row, overview.today) && <span class="hidden"> {say('overview.late')}</span>}
                    </span>
                  )}
                </td>
                {row.cells.map((cell) => (
                  <td key={cell.language}>
                    <Cell {...{ row, cell }} verdict={verdicts.get(`${row.document}\n${cell.language}`)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && (
        <p class="nothing">{say(overview.rows.length === 0 ? 'overview.empty' : 'overview.nothing')}</p>
      )}
      {rows.length > shown.length && (
        <button type="button" onClick={() => setMost(most + pageLength)}>
          {say('overview.more', { count: rows.length - shown.length })}
        </button>
      )}
    </main>
  );
}

function Cell(props: {
  readonly row: OverviewRow;
  readonly cell: OverviewCell;
  readonly verdict: DeskVerdict | undefined;
}) {
  const { row, cell, verdict } = props;
  const say = useWords();
  const route = {
    page: 'document',
    document: row.document,
    language: cell.language,
    third: '',
    segment: '',
  } as const;
  const done = cell.segments - cell.missing - cell.stale;
  const marks = [
    cell.stale > 0 && say('cell.stale', { count: cell.stale }),
    cell.openNotes > 0 && say('overview.notes', { count: cell.openNotes }),
    cell.quarantined > 0 && say('overview.quarantined', { count: cell.quarantined }),
    verdict && verdict.errors > 0 && say('cell.errors', { count: verdict.errors }),
  ].filter((mark) => mark !== false && mark !== undefined);
  return (
    <a class="cell" href={writeRoute(route)}>
      <span class="hidden">
        {row.title}, {cell.language}
      </span>
      <ProgressBar {...cell} />
      <span class="numbers">
        {done} / {cell.segments}
      </span>
      {verdict && (
        <span
          class={`gate ${verdict.isOpen ? 'open' : 'closed'}`}
          title={verdict.blocking.map(({ message }) => message).join('\n')}
        >
          {say(verdict.isOpen ? 'gate.ready' : 'gate.shut')}
        </span>
      )}
      {marks.length > 0 && <span class="quiet">{marks.join(' · ')}</span>}
    </a>
  );
}

/** What the gate says of the documents shown, one after the other: each is checked for it, and other requests wait. */
function useVerdicts(
  shown: readonly OverviewRow[],
  overview: Overview | undefined,
): ReadonlyMap<string, DeskVerdict> {
  const shared = useShared();
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, DeskVerdict>>(new Map());
  const names = shown.map(({ document }) => document).join('\n');
  useEffect(() => {
    let isOver = false;
    const load = async (): Promise<void> => {
      const left = names === '' ? [] : names.split('\n');
      while (left.length > 0 && !isOver) {
        const found = await api.gate(left.splice(0, 1));
        if (!isOver)
          setVerdicts(
            (known) =>
              new Map([
                ...known,
                ...found.map((each) => [`${each.document}\n${each.language}`, each] as const),
              ]),
          );
      }
    };
    load().catch((error) => isOver || shared.fail(error));
    return () => {
      isOver = true;
    };
  }, [names, overview]);
  return verdicts;
}

function isWanted(row: OverviewRow, text: string, which: string): boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted !== '' && !`${row.title}\n${row.document}`.toLowerCase().includes(wanted)) return false;
  switch (which) {
    case 'todo':
      return row.cells.some(({ missing, stale }) => missing + stale > 0);
    case 'review':
      return row.cells.some(({ translated }) => translated > 0);
    case 'notes':
      return row.cells.some(({ openNotes, quarantined }) => openNotes + quarantined > 0);
    case 'due':
      return row.due !== undefined;
    default:
      return true;
  }
}

function isLate({ due, cells }: OverviewRow, today: string): boolean {
  return due !== undefined && due < today && cells.some(({ missing, stale }) => missing + stale > 0);
}

function sum(rows: readonly OverviewRow[]): ReadonlyMap<string, Omit<OverviewCell, 'language'>> {
  const totals = new Map<string, Record<string, number>>();
  for (const { cells } of rows)
    for (const { language, ...counts } of cells) {
      const total = totals.get(language) ?? {};
      for (const [name, value] of Object.entries(counts))
        if (typeof value === 'number') total[name] = (total[name] ?? 0) + value;
      totals.set(language, total);
    }
  return totals as unknown as ReadonlyMap<string, Omit<OverviewCell, 'language'>>;
}
