import { setImmediate as breathe } from 'node:timers/promises';
import { findContentProblem, type Content, type Question } from '@yuanli/shared/hall/ballot-kinds';
import { countBallots, type Counted, type Tally } from '@yuanli/shared/hall/count-ballots';
import { growMerkleTree, leafHash } from '@yuanli/shared/hall/merkle';
import { ballotLeaf, contentIn } from '@yuanli/shared/hall/seal';
import { MoreThan } from 'typeorm';
import { selectPlain, type Tx } from '../../platform/database';
import type { Vote } from '../votes/vote.entity';
import { markOf } from './mark-of';
import { SealedBallotRow } from './sealed-ballot.entity';

/** A page of hashes takes some milliseconds; between two pages others are answered. */
const PAGE = 2_000;

export interface Recount {
  tally: Tally;
  ballots: number;
  ballotsRoot: string;
  openedMark: string;
  /** Ballots that say nothing this vote asked, or whose stored leaf is not the one of what they say. */
  wrong: number;
}

/** Counts what the ballots say, from their words alone, and builds their tree, a page at a time. */
export async function recount(db: Tx, vote: Pick<Vote, 'id' | keyof Question>): Promise<Recount> {
  const tree = growMerkleTree();
  const counted: Counted[] = [];
  let [openedMark, ballots, wrong] = [markOf(vote, null, []), 0, 0];
  for (let nonce = '', isMore = true; isMore; await breathe()) {
    const page = await db.find(SealedBallotRow, {
      where: { voteId: vote.id, nonce: MoreThan(nonce) },
      order: { nonce: 'ASC' },
      take: PAGE,
    });
    const leaves = page.map(({ content: text, leaf, ...row }) => {
      const content = readContent(vote, text);
      if (content) counted.push({ content, area: row.area });
      const own = content ? ballotLeaf({ ...row, content }) : leaf;
      if (!content || own !== leaf) wrong += 1;
      tree.add(own);
      return own;
    });
    openedMark = markOf(vote, openedMark, leaves);
    ballots += leaves.length;
    isMore = page.length === PAGE;
    nonce = page[page.length - 1]?.nonce ?? nonce;
  }
  return { tally: countBallots(vote, counted), ballots, ballotsRoot: tree.root(), openedMark, wrong };
}

function readContent(question: Question, text: string): Content | null {
  try {
    const content = contentIn(text);
    return findContentProblem(question, content) === null ? content : null;
  } catch {
    return null;
  }
}

/** The leaves of all whose ballot counted, in the order of their receipts. */
export async function findReceiptLeaves(db: Tx, voteId: string): Promise<{ receipts: string[]; leaves: string[] }> {
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
