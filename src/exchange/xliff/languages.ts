import type { Location } from '../../model/location.ts';
import { structureError } from './structure.ts';

/** The languages of a file, told for each `<file>` in it (1.x) or once (2.x). */
export interface Languages {
  /** @throws BarobarError `xliff-structure` for a second pair: work is returned for one language at a time. */
  add(source: string | undefined, target: string | undefined, location: Location): void;
  /** Undefined until told. */
  readonly source: string | undefined;
  readonly target: string | undefined;
}

export function createLanguages(): Languages {
  let source: string | undefined;
  let target: string | undefined;
  const differ = (a: string | undefined, b: string | undefined): boolean =>
    a !== undefined && b !== undefined && a.toLowerCase() !== b.toLowerCase();
  return {
    add(newSource, newTarget, location) {
      if (differ(source, newSource) || differ(target, newTarget)) {
        throw structureError(
          `The file holds two pairs of languages: ${source} to ${target}, and here ${newSource} to ${newTarget}.`,
          'Split it, with one pair of languages in each file.',
          location,
        );
      }
      source ??= newSource;
      target ??= newTarget;
    },
    get source() {
      return source;
    },
    get target() {
      return target;
    },
  };
}
