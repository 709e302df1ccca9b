/** Texts of files that one step of a command has read and the next one reads again: each is given once. */
export interface ReadAhead {
  /** Keeps the text of a file, unless too many are kept. */
  keep(file: string, text: string): void;
  /** The text of a file that was kept, which is then forgotten; undefined if none was. */
  take(file: string): string | undefined;
  /** Forgets all texts: the files may have changed. */
  clear(): void;
}

/** UTF-16 units of the texts kept at once: some thousand documents in a few languages. */
const mostKept = 16_000_000;

/**
 * Makes room for texts. Every locale file is searched for ids that a merge left twice before any is used, and most commands
 * then read most of them.
 */
export function makeReadAhead(): ReadAhead {
  const texts = new Map<string, string>();
  let length = 0;
  return {
    keep(file, text) {
      if (texts.has(file) || length + text.length > mostKept) return;
      length += text.length;
      texts.set(file, text);
    },
    take(file) {
      const text = texts.get(file);
      if (text !== undefined && texts.delete(file)) length -= text.length;
      return text;
    },
    clear() {
      texts.clear();
      length = 0;
    },
  };
}
