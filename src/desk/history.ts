import { BarobarError } from '../model/error.ts';
import type { SegmentPlace } from '../workflows/sentences/edit.ts';
import { parseTranslations } from '../workspace/files/locale-file.ts';
import { readFileHistory } from '../workspace/git/history.ts';
import { localeFile } from '../workspace/layout.ts';
import type { HistoryEntry } from './contract.ts';
import type { Desk } from './desk.ts';
import { findSegment } from './find-segment.ts';

/** Commits that are looked at: each is a run of git. */
const mostCommits = 30;

/** The forms that a translation had in the commits of the workspace, the newest first; each form appears once, with the commit that introduced it. */
export function readHistory(desk: Desk, place: SegmentPlace): readonly HistoryEntry[] {
  const { document } = findSegment(desk.snapshot(), place);
  const file = localeFile(place.language, document.name);
  const forms: HistoryEntry[] = [];
  // Oldest first: the commit that brought a form is the first that has it.
  for (const { commit, time, author, text } of readFileHistory(
    desk.git,
    desk.root,
    file,
    mostCommits,
  ).toReversed()) {
    const translation = translationIn(text, file, place);
    if (!translation) continue;
    const { target, state, by, reviewer } = translation;
    const last = forms.at(-1);
    if (last?.target === target && last.state === state && last.by === by && last.reviewer === reviewer)
      continue;
    forms.push({
      ...{ commit: commit.slice(0, 10), time, author, target, state },
      ...(by !== undefined && { by }),
      ...(reviewer !== undefined && { reviewer }),
    });
  }
  return forms.reverse();
}

function translationIn(text: string, file: string, { document, language, segment }: SegmentPlace) {
  try {
    return parseTranslations(text, file, document, language).entries.get(segment);
  } catch (error) {
    // A commit may have a file that nobody can read, such as one with marks of a conflict.
    if (error instanceof BarobarError) return undefined;
    throw error;
  }
}
