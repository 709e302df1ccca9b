import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { describeWith } from '../needs.ts';
import {
  bringBack,
  escapeXml,
  type HandOut,
  readBytes,
  rewrite,
  startHandOut,
  translate,
} from './hand-outs.ts';

/** Saves files in another format, as a person does who opens them in LibreOffice. */
function convert({ session }: HandOut, format: string, file: string, folder: string): string {
  const profile = `-env:UserInstallation=file://${path.join(session.folder, 'profile')}`;
  const out = path.join(session.folder, folder);
  const { status, stderr } = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', format, '--outdir', out, path.join(session.folder, file)],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  const [ending = ''] = format.split(':', 1);
  return `${folder}/${path.basename(file).replace(/\.[^.]*$/, `.${ending}`)}`;
}

/** Translates a table of ours in its XML, and makes its twentieth sentence a draft with a note. */
function fillIn({ bytes, ids, sources }: HandOut, format: 'docx' | 'xlsx'): Uint8Array {
  const isDocx = format === 'docx';
  return rewrite(bytes, isDocx ? 'word/document.xml' : 'xl/worksheets/sheet1.xml', (xml) =>
    ids.reduce((whole, id, index) => {
      const target = escapeXml(translate(sources.get(id)!));
      const note = index === 19 ? 'Тихое или спокойное?' : '';
      return isDocx ? fillRow(whole, id, target, note) : fillCells(whole, id, target, note);
    }, xml),
  );
}

function fillRow(xml: string, id: string, target: string, note: string): string {
  const start = xml.indexOf(`<w:tag w:val="${id}"/>`);
  const end = xml.indexOf('</w:tr>', start);
  const cells = xml.slice(start, end).split('</w:tc>');
  const set = (at: number, text: string): void => {
    cells[at] = cells[at]!.replace(
      /(<w:pStyle w:val="Cell"\/><\/w:pPr>)[\s\S]*?<\/w:p>/,
      (_, head: string) => {
        return `${head}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
      },
    );
  };
  set(2, target);
  if (note !== '') {
    set(3, note);
    set(4, 'Черновик');
  }
  return xml.slice(0, start) + cells.join('</w:tc>') + xml.slice(end);
}

function fillCells(xml: string, id: string, target: string, note: string): string {
  const row = /<t xml:space="preserve">(s\w{7})<\/t>/g;
  const number = [...xml.matchAll(/<row r="(\d+)"[\s\S]*?<\/row>/g)].find(([whole]) =>
    [...whole.matchAll(row)].some(([, found]) => found === id),
  )?.[1];
  const set = (column: string, text: string, all: string): string =>
    all.replace(
      new RegExp(`<c r="${column}${number}" s="(\\d+)"(?:/>| t="inlineStr">[\\s\\S]*?</c>)`),
      (_, look: string) =>
        `<c r="${column}${number}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`,
    );
  const filled = set('C', target, xml);
  return note === '' ? filled : set('D', note, set('E', 'Черновик', filled));
}

function expectHome(handOut: HandOut, returned: Awaited<ReturnType<typeof bringBack>>): void {
  const { ids, sources } = handOut;
  const printed = /^(?:[^\n]* \[import\/note\]\n)?(?:Drafts [^\n]*\n)?$/;
  expect(returned).toMatchObject({ code: 0, err: expect.stringMatching(printed) });
  expect([...returned.targets].sort()).toEqual(ids.map((id) => [id, translate(sources.get(id)!)]).sort());
  expect(returned.notes.get(ids[19]!)).toEqual(['Тихое или спокойное?']);
  expect(returned.states.get(ids[19]!)).toBe('initial');
}

describeWith({ programs: ['soffice'] }, 'LibreOffice', () => {
  it.each([
    ['docx', ['odt']],
    ['docx', ['docx:MS Word 2007 XML']],
    ['docx', ['odt', 'docx:MS Word 2007 XML']],
    ['xlsx', ['ods']],
    ['xlsx', ['xlsx:Calc MS Excel 2007 XML']],
    ['xlsx', ['ods', 'xlsx:Calc MS Excel 2007 XML']],
    ['xlsx', ['csv:Text - txt - csv (StarCalc):44,34,76']],
    ['xlsx', ['csv:Text - txt - csv (StarCalc):59,34,76']],
    ['xlsx', ['ods', 'csv:Text - txt - csv (StarCalc):9,34,76']],
  ] as const)(
    'saves a table in %s as %j, and every sentence comes home',
    { timeout: 180_000 },
    async (format, steps) => {
      const handOut = await startHandOut(format);
      handOut.session.write(`sent.${format}`, fillIn(handOut, format));
      const file = steps.reduce(
        (from, step, index) => convert(handOut, step, from, `step-${index}`),
        `sent.${format}`,
      );
      const bytes = readBytes(handOut.session, file);
      expectHome(handOut, await bringBack(handOut, bytes, `back${path.extname(file)}`));
    },
  );

  it('saves a table in the older format, and it is refused by name', { timeout: 180_000 }, async () => {
    const handOut = await startHandOut('xlsx');
    handOut.session.write('sent.xlsx', handOut.bytes);
    const file = convert(handOut, 'xls:MS Excel 97', 'sent.xlsx', 'old');
    const returned = await bringBack(handOut, readBytes(handOut.session, file), 'back.xls');
    expect(returned.code).toBe(3);
    expect(returned.err).toMatch(
      /^back\.xls:1:1: The file is an older Excel workbook\..*\[table-structure\]\n$/,
    );
  });
});
