import { placesOf } from '../../workspace/files/locale-file.ts';
import { localeFile } from '../../workspace/layout.ts';
import { readText, type Workspace } from '../../workspace/workspace.ts';

/** A segment, and the language of its translation if that is known. */
export interface NamedSegment {
  readonly segment: string;
  readonly language?: string;
}

/** The location of a finding in a locale file: `locales/ru/dam.json:8:3`. The column may be left out. */
const location = /^locales\/([^/:]+)\/(.+)\.json:(\d{1,9})(?::\d{1,9})?$/;

/** The segment that a person names: by its id, or by the location that a report prints for its finding. */
export function readFindingPlace(workspace: Workspace, given: string): NamedSegment {
  const [, language, document, line] = location.exec(given) ?? [];
  if (language === undefined || document === undefined) return { segment: given };
  const text = readText(workspace, localeFile(language, document)) ?? '';
  const before = [...placesOf(text)].filter(([, place]) => place.line <= Number(line));
  const [segment] = before.at(-1) ?? [];
  return segment === undefined ? { segment: given } : { segment, language };
}
