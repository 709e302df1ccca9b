import { type Finding, type Said, type Severity, said, type Wording } from '../../model/finding.ts';
import { type MessageResources, makeMessages } from '../messages.ts';
import { english } from './en.ts';
import type { FindingText } from './texts.ts';

/** Gives what people read of a finding, in one language. */
export type Say = (said: Said) => Wording;

/** Makes what findings say in a language, by its resources. */
export function sayBy(language: string, resources: MessageResources): Say {
  const { text } = makeMessages(language, resources);
  return ({ text: name, values }) => ({
    message: text(`${name}.message`, values),
    advice: text(`${name}.advice`, values),
  });
}

let inEnglish: Say | undefined;

/** Gives what people read of a finding, in English. */
export const sayInEnglish: Say = (text) => {
  // Made when something is found: in most files there is nothing.
  inEnglish ??= sayBy('en', english);
  return inEnglish(text);
};

/** The finding code of a text. */
function codeOf({ text }: Said): string {
  return text.replace(/:.*/, '');
}

/** A finding without its place and what it is about. */
export type Unplaced = Wording & Pick<Finding, 'code' | 'severity' | typeof said>;

/** A finding that says a text, without its place. */
export function findingOf(severity: Severity, text: FindingText): Unplaced {
  return findingSaying(severity, text);
}

/** The same for a text that comes in data of the model, which knows no texts: the compiler checked it where it was made. */
export function findingSaying(severity: Severity, text: Said): Unplaced {
  return { code: codeOf(text), severity, ...sayInEnglish(text), [said]: text };
}

/** The finding in a language; in its own words if it is not said as data. */
export function sayFinding(finding: Finding, say: Say): Finding {
  return finding[said] ? { ...finding, ...say(finding[said]) } : finding;
}
