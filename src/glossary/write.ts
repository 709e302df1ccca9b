import { findingOf } from '../messages/findings/say.ts';
import type { FindingText } from '../messages/findings/texts.ts';
import type { Finding } from '../model/finding.ts';
import type { Concept, Glossary, Term } from '../model/glossary.ts';
import { formatCsvRow } from '../text/csv-row.ts';
import { choiceNames, type Field, statuses } from './columns.ts';
import { writtenTerm } from './marks.ts';
import { conceptId } from './rows.ts';

/** A table as its rows, the header first, and what of the glossary it has no place for. */
export interface GlossaryTable {
  readonly rows: readonly (readonly string[])[];
  /** `glossary/lost`, each with the place it comes from. */
  readonly findings: readonly Finding[];
}

/** A table as text, and what of the glossary it has no place for. */
export interface WrittenTable {
  readonly text: string;
  /** `glossary/lost`, each with the place it comes from. */
  readonly findings: readonly Finding[];
}

const fields: readonly Field[] = ['domain', 'definition', 'note'];

/** A glossary as the text that `readGlossary` reads; `tableOf` says what is in it. */
export function writeGlossary(glossary: Glossary): WrittenTable {
  const { rows, findings } = tableOf(glossary);
  return { text: rows.map((row) => formatCsvRow(row, '\n')).join(''), findings };
}

/**
 * A glossary as a table. One that was read from a table has its columns in their order, and after them those that it lacks;
 * of another, columns that nothing fills are left out, except those of the preferred terms. Ids that the table cannot have
 * are changed and named.
 */
export function tableOf({ concepts, columns: order }: Glossary): GlossaryTable {
  const taken = new Set(concepts.flatMap(({ id }) => (isId(id) ? [id] : [])));
  const findings: Finding[] = [];
  const written = concepts.map((concept) => {
    const id = isId(concept.id) ? concept.id : conceptId(concept.id, taken);
    if (id !== concept.id)
      findings.push(lost(concept, { text: 'glossary/lost:id', values: { id: concept.id, written: id } }));
    return { ...concept, id, terms: writable(concept, findings) };
  });
  const columns = columnsFor(written, order);
  const rows = written.map((concept) => columns.map(({ cell }) => cell(concept)));
  return { rows: [columns.map(({ name }) => name), ...rows], findings };
}

interface Column {
  readonly name: string;
  cell(concept: Concept): string;
}

function columnsFor(concepts: readonly Concept[], order: readonly string[] = []): Column[] {
  const named = order.map((name) => name.split(':')[0]!).filter((tag) => !general.has(tag));
  const used = concepts.flatMap(({ terms }) => [...terms.keys()]);
  const languages = [...new Set([...named, ...used])];
  const all: Column[] = [
    { name: 'concept', cell: ({ id }) => id },
    ...choiceNames.map((name): Column => ({ name, cell: (concept) => concept[name] ?? '' })),
    ...fields.map((name): Column => ({ name, cell: (concept) => concept[name] ?? '' })),
    { name: 'flags', cell: ({ doNotTranslate }) => (doNotTranslate ? 'dnt' : '') },
    ...languages.flatMap(columnsOf),
  ];
  const isWanted = ({ name, cell }: Column): boolean =>
    name === 'concept' || used.includes(name) || concepts.some((concept) => cell(concept) !== '');
  const given = order.flatMap((name) => all.filter((column) => column.name === name));
  return [...given, ...all.filter((column) => !given.includes(column) && isWanted(column))];
}

const general: ReadonlySet<string> = new Set(['concept', ...choiceNames, ...fields, 'flags']);

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
    { name: `${language}:by`, cell: ({ terms }) => forEach(terms.get(language), ({ by }) => by) },
    { name: `${language}:date`, cell: ({ terms }) => forEach(terms.get(language), ({ date }) => date) },
  ];
}

/** A value for each term, as far as there are any. */
function forEach(terms: readonly Term[] = [], value: (term: Term) => string | undefined): string {
  const values = terms.map((term) => (value(term) ?? '').replaceAll('|', '/'));
  while (values.at(-1) === '') values.pop();
  return values.join(' | ');
}

/** The terms that a cell can hold. */
function writable({ terms }: Concept, findings: Finding[]): Map<string, readonly Term[]> {
  const kept = new Map<string, readonly Term[]>();
  for (const [language, list] of terms) {
    const possible = list.filter((term) => !writtenTerm(term).includes('|'));
    for (const term of list) {
      if (term.by?.includes('|'))
        findings.push(lost(term, { text: 'glossary/lost:by', values: { by: term.by } }));
      if (!possible.includes(term))
        findings.push(lost(term, { text: 'glossary/lost:term', values: { term: term.text } }));
      else if (term.forms && term !== possible[0])
        findings.push(lost(term, { text: 'glossary/lost:forms', values: { term: term.text } }));
    }
    if (possible.length > 0) kept.set(language, possible);
  }
  return kept;
}

function isId(id: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);
}

function lost({ location }: Pick<Concept, 'location'>, text: FindingText): Finding {
  return { ...findingOf('warning', text), ...location };
}
