import { type NewEntry, writeZip } from '../../packages/zip.ts';
import { type BuiltElement, element } from '../../xml/build.ts';

/** A part of an office document that we write. */
export interface PartText {
  readonly name: string;
  /** Its content type. */
  readonly type: string;
  readonly root: BuiltElement;
}

/** An office document (ECMA-376) that we write. */
export interface OfficeFile {
  /** Name of the part that the package begins with. */
  readonly main: string;
  readonly parts: readonly PartText[];
  readonly properties: BuiltElement;
  /** The relationships of parts. */
  readonly links: readonly { readonly name: string; readonly root: BuiltElement }[];
  /** Files that parts show, by their names, and the content types of their endings. */
  readonly media?: readonly NewEntry[];
  readonly mediaTypes?: ReadonlyMap<string, string>;
  /** The text of a part. */
  readonly text: (root: BuiltElement) => string;
}

const packages = 'http://schemas.openxmlformats.org/package/2006';

/** Of the attributes that name a relationship of a part. */
export const relationshipsNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The bytes of an office document. The same parts give the same bytes. */
export function writeParts({
  main,
  parts,
  properties,
  links,
  text,
  media = [],
  mediaTypes = new Map(),
}: OfficeFile): Uint8Array {
  const types = element(
    'Types',
    { xmlns: `${packages}/content-types` },
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...[...mediaTypes].map(([Extension, ContentType]) => element('Default', { Extension, ContentType })),
    ...parts.map(({ name, type }) => element('Override', { PartName: `/${name}`, ContentType: type })),
    element('Override', {
      PartName: '/docProps/core.xml',
      ContentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    }),
  );
  const roots = element(
    'Relationships',
    { xmlns: `${packages}/relationships` },
    element('Relationship', {
      Id: 'rId1',
      Type: `${relationshipsNamespace}/officeDocument`,
      Target: main,
    }),
    element('Relationship', {
      Id: 'rId2',
      Type: `${packages}/relationships/metadata/core-properties`,
      Target: 'docProps/core.xml',
    }),
  );
  const entry = (name: string, root: BuiltElement): NewEntry => ({
    name,
    bytes: new TextEncoder().encode(text(root)),
  });
  return writeZip([
    entry('[Content_Types].xml', types),
    entry('_rels/.rels', roots),
    ...parts.map(({ name, root }) => entry(name, root)),
    ...links.map(({ name, root }) => entry(name, root)),
    entry('docProps/core.xml', properties),
    ...media,
  ]);
}

/** The relationships of a part: ids, the last words of their types, and targets, which may be outside the package. */
export function relationships(
  links: readonly (readonly [id: string, type: string, target: string, mode?: 'External'])[],
): BuiltElement {
  return element(
    'Relationships',
    { xmlns: `${packages}/relationships` },
    ...links.map(([id, type, target, mode]) =>
      element('Relationship', {
        Id: id,
        Type: `${relationshipsNamespace}/${type}`,
        Target: target,
        TargetMode: mode,
      }),
    ),
  );
}

/** The title and language of a document. It has no dates, so that two exports are the same bytes. */
export function coreProperties(title: string, language: string): BuiltElement {
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${packages}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    element('dc:title', {}, title),
    element('dc:creator', {}, 'Barobar'),
    element('dc:language', {}, language),
  );
}
