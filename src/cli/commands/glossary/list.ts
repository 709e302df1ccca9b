import { validateGlossary } from '../../../glossary/validate.ts';
import type { Concept, Term } from '../../../model/glossary.ts';
import { openGlossary } from '../../../workflows/quality/open-glossary.ts';
import type { Desk } from '../../desk.ts';
import type { ExitCode } from '../../exit-code.ts';
import { count, printable } from '../../report-text.ts';

export interface GlossaryList {
  readonly lang: readonly string[];
  readonly json?: true;
}

export async function listTerms(desk: Desk, { lang, json }: GlossaryList): Promise<ExitCode> {
  const glossary = openGlossary(desk.workspaceAsIs());
  const isAsked = (language: string): boolean => lang.length === 0 || lang.includes(language);
  const findings = validateGlossary(glossary).filter(({ language = '' }) => isAsked(language));
  if (json) {
    desk.json({ concepts: glossary.concepts.map((concept) => conceptJson(concept, isAsked)), findings });
  } else desk.result(glossary.concepts.map((concept) => conceptText(concept, isAsked)).join(''));
  desk.findings(findings);
  if (glossary.concepts.length === 0) desk.remark('There are no terms in glossary/ yet.');
  else desk.remark(`${count(glossary.concepts.length, 'concept')}.`);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function termsOf(
  { terms }: Concept,
  isAsked: (language: string) => boolean,
): (readonly [string, readonly Term[]])[] {
  return [...terms].filter(([language]) => isAsked(language));
}

function conceptText(concept: Concept, isAsked: (language: string) => boolean): string {
  const { id, domain, doNotTranslate, definition } = concept;
  const head = [
    id,
    ...(domain === undefined ? [] : [`(${domain})`]),
    ...(doNotTranslate ? ['[do not translate]'] : []),
    ...(definition === undefined ? [] : [definition]),
  ].join(' ');
  const lines = termsOf(concept, isAsked).map(([language, terms]) => {
    const proposed = concept.proposed?.includes(language) ? ' (proposed)' : '';
    return `  ${language}  ${terms.map(termText).join(' | ')}${proposed}`;
  });
  return [head, ...lines].map((line) => `${printable(line)}\n`).join('');
}

function termText({ text, marked, status, forms }: Term): string {
  const word = status === 'preferred' ? '' : `${status}: `;
  return `${word}${marked ?? text}${forms ? ` {${forms.join(', ')}}` : ''}`;
}

function conceptJson(concept: Concept, isAsked: (language: string) => boolean): unknown {
  const { terms: _, location, ...rest } = concept;
  return { ...rest, ...location, terms: Object.fromEntries(termsOf(concept, isAsked)) };
}
