import { createNames } from '../office/node.ts';

const odf = 'urn:oasis:names:tc:opendocument:xmlns:';

/** The namespace of elements of text. */
export const textNamespace: string = `${odf}text:1.0`;

/** Namespaces of OpenDocument 1.0 to 1.4. */
export const nameOf: (uri: string, local: string) => string = createNames({
  [textNamespace]: 'text',
  [`${odf}office:1.0`]: 'office',
  [`${odf}style:1.0`]: 'style',
  [`${odf}table:1.0`]: 'table',
  [`${odf}drawing:1.0`]: 'draw',
  [`${odf}form:1.0`]: 'form',
  [`${odf}meta:1.0`]: 'meta',
  [`${odf}manifest:1.0`]: 'manifest',
  [`${odf}xsl-fo-compatible:1.0`]: 'fo',
  [`${odf}svg-compatible:1.0`]: 'svg',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://openoffice.org/2009/office': 'officeooo',
  'http://www.w3.org/2000/xmlns/': 'xmlns',
});
