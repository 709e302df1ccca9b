import { makePlaces } from '../../formats/places.ts';
import { findingOf } from '../../messages/findings/say.ts';
import type { Document } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { isOpen, reportsOn } from '../import-export/notes.ts';
import { findInSource } from '../sentences/embedded.ts';
import type { WorkspaceLevels } from './levels.ts';

/**
 * The findings of a document in every language: faults of the source file, then the source sentences that are reported as
 * wrong and that nobody has answered for.
 */
export function sourceFindings(
  workspace: Workspace,
  document: Document,
  levels: WorkspaceLevels,
): readonly Finding[] {
  return [...findInSource(workspace, document, levels), ...levels.apply(reported(document))];
}

function reported(document: Document): readonly Finding[] {
  const segments = document.units.flatMap((unit) => unit.segments).filter(({ reports }) => reports);
  const positionOf = segments.length > 0 ? makePlaces(document) : undefined;
  return segments.flatMap((segment) =>
    reportsOn(segment)
      .filter(isOpen)
      .map(({ text, from, by }): Finding => {
        const values = { report: text, id: segment.id, tag: document.language };
        const people = [from, by].filter((each) => each !== undefined);
        return {
          path: document.path,
          ...positionOf!(segment.start),
          ...findingOf(
            'note',
            people.length > 0
              ? { text: 'source/reported:by', values: { ...values, people: people.join(', ') } }
              : { text: 'source/reported', values },
          ),
          document: document.name,
          segment: segment.id,
          source: segment.source,
        };
      }),
  );
}
