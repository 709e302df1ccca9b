import { keepReplaced } from '../../exchange/sent-digest.ts';
import { sayInEnglish } from '../../messages/findings/say.ts';
import type { FindingText } from '../../messages/findings/texts.ts';
import { BarobarError } from '../../model/error.ts';
import type { State, Translation } from '../../model/translation.ts';
import {
  listQuarantined,
  type QuarantineEntry,
  type QuarantinePlace,
  type Side,
} from '../../workspace/files/quarantine-file.ts';
import { nowhere, quarantineFile, uiStringsFile, uiStringsName } from '../../workspace/layout.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { findSegmentsById } from '../sentences/segments-by-id.ts';
import { createImportEdits } from './import-edits.ts';
import { openUiStringBook } from './ui-strings.ts';

/** What of the quarantine is decided about, and how. */
export interface Resolution {
  /** Ids of sentences, keys of single returned forms, or documents; all that is open when empty. */
  readonly names: readonly string[];
  /** Only these languages; all when empty. */
  readonly languages: readonly string[];
  readonly side: Side;
  /** State to give a returned form that is taken; when absent, `translated`, or `initial` for a draft. */
  readonly state?: State | undefined;
  readonly by?: string | undefined;
}

/** The changes of decisions about the quarantine, and what they were made about. */
export interface ResolutionPlan extends Plan {
  readonly resolved: readonly (QuarantinePlace & { readonly id: string })[];
  /** Of a document, or of all: what cannot be taken, and stays open. */
  readonly unresolved: readonly (QuarantinePlace & { readonly id: string })[];
}

type Kept = QuarantineEntry & QuarantinePlace;

/**
 * What settling quarantined segments would change: `theirs` takes the returned form, `ours` leaves our own. The
 * form not taken stays in the quarantine file, with the decision. Reads, never writes.
 * @throws `usage` for a name that nothing open has, or where several forms of one sentence could be meant; of a document, or of
 *   all, such forms stay as they are
 */
export function planResolution(workspace: Workspace, options: Resolution): ResolutionPlan {
  const { side, languages } = options;
  const open = listQuarantined(workspace).filter(
    ({ language }) => languages.length === 0 || languages.includes(language),
  );
  const groups =
    options.names.length === 0
      ? open
      : open.filter(({ document }) => document !== undefined && options.names.includes(document));
  const singles = options.names
    .filter((name) => !open.some(({ document }) => document === name))
    .flatMap((name) => choose(open, name, side));
  const inGroups = side === 'ours' ? groups : groups.filter((kept) => isClear(kept, open));
  const chosen = [...inGroups, ...singles];
  const index = findSegmentsById(workspace, new Set(chosen.map(({ id }) => id)));
  const uiStrings = openUiStringBook(workspace);
  const edits = createImportEdits(workspace, uiStrings);
  const unresolved = groups.filter((kept) => !inGroups.includes(kept));
  const taken: Kept[] = [];
  for (const kept of new Set(chosen)) {
    const { language, document, key, ...entry } = kept;
    const home =
      index.get(kept.id)?.document ?? (uiStrings.segment(language, kept.id) ? uiStringsName : undefined);
    const ours = home === undefined ? undefined : edits.translations(language, home).get(kept.id);
    if (side === 'theirs') {
      const fault = home === uiStringsName ? uiStrings.faultOf(language, kept.id, kept.target) : undefined;
      if (groups.includes(kept) && (home === undefined || fault)) {
        unresolved.push(kept);
        continue;
      }
      if (home === undefined) throw unknownId(kept);
      if (Array.isArray(kept['joined'])) throw joinedForm(kept);
      if (fault) throw brokenWord(kept, fault);
      const current = index.get(kept.id)?.segment?.source;
      edits.accept(language, home, kept.id, takeTheirs(kept, ours, current, options));
    }
    const record = { ...entry, ...(ours && { ours }), resolved: side };
    edits.resolve(language, document ?? nowhere, key, record);
    taken.push(kept);
  }
  const named = ({ id, key, language, document }: Kept): QuarantinePlace & { readonly id: string } => ({
    id,
    key,
    language,
    document,
  });
  return {
    resolved: taken.map(named),
    unresolved: unresolved.map(named),
    changes: edits.changes(index.order),
  };
}

/** Whether a returned form can be of one sentence only, and is the only one that came for it. */
function isClear(kept: Kept, open: readonly Kept[]): boolean {
  if (kept.candidates || Array.isArray(kept['joined'])) return false;
  return open.filter(({ id, language }) => id === kept.id && language === kept.language).length === 1;
}

function brokenWord({ language }: Kept, fault: FindingText): BarobarError {
  return new BarobarError(
    'usage',
    sayInEnglish(fault).message,
    'Correct the UI string by hand, then settle this with --resolve ours.',
    { path: uiStringsFile(language) },
  );
}

function joinedForm(kept: Kept): BarobarError {
  return new BarobarError(
    'usage',
    `“${kept.key}” is one translation of several sentences.`,
    'Divide it among them in the locale file, then settle this with --resolve ours.',
    { path: quarantineFile(kept.language, kept.document ?? nowhere) },
  );
}

function choose(open: readonly Kept[], name: string, side: Side): readonly Kept[] {
  const own = open.filter(({ id, key }) => id === name || key === name);
  // The sentence that a person chose is the one that the form is of.
  const found =
    own.length > 0
      ? own
      : open.filter(({ candidates }) => candidates?.includes(name)).map((kept) => ({ ...kept, id: name }));
  if (found.length === 0) {
    throw new BarobarError(
      'usage',
      `Nothing is quarantined for “${name}”.`,
      'Name a file to import, or a sentence that “barobar status” lists.',
    );
  }
  for (const { language } of found) {
    const forms = found.filter((each) => each.language === language);
    if (side === 'ours' || forms.length === 1) continue;
    const shown = forms.map(({ key, target }) => `${key} “${target}”`).join(', ');
    throw new BarobarError(
      'usage',
      `“${name}” has several returned forms in ${language}: ${shown}.`,
      'Name the one to take.',
    );
  }
  return found;
}

/**
 * The returned form with the source text it says it was made from: if that is not the current one, it is stale. Of a form
 * without a translation only the notes are taken.
 */
function takeTheirs(
  { source, target, draft, origin, notes = [], by: returnedBy }: Kept,
  ours: Translation | undefined,
  current: string | undefined,
  { state = draft ? 'initial' : 'translated', by = returnedBy }: Resolution,
): Translation {
  const note = [...new Set([...(ours?.note ?? []), ...notes])];
  if (target.trim() === '')
    return { ...(ours ?? { source: current ?? source, target: '', state: 'initial' }), note };
  return {
    source,
    target,
    state,
    ...(by !== undefined && { by }),
    ...(origin && state !== 'reviewed' && state !== 'final' && { origin }),
    ...(note.length > 0 && { note }),
    ...keepReplaced(ours?.source === source ? ours : undefined, { target, ...(by !== undefined && { by }) }),
    ...(ours?.other && { other: ours.other }),
  };
}

function unknownId({ id }: Kept): BarobarError {
  return new BarobarError(
    'usage',
    `No sentence here has the id “${id}”, so its translation cannot be stored.`,
    'Add it to the right locale file by hand, then settle this with --resolve ours.',
  );
}
