import { BarobarError } from '../../model/error.ts';
import type { Override } from '../../model/policy.ts';
import { findNearest } from '../../text/nearest.ts';
import { matchesPattern } from '../../text/pattern.ts';
import type { SourceFile } from '../document-names.ts';
import { sourceFolder } from '../layout.ts';
import { settingPlace } from './place.ts';

/** So many names can be taken in at a glance. */
const mostNames = 10;

/**
 * Refuses an override for a document that is not there: the embargo that it sets would hold for none. Where there are no
 * documents at all, there is nothing to compare with, and nothing to keep back.
 * @throws `settings-value` with the place of the name or pattern
 */
export function refuseUnmatched(
  workspace: Parameters<typeof settingPlace>[0],
  overrides: readonly Override[],
  sources: readonly SourceFile[],
): void {
  if (sources.length === 0) return;
  for (const [at, { documents = [] }] of overrides.entries()) {
    for (const [index, pattern] of documents.entries()) {
      if (sources.some(({ name }) => matchesPattern(name, pattern))) continue;
      throw new BarobarError(
        'settings-value',
        `No document in ${sourceFolder}/ matches “${pattern}”, so this override has no effect.`,
        adviseName(pattern, sources),
        settingPlace(workspace, ['overrides', at, 'documents', index]),
      );
    }
  }
}

function adviseName(pattern: string, sources: readonly SourceFile[]): string {
  const meant = findMeantDocument(pattern, sources);
  if (meant !== undefined) return `Write “${meant}” if that is meant, or remove the name.`;
  const names = sources.map(({ name }) => name);
  const shown = names.slice(0, mostNames).join(', ');
  const rest = names.length > mostNames ? ` and ${names.length - mostNames} more` : '';
  return `Documents here: ${shown}${rest}. Correct the name, or remove it.`;
}

/** The document whose name, path or last part of the name comes nearest. */
export function findMeantDocument(pattern: string, sources: readonly SourceFile[]): string | undefined {
  const written = pattern.replaceAll('*', '');
  const names = new Map<string, string>();
  for (const { name, path } of sources)
    for (const key of [name, path, name.slice(name.lastIndexOf('/') + 1)])
      if (!names.has(key)) names.set(key, name);
  const nearest = findNearest(written, [...names.keys()]);
  return nearest === undefined ? undefined : names.get(nearest);
}
