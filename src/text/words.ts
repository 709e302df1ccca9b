/** A word as people count them: letters, marks and digits, joined inside by apostrophes, hyphens or decimal signs. */
const word = /[\p{L}\p{M}\p{N}]+(?:['’ʼ.,‑-][\p{L}\p{M}\p{N}]+)*/gu;

/** Number of words in running text. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}
