// Measures `sameWord` on the development pairs, which are not part of this project: npx tsx test/accuracy/forms.ts [ru|be|tg] [--errors]
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sameWord } from '../../src/languages/engine/same-word.ts';

const folder = fileURLToPath(new URL('../../../shared/data/linguistics/', import.meta.url));
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const showErrors = process.argv.includes('--errors');

for (const tag of wanted.length > 0 ? wanted : ['ru', 'be', 'tg']) {
  const path = `${folder}samelemma_${tag}.tsv`;
  if (!existsSync(path)) console.log(`${tag}: the pairs are not here (${path})`);
  else measure(tag, readFileSync(path, 'utf8'));
}

function measure(tag: string, table: string): void {
  const counts = new Map<string, { hit: number; missed: number; wrong: number }>();
  for (const line of table.trimEnd().split(/\r?\n/).slice(1)) {
    const [a = '', b = '', same, pos, subset = ''] = line.split('\t');
    const count = counts.get(subset) ?? { hit: 0, missed: 0, wrong: 0 };
    counts.set(subset, count);
    const answer = sameWord(a, b, tag);
    if (same === '1') answer ? count.hit++ : count.missed++;
    else if (answer) count.wrong++;
    if (showErrors && answer !== (same === '1'))
      console.log(tag, subset, same === '1' ? 'missed' : 'WRONG', pos, a, b);
  }
  for (const [subset, { hit, missed, wrong }] of counts) {
    const [precision, recall] = [hit / (hit + wrong), hit / (hit + missed)];
    const f1 = (2 * precision * recall) / (precision + recall);
    const figures = [precision, recall, f1].map((figure) => (100 * figure).toFixed(1)).join(' / ');
    console.log(`${tag} ${subset}: P / R / F1 ${figures}  (missed ${missed}, wrong ${wrong})`);
  }
}
