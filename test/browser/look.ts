import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page in a context of its own, which is closed in the end. `requests` grows with what the page asks for. */
export async function openPage<T>(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  look: (page: Page, requests: readonly string[]) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(url);
    return await look(page, requests);
  } finally {
    await context.close();
  }
}

/** What axe finds wrong, a line each. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Ids of the sentences that are lit up. */
export function litSentences(page: Page): Promise<readonly string[]> {
  return page
    .locator('.s')
    .evaluateAll((all) =>
      all.filter((each) => getComputedStyle(each).backgroundColor !== 'rgba(0, 0, 0, 0)').map(({ id }) => id),
    );
}
