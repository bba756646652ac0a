import type { Question } from '@yuanli/shared/hall/ballot-kinds';
import { addTallies, countBallots, findSumProblem, type Tally } from '@yuanli/shared/hall/count-ballots';
import { growMerkleTree } from '@yuanli/shared/hall/merkle';
import { findLeafProblem, hashLeaf, isBallot, type SealedLeaf } from '@yuanli/shared/hall/seal';

/** By what a vote is counted, as its result says. */
export interface Counting {
  question: Question;
  isNamed: boolean;
  invalidLeftOutBy: string | null;
}

export interface Recounted {
  /** Null: only hashes were given, and they do not say what was voted. */
  tally: Tally | null;
  /** Of so many voters: a ballot of several marks has more leaves. */
  ballots: number;
  ballotsRoot: string;
  /** Leaves that do not answer what was asked, or stand there twice or out of their order; and marks no ballots can have made. */
  odd: number;
}

interface Work {
  /** The next page of leaves; null after the last one. */
  nextPage: () => Promise<readonly SealedLeaf[] | null>;
  onLeaves?: (leaves: readonly SealedLeaf[]) => void;
  onProgress: (done: number) => void;
  /** False: the person has left. */
  goesOn: () => boolean;
}

/** So many leaves are reckoned at a time; between them the phone answers to fingers. */
const atOnce = 250;

const yieldToScreen = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, 0);
  });

/** Counts the ballots themselves and rebuilds their tree, page by page; undefined when it was left half-way. */
export async function recount(
  { question, isNamed, ...card }: Counting,
  { nextPage, onLeaves, onProgress, goesOn }: Work,
): Promise<Recounted | undefined> {
  const tree = growMerkleTree();
  let tally = countBallots(question, card, []);
  let [leaves, ballots, odd, last] = [0, 0, 0, ''];
  for (let page = await nextPage(); page; page = await nextPage()) {
    for (let start = 0; start < page.length; start += atOnce) {
      const some = page.slice(start, start + atOnce);
      const sound = some.filter(({ content }) => findLeafProblem(question, isNamed, content) === null);
      tally = addTallies(tally, countBallots(question, card, sound));
      odd += some.length - sound.length;
      ballots += some.filter(({ content }) => isBallot(content)).length;
      for (const leaf of some) {
        if (leaf.nonce <= last) odd += 1;
        last = leaf.nonce;
        tree.add(hashLeaf(leaf));
      }
      leaves += some.length;
      onProgress(leaves);
      await yieldToScreen();
      if (!goesOn()) return undefined;
    }
    onLeaves?.(page);
  }
  if (findSumProblem(question, isNamed, tally, card)) odd += 1;
  return { tally, ballots, ballotsRoot: tree.root(), odd };
}

/** Rebuilds the tree from the hashes of its leaves alone, where what they say is not for everybody: each is a ballot. */
export async function rebuild({
  nextPage,
  onProgress,
  goesOn,
}: Pick<Work, 'onProgress' | 'goesOn'> & { nextPage: () => Promise<readonly string[] | null> }): Promise<
  Recounted | undefined
> {
  const tree = growMerkleTree();
  let ballots = 0;
  for (let page = await nextPage(); page; page = await nextPage()) {
    for (const hash of page) tree.add(hash);
    ballots += page.length;
    onProgress(ballots);
    if (!goesOn()) return undefined;
  }
  return { tally: null, ballots, ballotsRoot: tree.root(), odd: 0 };
}
