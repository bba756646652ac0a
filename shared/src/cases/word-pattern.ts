import { toHalfWidth } from '../half-width';

/**
 * Words as they are listed, to be looked for in what `squeeze` returns: `…` stands for up to six more signs of the same
 * sentence and is kept as a group, the rest is as in regular expressions. Every gap is bounded, so that no text is slow.
 */
export const patternOf = (words: readonly string[]): RegExp =>
  new RegExp(
    words
      .join('|')
      .replace(/\((?!\?)/g, '(?:')
      .replace(/…/g, '([^。!?;]{0,6})'),
    'g',
  );

/** A text as it is read for words: one width, and no spaces, line ends or signs that nobody sees. */
export const squeeze = (text: string): string => toHalfWidth(text).replace(/[\s\u200b-\u200f\ufeff]/g, '');
