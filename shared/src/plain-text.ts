/**
 * Marks that nobody sees and that no keyboard types: direction marks, zero-width spaces and joiners, soft hyphens, BOMs and
 * the fillers of other scripts. They come along when text is copied from chats and web pages, and make two of what looks one.
 */
const invisible =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/g;

/** Spaces of every width (NBSP, 全角) that mean nothing but a space. */
const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** U+200D joins the figures of a family into one; anywhere else it is as invisible as the others. */
const joiner = /\u200d(?![\u2190-\u2bff\ud83c-\ud83e])/g;

/** A text as it looks: invisible marks gone, every space a plain one, none around it, one kind of line end. */
export const plainText = (text: string): string =>
  text.replace(invisible, '').replace(joiner, '').replace(spaces, ' ').replace(/\r\n?/g, '\n').trim();

/** Private-use characters, □ and question marks stand where a program could not write a rare character. */
const unwritten = /[\ue000-\uf8ff\ufffd\u25a1?？]|[\u{f0000}-\u{10ffff}]/u;

/** Does this name hold a stand-in for a character that somebody's program could not write? */
export const hasUnwritten = (name: string): boolean => unwritten.test(name);
