import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parseSettings } from '../../src/workspace/settings/settings.ts';

it('the settings of the page on gates can be read', () => {
  const page = fs.readFileSync(path.resolve(import.meta.dirname, '../../docs/gates.md'), 'utf8');
  const blocks = [...page.matchAll(/^```json\n([\s\S]*?)^```/gm)].map(([, text = '']) => text);
  expect(blocks.map((text) => parseSettings(text, 'barobar.json'))).toHaveLength(2);
});
