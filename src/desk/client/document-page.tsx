import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DeskFinding, DeskSegment } from '../contract.ts';
import { api, tab } from './api.ts';
import { Block } from './block.tsx';
import { type Route, useShared } from './context.ts';
import { DocumentBar } from './document-bar.tsx';
import { type Filter, isShown, noFilter, translatable } from './filter.ts';
import { SegmentRow } from './segment-row.tsx';
import { SidePanel } from './side-panel.tsx';
import { useDocument } from './use-document.ts';
import { useEditing } from './use-editing.ts';
import { useWords } from './words.ts';

type DocumentRoute = Extract<Route, { page: 'document' }>;

const none: readonly DeskFinding[] = [];

/** A document as readers will see it, each sentence open to be edited. */
export function DocumentPage({ route }: { readonly route: DocumentRoute }) {
  const { document: name, language, third } = route;
  const say = useWords();
  const shared = useShared();
  const { document, findings, verdict, setEntry } = useDocument(name, language, third);
  const [active, setActive] = useState(route.segment);
  const [filter, setFilter] = useState<Filter>(noFilter);
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [elsewhere, setElsewhere] = useState<ReadonlySet<string>>(new Set());
  const asking = useRef<HTMLTextAreaElement>(null);

  const segments = useMemo(() => (document ? translatable(document) : []), [document?.units]);
  const numbers = useMemo(() => new Map(segments.map(({ id }, at) => [id, at + 1])), [segments]);
  const bySegment = useMemo(() => {
    const found = new Map<string, DeskFinding[]>();
    for (const each of findings)
      if (each.segment) found.set(each.segment, [...(found.get(each.segment) ?? []), each]);
    return found;
  }, [findings]);
  const entries = document?.languages[language]?.entries ?? {};
  const shown = segments.filter(
    (each) =>
      document &&
      (each.id === active || isShown(filter, document, language, each, bySegment.get(each.id) ?? none)),
  );
  const segment = segments.find(({ id }) => id === active);
  const editing = useEditing({
    ...{ segment, entry: entries[active], saved: setEntry },
    place: segment && { document: name, language, segment: segment.id },
    label: say('editor.label', { number: numbers.get(active) ?? 0, language }),
  });

  useEffect(() => setSelection(new Set()), [name, language]);
  useEffect(
    () =>
      shared.onEvent((event) => {
        if (event.type === 'changed') setElsewhere(new Set());
        else if (event.tab !== tab && event.document === name && event.language === language && event.segment)
          setElsewhere((known) => new Set([...known, event.segment as string]));
      }),
    [name, language],
  );

  const open = useCallback((id: string) => setActive(id), []);
  const select = useCallback((id: string, isSelected: boolean) => {
    setSelection((known) => {
      const next = new Set(known);
      if (isSelected) next.add(id);
      else next.delete(id);
      return next;
    });
  }, []);

  /** Opens another sentence, and says what was done before, if anything, in one breath with what it says itself. */
  const move = (step: 1 | -1, isWanted?: (each: DeskSegment) => boolean, done?: string): void => {
    const at = shown.findIndex(({ id }) => id === active);
    const order =
      step === 1
        ? [...shown.slice(at + 1), ...shown.slice(0, Math.max(0, at))]
        : shown.slice(0, Math.max(0, at)).reverse();
    const next = (step === 1 && !isWanted ? shown.slice(at + 1) : order).find(isWanted ?? (() => true));
    if (next) setActive(next.id);
    const texts = [done, next || step === -1 ? undefined : say('said.end')].filter(
      (text) => text !== undefined,
    );
    if (texts.length > 0) shared.say(texts.join(' '));
  };
  const isToDo = ({ id }: DeskSegment): boolean => entries[id]?.progress !== 'complete';
  const finish = async (state: 'translated' | 'reviewed'): Promise<void> => {
    if (!editing || !(await editing.save(state))) return;
    move(1, undefined, say(state === 'reviewed' ? 'said.approved' : 'said.confirmed'));
  };
  const approveSelected = async (): Promise<void> => {
    const ids = segments.map(({ id }) => id).filter((id) => selection.has(id));
    const bases = ids.map((id) => entries[id]?.version ?? '');
    try {
      const { approved } = await api.review({ document: name, language }, ids, bases, shared.settings.name);
      shared.say(say('said.approvedMany', { count: approved.length }));
      setSelection(new Set());
    } catch (error) {
      shared.fail(error);
    }
  };

  const handle = (action: string): boolean => {
    if (action === 'next' || action === 'previous') move(action === 'next' ? 1 : -1);
    else if (action === 'todo') move(1, isToDo);
    else if (action === 'approve' && selection.size > 0 && !editing) void approveSelected();
    else if (!editing) return false;
    else if (action === 'confirm') void finish('translated');
    else if (action === 'approve') void finish('reviewed');
    else if (action === 'question') asking.current?.focus();
    else if (action === 'fix') applyFix(editing.findings, editing.editor);
    else if (action === 'term') void insertTerm();
    else if (/^match\d$/.test(action)) insertMatch(Number(action.slice(5)));
    else if (/^code\d$/.test(action)) insertCode(Number(action.slice(4)));
    else return false;
    return true;
  };
  const insertMatch = (number: number): void => {
    const match = editing?.aid?.matches[number - 1];
    if (match) editing?.editor.replace(match.adapted ?? match.target);
  };
  const insertCode = (number: number): void => {
    if (editing && number <= editing.segment.codes.length) editing.editor.insertCode(number);
  };
  const insertTerm = async (): Promise<void> => {
    if (!editing) return;
    try {
      const { form } = await api.nextTerm(editing.place, editing.editor.text(), editing.editor.cursor());
      if (form === undefined) shared.say(say('panel.noTerms'));
      else editing.editor.insert(form);
    } catch (error) {
      shared.fail(error);
    }
  };
  const latest = useRef(handle);
  latest.current = handle;
  useEffect(() => shared.onAction((action) => latest.current(action)), []);

  if (!document) return <p class="waiting">{say('waiting')}</p>;
  const isShownId = new Set(shown.map(({ id }) => id));
  return (
    <div class="document-page">
      <DocumentBar
        {...{ route, document, filter, verdict, findings, selected: selection.size }}
        setFilter={setFilter}
        approve={() => void approveSelected()}
        selectAll={() => setSelection(new Set(selection.size > 0 ? [] : shown.map(({ id }) => id)))}
      />
      {!document.isCurrent && <Outdated />}
      <div class="work">
        <main class={`text${third === '' ? '' : ' with-third'}`} id="main" ref={shared.arrive} tabIndex={-1}>
          <h1 class="hidden">{document.title}</h1>
          {document.units.map((unit, at) => {
            const visible = unit.segments.filter(({ id }) => isShownId.has(id));
            if (visible.length === 0) return null;
            return (
              <Block block={unit.block} key={at}>
                {visible.map((each) => {
                  const entry = entries[each.id];
                  const beside = document.languages[third]?.entries[each.id];
                  return (
                    entry && (
                      <SegmentRow
                        key={each.id}
                        {...{ segment: each, entry, language, open, select }}
                        number={numbers.get(each.id) ?? 0}
                        source={document.source}
                        {...{ third, beside }}
                        findings={
                          each.id === active && editing ? editing.findings : (bySegment.get(each.id) ?? none)
                        }
                        isSelected={selection.has(each.id)}
                        isTypedElsewhere={elsewhere.has(each.id)}
                        editor={each.id === active ? editing?.editor : undefined}
                        typed={each.id === active ? editing?.text : undefined}
                      />
                    )
                  );
                })}
              </Block>
            );
          })}
          {shown.length === 0 && <p class="nothing">{say('document.nothing')}</p>}
        </main>
        <SidePanel
          {...{ editing, asking, language, document }}
          entry={entries[active]}
          series={(bySegment.get(active) ?? none).filter(
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

function applyFix(
  findings: readonly DeskFinding[],
  editor: { replacePart(start: number, end: number, text: string): void },
): void {
  const found = findings.find(({ fix, span }) => fix !== undefined && span);
  if (found?.span && found.fix !== undefined) editor.replacePart(found.span.start, found.span.end, found.fix);
}

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
