import { BarobarError } from '../../model/error.ts';
import type { Translation } from '../../model/translation.ts';
import { localeFile } from '../../workspace/layout.ts';
import { writeTranslations } from '../../workspace/locale-file.ts';
import type { Plan } from '../../workspace/plan.ts';
import { openTranslations, type Workspace } from '../../workspace/workspace.ts';
import { targetLanguages } from '../quality/languages.ts';
import { openDocuments } from '../sentences/reconcile-workspace.ts';

/** What a translator wrote about a segment, with what was answered. */
export interface TranslatorNote {
  readonly document: string;
  readonly language: string;
  readonly segment: string;
  readonly source: string;
  readonly target: string;
  /** Who translated the segment, where that is known. */
  readonly by?: string;
  readonly text: string;
  /** Absent while nobody has answered. */
  readonly answer?: string;
}

/** An answer is a note of its own after those that it answers, so that it goes out with them. */
const answerPrefix = 'Answer: ';

/** The notes of translators on current segments, by document, language and reading order. */
export function listNotes(
  workspace: Workspace,
  names: readonly string[],
  asked: readonly string[],
): readonly TranslatorNote[] {
  const languages = targetLanguages(workspace, asked);
  const found: TranslatorNote[] = [];
  for (const document of openDocuments(workspace, names)) {
    const segments = document.units.flatMap((unit) => unit.segments);
    for (const language of languages) {
      const { set } = openTranslations(workspace, language, document.name);
      for (const { id, source } of segments) {
        const translation = set.entries.get(id);
        if (!translation?.note) continue;
        const place = { document: document.name, language, segment: id, source, target: translation.target };
        const { by } = translation;
        for (const note of notesIn(translation))
          found.push({ ...place, ...(by !== undefined && { by }), ...note });
      }
    }
  }
  return found;
}

/** The notes of a translation, each with the first answer after it. */
export function notesIn({ note = [] }: Translation): readonly Pick<TranslatorNote, 'text' | 'answer'>[] {
  return note.flatMap((text, index) => {
    if (text.startsWith(answerPrefix)) return [];
    const answer = note.slice(index + 1).find((each) => each.startsWith(answerPrefix));
    return [{ text, ...(answer !== undefined && { answer: answer.slice(answerPrefix.length) }) }];
  });
}

/**
 * What answering the open notes of a segment would change: the answer becomes a note of the segment, which the next export has.
 * @throws `usage` for a segment without an open note, or with open notes in several languages that were asked for
 */
export function planAnswer(
  workspace: Workspace,
  segment: string,
  answer: string,
  asked: readonly string[],
): Plan & { readonly notes: readonly TranslatorNote[] } {
  const open = listNotes(workspace, [], asked).filter(
    (note) => note.segment === segment && note.answer === undefined,
  );
  const languages = [...new Set(open.map(({ language }) => language))];
  const [first] = open;
  if (!first || languages.length > 1)
    throw new BarobarError(
      'usage',
      first
        ? `“${segment}” has open notes in several languages: ${languages.join(', ')}.`
        : `“${segment}” has no open note.`,
      first ? 'Name the language with --lang.' : 'Run “barobar notes” to see the open notes.',
    );
  const { document, language } = first;
  const { set, text } = openTranslations(workspace, language, document);
  const entries = new Map(set.entries);
  const translation = entries.get(segment)!;
  const note = [...(translation.note ?? []), `${answerPrefix}${answer.replace(/\s+/g, ' ').trim()}`];
  entries.set(segment, { ...translation, note });
  return {
    notes: open,
    changes: [
      {
        path: localeFile(language, document),
        before: text,
        after: writeTranslations({ document, language, entries }),
      },
    ],
  };
}
