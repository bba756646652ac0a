import { type FindOperator, Like } from 'typeorm';

/** % and _ stand for themselves. The embedded database knows no escape: there such a sign is found nowhere. */
const plain = (words: string): string => words.replace(/[%_\\]/g, '\\$&');

/** What has these words somewhere in it. */
export const containing = (words: string): FindOperator<string> => Like(`%${plain(words)}%`);

/** What begins with this text; `atLeast` asks for so many signs more. */
export const startingWith = (text: string, atLeast = 0): FindOperator<string> =>
  Like(`${plain(text)}${'_'.repeat(atLeast)}%`);
