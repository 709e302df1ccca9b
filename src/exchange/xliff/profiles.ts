import type { XliffVersion } from '../../model/outgoing-formats.ts';

/** What a file for one tool has that others do without. `docs/xliff-profiles.md` has the evidence for each. */
export interface XliffProfile {
  readonly name: string;
  /** Written unless another is asked for. */
  readonly version: XliffVersion;
  /** Untranslated sentences get their source for a target, without a state: the tool shows nothing else. */
  readonly copiesSource?: true;
  /** The tool takes the target of an `<alt-trans>` for the translation: what the memory has stands in notes alone. */
  readonly hasNoMatches?: true;
  /** Folder next to the file in which the tool looks for what the memory has: it goes there as TMX. */
  readonly memoryFolder?: string;
  /** No attribute of ours, and no markup inside of attributes: tools that know neither namespaces nor escapes keep the rest. Version 1.2 only. */
  readonly isStrict?: true;
  /** Drafts get this sub-state, by which the tool knows that they need work. Version 2.0 only. */
  readonly draftSubState?: string;
}

/** By name. */
export const xliffProfiles: readonly XliffProfile[] = [
  { name: 'omegat', version: '1.2', copiesSource: true, hasNoMatches: true, memoryFolder: 'tm' },
  { name: 'weblate', version: '1.2' },
  { name: 'strict', version: '1.2', hasNoMatches: true, isStrict: true },
  { name: 'trados', version: '2.0' },
  { name: 'memoq', version: '2.0' },
  { name: 'phrase', version: '2.0' },
  { name: 'poedit', version: '2.0', draftSubState: 'poedit:fuzzy' },
];

/** The profile with this name. */
export function findXliffProfile(name: string): XliffProfile | undefined {
  return xliffProfiles.find((profile) => profile.name === name);
}
