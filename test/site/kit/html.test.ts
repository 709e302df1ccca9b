import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../../src/site/kit/escape.ts';
import { html, joinHtml, trustedHtml } from '../../../src/site/kit/html.ts';

const text = fc.string({
  unit: fc.constantFrom('<', '>', '&', '"', "'", '\r', '\0', '\ud800', 'ӣ', 'a', '`', '$'),
});

describe('markup of a template', () => {
  it('escapes texts, in content and in attributes', () => {
    const title = `<b title='x'>"&`;
    expect(String(html`<p title="${title}">${title}</p>`)).toBe(
      '<p title="&lt;b title=&#39;x&#39;&gt;&quot;&amp;">&lt;b title=&#39;x&#39;&gt;&quot;&amp;</p>',
    );
  });

  it('takes markup as it is, alone and in lists', () => {
    const items = ['a', '<'].map((each) => html`<li>${each}</li>`);
    expect(String(html`<ul>${items}</ul>${html`<hr/>`}${7}`)).toBe('<ul><li>a</li><li>&lt;</li></ul><hr/>7');
  });

  it('escapes texts in lists too', () => {
    expect(String(html`<p>${['<', html`<br/>`, '&']}</p>`)).toBe('<p>&lt;<br/>&amp;</p>');
  });

  it('escapes each text once, however deeply it is nested', () => {
    fc.assert(
      fc.property(text, fc.nat({ max: 5 }), (each, depth) => {
        let nested = html`${each}`;
        for (let at = 0; at < depth; at++) nested = html`<b>${nested}</b>`;
        expect(String(nested)).toBe(`${'<b>'.repeat(depth)}${escapeHtml(each)}${'</b>'.repeat(depth)}`);
      }),
    );
  });

  it('is not what only looks like it', () => {
    // @ts-expect-error: a text is no markup
    const title: ReturnType<typeof html> = '<b>';
    expect(String(html`<p>${title}</p>`)).toBe('<p>&lt;b&gt;</p>');
    // @ts-expect-error: an object with a text is none either
    joinHtml([{ toString: () => '<b>' }], '');
  });
});

describe('pieces of markup as one', () => {
  it('have what is between them escaped, but for markup', () => {
    expect(String(joinHtml([html`<i/>`, '<'], ' & '))).toBe('<i/> &amp; &lt;');
    expect(String(joinHtml(['a', 'b'], html`<br/>`))).toBe('a<br/>b');
    expect(String(joinHtml([], ', '))).toBe('');
  });

  it('are not escaped where the program says that they are its own', () => {
    expect(String(html`${trustedHtml('<hr/>')}`)).toBe('<hr/>');
  });
});
