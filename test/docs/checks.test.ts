import { expect, it } from 'vitest';
import { writeChecksPage } from './checks-page.ts';

/** `npm run docs`, or `vitest run -u`, rewrites the page. */
it('the page of checks is made from the checks', async () => {
  await expect(writeChecksPage()).toMatchFileSnapshot('../../docs/checks.md');
});
