import { findContentProblem, partOf, type Content, type Question } from './ballot-kinds';
import { leafHash } from './merkle';

/**
 * One mark of a ballot that has several, by itself: nothing leads from one to another of the same ballot, so no pattern of marks,
 * promised to a buyer beforehand, can be found among them.
 * - `marked`: a ballot that was handed in with marks; it takes part
 * - `option`: a ballot chose this option, or gave it its first part of the budget
 * - `part`: one more part of the budget for this option
 */
export type Mark = { marked: true } | { option: number } | { part: number };

/** What one leaf of the seal says: a whole ballot, or one mark of it. */
export type LeafContent = Content | Mark;

/** A leaf as it is published: in the order of its nonce, which is random. Room and area in named votes only. */
export interface SealedLeaf {
  nonce: string;
  content: LeafContent;
  room: string | null;
  area: number;
}

type Sealing = Pick<Question, 'kind' | 'options' | 'most' | 'budget'>;

/** Are the marks of a ballot sealed one by one? Where it can have several; not in named votes, which publish what each room chose. */
export const isSplit = ({ kind }: Pick<Question, 'kind'>, isNamed: boolean): boolean =>
  !isNamed && (kind === 'choose_some' || kind === 'share_out');

/** The leaves of one ballot. */
export function leavesOf(question: Sealing, isNamed: boolean, content: Content): LeafContent[] {
  if (!isSplit(question, isNamed)) return [content];
  if ('chosen' in content && content.chosen.length > 0)
    return [{ marked: true }, ...content.chosen.map((option) => ({ option }))];
  if ('shares' in content && content.shares.some((share) => share > 0))
    return [{ marked: true }, ...content.shares.flatMap((share, option) => sharesOf(share / partOf(question), option))];
  return [content];
}

const sharesOf = (parts: number, option: number): Mark[] =>
  Array.from({ length: parts }, (_, at) => (at === 0 ? { option } : { part: option }));

/** Does a leaf stand for somebody who voted? One of a ballot does, whatever else it marked. */
export const isBallot = (content: LeafContent): boolean => !('option' in content || 'part' in content);

/** Why a leaf cannot be one of this vote; null when it can. For whoever counts again, not for people. */
export function findLeafProblem(question: Question, isNamed: boolean, content: LeafContent): string | null {
  const isPiece = 'marked' in content || !isBallot(content);
  if (!isSplit(question, isNamed))
    return isPiece ? 'a mark without its ballot' : findContentProblem(question, content as Content);
  if ('part' in content) return question.kind === 'share_out' ? findOptionProblem(question, content.part) : 'no part';
  if ('option' in content) return findOptionProblem(question, content.option);
  if ('marked' in content) return null;
  const isWhole = leavesOf(question, isNamed, content).length === 1;
  return isWhole ? findContentProblem(question, content) : 'a ballot whose marks are not by themselves';
}

const findOptionProblem = ({ options }: Question, option: number): string | null =>
  Number.isInteger(option) && option >= 0 && option < options.length ? null : 'no such option';

/** One text for one leaf, whoever writes it: keys in this order, nothing else. */
export const leafText = ({ nonce, content, room, area }: SealedLeaf): string =>
  JSON.stringify([nonce, contentText(content), room, area]);

export function contentText(content: LeafContent): string {
  if ('invalid' in content) return 'invalid';
  if ('marked' in content) return 'marked';
  if ('choice' in content) return content.choice;
  if ('option' in content) return `option:${content.option}`;
  if ('part' in content) return `part:${content.part}`;
  return 'chosen' in content ? `chosen:${content.chosen.join(',')}` : `shares:${content.shares.join(',')}`;
}

/** The other way round, of a whole ballot. Throws at anything that contentText does not write. */
export function contentIn(text: string): Content {
  const content = leafContentIn(text);
  if ('marked' in content || !isBallot(content)) throw new Error(`no ballot says ${text}`);
  return content as Content;
}

/** The same of any leaf. */
export function leafContentIn(text: string): LeafContent {
  if (text === 'invalid') return { invalid: true };
  if (text === 'marked') return { marked: true };
  if (text === 'for' || text === 'against' || text === 'abstain') return { choice: text };
  const [, mark, option] = /^(option|part):(\d+)$/.exec(text) ?? [];
  if (option !== undefined) return mark === 'option' ? { option: Number(option) } : { part: Number(option) };
  const [, kind, numbers] = /^(chosen|shares):((?:\d+(?:,\d+)*)?)$/.exec(text) ?? [];
  if (numbers === undefined) throw new Error(`no ballot says ${text}`);
  const list = numbers === '' ? [] : numbers.split(',').map(Number);
  return kind === 'chosen' ? { chosen: list } : { shares: list };
}

export const hashLeaf = (leaf: SealedLeaf): string => leafHash(leafText(leaf));

export interface Sealed {
  voteId: string;
  rollHash: string;
  /** Of how many voters; a ballot of several marks has more leaves than one. */
  ballots: number;
  ballotsRoot: string;
  receiptsRoot: string;
}

/** The one number that is printed on the notice: it changes if anything of the roll, the ballots or the receipts does. */
export const sealOf = ({ voteId, rollHash, ballots, ballotsRoot, receiptsRoot }: Sealed): string =>
  leafHash(JSON.stringify([voteId, rollHash, ballots, ballotsRoot, receiptsRoot]));
