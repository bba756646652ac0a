import { countStored, signsOf } from '../count-signs';
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
  const signs = signsOf(all);
  const most = wishLimits.titleLength;
  const fits = (count: number, room: number = most) => countStored(signs.slice(0, count).join('')) <= room;
  const end = signs.findIndex((sign) => SENTENCE_END.test(sign));
  if (end < 0 && fits(signs.length)) return { title: all, story: '' };
  if (end > 0 && fits(end)) {
    const rest = signs
      .slice(end + 1)
      .join('')
      .trim();
    return { title: signs.slice(0, end).join(''), story: rest };
  }
  // One place is kept for the sign of what was left out.
  let room = Math.min(signs.length, most - 1);
  while (!fits(room, most - 1)) room -= 1;
  let pause = room;
  while (pause >= LEAST_TITLE && !PAUSE.test(signs[pause] ?? '')) pause -= 1;
  const title = pause >= LEAST_TITLE ? signs.slice(0, pause) : [...signs.slice(0, room), '…'];
  return { title: title.join(''), story: all };
}
