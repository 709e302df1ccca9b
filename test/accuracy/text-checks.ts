// Measures the checks of text on the development texts, which are not part of this project: false alarms on professional
// translations, and seeded faults found. npx tsx test/accuracy/text-checks.ts [--errors] [--most 300] [--seed 1]
import { pathToFileURL } from 'node:url';
import { runChecks } from '../../src/checks/engine/run.ts';
import { identify } from '../../src/languages/engine/identify.ts';
import { readLetterRuns } from '../../src/text/letters.ts';
import { type News, readNews, readTreebank } from './news.ts';
import { seedVariants } from './text-seed-variants.ts';
import { seedFaults, seedKinds } from './text-seeds.ts';

const languages = ['ru', 'be', 'tg'];

/** What a careful reader would find wrong in the translations themselves. */
const trueDefects = new Set(['letters/alphabet', 'letters/mixed-script', 'letters/invisible']);
/** Checks of text, as against facts, names and terms. */
const areas =
  /^(?:target|language|letters|markup|quotes|brackets|words|punctuation|spacing|capitals|consistency)\//;

/** Prints for each language the false alarms by check, how many faults are found and how well it is told from others. */
export function measureText(most = 300, seed = 1, showErrors = false): void {
  const news = new Map<string, News>();
  for (const language of languages) {
    const read = readNews(language);
    if (read) news.set(language, read);
  }
  if (news.size < languages.length) {
    console.log('the texts are not here');
    return;
  }
  for (const language of languages) {
    const own = news.get(language) as News;
    measureAlarms(language, own);
    measureIdentity(
      language,
      own.pairs.map(({ target }) => target),
      showErrors,
    );
    const translations = languages
      .filter((other) => other !== language)
      .map((other) => new Map((news.get(other) as News).pairs.map((pair) => [pair.source, pair.target])));
    const others = (source: string) => translations.flatMap((each) => each.get(source) ?? []);
    for (const kind of [...seedKinds, ...seedVariants]) {
      const pairs = seedFaults(own, kind, most, others, seed);
      const missed = pairs.filter((pair) => !runChecks([pair]).some(({ code }) => kind.codes.includes(code)));
      const share = ((100 * (pairs.length - missed.length)) / pairs.length).toFixed(1);
      console.log(`  ${kind.name}: ${pairs.length - missed.length} of ${pairs.length} (${share} %)`);
      if (showErrors)
        for (const { source, target } of missed) console.log(`    MISSED ${source}\n           ${target}`);
    }
  }
  measureIdentity(
    'en',
    (news.get('ru') as News).pairs.map(({ source }) => source),
    showErrors,
  );
  for (const language of ['en', 'ru', 'be']) {
    console.log(`treebank sentences of 12 letters or more, ${language}`);
    measureIdentity(language, readTreebank(language), showErrors);
  }
}

function measureAlarms(language: string, { pairs }: News): void {
  const found = runChecks(pairs);
  const alarms = found.filter(({ code }) => !trueDefects.has(code));
  const share = (segments: readonly (string | undefined)[]) =>
    `${((100 * new Set(segments).size) / pairs.length).toFixed(2)} %`;
  const shareOf = (severity: string, pattern: RegExp) =>
    share(
      alarms
        .filter((each) => each.severity === severity && pattern.test(each.code))
        .map(({ segment }) => segment),
    );
  console.log(`\n${language}: sentences with false alarms, of ${pairs.length}`);
  console.log(`  errors ${shareOf('error', /./)}, of text ${shareOf('error', areas)}`);
  console.log(`  warnings ${shareOf('warning', /./)}, of text ${shareOf('warning', areas)}`);
  for (const code of new Set(found.map((finding) => finding.code))) {
    const segments = found.filter((finding) => finding.code === code).map(({ segment }) => segment);
    console.log(`    ${code}: ${share(segments)}${trueDefects.has(code) ? ' (true defects)' : ''}`);
  }
}

function measureIdentity(language: string, texts: readonly string[], showErrors: boolean): void {
  // Of nothing but addresses and figures no language is said.
  const said = texts.flatMap((text) => {
    const found = identify(text, readLetterRuns(text));
    return found ? [{ text, tag: found.tag }] : [];
  });
  const wrong = said.filter(({ tag }) => tag !== language);
  const share = (100 - (100 * wrong.length) / said.length).toFixed(2);
  console.log(`  told from the other languages: ${share} % of ${said.length} sentences`);
  if (showErrors) for (const { text, tag } of wrong) console.log(`    WRONG ${tag} ${text}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const option = (name: string, value: number) =>
    Number(process.argv[process.argv.indexOf(name) + 1] || value) || value;
  measureText(option('--most', 300), option('--seed', 1), process.argv.includes('--errors'));
}
