import type { Change } from './transaction.ts';

/** A file with its text as it is; undefined if there is none. */
interface OpenedFile {
  readonly path: string;
  readonly text: string | undefined;
}

/** Files of one kind that a plan edits in memory; nothing is written. */
export interface FileEdits<File extends OpenedFile> {
  /** The file of a document in a language. It is opened once, when it is first asked for. */
  get(language: string, document: string): File;
  /** The files whose text has changed, as `format` gives it; a file that it gives no text for is removed. */
  changes(format: (file: File) => string | undefined): readonly Change[];
}

/** Edits of no files yet: `open` opens the file of a language and a document when it is first asked for. */
export function createFileEdits<File extends OpenedFile>(
  open: (language: string, document: string) => File,
): FileEdits<File> {
  const files = new Map<string, Map<string, File>>();
  return {
    get(language, document) {
      const ofLanguage = files.get(language) ?? new Map<string, File>();
      const known = ofLanguage.get(document);
      if (known) return known;
      const file = open(language, document);
      files.set(language, ofLanguage.set(document, file));
      return file;
    },
    changes: (format) =>
      [...files.values()]
        .flatMap((ofLanguage) => [...ofLanguage.values()])
        .map((file): Change => ({ path: file.path, before: file.text, after: format(file) }))
        .filter(({ before, after }) => before !== after),
  };
}
