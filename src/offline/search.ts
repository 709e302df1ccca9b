import { plainText } from '../text/markup.ts';
import type { PageSentence } from './data.ts';

/** A text as the search of the page compares it: capitals, accents and kinds of apostrophes and quotes do not matter. */
export function foldSearch(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0306\u0308]/g, '')
    .normalize('NFC')
    .replace(/[’ʼ‘`´]/g, "'")
    .replace(/[«»„“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a sentence or its translation has a text, which is folded already, or is the sentence of that id. */
export function sentenceMatches({ id, source }: PageSentence, target: string, folded: string): boolean {
  return (
    folded === '' ||
    id === folded ||
    [source, target].some((text) => foldSearch(plainText(text)).includes(folded))
  );
}
