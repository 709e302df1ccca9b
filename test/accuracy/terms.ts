// Measures `findTerm` on the development texts, which are not part of this project: npx tsx test/accuracy/terms.ts [--errors]
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findTerm } from '../../src/glossary/match.ts';

const folder = fileURLToPath(new URL('../../../shared/data/linguistics/', import.meta.url));
const showErrors = process.argv.includes('--errors');

for (const name of ['term_ntrex_ru', 'term_ntrex_be', 'term_ntrex_tg', 'term_csto']) {
  const path = `${folder}${name}.jsonl`;
  if (!existsSync(path)) console.log(`${name}: the texts are not here (${path})`);
  else measure(name, readFileSync(path, 'utf8'));
}

function measure(name: string, lines: string): void {
  const counts = { hit: 0, missed: 0, wrong: 0, right: 0 };
  for (const line of lines.trimEnd().split(/\r?\n/)) {
    const { term, tgt, label, lang, category } = JSON.parse(line);
    const found = findTerm(tgt, term, lang).length > 0;
    if (label === 1) found ? counts.hit++ : counts.missed++;
    else found ? counts.wrong++ : counts.right++;
    if (showErrors && found !== (label === 1))
      console.log(found ? 'WRONG' : 'missed', lang, term, '|', category, '|', tgt);
  }
  const recall = (100 * counts.hit) / (counts.hit + counts.missed);
  const wrong = (100 * counts.wrong) / (counts.wrong + counts.right);
  console.log(
    `${name}: found ${recall.toFixed(1)} % of ${counts.hit + counts.missed}, wrongly ${wrong.toFixed(1)} % of ${counts.wrong + counts.right}`,
  );
}
