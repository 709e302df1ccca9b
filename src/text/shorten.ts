/** A text of at most so many UTF-16 units: a longer one is cut before a whole character and ends in an ellipsis. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A message in which each quoted passage and each tag has at most 60 UTF-16 units: names in files may be of any length. */
export function shortenQuoted(message: string): string {
  return message.replace(longQuotation, (_, open: string, text: string, close: string) =>
    [open, shorten(text, mostQuoted), close].join(''),
  );
}

const mostQuoted = 60;

/** No mark inside, so that each is looked at once. */
const longQuotation = /(["“<])([^"“”<>]{61,})(["”>])/g;
