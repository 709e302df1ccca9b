import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DeskEntry, DeskFinding, DeskSegment } from '../contract.ts';
import { api } from './api.ts';
import { type Route, useShared, useSingle } from './context.ts';
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
  select(segment: string, isSelected: boolean): void;
}

/** What the buttons of a document do. */
interface DocumentActions {
  /** Saves the open sentence and goes on to the next one. */
  finish(state: 'translated' | 'reviewed'): Promise<void>;
  approveSelected(): void;
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
    if (!editing) return;
    if (editing.conflict) {
      shared.say(say('conflict.title'), 'error');
      return;
    }
    if (editing.editor.text().trim() === '') {
      shared.say(say('said.empty'), 'error');
      editing.editor.focus();
      return;
    }
    const next = findNext(shown, active);
    const saving = editing.save(state);
    // Not once the answer has come: what is typed until then belongs to the next sentence.
    if (next) context.open(next.id);
    const refusal = await saving;
    const done = say(state === 'reviewed' ? 'said.approved' : 'said.confirmed');
    if (!refusal) {
      shared.say(next ? done : `${done} ${say('said.end')}`);
      return;
    }
    const now = last.current;
    // Back to the sentence, unless the person has gone on.
    const isBack = now?.active === active || (now?.active === next?.id && now?.editing?.isUntouched());
    if (isBack) context.open(active);
    const number = segments.findIndex(({ id }) => id === active) + 1;
    const about = isBack ? undefined : say('said.unsaved', { number });
    if (refusal === 'conflict') shared.say([about, say('conflict.title')].filter(Boolean).join(' '), 'error');
    else shared.fail(refusal, about);
  };
  const approveSelected = useSingle(async () => {
    const { document, language } = context.route;
    const ids = segments.map(({ id }) => id).filter((id) => selection.has(id));
    const bases = ids.map((id) => entries[id]?.version ?? '');
    try {
      const { approved } = await api.review({ document, language }, ids, bases, shared.settings.name);
      shared.say(say('said.approvedMany', { count: approved.length }));
      for (const id of ids) context.select(id, false);
    } catch (error) {
      shared.fail(error);
    }
  });
  const insertTerm = async ({ editor, place }: Editing): Promise<void> => {
    const insert = editor.insertHere();
    try {
      const { form } = await api.nextTerm(place, editor.text(), editor.cursor());
      if (form === undefined) shared.say(say('panel.noTerms'));
      insert(form ?? '');
    } catch (error) {
      insert('');
      shared.fail(error);
    }
  };
  /** Whether the action is one of a document. */
  const act = (action: string): boolean => {
    // Of a question or an answer that is typed, the keys mean that, and not the translation.
    const form = document.activeElement?.closest('form');
    if (action === 'confirm' && form) form.requestSubmit();
    else if (action === 'next' || action === 'previous') move(action === 'next' ? 1 : -1);
    else if (action === 'todo') move(1, ({ id }) => entries[id]?.progress !== 'complete');
    else if (action === 'approve' && selection.size > 0 && !editing) approveSelected();
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
  const last = useRef<({ readonly act: typeof act } & Pick<ActionContext, 'active' | 'editing'>) | undefined>(
    undefined,
  );
  last.current = { act, active, editing };
  useLayoutEffect(() => {
    const stop = shared.onAction((action) => last.current?.act(action) ?? false);
    return () => {
      last.current = undefined;
      stop();
    };
  }, []);
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
  if (found) editor.fix(found);
}

function insertMatch({ aid, editor }: Editing, number: number): void {
  const match = aid?.matches[number - 1];
  if (match) editor.replace(match.adapted ?? match.target);
}

function insertCode({ segment, editor }: Editing, number: number): void {
  if (number <= segment.codes.length) editor.insertCode(number);
}
