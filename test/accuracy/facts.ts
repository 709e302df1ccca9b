// Measures the checks of facts on the development texts, which are not part of this project:
// npx tsx test/accuracy/facts.ts [--errors] [--seeds=N]
import { pathToFileURL } from 'node:url';
import { checks } from '../../src/checks/engine/registry.ts';
import { runChecks } from '../../src/checks/engine/run.ts';
import { seedFacts } from './fact-seeds.ts';
import { pairsOf, readParallel, targetLanguages } from './parallel.ts';

/** The check, or one of the checks, that should find each seeded fault. */
const intended: Readonly<Record<string, RegExp>> = {
  'number added': /^numbers\/added$/,
  'percentage lost': /^units\//,
  'month changed': /^dates\//,
  'weekday changed': /^dates\//,
  'unit of time changed': /^units\//,
  'currency changed': /^units\//,
  'web address changed': /^addresses\//,
  'e-mail address changed': /^addresses\//,
  'telephone number changed': /^addresses\//,
  'designation changed': /^(?:numbers|designations)\//,
  'negation lost': /^negation\//,
};

/** Prints false alarms by check and language on whole documents, and seeded faults found by kind and language. */
export function measureFacts(most = 30, showErrors = false): void {
  const documents = readParallel();
  if (documents.length === 0) {
    console.log('facts: the texts are not here');
    return;
  }
  const pairs = pairsOf(documents);
  const total = pairs.length / targetLanguages.length;
  const findings = runChecks(pairs);
  const share = (of: typeof findings, language: string): string => {
    const segments = new Set(of.filter((each) => each.language === language).map(({ segment }) => segment));
    return `${segments.size} (${((100 * segments.size) / total).toFixed(2)} %)`.padEnd(14);
  };
  const row = (name: string, of: typeof findings): void =>
    console.log(`  ${name.padEnd(34)}${targetLanguages.map((language) => share(of, language)).join('')}`);
  console.log(
    `false alarms on ${total} sentences of ${documents.length} documents: ${targetLanguages.join(', ')}`,
  );
  for (const { code } of checks) {
    for (const severity of ['error', 'warning', 'note']) {
      const of = findings.filter((finding) => finding.code === code && finding.severity === severity);
      if (of.length > 0) row(`${code}, ${severity}`, of);
    }
  }
  row(
    'all of numbers/missing and added',
    findings.filter(({ code }) => code.startsWith('numbers/')),
  );
  row(
    'all errors but of letters',
    findings.filter(({ code, severity }) => severity === 'error' && !code.startsWith('letters/')),
  );
  row(
    'all warnings',
    findings.filter(({ severity }) => severity === 'warning'),
  );
  measureSeeds(pairs, most, showErrors);
}

function measureSeeds(pairs: Parameters<typeof seedFacts>[0], most: number, showErrors: boolean): void {
  const seeds = seedFacts(pairs, most);
  console.log('seeded faults found by the right check:');
  for (const kind of new Set(seeds.map((seed) => seed.kind))) {
    const code = intended[kind] ?? /^numbers\/missing$/;
    const results = targetLanguages.map((language) => {
      const of = seeds.filter(({ kind: each, pair }) => each === kind && pair.targetLanguage === language);
      const missed = of.filter(({ pair }) => !runChecks([pair]).some((finding) => code.test(finding.code)));
      if (showErrors)
        for (const { pair } of missed)
          console.log(`    MISSED ${kind} ${pair.segment}\n      ${pair.source}\n      ${pair.target}`);
      return `${of.length - missed.length} of ${of.length}`.padEnd(14);
    });
    console.log(`  ${kind.padEnd(34)}${results.join('')}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const most = process.argv.find((argument) => argument.startsWith('--seeds='))?.slice(8);
  measureFacts(Number(most ?? 30), process.argv.includes('--errors'));
}
