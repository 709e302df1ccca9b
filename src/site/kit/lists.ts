/** What tells how an item of a list is nested. */
interface Nested {
  /** From 1. */
  readonly depth: number;
  readonly ordered: boolean;
}

/** How lists are written. */
interface ListMarkup<Item> {
  /** The start of a list that begins with this item. */
  open(item: Item): string;
  /** The start of an item, with what is in it. */
  item(item: Item): string;
  /** The end of an item before another one of its list. */
  readonly next: string;
  /** The end of the last item and of its list. */
  end(ordered: boolean): string;
}

/**
 * Items that follow each other as lists, nested as deep as they say, each deeper one in the item before it. A list that
 * changes between bullets and numbers begins anew.
 */
export function nestItems<Item extends Nested>(items: readonly Item[], markup: ListMarkup<Item>): string {
  let written = '';
  const open: boolean[] = [];
  const close = (): void => {
    written += markup.end(open.pop() === true);
  };
  for (const item of items) {
    const depth = Math.min(Math.max(item.depth, 1), open.length + 1);
    while (open.length > depth) close();
    if (open.length === depth && open.at(-1) !== item.ordered) close();
    if (open.length === depth) written += markup.next;
    else {
      written += markup.open(item);
      open.push(item.ordered);
    }
    written += markup.item(item);
  }
  while (open.length > 0) close();
  return written;
}
