import { expect, test } from 'vitest';
import { escapeHtml, safeAddress } from '../../src/editions/html/escape.ts';

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
])('%j may be followed', (href) => {
  expect(safeAddress(href)).toBe(href);
});

test.each(['javascript:x', '#a b', 'ftp://example.org', 'https:///x', 'report.pdf'])('%j may not', (href) => {
  expect(safeAddress(href)).toBeUndefined();
});
