import { formatCsvRow } from '../text/csv-row.ts';
import type { Candidate } from './candidates.ts';

const mostSentences = 3;

/**
 * Term candidates as a glossary table to be filled in: a row each, the sentences in its note, a column for each target
 * language left empty.
 */
export function writeCandidates(
  candidates: readonly Candidate[],
  source: string,
  targets: readonly string[],
): string {
  const taken = new Set<string>();
  const header = ['concept', 'domain', 'definition', 'note', source, `${source}:admitted`, ...targets];
  const rows = candidates.map((candidate) => [
    conceptId(candidate.term, taken),
    '',
    '',
    noteOf(candidate),
    candidate.term,
    candidate.abbreviation ?? '',
    ...targets.map(() => ''),
  ]);
  return [header, ...rows].map((row) => formatCsvRow(row, '\n')).join('');
}

/** The term in small Latin letters with hyphens; numbered if that is taken. */
export function conceptId(term: string, taken: Set<string>): string {
  const letters = term
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const base = letters.replace(/^-+|-+$/g, '') || 'term';
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}

function noteOf({ count, sentences }: Candidate): string {
  const quoted = sentences
    .slice(0, mostSentences)
    .map(({ document, segment, text }) => `${document} ${segment}: ${text.replace(/\s+/g, ' ')}`);
  return [`${count} ×`, ...quoted].join(' / ');
}
