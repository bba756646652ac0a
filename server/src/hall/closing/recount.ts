import { setImmediate as breathe } from 'node:timers/promises';
import type { Question } from '@yuanli/shared/hall/ballot-kinds';
import { addTallies, countBallots, findSumProblem, type Counted, type Tally } from '@yuanli/shared/hall/count-ballots';
import { growMerkleTree, leafHash } from '@yuanli/shared/hall/merkle';
import { findLeafProblem, hashLeaf, isBallot, leafContentIn, type LeafContent } from '@yuanli/shared/hall/seal';
import { selectPlain, type Reader } from '../../platform/database';
import type { Vote } from '../votes/vote.entity';
import { markOf } from './mark-of';
import type { SealedLeafRow } from './sealed-leaf.entity';

/** A page of hashes takes some milliseconds; between two pages others are answered. */
const PAGE = 2_000;

export interface Recount {
  tally: Tally;
  /** Of so many voters: a ballot of several marks has more leaves. */
  ballots: number;
  ballotsRoot: string;
  openedMark: string;
  /** Leaves that say nothing this vote asked, or whose stored hash is not the one of what they say; and marks no ballots can have made. */
  wrong: number;
}

/** The driver gives whole numbers of this width as text. */
type Row = Omit<SealedLeafRow, 'voteId' | 'area'> & { area: string | number };

/** Counts what the leaves say, from their words alone, and builds their tree, a page at a time. */
export async function recount(
  db: Reader,
  vote: Pick<Vote, 'id' | 'isNamed' | 'frozenCard' | keyof Question>,
): Promise<Recount> {
  const card = vote.frozenCard!;
  const tree = growMerkleTree();
  let tally = countBallots(vote, card, []);
  let [openedMark, ballots, wrong] = [markOf(vote, null, []), 0, 0];
  for (let nonce = '', isMore = true; isMore; await breathe()) {
    const page = await selectPlain<Row>(
      db,
      `SELECT nonce, content, room, area, leaf FROM vote_leaf WHERE voteId = ? AND nonce > ? ORDER BY nonce LIMIT ${PAGE}`,
      [vote.id, nonce],
    );
    const counted: Counted[] = [];
    const leaves = page.map(({ content: text, leaf, ...at }) => {
      const row = { ...at, area: Number(at.area) };
      const content = readContent(vote, text);
      if (content) counted.push({ content, area: row.area });
      if (content && isBallot(content)) ballots += 1;
      const own = content ? hashLeaf({ ...row, content }) : leaf;
      if (!content || own !== leaf) wrong += 1;
      tree.add(own);
      return own;
    });
    openedMark = markOf(vote, openedMark, leaves);
    tally = addTallies(tally, countBallots(vote, card, counted));
    isMore = page.length === PAGE;
    nonce = page[page.length - 1]?.nonce ?? nonce;
  }
  if (findSumProblem(vote, vote.isNamed, tally, card)) wrong += 1;
  return { tally, ballots, ballotsRoot: tree.root(), openedMark, wrong };
}

function readContent(vote: Pick<Vote, 'isNamed' | keyof Question>, text: string): LeafContent | null {
  try {
    const content = leafContentIn(text);
    return findLeafProblem(vote, vote.isNamed, content) === null ? content : null;
  } catch {
    return null;
  }
}

/** The leaves of all whose ballot counted, in the order of their receipts. */
export async function findReceiptLeaves(db: Reader, voteId: string): Promise<{ receipts: string[]; leaves: string[] }> {
  const receipts: string[] = [];
  const leaves: string[] = [];
  for (let last = '', isMore = true; isMore; await breathe()) {
    const page = await selectPlain<{ receipt: string }>(
      db,
      `SELECT receipt FROM vote_turnout WHERE voteId = ? AND receipt > ? ORDER BY receipt LIMIT ${PAGE}`,
      [voteId, last],
    );
    for (const { receipt } of page) {
      receipts.push(receipt);
      leaves.push(leafHash(receipt));
    }
    isMore = page.length === PAGE;
    last = receipts[receipts.length - 1] ?? last;
  }
  return { receipts, leaves };
}
