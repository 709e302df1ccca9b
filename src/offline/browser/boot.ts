/**
 * Starts the program of the page, which lies in it deflated. The policy of the page lets exactly that text run, by its
 * digest: what else might be there would not.
 */
async function start(): Promise<void> {
  const packed = atob(document.getElementById('program')?.textContent ?? '');
  const bytes = Uint8Array.from(packed, (character) => character.charCodeAt(0));
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const script = document.createElement('script');
  script.textContent = await new Response(inflated).text();
  document.head.append(script);
}

start().catch(() => {
  document.getElementById('old')?.removeAttribute('hidden');
});
