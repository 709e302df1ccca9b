/** A text of at most so many UTF-16 units: what is longer ends in an ellipsis, and never in half a character. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
