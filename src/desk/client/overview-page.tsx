import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DeskVerdict, Overview, OverviewRow, PublishReport } from '../contract.ts';
import { api, isFailure } from './api.ts';
import { afterChanges, useShared } from './context.ts';
import { ExportDialog } from './export-dialog.tsx';
import { ImportList, type NamedImport } from './import-list.tsx';
import { byDue, isWanted, type OverviewFilter, peopleIn, sum } from './overview-filter.ts';
import { OverviewTable } from './overview-table.tsx';
import { ImportLine, OverviewTools } from './overview-tools.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { useOverview } from './use-overview.ts';
import { useWords } from './words.ts';

/** Documents that are shown before more are asked for. */
const pageLength = 50;

/** All documents and languages: how far they are, who has them, what is due, and what the gate says. */
export function OverviewPage() {
  const say = useWords();
  const shared = useShared();
  const overview = useOverview();
  const [filter, setFilter] = useState<OverviewFilter>({ text: '', which: 'all' });
  const [most, setMost] = useState(pageLength);
  const { reports, from, setFrom, importFiles, clearReports } = useImports();
  const [published, setPublished] = useState<PublishReport>();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<'export' | 'publish'>();
  const { isOver, dropHandlers } = useDrop(importFiles);

  const rows = useMemo(() => {
    const wanted = (overview?.rows ?? []).filter((row) => isWanted(row, filter));
    return filter.which === 'due' ? wanted.sort(byDue) : wanted;
  }, [overview, filter]);
  const shown = rows.slice(0, most);
  const verdicts = useVerdicts(shown);
  const people = useMemo(() => peopleIn(overview?.rows ?? []), [overview]);

  const select = (documents: readonly string[], isSelected: boolean): void => {
    const next = new Set(selected);
    for (const each of documents) {
      if (isSelected) next.add(each);
      else next.delete(each);
    }
    setSelected(next);
  };
  // A dialog reports late that it was closed: another one may be open by then.
  const leave = (closed: 'export' | 'publish'): void =>
    setDialog((known) => (known === closed ? undefined : known));
  if (!overview) return <p class="waiting">{say('waiting')}</p>;
  const chosen = [...selected].filter((name) => overview.rows.some(({ document }) => document === name));
  return (
    <main
      class={`overview${isOver ? ' over' : ''}`}
      id="main"
      ref={shared.arrive}
      tabIndex={-1}
      {...dropHandlers}
    >
      <h1>{say('overview.title')}</h1>
      <Totals overview={overview} />
      <OverviewTools
        {...{ filter, setFilter }}
        selected={chosen.length}
        canExport={rows.length > 0}
        openDialog={setDialog}
      />
      <ImportLine {...{ people, from, setFrom, importFiles }} />
      {published && <Published report={published} close={() => setPublished(undefined)} />}
      <ImportList reports={reports} close={clearReports} />
      <OverviewTable {...{ overview, verdicts, selected, select }} rows={shown} />
      {overview.left > 0 && <p class="quiet reading">{say('overview.left', { count: overview.left })}</p>}
      {overview.left === 0 && rows.length === 0 && (
        <p class="nothing">{say(overview.rows.length === 0 ? 'overview.empty' : 'overview.nothing')}</p>
      )}
      {rows.length > shown.length && (
        <button type="button" onClick={() => setMost(most + pageLength)}>
          {say('overview.more', { count: rows.length - shown.length })}
        </button>
      )}
      {dialog === 'export' && (
        <ExportDialog
          documents={chosen.length > 0 ? chosen : rows.map(({ document }) => document)}
          languages={overview.targets}
          people={people}
          close={() => leave('export')}
        />
      )}
      {dialog === 'publish' && (
        <PublishDialog documents={chosen} published={setPublished} close={() => leave('publish')} />
      )}
    </main>
  );
}

/** How far each language is, over all documents. */
function Totals({ overview }: { readonly overview: Overview }) {
  const say = useWords();
  const totals = useMemo(() => sum(overview.rows), [overview]);
  return (
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
  );
}

/** What a publication came to. */
function Published({ report, close }: { readonly report: PublishReport; close(): void }) {
  const say = useWords();
  return (
    <section class="report" role="status">
      <p>
        {report.isPublished
          ? say('published.done', { count: report.pages, folder: report.folder })
          : say('published.nothing')}
        {report.skipped.length > 0 && ` ${say('published.skipped', { list: report.skipped.join(', ') })}`}
      </p>
      <button type="button" onClick={close}>
        {say('close')}
      </button>
    </section>
  );
}

/** Imports files one after the other, and keeps a report of each, the latest first. */
function useImports() {
  const [reports, setReports] = useState<readonly NamedImport[]>([]);
  /** The person that the files are from; empty if the files say so. */
  const [from, setFrom] = useState('');
  const importFiles = async (files: Iterable<File>): Promise<void> => {
    for (const each of files) {
      const report = await importFile(each, from);
      setReports((known) => [report, ...known]);
    }
  };
  return { reports, from, setFrom, importFiles, clearReports: () => setReports([]) };
}

async function importFile(file: File, from: string): Promise<NamedImport> {
  try {
    return { ...(await api.importFile(file, from)), name: file.name };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { name: file.name, files: [], findings: [], fault: `${error.message} ${error.advice}` };
  }
}

/** Takes files that a person drops on the page; `isOver` while they are held over it. */
function useDrop(take: (files: Iterable<File>) => Promise<void>) {
  const [isOver, setOver] = useState(false);
  const dropHandlers = {
    onDragOver(event: DragEvent) {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      event.preventDefault();
      setOver(false);
      void take(event.dataTransfer?.files ?? []);
    },
  };
  return { isOver, dropHandlers };
}

/** Milliseconds without a change before the gate is asked again: each document is checked for it, and other requests wait. */
const still = 1500;

/** What the gate says of the documents shown, one after the other. */
function useVerdicts(shown: readonly OverviewRow[]): ReadonlyMap<string, DeskVerdict> {
  const shared = useShared();
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, DeskVerdict>>(new Map());
  const [round, setRound] = useState(0);
  const names = shown.map(({ document }) => document).join('\n');
  useEffect(() => afterChanges(shared.onEvent, still, () => setRound((number) => number + 1)), []);
  useEffect(() => {
    let isOver = false;
    const load = async (): Promise<void> => {
      const left = names === '' ? [] : names.split('\n');
      while (left.length > 0 && !isOver) {
        const found = await api.gate(left.splice(0, 1));
        if (isOver) return;
        const entries = found.map((each) => [`${each.document}\n${each.language}`, each] as const);
        setVerdicts((known) => new Map([...known, ...entries]));
      }
    };
    load().catch((error) => isOver || shared.fail(error));
    return () => {
      isOver = true;
    };
  }, [names, round]);
  return verdicts;
}
