import { wishLimits } from './wish-limits';

const SENTENCE_END = /[。！？!?；;\n]/;
const PAUSE = /[，,、：: ]/;
/** A title shorter than this says too little. */
const LEAST_TITLE = 6;

/**
 * What someone says in one go, as lists and pages show it. The first sentence is the title where it fits (at most
 * `wishLimits.titleLength` signs) and what follows is the story; a longer first sentence is cut at its last pause, and
 * the story then has all of it.
 */
export function splitWish(words: string): { title: string; story: string } {
  const all = words.trim();
  const signs = [...all];
  const most = wishLimits.titleLength;
  const end = signs.findIndex((sign) => SENTENCE_END.test(sign));
  if (end < 0 && signs.length <= most) return { title: all, story: '' };
  if (end > 0 && end <= most) {
    const rest = signs
      .slice(end + 1)
      .join('')
      .trim();
    return { title: signs.slice(0, end).join(''), story: rest };
  }
  let pause = most - 1;
  while (pause >= LEAST_TITLE && !PAUSE.test(signs[pause] ?? '')) pause -= 1;
  const title = pause >= LEAST_TITLE ? signs.slice(0, pause) : [...signs.slice(0, most - 1), '…'];
  return { title: title.join(''), story: all };
}
