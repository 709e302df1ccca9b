import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { startPreview } from '../cli/started-preview.ts';
import { describeInBrowsers } from './browsers.ts';

describeInBrowsers('a preview', ({ browser }) => {
  async function open(address: string, options: object = {}): Promise<Page> {
    const context = await browser().newContext(options);
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(address);
    return page;
  }

  it('names beside a page what is found on it, and leads to each sentence', async () => {
    const preview = await startPreview();
    const page = await open(`${preview.address}lake/`);
    await page.getByText('2 findings').click();
    const link = page.getByRole('link', { name: /“The lake is calm\.” has no tg translation/ });
    const target = await link.getAttribute('href');
    await link.click();
    await page.waitForURL((url) => url.hash.startsWith('#s-'));
    expect(target).toBe(`/lake/${new URL(page.url()).hash}`);
    expect(await page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`).count()).toBe(1);
  }, 60_000);

  it('lays an error over the page as it last was, until it is put right', async () => {
    const preview = await startPreview('--watch');
    const page = await open(`${preview.address}lake/`);
    const right = preview.session.read('barobar.json');
    preview.session.write('barobar.json', '{ "site": { "colour": "<b>red</b>" } }');
    const alert = page.getByRole('alert');
    await alert.getByText('There is no setting “colour”').waitFor();
    expect(await page.getByText('The lake is calm.').first().isVisible()).toBe(true);
    await alert.getByRole('button').click();
    expect(await alert.count()).toBe(0);
    preview.session.write('barobar.json', right);
    await page.getByText('2 findings').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  }, 60_000);

  it.each(['light', 'dark'] as const)(
    'has no violation of axe: %s',
    async (colorScheme) => {
      const preview = await startPreview();
      const page = await open(`${preview.address}lake/`, { colorScheme });
      await page.getByText('2 findings').click();
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        return (await axe.run()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
      });
      expect(violations).toEqual([]);
    },
    60_000,
  );
});
