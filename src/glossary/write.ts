import type { Finding } from '../model/finding.ts';
import type { Concept, Glossary, Term } from '../model/glossary.ts';
import { formatCsvRow } from '../text/csv-row.ts';
import { type Field, statuses } from './columns.ts';
import { writtenTerm } from './marks.ts';
import { conceptId } from './rows.ts';

/** A table, and what of the glossary it has no place for. */
export interface WrittenTable {
  readonly text: string;
  /** `glossary/lost`, each with the place it comes from. */
  readonly findings: readonly Finding[];
}

const fields: readonly Field[] = ['domain', 'definition', 'note'];

/**
 * A glossary as the table that `readGlossary` reads; columns that nothing fills are left out, but for those of the
 * preferred terms. Ids that the table cannot have are changed and named.
 */
export function writeGlossary({ concepts }: Glossary): WrittenTable {
  const taken = new Set(concepts.flatMap(({ id }) => (isId(id) ? [id] : [])));
  const findings: Finding[] = [];
  const written = concepts.map((concept) => {
    const id = isId(concept.id) ? concept.id : conceptId(concept.id, taken);
    if (id !== concept.id) findings.push(lost(concept, `The id "${concept.id}" is written as "${id}".`));
    return { ...concept, id, terms: writable(concept, findings) };
  });
  const columns = columnsFor(written);
  const rows = written.map((concept) => columns.map(({ cell }) => cell(concept)));
  const header = columns.map(({ name }) => name);
  return { text: [header, ...rows].map((row) => formatCsvRow(row, '\n')).join(''), findings };
}

interface Column {
  readonly name: string;
  cell(concept: Concept): string;
}

function columnsFor(concepts: readonly Concept[]): Column[] {
  const languages = [...new Set(concepts.flatMap(({ terms }) => [...terms.keys()]))];
  const optional: Column[] = [
    ...fields.map((name): Column => ({ name, cell: (concept) => concept[name] ?? '' })),
    { name: 'flags', cell: ({ doNotTranslate }) => (doNotTranslate ? 'dnt' : '') },
  ];
  const isUsed = ({ cell }: Column): boolean => concepts.some((concept) => cell(concept) !== '');
  return [
    { name: 'concept', cell: ({ id }) => id },
    ...optional.filter(isUsed),
    ...languages.flatMap((language) =>
      columnsOf(language).filter((column, at) => at === 0 || isUsed(column)),
    ),
  ];
}

function columnsOf(language: string): Column[] {
  return [
    ...statuses.map(
      (status): Column => ({
        name: status === 'preferred' ? language : `${language}:${status}`,
        cell: ({ terms }) =>
          (terms.get(language) ?? [])
            .filter((term) => term.status === status)
            .map(writtenTerm)
            .join(' | '),
      }),
    ),
    { name: `${language}:forms`, cell: ({ terms }) => (terms.get(language)?.[0]?.forms ?? []).join(' | ') },
    {
      name: `${language}:status`,
      cell: ({ proposed = [] }) => (proposed.includes(language) ? 'proposed' : ''),
    },
  ];
}

/** The terms that a cell can hold. */
function writable({ terms }: Concept, findings: Finding[]): Map<string, readonly Term[]> {
  const kept = new Map<string, readonly Term[]>();
  for (const [language, list] of terms) {
    const possible = list.filter((term) => !writtenTerm(term).includes('|'));
    for (const term of list) {
      if (!possible.includes(term))
        findings.push(lost(term, `"${term.text}" is left out: "|" parts the terms of a cell.`));
      else if (term.forms && term !== possible[0])
        findings.push(
          lost(term, `The forms of "${term.text}" are left out: only preferred terms have them.`),
        );
    }
    if (possible.length > 0) kept.set(language, possible);
  }
  return kept;
}

function isId(id: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);
}

function lost({ location }: Pick<Concept, 'location'>, message: string): Finding {
  return {
    code: 'glossary/lost',
    severity: 'warning',
    message,
    advice: 'Change it in the file it comes from if it must stay.',
    ...location,
  };
}
