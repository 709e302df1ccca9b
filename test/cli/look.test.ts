import { describe, expect, it } from 'vitest';
import { findTemplateFault } from '../../src/site/kit/template.ts';
import { expectLinear } from '../linear.ts';
import { copyExample, filesEnding, readPages } from './published-site.ts';

const template = `<!DOCTYPE html>
<html lang="{{language}}">
<head>
{{ head }}</head>
<body class="house languages-{{columns}}">
<p class="masthead">Press office</p>
{{bar}}{{main}}{{foot}}</body>
</html>
`;
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><title>Crest</title></svg>';

/** A site with a look of its own: settings over these, files over these. */
function startSite(
  site: object = {},
  files: Readonly<Record<string, string>> = {},
): ReturnType<typeof copyExample> {
  const session = copyExample({
    url: 'https://press.example.org/news',
    title: { en: 'Press <desk>', ru: 'Пресс-служба', tg: 'Хадамоти матбуот' },
    footer: { en: 'Free to reprint.', be: 'Перадрук вольны.' },
    logo: 'look/crest.svg',
    style: 'look/house.css',
    template: 'look/page.html',
    ...site,
  });
  const all = {
    'look/crest.svg': svg,
    'look/house.css': '.house { color: teal; }\n',
    'look/page.html': template,
    ...files,
  };
  for (const [file, text] of Object.entries(all)) session.write(file, text);
  return session;
}

describe('the look of a site', () => {
  it('is on every page: name, picture, style, frame and foot', async () => {
    const session = startSite();
    expect(await session.run('publish')).toMatchObject({ code: 0 });
    expect(session.read('dist/site/site.css')).toContain('teal');
    expect(session.read('dist/site/logo.svg')).toBe(svg);
    const pages = readPages(session);
    expect(pages.size).toBeGreaterThan(15);
    for (const [page, elements] of pages) {
      expect(elements.find(({ attributes }) => attributes['class'] === 'masthead')?.text, page).toBe(
        'Press office',
      );
      const styles = elements.filter(
        ({ name, attributes }) => name === 'link' && attributes['rel'] === 'stylesheet',
      );
      expect(
        styles.map(({ attributes }) => attributes['href']?.replace(/^(?:\.\.\/)*/, '')).join(' '),
        page,
      ).toMatch(/site\.css$/);
      // A picture is shown as a picture: what is in it does not run.
      expect(
        elements.filter(({ name }) => name === 'svg'),
        page,
      ).toEqual([]);
    }
    const home = pages.get('ru/index.html') ?? [];
    expect(home.find(({ name }) => name === 'title')?.text).toContain('Пресс-служба');
    expect(home.find(({ name }) => name === 'img')?.attributes['src']).toBe('../logo.svg');
    expect(session.read('dist/site/index.html')).toContain('Press &lt;desk&gt;');
    expect(session.read('dist/site/be/index.html')).toContain('<p lang="be">Перадрук вольны.</p>');
    expect(session.read('dist/site/ru/index.html')).not.toContain('<p lang="be">Перадрук');
    // Where the workspace has no name of its own in a language, the general one stays.
    expect(session.read('dist/site/be/index.html')).not.toContain('Пресс-служба');
  });

  it('rebuilds every page when one of its files changes, and is removed with its setting', async () => {
    const session = startSite();
    await session.run('publish');
    session.write('look/house.css', '.house { color: navy; }\n');
    expect(JSON.parse((await session.run('publish', '--json')).out)).toMatchObject({ rebuilt: 3 });
    expect(session.read('dist/site/site.css')).toContain('navy');
    session.write('barobar.json', '{}');
    await session.run('publish');
    expect(filesEnding(session, '.css')).toEqual(['edition.css']);
    expect(session.exists('dist/site/logo.svg')).toBe(false);
  });
});

describe('a look that cannot be used', () => {
  const page = (change: (text: string) => string): Readonly<Record<string, string>> => ({
    'look/page.html': change(template),
  });
  it.each<[string, object, Readonly<Record<string, string>>, string]>([
    ['a file that is not there', { logo: 'look/gone.png' }, {}, 'barobar.json:1:'],
    ['a way out of the workspace', { style: '../house.css' }, {}, 'barobar.json:1:'],
    ['another kind of file', { logo: 'look/crest.gif' }, {}, 'ends in .svg'],
    [
      'a picture by name only',
      { logo: 'look/crest.png' },
      { 'look/crest.png': 'no picture' },
      'look/crest.png:1:1: The file look/crest.png is no picture',
    ],
    [
      'an icon that is another kind of picture',
      { icon: 'look/icon.png' },
      { 'look/icon.png': 'GIF89a' },
      'look/icon.png is not what its name says. Save it as PNG or SVG, named so.',
    ],
    [
      'a picture that is a page with a script when it is opened alone',
      {},
      { 'look/crest.svg': svg.replace('<title', '<script>alert(1)</script><title') },
      'look/crest.svg:1:1: The picture look/crest.svg has the element <script>',
    ],
    ['a style of any size', {}, { 'look/house.css': 'a {}\n'.repeat(500_000) }, 'larger than 2 MB'],
    ['a language the site lacks', { title: { de: 'Presse' } }, {}, 'no language “de”'],
    ['an empty name', { title: { en: ' ' } }, {}, 'must be a text that is not empty'],
    ['an address with a query', { url: 'https://example.org/?a' }, {}, 'is no address of a site'],
    ['an unknown setting', { colour: 'red' }, {}, 'There is no setting “colour”'],
    [
      'a style that loads from elsewhere',
      {},
      { 'look/house.css': 'a {}\n@import "x.css";' },
      'look/house.css:2:1:',
    ],
    [
      'a style with a picture of another site',
      {},
      { 'look/house.css': 'a { background: url(https://example.org/a.png) }' },
      'look/house.css:1:',
    ],
    ['an unknown place', {}, page((text) => text.replace('{{foot}}', '{{feet}}')), 'look/page.html:7:16: '],
    ['a place that stands twice', {}, page((text) => text.replace('{{foot}}', '{{main}}')), 'occurs twice'],
    ['a place that is missing', {}, page((text) => text.replace('{{ head }}', '')), '“{{head}}” is missing'],
    [
      'a script',
      {},
      page((text) => text.replace('</body>', '<script>x()</script></body>')),
      'A script cannot be in a template',
    ],
    [
      'a style in an attribute',
      {},
      page((text) => text.replace('<p ', '<p style="color:red" ')),
      'look/page.html:6:',
    ],
    [
      'a referrer policy of its own',
      {},
      page((text) => text.replace('{{ head }}', '<meta name="referrer" content="unsafe-url"/>{{ head }}')),
      'A referrer policy cannot be in a template',
    ],
    [
      'a picture of another site',
      {},
      page((text) => text.replace('<p ', '<img src="//example.org/a.png"/><p ')),
      'of another site',
    ],
    [
      'a place that begins and does not end',
      {},
      page((text) => `${text}{{ ${' '.repeat(99)}`),
      'begins no place',
    ],
    [
      'a template of any length',
      {},
      page((text) => text + ' '.repeat(200_000)),
      'longer than 200000 characters',
    ],
    ['a name of any length', { title: { en: 'x'.repeat(2_001) } }, {}, 'longer than 2000 characters'],
    ['an address with a password', { url: 'https://:secret@example.org/' }, {}, 'is no address of a site'],
    ['no document', {}, page((text) => text.replace('<!DOCTYPE html>\n', '')), 'DOCTYPE'],
  ])('is refused with its place, and nothing is written: %s', async (_, site, files, message) => {
    const session = startSite(site, files);
    const { code, err } = await session.run('publish');
    expect(err).toContain(message);
    expect(code).toBe(3);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(session.exists('dist')).toBe(false);
  });

  it.each([
    '<script/x>alert(1)</script>',
    '<script{{foot}}>alert(1)</script>',
    '<scr{{foot}}ipt>alert(1)</script>',
    '<meta/http-equiv="refresh" content="0;url=x"/>',
    '<meta content=">" http-equiv="refresh"/>',
    '<svg/onload=alert(1)>',
    '<p title="x"onclick="alert(1)">',
    '<p {{foot}}onclick=alert(1)>',
    '<iframe/src="x">',
    '<img/src=//example.org/a.png>',
  ])('is refused in whatever form HTML has for it: %s', (element) => {
    const rest = element.includes('{{foot}}') ? template.replace('{{foot}}', '') : template;
    const text = rest.replace('<p class', `${element}<p class`);
    expect(findTemplateFault(text)?.message).toMatch(/cannot be in a template\.$/);
  });

  it.each([
    ['an element', (text: string) => text.replace('<head>', '<head><a href="javascript:alert(1)">')],
    [
      'a comment around it',
      (text: string) => text.replace('<head>', '<head><!-- ').replace('</head>', '--></head>'),
    ],
    ['an attribute that goes on', (text: string) => text.replace('<head>', '<head><meta name="x>')],
    ['no head', (text: string) => text.replace('<head>', '')],
  ])('is refused above our policy: %s', (_, change) => {
    expect(findTemplateFault(change(template))?.message).toMatch(/^Above \{\{head\}\} there is more than/);
  });

  it('is looked for in linear time', () => {
    for (const part of ['<meta ', '{{ ', 'name ', 'src = ', '" ', '<!--', '<html a="'])
      expectLinear(190_000, (size) => findTemplateFault(template + part.repeat(size / part.length)));
    for (const part of ['<meta a="b">', '<!-- a -->', ' ', '<meta a="'])
      expectLinear(190_000, (size) =>
        findTemplateFault(template.replace('<head>', `<head>${part.repeat(size / part.length)}`)),
      );
  });

  it.each([
    [
      'comments and <meta> above the head',
      {},
      page((text) =>
        text.replace('<head>', '<head>\n<!-- ours -->\n<meta name="theme-color" content="teal"/>'),
      ),
    ],
    ['data: in a style', {}, { 'look/house.css': 'a { background: url("data:image/png;base64,AA") }' }],
    ['CRLF and a byte order mark', {}, { 'look/page.html': `\ufeff${template.replaceAll('\n', '\r\n')}` }],
    ['no place for the foot', {}, { 'look/page.html': template.replace('{{foot}}', '') }],
  ])('others are not: %s', async (_, site, files) => {
    expect(await startSite(site, files).run('publish')).toMatchObject({ code: 0 });
  });
});
