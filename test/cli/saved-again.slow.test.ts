import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeDocx, makeOdt, wordPart } from '../formats/office/packages.ts';
import { describeWith } from '../needs.ts';
import { type Session, startSession } from './session.ts';

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const cell = (text: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p>${run(text)}</w:p></w:tc>`;

/** The words that an editor changes, as they stand in each source. */
const edited = 'Work began in March.';

const sources: Readonly<Record<string, (lead: string) => Uint8Array>> = {
  docx: (lead) =>
    makeDocx(
      [
        `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>${run('Council approves the plan')}</w:p>`,
        `<w:p>${run('The council met ')}${run('on Friday', '<w:b/>')}${run('. It agreed ')}${run('on', '<w:i/>')}${run(' the plan. ')}${run(lead)}</w:p>`,
        `<w:p>${run('The dam', '<w:lang w:val="en-GB"/>')}<w:proofErr w:type="spellStart"/>${run(' is 40 m ')}<w:proofErr w:type="spellEnd"/>${run('high')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('. Nobody was hurt.')}</w:p>`,
        `<w:p>${run('See ')}<w:hyperlink w:anchor="annex">${run('the annex', '<w:u w:val="single"/>')}</w:hyperlink>${run(' for more.')}</w:p>`,
        `<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr>${cell('Town')}${cell('People')}</w:tr><w:tr>${cell('Minsk')}${cell('Two million')}</w:tr></w:tbl>`,
        `<w:p><w:bookmarkStart w:id="1" w:name="annex"/>${run('Annex')}<w:bookmarkEnd w:id="1"/></w:p><w:sectPr/>`,
      ].join(''),
      {
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>',
        'word/footnotes.xml': wordPart(
          'footnotes',
          `<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${run(' Measured in May.')}</w:p></w:footnote>`,
        ),
      },
    ),
  odt: (lead) =>
    makeOdt(
      [
        '<text:h text:outline-level="1">Council approves the plan</text:h>',
        `<text:p>The council met <text:span text:style-name="B">on Friday</text:span>. It agreed <text:span text:style-name="I">on</text:span> the plan. ${lead}</text:p>`,
        '<text:p>The dam is 40 m high<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Measured in May.</text:p></text:note-body></text:note>. Nobody was <text:soft-page-break/>hurt.</text:p>',
        '<text:list><text:list-item><text:p>See <text:a xlink:type="simple" xlink:href="https://example.org/annex">the annex</text:a> for more.</text:p></text:list-item></text:list>',
        '<table:table table:name="T"><table:table-column/><table:table-row><table:table-cell><text:p>Minsk</text:p></table:table-cell></table:table-row></table:table>',
        '<text:p>One<text:s text:c="2"/>two.</text:p>',
      ].join(''),
      '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>',
      {
        'META-INF/manifest.xml':
          '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
      },
    ),
  html: (lead) =>
    new TextEncoder().encode(
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The plan is approved</title></head><body><h1>Council approves the plan</h1><p>The council met <b>on Friday</b>. It agreed <i>on</i> the plan. ${lead}</p><ul><li>The dam is 40&nbsp;m high. Nobody was hurt.</li></ul><table><tr><td>Minsk</td><td>Two million</td></tr></table><p>See <a href="https://example.org/annex">the annex</a> for more.</p></body></html>`,
    ),
};

/** Saves a source again, as a person does who opens it in LibreOffice. */
function saveAgain(session: Session, ending: string): Uint8Array {
  const filters: Readonly<Record<string, string>> = {
    docx: 'docx:MS Word 2007 XML',
    odt: 'odt',
    html: 'html:HTML (StarWriter)',
  };
  const profile = `-env:UserInstallation=file://${path.join(session.folder, 'profile')}`;
  const source = path.join(session.folder, `source/plan.${ending}`);
  const out = path.join(session.folder, 'saved');
  const { status, stderr } = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', filters[ending]!, '--outdir', out, source],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return session.bytes(`saved/plan.${ending}`);
}

describeWith({ programs: ['soffice'] }, 'a source that LibreOffice saved again', () => {
  const idsOf = (session: Session): readonly (readonly [source: string, id: string])[] =>
    Object.entries(
      JSON.parse(session.read('locales/en/plan.json')) as Record<string, { source: string; retired?: true }>,
    ).flatMap(([id, { source, retired }]) => (retired ? [] : [[source, id] as const]));

  it.each(Object.keys(sources))(
    'keeps every id in %s, and all but one where an editor changed a sentence',
    { timeout: 180_000 },
    async (ending) => {
      const session = startSession();
      await session.run('init', '--targets', 'ru');
      const file = `source/plan.${ending}`;
      session.write(file, sources[ending]!(edited));
      expect(await session.run('update')).toMatchObject({ code: 0 });
      const before = idsOf(session);
      expect(before.length).toBeGreaterThan(8);

      const saved = saveAgain(session, ending);
      expect(saved).not.toEqual(session.bytes(file));
      session.write(file, saved);
      await session.run('update');
      expect(idsOf(session)).toEqual(before);

      session.write(file, sources[ending]!('Work began on 4 May.'));
      session.write(file, saveAgain(session, ending));
      await session.run('update');
      const after = new Map(idsOf(session));
      expect(after.get('Work began on 4 May.')).toBeDefined();
      for (const [source, id] of before) if (source !== edited) expect(after.get(source), source).toBe(id);
    },
  );
});
