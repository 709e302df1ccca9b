import type { LineRule } from '../model/line-rule.ts';
import { shorten } from '../text/shorten.ts';
import type { Decision, RuleName } from './decide.ts';

/** What each built-in rule says of the words that decided. */
export const summaries: Readonly<Record<RuleName, string>> = {
  'sentence-end': 'ends a sentence',
  'wide-stop': 'ends a sentence',
  'space-missing': 'are the end and the beginning of a sentence, without a space',
  'list-item': 'begins an item of a list',
  'list-number': 'numbers what follows',
  'lower-case-follows': 'goes on in lower case',
  'lower-case-sentence': 'begins a sentence although in lower case',
  'address-follows': 'begins an address, which has no capitals',
  'dash-follows': 'goes on after a dash',
  'hashtags-follow': 'belongs to the text before',
  'speaker-follows': 'names who said the words before',
  ellipsis: 'ends a sentence',
  'ellipsis-inside': 'stands for words left out inside the sentence',
  omission: 'speaks of the words before',
  'inside-brackets': 'stands in brackets inside the sentence',
  'inside-quotation': 'is a quotation that is kept whole',
  initial: 'is an initial of a name',
  'initial-before-starter': 'ends with a letter before a word that begins sentences',
  'acronym-before-name': 'is an acronym before a name',
  'acronym-before-starter': 'ends with an acronym before a word that begins sentences',
  'abbreviation-never-ends': 'is an abbreviation that never ends a sentence',
  'abbreviation-before-number': 'is an abbreviation before a number',
  'abbreviation-before-name': 'is an abbreviation before a name',
  'abbreviation-before-starter': 'ends with an abbreviation before a word that begins sentences',
  'abbreviation-closes': 'is an abbreviation that closes its phrase',
  'abbreviation-in-opening-phrase': 'says when, in a sentence that has no verb yet',
};

/** What each rule about a line of plain text says of its words. */
export const lineSummaries: Readonly<Record<LineRule, string>> = {
  'line-lower-case': 'continues the line before in lower case',
  'line-full': 'did not fit on the line before',
  'line-hanging': 'is indented below the item or entry that it continues',
  'line-number-inside': 'continues the line before: its number or dash begins no list',
  'line-ends-early': 'would have fitted on the line before, or that line ends a list member or a verse',
  'line-indented': 'begins a paragraph: the indentation changes',
  'line-quoted': 'is quoted, or is the first line after a quotation',
  'line-item': 'begins an item of a list',
  'line-label': 'is one of several lines with a label and a colon',
  'line-speaker': 'begins with the name of a speaker or a label, after a sentence',
  'line-time': 'begins with a time of day',
  'line-column': 'is a column: a tab or a wide gap separates it',
  'line-contact': 'is a telephone number or an address, or is in one block with one',
  'line-date': 'is a date',
  'line-dateline': 'begins with a dateline: a place, perhaps a date or an agency, then a dash or a bracket',
  'line-notice': 'says how the release may be used',
  'line-title': 'is the title: the first short line without a stop',
  'line-heading': 'is a heading: a short line without a stop before a text, or a line in capitals',
  'line-signature': 'is in the signature: short lines without a stop after the text',
  'line-end': 'separates, or marks the end of the text',
};

/** What a decision's rule says of its words; of a rule of a file, its expressions. */
export function summarize({ rule, source }: Decision): string {
  if (source)
    return `matches ${showExpression(source.before)} before and ${showExpression(source.after)} after`;
  return summaries[rule as RuleName] ?? lineSummaries[rule as LineRule];
}

/** Expressions with a list of words are as long as the list. */
function showExpression(expression: string): string {
  return expression === '' ? 'anything' : `“${shorten(expression, 60)}”`;
}
