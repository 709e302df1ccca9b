import { editText } from '../revision/edit-script.ts';
import { reconcile } from '../revision/outcome.ts';
import { type Chance, makeChance, makeSentence } from '../revision/texts.ts';

/** Prints time and peak memory of reconciling long documents of which a tenth of the sentences changed. */
export function measureGrowth(sizes: readonly number[]): void {
  for (const size of sizes) measureTime(size);
}

function measureTime(size: number): void {
  const chance = makeChance(size);
  const write = (each: Chance): string => `${makeSentence(each).slice(0, -1)} under item ${each(1e6)}.`;
  const texts = Array.from({ length: size }, () => write(chance));
  const { ledger, claims } = reconcile([
    { ledger: { document: 'doc', entries: new Map() }, sources: texts },
  ])[0]!;
  const edited = editText(
    texts.map((text, at) => ({ text, ancestors: [claims[at]!.id] })),
    size / 10,
    chance,
    write,
  ).map(({ text }) => text);
  const start = performance.now();
  const before = process.cpuUsage();
  reconcile([{ ledger, sources: edited }]);
  const seconds = (performance.now() - start) / 1000;
  const used = process.cpuUsage(before);
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${String(size).padStart(7)} sentences, 10 % changed: ${seconds.toFixed(2)} s (CPU ${((used.user + used.system) / 1e6).toFixed(2)} s), peak ${memory.toFixed(0)} MB`,
  );
}
