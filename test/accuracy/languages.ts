// Measures how languages are told apart, on translations of the same articles into twelve languages, which are not part of
// this project: npx tsx test/accuracy/languages.ts [--show]
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { makeChecker } from '../../src/checks/engine/run.ts';
import { identify } from '../../src/languages/engine/identify.ts';
import { readLetterRuns } from '../../src/text/letters.ts';
import { targetLanguages } from './parallel.ts';

const file = fileURLToPath(new URL('../../../shared/data/linguistics2/pairs_flores.jsonl', import.meta.url));
const neighbours = ['uk', 'bg', 'mk', 'sr', 'kk', 'ky', 'tt', 'mn'];
const check = makeChecker({});

/** Prints which share of sentences, and of their first words, is recognised, and which share of other languages is refused. */
export function measureLanguages(show: boolean): void {
  if (!existsSync(file)) {
    console.log('languages: the texts are not here');
    return;
  }
  const texts = new Map<string, string[]>();
  for (const line of readFileSync(file, 'utf8').trimEnd().split('\n'))
    for (const [tag, sentences] of Object.entries(JSON.parse(line)))
      if (Array.isArray(sentences)) texts.set(tag, [...(texts.get(tag) ?? []), ...sentences]);
  for (const language of ['en', ...targetLanguages]) {
    const shares = [Number.POSITIVE_INFINITY, 6, 3].map((most) => {
      const parts = (texts.get(language) ?? []).map((text) => text.split(/\s+/).slice(0, most).join(' '));
      const wrong = parts.filter((part) => identify(part, readLetterRuns(part))?.tag !== language);
      if (show) for (const part of wrong) console.log(`  ${language} of ${most}: ${part}`);
      return share(parts.length - wrong.length, parts.length);
    });
    console.log(`${language}: whole sentences, first six words, first three: ${shares.join(', ')}`);
  }
  const sources = texts.get('en') ?? [];
  for (const target of targetLanguages)
    for (const language of ['en', ...targetLanguages, ...neighbours]) {
      const all = texts.get(language) ?? [];
      const passed = all.filter((text, at) => !isRefused(sources[at] ?? '', text, target));
      const refused = all.length - passed.length;
      console.log(`${language} in a file of ${target}: refused ${share(refused, all.length)}`);
      if (show && language !== target) for (const text of passed) console.log(`  passed: ${text}`);
    }
}

/** Whether an error tells of letters or of the language. */
function isRefused(source: string, target: string, targetLanguage: string): boolean {
  const location = { path: 'a', line: 1, column: 1 };
  const pair = { segment: 'a', document: 'a', source, target, state: 'translated' as const, location };
  return check([{ ...pair, sourceLanguage: 'en', targetLanguage }]).some(
    ({ code, severity }) =>
      severity === 'error' && /^(?:letters\/|language\/|target\/untranslated)/.test(code),
  );
}

function share(part: number, of: number): string {
  return `${((100 * part) / of).toFixed(2)} %`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  measureLanguages(process.argv.includes('--show'));
