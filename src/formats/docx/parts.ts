import type { ZipPackage } from '../../packages/zip.ts';
import { attributeIn, readBlocks } from '../office/node.ts';
import { otherDocument, partPath, readPart, unsupported } from '../office/package.ts';
import { nameOf } from './names.ts';

/** How a part names another one, or an address. */
export interface Relation {
  /** The last step of its type: `hyperlink`, `footnotes`. */
  readonly type: string;
  /** Name of a part; an address where it is external. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The relations of a part by their ids (ECMA-376 part 2 §6.5); none if it has no relations part. */
export function readRelations(zip: ZipPackage, part: string): ReadonlyMap<string, Relation> {
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const relations = new Map<string, Relation>();
  const text = readPart(zip, name);
  if (text === undefined) return relations;
  readBlocks(
    text,
    { base: 0, path: partPath(zip.path, name), nameOf },
    {
      blocks: new Set(['rel:Relationship']),
      open() {},
      close() {},
      block(node) {
        const type = attributeIn(node, 'Type') ?? '';
        const target = attributeIn(node, 'Target') ?? '';
        const isExternal = attributeIn(node, 'TargetMode') === 'External';
        relations.set(attributeIn(node, 'Id') ?? '', {
          type: type.slice(type.lastIndexOf('/') + 1),
          target: isExternal ? target : resolve(part, target),
          isExternal,
        });
      },
    },
  );
  return relations;
}

/** The name of a part from a reference in another one. What would lead out of the package names nothing. */
function resolve(from: string, target: string): string {
  const names = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const name of target.replace(/[?#].*$/s, '').split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}

/** The parts of a document that have a meaning here. */
export interface DocxParts {
  readonly main: string;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly styles: string | undefined;
  readonly numbering: string | undefined;
  readonly comments: string | undefined;
  readonly properties: string | undefined;
  /** Parts with text beside the main one, in the order they are read. */
  readonly others: readonly string[];
}

const textTypes = ['footnotes', 'endnotes', 'header', 'footer'] as const;

/**
 * Finds the parts of a document.
 * @throws BarobarError `document-structure` if there is no document; `document-unsupported` for a signed one
 */
export function findParts(zip: ZipPackage): DocxParts {
  const { path } = zip;
  const names = [...zip.entries.keys()];
  const root = readRelations(zip, '');
  const main = [...root.values()].find(
    ({ type, isExternal }) => type === 'officeDocument' && !isExternal,
  )?.target;
  if (main === undefined || !zip.entries.has(main)) {
    const isOdf = zip.entries.has('content.xml') || zip.entries.has('META-INF/manifest.xml');
    throw isOdf
      ? otherDocument('an OpenDocument package under another name', 'Rename it to .odt.', path)
      : otherDocument(
          'a package without a document',
          'Save it again as DOCX from the program it comes from.',
          path,
        );
  }
  if (names.some((name) => /^_xmlsignatures\/[^/]+\.xml$/i.test(name) || /vbaProjectSignature/i.test(name))) {
    throw unsupported(
      'is signed, and a translation would break the signature',
      'Remove the signature in Word (File, Info), or save an unsigned copy.',
      path,
    );
  }
  const relations = readRelations(zip, main);
  const inner = [...relations.values()].filter(
    ({ isExternal, target }) => !isExternal && zip.entries.has(target),
  );
  const first = (type: string): string | undefined => inner.find((each) => each.type === type)?.target;
  const others = textTypes.flatMap((type) =>
    [...new Set(inner.filter((each) => each.type === type).map(({ target }) => target))].sort(),
  );
  return {
    main,
    relations,
    styles: first('styles'),
    numbering: first('numbering'),
    comments: first('comments'),
    properties: [...root.values()].find(
      ({ type }) => type === 'core-properties' || type === 'metadata/core-properties',
    )?.target,
    others,
  };
}
