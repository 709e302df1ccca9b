import { findingOf } from '../../messages/findings/say.ts';
import type { FindingText } from '../../messages/findings/texts.ts';
import type { Finding } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import type { Phrase } from '../../model/messages.ts';
import { shorten } from '../../text/shorten.ts';

/** A way in which the file of a tool departs from XLIFF and can be read all the same. */
type Oddity =
  Extract<FindingText, { readonly text: `xliff/${string}` }> extends infer Text
    ? Text extends FindingText
      ? { readonly text: Text['text']; readonly values: Omit<Text['values'], 'more'> }
      : never
    : never;

/** UTF-16 units of a value: names in files may be of any length. */
const longest = 60;

/** Gathers what is odd about a file that is read. */
export interface Oddities {
  /** Kept for the first of a finding code. */
  add(location: Location, oddity: Oddity): void;
  /** One finding for each finding code, where it first occurs, with the number of further ones. */
  findings(): readonly Finding[];
}

/** Begins to gather what is odd about a file. */
export function createOddities(): Oddities {
  const found = new Map<string, { readonly location: Location; readonly oddity: Oddity; count: number }>();
  return {
    add(location, oddity) {
      const code = oddity.text.replace(/:.*/, '');
      const known = found.get(code);
      if (known) known.count++;
      else found.set(code, { location, oddity, count: 1 });
    },
    findings: () =>
      [...found].map(([code, { location, oddity, count }]): Finding => {
        const severity = code === 'xliff/target-misplaced' ? 'note' : 'warning';
        const values = Object.entries(oddity.values).map(([name, value]) => [
          name,
          shorten(String(value), longest),
        ]);
        const more: Phrase[] = count > 1 ? [{ text: 'more', values: { number: count - 1 } }] : [];
        const text = { text: oddity.text, values: { ...Object.fromEntries(values), more } } as FindingText;
        return { ...location, ...findingOf(severity, text) };
      }),
  };
}
