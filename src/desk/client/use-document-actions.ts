import { useEffect, useRef } from 'preact/hooks';
import type { DeskEntry, DeskFinding, DeskSegment } from '../contract.ts';
import { api } from './api.ts';
import { type Route, useShared } from './context.ts';
import type { TextEditor } from './editor.ts';
import type { Editing } from './use-editing.ts';
import { useWords } from './words.ts';

/** What the actions of a document work on. */
interface ActionContext {
  readonly route: Extract<Route, { page: 'document' }>;
  /** All sentences to translate, and those that pass the filter. */
  readonly segments: readonly DeskSegment[];
  readonly shown: readonly DeskSegment[];
  readonly entries: Readonly<Record<string, DeskEntry>>;
  /** The id of the open sentence. */
  readonly active: string;
  readonly editing: Editing | undefined;
  /** Ids. */
  readonly selection: ReadonlySet<string>;
  readonly questionField: { readonly current: HTMLTextAreaElement | null };
  open(segment: string): void;
  clearSelection(): void;
}

/** What the buttons of a document do. */
interface DocumentActions {
  /** Saves the open sentence and goes on to the next one. */
  finish(state: 'translated' | 'reviewed'): Promise<void>;
  approveSelected(): Promise<void>;
}

/** Acts on the keys of a document, and gives its buttons the same actions. */
export function useDocumentActions(context: ActionContext): DocumentActions {
  const { segments, shown, entries, active, editing, selection } = context;
  const say = useWords();
  const shared = useShared();

  /** Opens another sentence; `done` says what was done before, and is read out together with the end of the text. */
  const move = (step: 1 | -1, isWanted?: (each: DeskSegment) => boolean, done?: string): void => {
    const next = step === 1 ? findNext(shown, active, isWanted) : findPrevious(shown, active);
    if (next) context.open(next.id);
    const texts = [done, next || step === -1 ? undefined : say('said.end')].filter(
      (text) => text !== undefined,
    );
    if (texts.length > 0) shared.say(texts.join(' '));
  };
  const finish = async (state: 'translated' | 'reviewed'): Promise<void> => {
    if (!editing || !(await editing.save(state))) return;
    move(1, undefined, say(state === 'reviewed' ? 'said.approved' : 'said.confirmed'));
  };
  const approveSelected = async (): Promise<void> => {
    const { document, language } = context.route;
    const ids = segments.map(({ id }) => id).filter((id) => selection.has(id));
    const bases = ids.map((id) => entries[id]?.version ?? '');
    try {
      const { approved } = await api.review({ document, language }, ids, bases, shared.settings.name);
      shared.say(say('said.approvedMany', { count: approved.length }));
      context.clearSelection();
    } catch (error) {
      shared.fail(error);
    }
  };
  const insertTerm = async ({ editor, place }: Editing): Promise<void> => {
    try {
      const { form } = await api.nextTerm(place, editor.text(), editor.cursor());
      if (form === undefined) shared.say(say('panel.noTerms'));
      else editor.insert(form);
    } catch (error) {
      shared.fail(error);
    }
  };
  /** Whether the action is one of a document. */
  const act = (action: string): boolean => {
    if (action === 'next' || action === 'previous') move(action === 'next' ? 1 : -1);
    else if (action === 'todo') move(1, ({ id }) => entries[id]?.progress !== 'complete');
    else if (action === 'approve' && selection.size > 0 && !editing) void approveSelected();
    else if (!editing) return false;
    else if (action === 'confirm') void finish('translated');
    else if (action === 'approve') void finish('reviewed');
    else if (action === 'question') context.questionField.current?.focus();
    else if (action === 'fix') applyFix(editing.findings, editing.editor);
    else if (action === 'term') void insertTerm(editing);
    else if (/^match\d$/.test(action)) insertMatch(editing, Number(action.slice(5)));
    else if (/^code\d$/.test(action)) insertCode(editing, Number(action.slice(4)));
    else return false;
    return true;
  };
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => shared.onAction((action) => latest.current(action)), []);
  return { finish, approveSelected };
}

/** The sentence after the open one; a search for a wanted sentence goes on from the first one to the open one. */
function findNext(
  shown: readonly DeskSegment[],
  active: string,
  isWanted?: (each: DeskSegment) => boolean,
): DeskSegment | undefined {
  const at = shown.findIndex(({ id }) => id === active);
  if (!isWanted) return shown[at + 1];
  return shown.slice(at + 1).find(isWanted) ?? shown.slice(0, Math.max(0, at)).find(isWanted);
}

function findPrevious(shown: readonly DeskSegment[], active: string): DeskSegment | undefined {
  return shown[shown.findIndex(({ id }) => id === active) - 1];
}

/** Applies the first fix that a finding offers. */
function applyFix(findings: readonly DeskFinding[], editor: TextEditor): void {
  const found = findings.find(({ fix, span }) => fix !== undefined && span);
  if (found?.span && found.fix !== undefined) editor.replacePart(found.span.start, found.span.end, found.fix);
}

function insertMatch({ aid, editor }: Editing, number: number): void {
  const match = aid?.matches[number - 1];
  if (match) editor.replace(match.adapted ?? match.target);
}

function insertCode({ segment, editor }: Editing, number: number): void {
  if (number <= segment.codes.length) editor.insertCode(number);
}
