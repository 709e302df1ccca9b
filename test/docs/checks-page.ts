import type { Check, Example } from '../../src/checks/engine/check.ts';
import { checks } from '../../src/checks/engine/registry.ts';

const kinds = { error: 'Error', warning: 'Warning', note: 'Note' } as const;

/** The text of docs/checks.md. */
export function writeChecksPage(): string {
  return `# Checks

\`barobar check\` runs every check on each translated segment, except those that are *on request*, which are about style. It exits 1 for
an error, and with \`--fail-on warning\` for a warning. [Levels](gates.md#how-much-a-finding-matters) change the severity for a workspace, a document
or a language. A check with two severities uses the lower one for minor cases, which its entry describes. This page is written from the checks
(\`npm run docs\`), and their tests run the examples.

| check | severity | finds |
|---|---|---|
${checks.map(writeLine).join('')}
${checks.map(writeCheck).join('\n')}`;
}

function writeLine(check: Check): string {
  const { code, summary } = check;
  return `| [\`${code}\`](#${code.replace('/', '')}) | ${kindOf(check)} | ${summary.replaceAll('|', '\\|')} |\n`;
}

function kindOf({ severity, mild, onRequest }: Check): string {
  const milder = mild ? ` or ${kinds[mild.severity].toLowerCase()}` : '';
  return `${kinds[severity]}${milder}${onRequest ? ', on request' : ''}`;
}

function writeCheck(check: Check): string {
  const { code, severity, mild, onRequest, only, summary, since, why, examples } = check;
  const milder = mild ? ` ${kinds[mild.severity]} where ${mild.where}.` : '';
  return `## ${code}

${kinds[severity]}${onRequest ? ', on request' : ''}${only ? `; ${only.join(', ')} only` : ''}. ${summary}${milder}

${why} Since ${since}.

| | source | target |
|---|---|---|
${examples.invalid.map((example) => writeRow('found', example)).join('')}${examples.valid.map((example) => writeRow('right', example)).join('')}`;
}

function writeRow(
  verdict: string,
  { before = [], source, target, language = 'ru', besides = [] }: Example,
): string {
  const all = [...before, { source, target }];
  const column = (side: 'source' | 'target') => all.map((pair) => cell(pair[side])).join(' ');
  const others = besides.map((other) => ` (${other.language}: ${cell(other.target)})`).join('');
  return `| ${verdict} | ${column('source')} | ${language}: ${column('target')}${others} |\n`;
}

function cell(text: string): string {
  return text === '' ? '(nothing)' : `\`${text.replaceAll('|', '\\|')}\``;
}
