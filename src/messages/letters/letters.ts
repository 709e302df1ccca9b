import { findMatchingTag } from '../../languages/engine/match-tag.ts';
import { type OutgoingFormatName, outgoingFormats } from '../../model/outgoing-formats.ts';
import { handoutMessages } from '../handouts/handouts.ts';
import { type MessageResources, makeMessages } from '../messages.ts';
import { belarusian } from './be.ts';
import { english } from './en.ts';
import { russian } from './ru.ts';
import { tajik } from './tg.ts';

/** What letters to translators say, by language. All have the same keys, except forms of plurals. */
export const letterResources: Readonly<Record<string, MessageResources>> = {
  en: english,
  ru: russian,
  be: belarusian,
  tg: tajik,
};

/** What a file of a package is for. */
export type LetterFile = OutgoingFormatName | 'memory' | 'terms' | 'rules' | 'preview' | 'project';

/** What a letter is about. */
interface LetterContent {
  readonly source: string;
  readonly target: string;
  readonly documents: readonly string[];
  readonly sentences: number;
  /** The files or folders of the package with what each is for, in the order in which she needs them. */
  readonly files: readonly (readonly [path: string, what: LetterFile])[];
  /** Whether the package is a project for OmegaT. */
  readonly isProject: boolean;
}

/** The letter to a translator that goes with a package, in her language: plain text, in lines as long as its sentences. */
export function writeLetter({
  source,
  target,
  documents,
  sentences,
  files,
  isProject,
}: LetterContent): string {
  const tag = findMatchingTag(target, Object.keys(letterResources)) ?? 'en';
  const { text } = makeMessages(tag, letterResources[tag]!);
  const words = handoutMessages(target);
  const nameOf = (language: string): string => {
    const key = `language.${language.split(/[-_]/, 1)[0]!.toLowerCase()}`;
    return words.has(key) ? words.text(key) : language;
  };
  const names = documents.join(', ');
  const texts = files.filter(([, what]) => outgoingFormats.some((name) => name === what));
  const intro = text('intro', {
    count: documents.length,
    ...{ source: nameOf(source), target: nameOf(target), documents: names },
  });
  return [
    text('subject', { title: names }),
    '',
    text('greeting'),
    '',
    `${intro} ${text('sentences', { count: sentences })}`,
    '',
    `${text('contents')}:`,
    ...files.map(([path, what]) => `* ${path}: ${text(`file.${what}`)}`),
    '',
    ...(isProject ? [text('omegat')] : texts.length > 1 ? [text('choose')] : []),
    text('codes'),
    text('questions'),
    '',
    text('thanks'),
    '',
  ].join('\n');
}
