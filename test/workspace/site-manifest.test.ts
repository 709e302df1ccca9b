import { describe, expect, it } from 'vitest';
import { readSiteManifest } from '../../src/workspace/site-manifest.ts';
import { memoryDisk } from './memory-disk.ts';

/** What a manifest in `/site` with so many briefings says. */
function readBriefings(count: number) {
  const documents = Array.from({ length: count }, (_, at) => `"d${at}":{"files":{"d${at}/index.html":"a"}}`);
  const text = `{"key":"k","shared":{"index.html":"b"},"documents":{${documents.join()}}}`;
  return readSiteManifest(memoryDisk(new Map([['/site/.barobar-site.json', text]])), '/site');
}

describe('a manifest of a site', () => {
  it('tells the files of its briefings, and those they share', () => {
    const { before, manifest } = readBriefings(3);
    expect([...before.documents.keys()]).toEqual(['d0', 'd1', 'd2']);
    expect([...manifest.written.keys()]).toEqual([
      'd0/index.html',
      'd1/index.html',
      'd2/index.html',
      'index.html',
    ]);
  });

  it('counts as none where it lists more briefings than one of ours can', () => {
    const { before, manifest } = readBriefings(50_001);
    expect(before).toEqual({ documents: new Map(), shared: new Map() });
    expect(manifest.written.size).toBe(0);
  });
});
