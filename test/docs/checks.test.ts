import { expect, it } from 'vitest';
import { writeChecksPage } from './checks-page.ts';

/** `npm run docs`, or `vitest run -u`, writes the page anew. */
it('the page of checks is made from the checks', async () => {
  await expect(writeChecksPage()).toMatchFileSnapshot('../../docs/checks.md');
});
