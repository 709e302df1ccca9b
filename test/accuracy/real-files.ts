// Measures how exchange files of other projects are read, patched and checked, which are not part of this project:
// npx tsx test/accuracy/real-files.ts [--folder=DIR] [--sample=100] [--seed=1]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseFormat, formatsOf } from '../../src/exchange/registry.ts';
import { patchXliff } from '../../src/exchange/xliff/patch.ts';
import { BarobarError } from '../../src/model/error.ts';
import type { Finding } from '../../src/model/finding.ts';
import { checkFile } from '../../src/workflows/quality/check-file.ts';
import { nodeDisk } from '../../src/workspace/disk.ts';
import { decodeXml } from '../../src/xml/decode.ts';
import { encodeLike } from '../../src/xml/encode.ts';

const archive = fileURLToPath(new URL('../../../shared/data/xliff/real-files.tar.xz', import.meta.url));

/** Suites of faulty files, which are refused rightly. */
const suites = /its-2\.0-testsuite|XLIFF2-Object-Model|lib-xliff2|\/invalid\//;

const languages: readonly string[] = ['ru', 'be', 'tg'];

function measure(folder: string, sample: number, seed: number): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:xlf|xliff|sdlxliff|mqxliff|tmx|tbx|srx)$/.test(name))
    .sort();
  const formats = formatsOf('bilingual', 'memory', 'glossary', 'rules');
  const refused: { name: string; error: BarobarError }[] = [];
  let crashes = 0;
  let patched = 0;
  let same = 0;
  for (const name of names) {
    const bytes = readFileSync(path.join(folder, name));
    try {
      const format = chooseFormat(bytes, name, formats);
      format.read?.(bytes, name);
      if (format.name !== 'xliff-1.2' && format.name !== 'xliff-2.0') continue;
      const text = decodeXml(bytes, name);
      const { text: after } = patchXliff(text, name, ({ target }) =>
        target === undefined ? undefined : { target },
      );
      patched++;
      if (Buffer.from(encodeLike(after, bytes, name)).equals(bytes)) same++;
    } catch (error) {
      if (error instanceof BarobarError) refused.push({ name, error });
      else {
        crashes++;
        console.log(`crash: ${name}: ${error}`);
      }
    }
  }
  const outside = names.filter((name) => !suites.test(name));
  const wrongly = refused.filter(({ name }) => !suites.test(name));
  const share = ((100 * wrongly.length) / outside.length).toFixed(2);
  console.log(`${names.length} files, ${crashes} crashes, ${refused.length} refused`);
  console.log(`outside suites: ${wrongly.length} of ${outside.length} refused (${share} %)`);
  for (const { name, error } of wrongly) console.log(`  ${name}: ${error.message} [${error.code}]`);
  console.log(`patched with the same targets: ${same} of ${patched} identical`);
  const findings = findingsIn(folder, outside);
  const counts = new Map<string, number>();
  for (const { code, severity } of findings)
    counts.set(`${severity} ${code}`, (counts.get(`${severity} ${code}`) ?? 0) + 1);
  for (const code of [...counts.keys()].sort()) console.log(`  ${code}: ${counts.get(code)}`);
  for (const [index, finding] of choose(findings, sample, seed).entries()) {
    const { code, severity, path: file, line, message, source, target } = finding;
    console.log(
      `\n${index + 1}. ${severity} ${code} ${file}:${line}: ${message}\n   ${source}\n   ${target}`,
    );
  }
}

/** Errors and warnings about translations into our languages, by file. */
function findingsIn(folder: string, names: readonly string[]): readonly Finding[] {
  let segments = 0;
  const found = names.flatMap((name): readonly Finding[] => {
    try {
      const { findings, scopes } = checkFile(nodeDisk, path.join(folder, name), name, {
        languages,
        source: 'en',
        glossary: { concepts: [] },
      });
      segments += scopes
        .filter(({ language }) => languages.some((tag) => language.toLowerCase().startsWith(tag)))
        .reduce((sum, { sentences }) => sum + sentences, 0);
      return findings.filter(({ target, severity }) => target !== undefined && severity !== 'note');
    } catch (error) {
      if (error instanceof BarobarError) return [];
      throw error;
    }
  });
  console.log(`${segments} segments in ${languages.join(', ')}: ${found.length} errors and warnings`);
  return found;
}

/** Some of the findings: the same for the same seed. */
function choose(findings: readonly Finding[], count: number, seed: number): readonly Finding[] {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const left = [...findings];
  const chosen: Finding[] = [];
  while (chosen.length < count && left.length > 0)
    chosen.push(...left.splice(Math.floor(next() * left.length), 1));
  return chosen;
}

const option = (name: string, otherwise: string): string =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
const sample = Number(option('sample', '0'));
const seed = Number(option('seed', '1'));
const given = option('folder', '');
if (given !== '') measure(given, sample, seed);
else if (!existsSync(archive)) console.log('real files: they are not here');
else {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'barobar-real-'));
  try {
    const { status } = spawnSync('tar', ['xJf', archive, '-C', folder], { stdio: 'inherit' });
    if (status === 0) measure(folder, sample, seed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
