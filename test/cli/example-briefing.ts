import { strToU8, zlibSync } from 'fflate';
import { writeZip } from '../../src/packages/zip.ts';

const office = 'http://schemas.openxmlformats.org';
const relations = `${office}/officeDocument/2006/relationships`;
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const namespaces = [
  `xmlns:w="${office}/wordprocessingml/2006/main"`,
  `xmlns:r="${relations}"`,
  `xmlns:wp="${office}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${office}/drawingml/2006/main"`,
  `xmlns:pic="${office}/drawingml/2006/picture"`,
].join(' ');

const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, style = ''): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`;

const [width, height] = [320, 160];

const sirens: readonly (readonly [x: number, y: number])[] = [
  [50, 80],
  [65, 53],
  [105, 32],
  [160, 25],
  [215, 32],
  [255, 53],
  [270, 80],
  [255, 107],
  [215, 128],
  [160, 135],
  [105, 128],
  [65, 107],
];

/** The picture of the example: a lake with red dots on its shore, as a PNG of 8-bit RGB. */
function drawLake(): Uint8Array {
  const rows = new Uint8Array(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isLake = (x - 160) ** 2 + 4 * (y - 80) ** 2 < 110 ** 2;
      const isSiren = sirens.some(([left, top]) => (x - left) ** 2 + (y - top) ** 2 <= 16);
      const colour = isSiren ? [200, 30, 30] : isLake ? [90, 150, 210] : [225, 235, 210];
      rows.set(colour, y * (1 + width * 3) + 1 + x * 3);
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ];
  return Uint8Array.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    ...chunks.flatMap((each) => [...each]),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(strToU8(type), 4);
  bytes.set(data, 8);
  let crc = 0xffff_ffff;
  for (const byte of bytes.subarray(4, 8 + data.length)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  view.setUint32(8 + data.length, ~crc >>> 0);
  return bytes;
}

function drawing(): string {
  const extent = `cx="${width * 9525}" cy="${height * 9525}"`;
  return (
    `<w:r><w:drawing><wp:inline><wp:extent ${extent}/><wp:docPr id="1" name="Picture 1" descr="Lake Orvane with the sirens on its shore as red dots"/>` +
    `<a:graphic><a:graphicData uri="${office}/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="lake.png"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="rId4"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  );
}

function table(rows: readonly (readonly string[])[]): string {
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`,
  );
  const cells = (row: readonly string[], properties: string): string =>
    row
      .map(
        (text) =>
          `<w:tc><w:tcPr><w:tcW w:w="3020" w:type="dxa"/></w:tcPr>${paragraph(run(text, properties))}</w:tc>`,
      )
      .join('');
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${border.join('')}</w:tblBorders></w:tblPr>` +
    `<w:tblGrid>${'<w:gridCol w:w="3020"/>'.repeat(3)}</w:tblGrid>` +
    rows.map((row, index) => `<w:tr>${cells(row, index === 0 ? '<w:b/>' : '')}</w:tr>`).join('') +
    '</w:tbl>'
  );
}

const noteCall =
  '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>';

function body(): string {
  return [
    paragraph(run('Lake Rescue Service tests its flood sirens on 1 June'), 'Heading1'),
    paragraph(
      run(
        'The Lake Rescue Service (LRS) will test 34 sirens around Lake Orvane on Monday, 1 June. The test begins at 14:00 and takes ',
      ) +
        run('five minutes', '<w:b/>') +
        run('.'),
    ),
    paragraph(run('“A siren helps only those who recognize it,” said Director Mira Solane.') + noteCall),
    paragraph(run('What the signals mean'), 'Heading2'),
    table([
      ['Signal', 'Length', 'What to do'],
      ['Three long blasts', '60 seconds', 'Walk uphill at once'],
      ['Short blasts', '30 seconds', 'Listen to the radio'],
      ['One steady tone', '90 seconds', 'Go home: the danger is over'],
    ]),
    paragraph(drawing()),
    paragraph(run('Sirens on the shore of Lake Orvane, drawing by the LRS'), 'Caption'),
    paragraph(run('Nobody has to leave home during the test. Ferries and schools work as usual.')),
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>',
  ].join('');
}

function footnotes(): string {
  const mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>';
  const link = `<w:hyperlink r:id="rId1">${run('LRS website', '<w:color w:val="0563C1"/><w:u w:val="single"/>')}</w:hyperlink>`;
  return (
    `${head}<w:footnotes ${namespaces}>` +
    `<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>` +
    `<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>` +
    `<w:footnote w:id="2">${paragraph(`${mark}${run(' Recordings of the three signals are on the ')}${link}${run('.')}`)}</w:footnote></w:footnotes>`
  );
}

function styles(): string {
  const style = (id: string, name: string, properties: string, outline = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/>${outline}</w:pPr><w:rPr>${properties}</w:rPr></w:style>`;
  return (
    `${head}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:cs="Liberation Serif"/><w:sz w:val="24"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` +
    style('Heading1', 'heading 1', '<w:b/><w:sz w:val="36"/>', '<w:outlineLvl w:val="0"/>') +
    style('Heading2', 'heading 2', '<w:b/><w:sz w:val="28"/>', '<w:outlineLvl w:val="1"/>') +
    style('Caption', 'caption', '<w:i/><w:sz w:val="20"/>') +
    '</w:styles>'
  );
}

const relation = (id: string, type: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`;
const relationships = (...each: readonly string[]): string =>
  `${head}<Relationships xmlns="${office}/package/2006/relationships">${each.join('')}</Relationships>`;

/** The bytes of `source/siren-test.docx`: a briefing in Word with a table, a picture and a footnote. */
export function makeExampleBriefing(): Uint8Array {
  const type = (part: string, name: string): string =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-${name}+xml"/>`;
  const word = 'officedocument.wordprocessingml';
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml':
      `${head}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
      type('word/document.xml', `${word}.document.main`) +
      type('word/styles.xml', `${word}.styles`) +
      type('word/footnotes.xml', `${word}.footnotes`) +
      type('docProps/core.xml', 'package.core-properties') +
      '</Types>',
    '_rels/.rels': relationships(
      relation('rId1', `${relations}/officeDocument`, 'word/document.xml'),
      relation('rId2', `${office}/package/2006/relationships/metadata/core-properties`, 'docProps/core.xml'),
    ),
    'docProps/core.xml':
      `${head}<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
      '<dc:title>Lake Rescue Service tests its flood sirens on 1 June</dc:title>' +
      '<dc:description>A siren test on 1 June: when it begins and what the signals mean.</dc:description></cp:coreProperties>',
    'word/_rels/document.xml.rels': relationships(
      relation('rId1', `${relations}/styles`, 'styles.xml'),
      relation('rId2', `${relations}/footnotes`, 'footnotes.xml'),
      relation('rId4', `${relations}/image`, 'media/lake.png'),
    ),
    'word/_rels/footnotes.xml.rels': relationships(
      relation('rId1', `${relations}/hyperlink`, 'https://lake-rescue.example/', ' TargetMode="External"'),
    ),
    'word/document.xml': `${head}<w:document ${namespaces}><w:body>${body()}</w:body></w:document>`,
    'word/styles.xml': styles(),
    'word/footnotes.xml': footnotes(),
  };
  return writeZip([
    ...Object.entries(files).map(([name, text]) => ({ name, bytes: strToU8(text) })),
    { name: 'word/media/lake.png', bytes: drawLake(), isStored: true },
  ]);
}
