/** Bytes of a text whose characters are bytes. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const number = (value: number, length: number): string =>
  Array.from({ length }, (_, at) => String.fromCharCode((value >>> (8 * (length - 1 - at))) & 0xff)).join('');

const reversed = (value: number, length: number): string => [...number(value, length)].reverse().join('');

/** An Exif segment with an orientation, little-endian, after another tag. */
const exif = (orientation: number): string => {
  const entry = (tag: number, value: number): string =>
    reversed(tag, 2) + reversed(3, 2) + reversed(1, 4) + reversed(value, 4);
  const body = `Exif\0\0II*\0${reversed(8, 4)}${reversed(2, 2)}${entry(0x0100, 1)}${entry(0x0112, orientation)}`;
  return `\xff\xe1${number(body.length + 2, 2)}${body}`;
};

/** A table of Huffman codes, which is passed over, and a frame header. */
const frame = (width: number, height: number): string =>
  `\xff\xc4${number(3, 2)}\0\xff\xff\xc2${number(11, 2)}\x08${number(height, 2)}${number(width, 2)}\x03`;

/** A whole PNG of two by two pixels. */
export const wholePng: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGNkYGBgYGBgYmBgYGBgAAAAMQADN7LQQwAAAABJRU5ErkJggg==',
  'base64',
);

/** The beginnings of pictures that are 640 wide and 480 high, by their kinds. */
export const beginnings: Readonly<Record<string, string>> = {
  png: `\x89PNG\r\n\x1a\n${number(13, 4)}IHDR${number(640, 4)}${number(480, 4)}\x08\x02\0\0\0`,
  jpg: `\xff\xd8${exif(1)}${frame(640, 480)}`,
  'turned.jpg': `\xff\xd8${exif(6)}${frame(480, 640)}`,
  gif: `GIF89a${reversed(640, 2)}${reversed(480, 2)}\0`,
  webp: `RIFF${reversed(40, 4)}WEBPVP8X${reversed(10, 4)}\0\0\0\0${reversed(639, 3)}${reversed(479, 3)}`,
  'lossless.webp': `RIFF${reversed(40, 4)}WEBPVP8L${reversed(10, 4)}\x2f${reversed(639 | (479 << 14), 4)}`,
  'lossy.webp': `RIFF${reversed(40, 4)}WEBPVP8 ${reversed(10, 4)}\0\0\0\x9d\x01\x2a${reversed(640, 2)}${reversed(480, 2)}`,
};

/** An SVG with this inside. */
export function svgWith(inside: string, attributes = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 4 4"${attributes}>${inside}</svg>`;
}
