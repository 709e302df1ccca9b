import { expect, test } from 'vitest';
import { escapeHtml, safeAddress } from '../../../src/site/kit/escape.ts';

test.each([
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ["\" onclick='x'", '&quot; onclick=&#39;x&#39;'],
  ['&amp; & &#0;', '&amp;amp; &amp; &amp;#0;'],
  ['</style>]]>-->', '&lt;/style&gt;]]&gt;--&gt;'],
  ['a\r\nb\rc\td', 'a\nb\nc\td'],
  ['\u0000\u000b\u001b\u0085\ufffe\ud800x', '\ufffd\ufffd\ufffd\ufffd\ufffd\ufffdx'],
  ['ғӣқӯҳҷ ўі \u00a0\u202f 😀 e\u0301', 'ғӣқӯҳҷ ўі \u00a0\u202f 😀 e\u0301'],
])('%j', (text, expected) => {
  expect(escapeHtml(text)).toBe(expected);
});

test.each([
  'https://example.org/a?b#c',
  'HTTP://example.org',
  'mailto:press@example.org',
  '#part',
  '#частка',
  'tel:+7(495)123-45-67',
  'https://example.org/@press?to=a@b#c@d',
  'https://fa.wikipedia.org/wiki/می\u200cخواهم',
])('%j may be followed', (href) => {
  expect(safeAddress(href)).toBe(href);
});

test.each([
  ...['javascript:x', '#a b', 'ftp://example.org', 'https:///x', 'report.pdf', 'tel:', 'tel:javascript'],
  // The name and password of a user, in every shape that a browser takes for them.
  ...[
    'https://user:pass@example.org/',
    'HTTPS://user@example.org',
    'http://:@example.org',
    'https://a@b@c.example',
  ],
  ...['https://example.org%2f@evil.example/', 'https://пароль:1@example.org/'],
  ...[
    'https://example.org/\u202egpj.exe',
    'https://exa\u200bmple.org',
    'java\u0000script:x',
    '#\u2066a',
    'https://a\ud800',
  ],
  ...[
    'data:text/html,x',
    'blob:https://example.org/x',
    '&#106;avascript:x',
    'view-source:https://example.org',
  ],
])('%j may not', (href) => {
  expect(safeAddress(href)).toBeUndefined();
});
