import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makeDocx } from '../formats/office/packages.ts';
import { makeBriefing } from './briefings.ts';
import { isInstalled, measure, measureShell, print, printHead } from './measure.ts';

/**
 * Times `update` and `export` of 100 Word documents of 20 pages, as whole processes, beside LibreOffice, where it is installed,
 * converting ten of them to OpenDocument: CPU seconds (user and system), wall seconds and peak memory.
 */
const bin = path.resolve(import.meta.dirname, '../../build/cli/bin.js');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-bench-'));
const documents = 100;
/** Of 250 words: LibreOffice lays them out on 20 pages. */
const briefingsEach = 28;

const run = (words: string, properties = ''): string =>
  `<w:r w:rsidR="00A77B3E"><w:rPr>${properties}<w:lang w:val="en-US"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;

const types = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

/** A paragraph in the runs that Word leaves behind: one word bold, and a spelling mark. */
function paragraph(text: string): string {
  const [first = '', second = '', ...others] = text.split(' ');
  return `<w:p w:rsidR="00A77B3E"><w:pPr><w:spacing w:after="120"/></w:pPr>${run(`${first} `)}<w:proofErr w:type="spellStart"/>${run(second, '<w:b/>')}<w:proofErr w:type="spellEnd"/>${run(` ${others.join(' ')}`)}</w:p>`;
}

try {
  fs.mkdirSync(path.join(folder, 'source'));
  fs.writeFileSync(path.join(folder, 'barobar.json'), '{}\n');
  for (let at = 0; at < documents; at++) {
    const texts = Array.from({ length: briefingsEach }, (_, each) =>
      makeBriefing(at * briefingsEach + each + 1),
    );
    const body = texts.flatMap((text) => text.trim().split('\n\n').map(paragraph)).join('');
    fs.writeFileSync(
      path.join(folder, 'source', `report-${at + 1}.docx`),
      makeDocx(body, { '[Content_Types].xml': types }),
    );
  }
  printHead();
  print('update, all new', measure([bin, '--quiet', 'update'], folder, 1));
  print('update, nothing new', measure([bin, '--quiet', 'update'], folder, 1));
  print('export --to ru', measure([bin, '--quiet', 'export', '--to', 'ru'], folder, 1));
  if (isInstalled('soffice')) {
    const ten = Array.from({ length: 10 }, (_, at) => `source/report-${at + 1}.docx`).join(' ');
    const convert = `soffice -env:UserInstallation=file://${folder}/profile --headless --convert-to odt --outdir odt`;
    measureShell(`${convert} source/report-1.docx`, folder, 1);
    print('LibreOffice, ten to ODT', measureShell(`${convert} ${ten}`, folder, 1));
  } else console.log('LibreOffice is not installed: nothing to compare with.');
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
