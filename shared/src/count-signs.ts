/** Only a text with other than these has signs of several code points: Latin letters, common marks, Chinese characters. */
const beyondSimple =
  /[^\u0000-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20cf\u2100-\u21ff\u2460-\u24ff\u2e80-\ud7ff\uf900-\ufdff\ufe30-\uffef]/;

let segmenter: Intl.Segmenter | undefined;

/** What people see as one sign each: 𠮷, é, 👵🏽 and 👨‍👩‍👧. Where the phone cannot tell (no Intl.Segmenter), code points. */
export function signsOf(text: string): string[] {
  if (!beyondSimple.test(text)) return [...text];
  if (typeof Intl === 'undefined' || typeof Intl.Segmenter !== 'function') return [...text];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** How many signs people see. */
export const countSigns = (text: string): number => signsOf(text).length;

/** How many places it takes where it is stored: a family of emoji is one sign and takes seven. */
export const countStored = (text: string): number => [...text].length;

/** What is said of a text whose signs are few enough, and take too much room all the same. */
export const tooRoomy = '里的表情占的地方多，请删除几个';

/** Without the half of a sign that a phone may leave at the end of a text it cut. */
export const withoutHalf = (text: string): string => (/[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text);
