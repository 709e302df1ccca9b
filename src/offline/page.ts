import { pageMark } from '../exchange/registry.ts';
import { offlineMessages } from '../messages/offline/offline.ts';
import type { PageProgram } from '../model/edition.ts';
import { escapeHtml } from '../site/kit/escape.ts';
import { html, trustedHtml } from '../site/kit/html.ts';
import type { PageData } from './data.ts';

/**
 * Writes pages for translators, each one file that needs nothing else and works from a disk. Its policy lets only its own
 * style and scripts run, by their digests (`digestOf`: SHA-256 in base 64), and nothing be loaded or sent.
 */
export function createPageWriter(
  { style, boot, packed, digest }: PageProgram,
  digestOf: (text: string) => string,
): (data: PageData) => string {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${digestOf(style)}'`,
    `script-src 'sha256-${digestOf(boot)}' 'sha256-${digest}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return (data) => {
    const messages = offlineMessages(data.target);
    const title = messages.text('title', { title: data.title });
    return `${html`<!DOCTYPE html>
<html lang="${messages.language}">
<head>
<meta charset="utf-8">
${trustedHtml(pageMark)}
<meta http-equiv="Content-Security-Policy" content="${trustedHtml(escapeHtml(policy).replaceAll('&#39;', "'"))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trustedHtml(style)}</style>
</head>
<body>
<noscript><p>${messages.text('noScript')}</p></noscript>
<p id="old" hidden>${messages.text('oldBrowser')}</p>
<script type="application/json" id="data">${trustedHtml(toScript(data))}</script>
<script type="text/plain" id="program">${trustedHtml(packed)}</script>
<script>${trustedHtml(boot)}</script>
</body>
</html>
`}`;
  };
}

/** JSON in which nothing can end the element around it, nor begin a comment in it. */
function toScript(data: PageData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
