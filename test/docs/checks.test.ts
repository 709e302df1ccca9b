import { expect, it } from 'vitest';
import type { Check, Example } from '../../src/checks/check.ts';
import { checks } from '../../src/checks/registry.ts';

/** `vitest run -u` writes the page anew. */
it('the page of checks is made from the checks', async () => {
  await expect(writePage()).toMatchFileSnapshot('../../docs/checks.md');
});

function writePage(): string {
  return `# Checks

\`barobar check\` runs them on every finished sentence, but for those on request, which are a matter of house style. An error makes it exit 1; a warning does with \`--fail-on warning\`.
This page is made from the checks themselves, and their tests run the examples.

${checks.map(writeCheck).join('\n')}`;
}

function writeCheck({ code, severity, onRequest, summary, examples }: Check): string {
  return `## ${code}

${severity === 'error' ? 'Error' : 'Warning'}${onRequest ? ', on request' : ''}. ${summary}

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
