/** The forms of words, which only a search needs. */

const ownAddress = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';

/** @type {Promise<SiteWords> | undefined} */
let wordsAsked;

/** The functions of words.js, loaded once, when they are first needed. */
const loadWords = () => {
  wordsAsked ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL('words.js', ownAddress).href;
    script.addEventListener('load', () => {
      if (globalThis.barobarWords) resolve(globalThis.barobarWords);
      else reject(new Error('words.js'));
    });
    script.addEventListener('error', () => {
      wordsAsked = undefined;
      reject(new Error('words.js'));
    });
    document.head.append(script);
  });
  return wordsAsked;
};
