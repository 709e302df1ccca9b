import { findingOf } from '../../messages/findings/say.ts';
import type { FindingText } from '../../messages/findings/texts.ts';
import { BarobarError } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import type { ReturnedWork } from '../../model/returned-work.ts';
import { codesKey } from '../../text/markup.ts';
import type { MatchedSegment } from './match-returned.ts';

/** Segments from which something is concluded about a tool: fewer may be one person's choice. */
const fewest = 3;

/**
 * What a returned file shows of the tool that it went through: that it showed nothing to translate, or dropped all inline codes or ids.
 * The next export can be in a form that the tool keeps. At most one finding.
 */
export function profileAdvice(work: ReturnedWork, returned: readonly MatchedSegment[]): readonly Finding[] {
  const note = (text: FindingText): readonly Finding[] => [
    { ...findingOf('note', text), path: work.path, line: 1, column: 1 },
  ];
  const ours = returned.filter(({ match }) => match);
  if (work.format !== 'xliff' || ours.length < fewest) return [];
  if (ours.every(({ segment }) => segment.target === undefined))
    return note({ text: 'import/profile:untouched', values: {} });
  const lostIds = ours.filter(({ matchedBy }) => matchedBy).length;
  // In 1.2 a tool that loses ids loses them in any profile.
  if (work.version.startsWith('2.') && 2 * lostIds > ours.length)
    return note({ text: 'import/profile:ids', values: { count: lostIds } });
  const withCodes = ours.filter(({ match, segment }) => {
    return codesKey(match?.segment?.source ?? '') !== '' && (segment.target ?? '').trim() !== '';
  });
  if (withCodes.length >= fewest && withCodes.every(({ segment }) => codesKey(segment.target ?? '') === ''))
    return note({ text: 'import/profile:codes', values: { count: withCodes.length } });
  return [];
}

/**
 * What reading gives.
 * @throws what it throws; for our own prefix without its namespace, which some tools drop, with the profile to use
 */
export function withProfileAdvice<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BarobarError) || !/prefix "barobar" /.test(error.message)) throw error;
    throw new BarobarError(
      error.code,
      error.message,
      'The tool drops namespaces: export again with “--profile strict”.',
      error.location,
    );
  }
}
