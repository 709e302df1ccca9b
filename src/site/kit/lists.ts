/** What says how an item of a list is nested. */
interface Nested {
  /** From 1. */
  readonly depth: number;
  readonly ordered: boolean;
}

/** How lists are written. */
interface ListMarkup<Item, Piece> {
  /** The start of a list that begins with this item. */
  open(item: Item): Piece;
  /** The start of an item, with what is in it. */
  item(item: Item): Piece;
  /** The end of an item before another one of its list. */
  readonly next: Piece;
  /** The end of the last item and of its list. */
  end(ordered: boolean): Piece;
}

/**
 * The pieces of markup, in order, of items that follow each other as lists, nested as deep as they say, each deeper one in the item before it. A list that
 * changes between bullets and numbers begins again.
 */
export function nestItems<Item extends Nested, Piece>(
  items: readonly Item[],
  markup: ListMarkup<Item, Piece>,
): readonly Piece[] {
  const written: Piece[] = [];
  const open: boolean[] = [];
  const close = (): void => {
    written.push(markup.end(open.pop() === true));
  };
  for (const item of items) {
    const depth = Math.min(Math.max(item.depth, 1), open.length + 1);
    while (open.length > depth) close();
    if (open.length === depth && open.at(-1) !== item.ordered) close();
    if (open.length === depth) written.push(markup.next);
    else {
      written.push(markup.open(item));
      open.push(item.ordered);
    }
    written.push(markup.item(item));
  }
  while (open.length > 0) close();
  return written;
}
