import type { DeskVerdict, Overview, OverviewCell, OverviewRow } from '../contract.ts';
import { formatRoute } from './context.ts';
import { isLate } from './overview-filter.ts';
import { ProgressBar } from './progress-bar.tsx';
import { useWords } from './words.ts';

interface TableProps {
  readonly overview: Overview;
  readonly rows: readonly OverviewRow[];
  readonly verdicts: ReadonlyMap<string, DeskVerdict>;
  /** Names of the documents that are selected. */
  readonly selected: ReadonlySet<string>;
  select(documents: readonly string[], isSelected: boolean): void;
}

/** The documents, a row each, and their languages, a column each. */
export function OverviewTable({ overview, rows, verdicts, selected, select }: TableProps) {
  const say = useWords();
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={say('overview.table')}>
      <table class="documents">
        <thead>
          <tr>
            <td>
              <input
                type="checkbox"
                checked={rows.length > 0 && rows.every(({ document }) => selected.has(document))}
                aria-label={say('overview.all')}
                onChange={(event) =>
                  select(
                    rows.map(({ document }) => document),
                    event.currentTarget.checked,
                  )
                }
              />
            </td>
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
          {rows.map((row) => (
            <tr key={row.document}>
              <td>
                <input
                  type="checkbox"
                  checked={selected.has(row.document)}
                  aria-label={say('overview.select', { name: row.title })}
                  onChange={(event) => select([row.document], event.currentTarget.checked)}
                />
              </td>
              <th scope="row">
                <span lang={overview.source}>{row.title}</span>
                <span class="quiet">
                  {row.document}
                  {row.date && ` · ${row.date}`} · {say('overview.length', { count: row.words })}
                </span>
              </th>
              <td class="day">
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
    ...cell.out.map(({ to, date, open }) => say('cell.out', { count: open, name: to, date })),
  ].filter((mark) => mark !== false && mark !== undefined);
  return (
    <a class="cell" href={formatRoute(route)}>
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
