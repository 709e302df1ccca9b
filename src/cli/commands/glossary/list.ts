import type { Command } from 'commander';
import { validateGlossary } from '../../../glossary/validate.ts';
import type { Concept, Term } from '../../../model/glossary.ts';
import { openGlossary } from '../../../workflows/quality/open-glossary.ts';
import { examples, tags } from '../../arguments.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { count, printable } from '../../terminal.ts';

interface Options {
  readonly lang: readonly string[];
  readonly json?: true;
}

export function configure(command: Command): void {
  command
    .option('--lang <tags>', 'languages (default: all)', tags, [])
    .option('--json', 'print {concepts, findings}')
    .addHelpText('after', examples('barobar glossary list', 'barobar glossary list --lang ru,be --json'));
}

export function run(context: CommandContext, { lang, json }: Options): ExitCode {
  const glossary = openGlossary(context.openWorkspaceAsIs());
  const isAsked = (language: string): boolean => lang.length === 0 || lang.includes(language);
  const findings = validateGlossary(glossary).filter(({ language = '' }) => isAsked(language));
  if (json) {
    context.printJson({
      concepts: glossary.concepts.map((concept) => conceptJson(concept, isAsked)),
      findings,
    });
  } else context.printResult(glossary.concepts.map((concept) => conceptText(concept, isAsked)).join(''));
  context.printFindings(findings);
  if (glossary.concepts.length === 0) context.inform('There are no terms in glossary/.');
  else context.inform(`${count(glossary.concepts.length, 'concept')}.`);
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
