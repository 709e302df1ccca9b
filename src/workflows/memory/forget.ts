import { type ForgottenRule, forgottenPair, isForgotten } from '../../memory/forgotten.ts';
import type { MarkedText } from '../../model/content.ts';
import { BarobarError } from '../../model/error.ts';
import { formatForgotten, openForgotten } from '../../workspace/files/forgotten-file.ts';
import { forgottenFile } from '../../workspace/layout.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { targetLanguages } from '../quality/languages.ts';
import { listEntries } from './open-memory.ts';

/** Which translations: those of which all that is given is true. */
export interface ForgetRequest {
  /** Ids of sentences, or of units in memory files; of every sentence when empty. */
  readonly ids: readonly string[];
  /** Name of a document, or path of a memory file. */
  readonly file?: string | undefined;
  readonly author?: string | undefined;
  /** All targets of the settings when empty. */
  readonly languages: readonly string[];
}

/** A translation that the memory has no longer. */
interface ForgottenUnit {
  readonly language: string;
  readonly document: string;
  readonly segment: string;
  readonly source: MarkedText;
  readonly target: MarkedText;
}

/** The rules to be written, and the units of the memory that they match. */
export interface ForgetPlan extends Plan {
  readonly forgotten: readonly ForgottenUnit[];
}

/** The rules to be removed. */
export interface RememberPlan extends Plan {
  readonly removed: readonly ForgottenRule[];
}

/**
 * Plans to keep translations out of the memory from now on, by rules in `.barobar/forgotten.json`; the files that they are in stay as they
 * are. By ids the translations of now are meant, by a file or an author those to come as well.
 * @throws `usage` if nothing is asked for, or the memory has nothing of it
 */
export function planForget(workspace: Workspace, request: ForgetRequest): ForgetPlan {
  const { ids, file, author, languages } = request;
  refuseEmpty(request);
  const forgotten: ForgottenUnit[] = [];
  const wanted = new Set(ids);
  const asked: ForgottenRule[] = wanted.size > 0 ? [] : [...rulesOf(request)];
  for (const language of targetLanguages(workspace, languages))
    for (const entry of listEntries(workspace, language)) {
      const { document, segment, source, target } = entry;
      const isAsked =
        (wanted.size === 0 || wanted.has(segment)) &&
        (file === undefined || file === document) &&
        isForgotten([author === undefined ? {} : { author }], entry);
      if (!isAsked) continue;
      forgotten.push({ language, document, segment, source, target });
      if (wanted.size > 0) asked.push({ language, file: document, id: segment, pair: forgottenPair(entry) });
    }
  const unknown = ids.find((id) => !forgotten.some(({ segment }) => segment === id));
  if (unknown !== undefined)
    throw new BarobarError(
      'usage',
      `The memory has no translation with the id “${unknown}”${inWords(request)}.`,
      'See the ids with “barobar find” or “barobar memory match”.',
    );
  if (forgotten.length === 0)
    throw new BarobarError(
      'usage',
      `The memory has no translation${inWords(request)}.`,
      'See its files with “barobar memory stats”.',
    );
  const { rules, text } = openForgotten(workspace);
  return { forgotten, ...changeTo(distinct([...rules, ...asked]), text) };
}

/**
 * Plans to remove the rules that forget what is asked for, so that the memory has it again.
 * @throws `usage` where no rule does
 */
export function planRemember(workspace: Workspace, request: ForgetRequest): RememberPlan {
  refuseEmpty(request);
  const { ids, file, author, languages } = request;
  const { rules, text } = openForgotten(workspace);
  const isAsked = (rule: ForgottenRule): boolean =>
    (ids.length === 0 || (rule.id !== undefined && ids.includes(rule.id))) &&
    (file === undefined || rule.file === file) &&
    (author === undefined || rule.author === author) &&
    (languages.length === 0 || (rule.language !== undefined && languages.includes(rule.language)));
  const removed = rules.filter(isAsked);
  if (removed.length === 0)
    throw new BarobarError(
      'usage',
      `No translation${inWords(request)} was forgotten.`,
      'See what was with “barobar memory forget”.',
    );
  return {
    removed,
    ...changeTo(
      rules.filter((rule) => !isAsked(rule)),
      text,
    ),
  };
}

function refuseEmpty({ ids, file, author }: ForgetRequest): void {
  if (ids.length > 0 || (file ?? author) !== undefined) return;
  throw new BarobarError('usage', 'Nothing is named.', 'Give ids, --file or --author.');
}

function* rulesOf({ file, author, languages }: ForgetRequest): Generator<ForgottenRule> {
  const rule = { ...(file !== undefined && { file }), ...(author !== undefined && { author }) };
  if (languages.length === 0) yield rule;
  for (const language of languages) yield { language, ...rule };
}

function inWords({ file, author, languages }: ForgetRequest): string {
  return [
    ...(languages.length > 0 ? [` into ${languages.join(', ')}`] : []),
    ...(file === undefined ? [] : [` in “${file}”`]),
    ...(author === undefined ? [] : [` by “${author}”`]),
  ].join('');
}

function distinct(rules: readonly ForgottenRule[]): readonly ForgottenRule[] {
  const keyOf = ({ language, file, id, author, pair }: ForgottenRule): string =>
    JSON.stringify([language, file, id, author, pair].map((value) => value ?? null));
  return [...new Map(rules.map((rule) => [keyOf(rule), rule])).values()];
}

function changeTo(rules: readonly ForgottenRule[], before: string | undefined): Plan {
  const after = formatForgotten(rules);
  return { changes: before === after ? [] : [{ path: forgottenFile, before, after }] };
}
