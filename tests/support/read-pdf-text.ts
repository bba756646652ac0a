import { inflateSync } from 'node:zlib';

export interface PdfPiece {
  page: number;
  text: string;
  size: number;
  isBold: boolean;
}

/** What is written on the pages of a paper of ours, piece by piece, with the size of its type. */
export function readPdfText(pdf: Buffer): PdfPiece[] {
  const objects = readObjects(pdf);
  const follow = (part: string, name: string): string =>
    objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(part)![1]!)!;
  const pages = [...objects.values()].filter((part) => /\/Type \/Page\n/.test(part));
  return pages.flatMap((page, n) => {
    const resources = follow(page, 'Resources');
    const pieces: PdfPiece[] = [];
    for (const [, name, size, written] of inflate(follow(page, 'Contents')).matchAll(
      /\/(F\d+) ([\d.]+) Tf([\s\S]*?)ET/g,
    )) {
      const font = follow(resources, name!);
      const letters = readLetters(inflate(follow(font, 'ToUnicode')));
      const glyphs = [...written!.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, codes]) => codes!.match(/.{4}/g)!);
      const text = glyphs.map((glyph) => letters[parseInt(glyph, 16)]).join('');
      pieces.push({ page: n + 1, text, size: Number(size), isBold: font.includes('Bold') });
    }
    return pieces;
  });
}

/** By their numbers, as they stand in the file. */
const readObjects = (pdf: Buffer): Map<string, string> =>
  new Map(
    pdf
      .toString('latin1')
      .split('\nendobj\n')
      .map((part) => [/(\d+) 0 obj\n/.exec(part)?.[1] ?? '', part]),
  );

const inflate = (part: string): string =>
  inflateSync(Buffer.from(part.slice(part.indexOf('stream\n') + 7), 'latin1')).toString('latin1');

/** By the number of the glyph; one glyph may stand for several letters. */
const readLetters = (map: string): string[] =>
  [...map.matchAll(/\[([^\]]*)\]/g)].flatMap(([, row]) =>
    [...row!.matchAll(/<([^>]*)>/g)].map(([, codes]) => codes!.trim().split(/\s+/).map(letterOf).join('')),
  );

/** Some numbers are written without the zeros before them. */
const letterOf = (hex: string): string =>
  Buffer.from(hex.padStart(Math.ceil(hex.length / 4) * 4, '0'), 'hex')
    .swap16()
    .toString('utf16le');
