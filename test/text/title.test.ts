import { describe, expect, it } from 'vitest';
import { findFormat } from '../../src/formats/registry.ts';
import type { Document } from '../../src/model/document.ts';
import { segmentDocument } from '../../src/segmentation/document.ts';
import { sourceTitleOf } from '../../src/text/title.ts';

function documentOf(text: string): Document {
  const bytes = new TextEncoder().encode(text);
  const format = findFormat('source/dam.md')!;
  return segmentDocument(format.read({ bytes, path: 'source/dam.md', name: 'dam', language: 'en' }));
}

describe('the title of a document for those who work on it', () => {
  it.each([
    [
      'its first heading of level 1, as on its page',
      '---\ntitle: Old\n---\n\n## One\n\n# The **dam** opens\n',
      'The dam opens',
    ],
    ['without one that of its front matter', '---\ntitle: The dam opens\n---\n\n## One\n', 'The dam opens'],
    ['without both its first heading', 'Text.\n\n## One\n\n## Two\n', 'One'],
    ['without any its name', 'The dam opens.\n', 'dam'],
  ])('is %s', (_, text, title) => {
    expect(sourceTitleOf(documentOf(text))).toBe(title);
  });
});
