import { value, w } from '../../../exchange/tables/word-elements.ts';
import type { Picture } from '../../../model/content.ts';
import type { NewEntry } from '../../../packages/zip.ts';
import { type BuiltElement, element } from '../../../xml/build.ts';

type Relationship = readonly [id: string, type: string, target: string, mode?: 'External'];

/** A part of a document while it is written: what it refers to. */
export interface WordPart {
  /** Id of the relationship to an address. */
  link(address: string): string;
  /** The call of a footnote by its folded label; undefined if the document has none, or has called it already. */
  call(label: string): BuiltElement | undefined;
  /** A picture in a line; undefined if word processors cannot show it. */
  picture(picture: Picture, alternative: string): BuiltElement | undefined;
  readonly relationships: readonly Relationship[];
}

/** Files that the parts of a document show. */
export interface WordMedia {
  readonly files: readonly NewEntry[];
  /** Content types by the endings of the files. */
  readonly types: ReadonlyMap<string, string>;
  /** The name of a picture's file, below `word/`; undefined if word processors cannot show it. */
  add(picture: Picture): string | undefined;
}

/** What Word shows (SVG and WebP it does not, or only beside another picture). */
const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
};

/** Collects pictures of a briefing, each once. */
export function collectMedia(contents: ReadonlyMap<string, Uint8Array>): WordMedia {
  const names = new Map<string, string>();
  const files: NewEntry[] = [];
  const types = new Map<string, string>();
  return {
    files,
    types,
    add({ path, mediaType }) {
      const known = names.get(path);
      if (known !== undefined) return known;
      const ending = endings[mediaType];
      const bytes = contents.get(path);
      if (ending === undefined || !bytes) return undefined;
      const name = `media/${names.size + 1}.${ending}`;
      names.set(path, name);
      // They are compressed already.
      files.push({ name: `word/${name}`, bytes, isStored: true });
      types.set(ending, mediaType);
      return name;
    },
  };
}

/** A part with the relationships that it begins with; `notes` are the footnotes that it may call, by folded label. */
export function makePart(
  first: readonly Relationship[],
  notes: ReadonlyMap<string, number>,
  media: WordMedia,
): WordPart {
  const relationships = [...first];
  const links = new Map<string, string>();
  const called = new Set<number>();
  const relate = (type: string, target: string, mode?: 'External'): string => {
    const key = `${type} ${target}`;
    const known = links.get(key);
    if (known !== undefined) return known;
    const id = `rId${relationships.length + 1}`;
    links.set(key, id);
    relationships.push(mode === undefined ? [id, type, target] : [id, type, target, mode]);
    return id;
  };
  let pictures = 0;
  return {
    relationships,
    link: (address) => relate('hyperlink', address, 'External'),
    call(label) {
      const number = notes.get(label);
      if (number === undefined || called.has(number)) return undefined;
      called.add(number);
      return w(
        'r',
        {},
        w('rPr', {}, value('rStyle', 'FootnoteReference')),
        w('footnoteReference', { id: `${number}` }),
      );
    },
    picture(picture, alternative) {
      const name = media.add(picture);
      const { width, height } = picture;
      if (name === undefined || width === undefined || height === undefined) return undefined;
      return drawing(relate('image', name), { width, height }, alternative, ++pictures);
    },
  };
}

const drawingML = 'http://schemas.openxmlformats.org/drawingml/2006';

/** English Metric Units (ECMA-376, part 1, § 20.1.2.1): of a pixel at 96 to the inch, and of the width of the text. */
const unitsOfPixel = 9525;
const widest = 6_120_000;

/** A picture in a line, no wider than the text. */
function drawing(
  id: string,
  { width, height }: { readonly width: number; readonly height: number },
  alternative: string,
  number: number,
): BuiltElement {
  const scale = Math.min(unitsOfPixel, widest / width);
  const size = { cx: `${Math.round(width * scale)}`, cy: `${Math.round(height * scale)}` };
  const name = { id: `${number}`, name: `Picture ${number}`, descr: alternative };
  return w(
    'r',
    {},
    w(
      'drawing',
      {},
      element(
        'wp:inline',
        { 'xmlns:wp': `${drawingML}/wordprocessingDrawing`, distT: '0', distB: '0', distL: '0', distR: '0' },
        element('wp:extent', size),
        element('wp:docPr', name),
        element(
          'a:graphic',
          { 'xmlns:a': `${drawingML}/main` },
          element(
            'a:graphicData',
            { uri: `${drawingML}/picture` },
            element(
              'pic:pic',
              { 'xmlns:pic': `${drawingML}/picture` },
              element('pic:nvPicPr', {}, element('pic:cNvPr', name), element('pic:cNvPicPr')),
              element(
                'pic:blipFill',
                {},
                element('a:blip', { 'r:embed': id }),
                element('a:stretch', {}, element('a:fillRect')),
              ),
              element(
                'pic:spPr',
                {},
                element('a:xfrm', {}, element('a:off', { x: '0', y: '0' }), element('a:ext', size)),
                element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}
