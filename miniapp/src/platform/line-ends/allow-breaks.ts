/** Nobody sees it; a line may end there. */
const mayEndHere = '\u200b';

/** So many characters in a row may be more than the rest of a narrow line holds. */
const longRun = /[\u3400-\u9fff]{6,}/g;

/** They belong to the word before them. */
const neverFirst = new Set('的了着过们吗呢吧地得里上下者院圈员店站');

let segmenter: Intl.Segmenter | undefined;

/** Words as a dictionary knows them; undefined where the phone has none. */
function wordsOf(run: string): string[] | undefined {
  if (typeof Intl === 'undefined' || typeof Intl.Segmenter !== 'function') return undefined;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(run), ({ segment }) => segment);
}

function breakRun(run: string): string {
  const words = wordsOf(run);
  // Without a dictionary at least what closes the sentence takes two characters along to the next line.
  if (!words) return `${run.slice(0, -2)}${mayEndHere}${run.slice(-2)}`;
  let text = '';
  let length = 0;
  words.forEach((word, n) => {
    const isTail = word.length === 1 && (n === words.length - 1 || neverFirst.has(word));
    if (!isTail && (length > 2 || (length === 2 && word.length > 1))) {
      text += mayEndHere;
      length = 0;
    }
    text += word;
    length += word.length;
  });
  return text;
}

/** 从石榴院步行15分钟, 2小时30分钟, 11月1日至11月30日: the figure goes to the next line with its unit, never halves of it. */
const beforeFigure = /([\u3400-\u9fff]{4}|小时|日至)(?=\d)/g;
/** A dot between two things stays with the first of them; a figure with its unit: 250 分. */
const dot = / · /g;
const figure = /(\d) (?=[\u4e00-\u9fff])/g;

const known = new Map<string, string>();
const mostKnown = 2_000;

/**
 * Lines end at signs and spaces only (`word-break: keep-all`). Where none comes for longer than a line, a browser would break
 * anywhere, within a word and even before a comma: so between the words of such a run a line may end. None ends before a dot, nor between a
 * figure and its unit.
 */
export function allowBreaks(text: string): string {
  if (text.length < 3) return text;
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const broken = text
    .replace(dot, '\u00a0· ')
    .replace(figure, '$1\u00a0')
    .replace(longRun, breakRun)
    .replace(beforeFigure, `$1${mayEndHere}`);
  known.set(text, broken);
  return broken;
}
