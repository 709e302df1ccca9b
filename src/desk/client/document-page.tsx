import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DeskFinding } from '../contract.ts';
import { api, tab } from './api.ts';
import { formatRoute, type Route, useShared } from './context.ts';
import { DocumentBar } from './document-bar.tsx';
import { DocumentText } from './document-text.tsx';
import { type Filter, isShown, noFilter, translatable } from './filter.ts';
import { SidePanel } from './side-panel.tsx';
import { useDocument } from './use-document.ts';
import { useDocumentActions } from './use-document-actions.ts';
import { useEditing } from './use-editing.ts';
import { useWords } from './words.ts';

type DocumentRoute = Extract<Route, { page: 'document' }>;

/** A document as readers will see it, each sentence open to be edited. */
export function DocumentPage({ route }: { readonly route: DocumentRoute }) {
  const { document: name, language, third } = route;
  const say = useWords();
  const { document, findings, verdict, setEntry, setDraft } = useDocument(name, language, third);
  const [active, setActive] = useState(route.segment);
  const [filter, setFilter] = useState<Filter>(noFilter);
  const { selection, select, setSelection } = useSelection(name, language);
  const typedElsewhere = useTypedElsewhere(name, language);
  const questionField = useRef<HTMLTextAreaElement>(null);

  const open = useCallback((id: string) => {
    // Out of the bar, which keeps the focus where nobody asks for a sentence.
    window.document.activeElement?.closest('.bar')?.querySelector<HTMLElement>(':focus')?.blur();
    setActive(id);
  }, []);

  const segments = useMemo(() => (document ? translatable(document) : []), [document?.units]);
  const numbers = useMemo(() => new Map(segments.map(({ id }, at) => [id, at + 1])), [segments]);
  const bySegment = useMemo(() => groupBySegment(findings), [findings]);
  const entries = document?.languages[language]?.entries ?? {};
  const shown = segments.filter(
    (each) =>
      document &&
      (each.id === active || isShown(filter, document, language, each, bySegment.get(each.id) ?? [])),
  );
  const segment = segments.find(({ id }) => id === active);
  const editing = useEditing({
    ...{ segment, entry: entries[active], saved: setEntry, left: setDraft },
    place: segment && { document: name, language, segment: segment.id },
    label: say('editor.label', { number: numbers.get(active) ?? 0, language }),
  });
  const { finish, approveSelected } = useDocumentActions({
    ...{ route, segments, shown, entries, active, editing, selection, questionField },
    ...{ open, select },
  });

  const here = { ...route, segment: active };
  // Words that were found, and a link, may lead to another sentence of the document that is open: before the browser paints, so
  // that a key typed at once belongs to it.
  useLayoutEffect(() => setActive((known) => route.segment || known), [route]);
  // The address is that of the open sentence, so that “back”, a reload and another language come to it again.
  useEffect(() => history.replaceState(null, '', formatRoute(here)), [active]);

  if (!document) return <p class="waiting">{say('waiting')}</p>;
  return (
    <div class="document-page">
      <DocumentBar
        {...{ document, filter, verdict, findings, selected: selection.size }}
        route={here}
        setFilter={setFilter}
        approve={approveSelected}
        selectAll={() => setSelection(selection.size > 0 ? [] : shown.map(({ id }) => id))}
      />
      {!document.isCurrent && <Outdated />}
      <div class="work">
        <DocumentText
          {...{ document, language, third, shown, numbers, editing, selection, typedElsewhere, select }}
          findings={bySegment}
          open={open}
        />
        <SidePanel
          {...{ editing, questionField, language, document }}
          entry={entries[active]}
          series={(bySegment.get(active) ?? []).filter(
            ({ code }) => !editing?.findings.some((each) => each.code === code),
          )}
          confirm={() => void finish('translated')}
          approve={() => void finish('reviewed')}
          saved={setEntry}
        />
      </div>
    </div>
  );
}

function groupBySegment(findings: readonly DeskFinding[]): ReadonlyMap<string, readonly DeskFinding[]> {
  const found = new Map<string, DeskFinding[]>();
  for (const each of findings)
    if (each.segment) found.set(each.segment, [...(found.get(each.segment) ?? []), each]);
  return found;
}

/** The sentences that a person selected, by id: none in a document or language just opened. */
function useSelection(name: string, language: string) {
  const [selection, setSelected] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setSelected(new Set()), [name, language]);
  const setSelection = useCallback((ids: readonly string[]) => setSelected(new Set(ids)), []);
  const select = useCallback((id: string, isSelected: boolean) => {
    setSelected((known) => {
      const next = new Set(known);
      if (isSelected) next.add(id);
      else next.delete(id);
      return next;
    });
  }, []);
  return { selection, setSelection, select };
}

/** The ids of the sentences that other tabs type in, until the workspace changes. */
function useTypedElsewhere(name: string, language: string): ReadonlySet<string> {
  const { onEvent } = useShared();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  useEffect(
    () =>
      onEvent((event) => {
        if (event.type === 'changed') setIds(new Set());
        else if (event.tab !== tab && event.document === name && event.language === language && event.segment)
          setIds((known) => new Set([...known, event.segment as string]));
      }),
    [name, language],
  );
  return ids;
}

/** Says that the source file has changed since the last update, and offers one. */
function Outdated() {
  const say = useWords();
  const shared = useShared();
  return (
    <div class="banner" role="status">
      <p>{say('document.outdated')}</p>
      <button type="button" onClick={() => void api.update().catch(shared.fail)}>
        {say('document.update')}
      </button>
    </div>
  );
}
