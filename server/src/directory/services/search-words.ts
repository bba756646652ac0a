import { serviceCategories, type ServiceCategory } from '@yuanli/shared/directory/service-categories';
import { customPinyin, pinyin } from 'pinyin-pro';

export interface SearchWords {
  searchText: string;
  searchPinyin: string;
  searchInitials: string;
}

interface Searched {
  name: string;
  organizationName: string;
  locationName: string;
  address: string;
  category: ServiceCategory;
  keywords: string;
}

/** What the dictionary of whole words gets wrong in names: 行 as a shop is háng, and 乐 after 快 is never yuè. */
customPinyin({
  车行: 'chē háng',
  琴行: 'qín háng',
  商行: 'shāng háng',
  茶行: 'chá háng',
  粮行: 'liáng háng',
  花行: 'huā háng',
  布行: 'bù háng',
  快乐: 'kuài lè',
  行长: 'háng zhǎng',
  药行: 'yào háng',
  鱼行: 'yú háng',
  米行: 'mǐ háng',
  鞋行: 'xié háng',
  五金行: 'wǔ jīn háng',
  乐器行: 'yuè qì háng',
  电器行: 'diàn qì háng',
});

/** What a text search looks through, made when a service is written: each field a line of its own, so that no word is found across two. */
export function searchWords({
  name,
  organizationName,
  locationName,
  address,
  category,
  keywords,
}: Searched): SearchWords & { nameKey: string } {
  const { label, words } = serviceCategories[category];
  const fields = [
    name,
    organizationName,
    locationName,
    address,
    label,
    ...words.split(' '),
    ...keywords.split(/[\s,，、;；]+/),
  ];
  const lines = [...new Set(fields.map(plain))].filter((line) => line !== '');
  return {
    searchText: lines.join('\n'),
    searchPinyin: spoken(lines, 'pinyin', ' '),
    searchInitials: spoken(lines, 'first', ''),
    nameKey: nameKeyOf(name),
  };
}

/** By which staff read names in a list: as they are said, 2号 before 10号. */
const nameKeyOf = (name: string): string => {
  const said = pinyin(plain(name), { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join(' ');
  return said.replace(/\d+/g, (figures) => figures.padStart(4, '0')).slice(0, 160);
};

/** Whether a row is meant by what someone typed: 理发, `lifa`, `lif`, `LF`. */
export const matchesWords = (row: SearchWords, q: string): boolean => wordsMatcher(q)(row);

/** The same for many rows: what was typed is read once. */
export function wordsMatcher(q: string): (row: SearchWords) => boolean {
  const words = q
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '');
  const joined = words.join('');
  if (joined === '') return () => false;
  if (HAN.test(joined)) return (row) => words.every((word) => row.searchText.includes(word));
  // From the beginning of a syllable on, over as many as were typed; the last may be unfinished.
  const syllables = new RegExp(`(?:^|[ \\n])${[...joined].join(' ?')}`);
  return (row) =>
    row.searchText.includes(joined) || row.searchInitials.includes(joined) || syllables.test(row.searchPinyin);
}

const HAN = /\p{Script=Han}/u;

/** Letters and digits only, half-width and small; the keyboard's v for ü. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ü/g, 'v')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** `yin hang` or `yh`, by whole words; Latin words stay whole. A first character that as a surname sounds otherwise (曾, 单) is read both ways. */
function spoken(lines: readonly string[], pattern: 'pinyin' | 'first', between: string): string {
  const read = (text: string, surname: 'off' | 'head' = 'off') =>
    pinyin(text, { pattern, surname, toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const readings = lines.flatMap((line) => {
    const syllables = read(line);
    const first = String.fromCodePoint(line.codePointAt(0)!);
    const [surname] = read(first, 'head');
    return surname === read(first)[0] ? [syllables] : [syllables, [surname, ...syllables.slice(1)]];
  });
  return [...new Set(readings.map((syllables) => syllables.join(between)))].join('\n');
}
