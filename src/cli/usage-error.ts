import { findNearest } from '../text/nearest.ts';
import { printable } from './terminal.ts';

/** `barobar: Unknown option “--josn”. Did you mean “--json”? [usage]` of what the argument grammar says of a command. */
export function describeUsageError(said: string, command: string): string {
  const text = said.trimEnd().replace(/^error: /, '');
  const [what = '', suggested] = text.split('\n(Did you mean ');
  const [invalid = '', choices] = what.split(' Allowed choices are ');
  const advice =
    choices !== undefined
      ? adviseChoice(lastQuoted(invalid), choices.replace(/\.$/, '').split(', '))
      : suggested === undefined
        ? `Run “${command} --help” to see how it is used.`
        : askFor(suggested.replace(/^one of /, '').replace(/\?\)$/, ''));
  return `barobar: ${printable(punctuate(quote(invalid)))} ${printable(advice)} [usage]\n`;
}

function lastQuoted(text: string): string {
  return text.slice(text.indexOf(" argument '") + " argument '".length, text.lastIndexOf("'"));
}

function adviseChoice(value: string, choices: readonly string[]): string {
  const nearest = findNearest(value, choices);
  const allowed = `Choose one of ${choices.join(', ')}.`;
  return nearest === undefined ? allowed : `Did you mean “${nearest}”? ${allowed}`;
}

/** `Did you mean “--lang” or “--long”?` */
function askFor(names: string): string {
  return `Did you mean ${names
    .split(', ')
    .map((name) => `“${name}”`)
    .join(' or ')}?`;
}

function quote(text: string): string {
  return text.replace(/'([^']*)'/g, '“$1”');
}

function punctuate(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
}
