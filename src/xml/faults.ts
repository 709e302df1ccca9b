import { BarobarError } from '../model/error.ts';
import type { Location } from '../model/location.ts';

/** The text is no XML. */
export function syntaxError(reason: string, place: Location): BarobarError {
  return new BarobarError(
    'xml-syntax',
    `The file is not well-formed XML: ${reason}.`,
    'Export it again from the tool that wrote it; it may have been cut short or edited by hand.',
    place,
  );
}

/** A prefix stands for no namespace. The file does not say which one the tool meant, so only its author can add it. */
export function unboundError(prefix: string, place: Location): BarobarError {
  return new BarobarError(
    'xml-syntax',
    `The file is not well-formed XML: the prefix "${prefix}" is bound to no namespace.`,
    `Declare it on the root element, as in xmlns:${prefix}="…" with the namespace of the tool, or export the file again.`,
    place,
  );
}

/** The text is beyond `xmlLimits`. */
export function limitError(what: string, most: number, place: Location): BarobarError {
  return new BarobarError(
    'xml-limit',
    `The file has ${what}; at most ${most} are read.`,
    'Check where the file comes from; if it is genuine, split it into smaller files.',
    place,
  );
}
