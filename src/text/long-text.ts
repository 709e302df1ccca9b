/** A long text that is built of many short pieces. */
export interface LongText {
  add(piece: string): void;
  /** All of it; nothing is added to it. */
  end(): string;
}

/** Pieces that are joined at a time: enough for a text of some size, too few to outlive many of the others. */
const most = 4096;

/** With `+` alone every piece stays in memory until the whole text is read, which costs half of the time. */
export function createLongText(): LongText {
  let pieces: string[] = [];
  let joined = '';
  return {
    add(piece) {
      if (pieces.push(piece) < most) return;
      joined += pieces.join('');
      pieces = [];
    },
    end: () => joined + pieces.join(''),
  };
}

/** V8 copies shorter pieces (`SlicedString::kMinLength`). */
const shortestPiece = 13;

/** The same text without what it was cut from: a piece of a long text keeps the whole of it in memory. Linear time. */
export function detachText(piece: string): string {
  return piece.length < shortestPiece ? piece : [...piece].join('');
}
