import type { Finding, Severity } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import { shortenQuoted } from '../../text/shorten.ts';

/** Ways in which files of tools depart from XLIFF and can be read all the same. */
type Kind =
  | 'version-missing'
  | 'namespace-missing'
  | 'language-missing'
  | 'id-missing'
  | 'id-repeated'
  | 'part-repeated'
  | 'target-misplaced'
  | 'segment-missing'
  | 'sub-unread';

const kinds: Readonly<Record<Kind, readonly [severity: Severity, advice: string]>> = {
  'version-missing': ['warning', 'State the version of XLIFF that the file is of.'],
  'namespace-missing': ['warning', 'Declare the namespace of XLIFF on the root.'],
  'language-missing': ['warning', 'Name the source language on the root.'],
  'id-missing': ['warning', 'Give each file and unit an id.'],
  'id-repeated': ['warning', 'Give each segment an id of its own.'],
  'part-repeated': ['warning', 'Leave the one that is meant.'],
  'target-misplaced': ['note', 'Put the target directly after the source.'],
  'sub-unread': ['warning', 'Translate and check it in the tool that wrote the file.'],
  'segment-missing': [
    'warning',
    'Put the source and the target of each unit into a segment; what is outside of one is not read.',
  ],
};

/** Gathers what is odd about a file that is read. */
export interface Oddities {
  /** `message`: one sentence with its full stop; it is kept for the first of a kind. */
  add(kind: Kind, location: Location, message: string): void;
  /** One finding for each kind, where it first occurs, with the number of further ones. */
  findings(): readonly Finding[];
}

/** Begins to gather what is odd about a file. */
export function createOddities(): Oddities {
  const found = new Map<Kind, { readonly location: Location; readonly message: string; count: number }>();
  return {
    add(kind, location, message) {
      const known = found.get(kind);
      if (known) known.count++;
      else found.set(kind, { location, message, count: 1 });
    },
    findings: () =>
      [...found].map(([kind, { location, message, count }]): Finding => {
        const [severity, advice] = kinds[kind];
        const more = count > 1 ? ` The file has ${count - 1} more of these.` : '';
        return {
          ...location,
          code: `xliff/${kind}`,
          severity,
          message: shortenQuoted(message) + more,
          advice,
        };
      }),
  };
}
