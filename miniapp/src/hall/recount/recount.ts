import { findContentProblem, type Question } from '@yuanli/shared/hall/ballot-kinds';
import { countBallots, type Tally, type Amount } from '@yuanli/shared/hall/count-ballots';
import { growMerkleTree } from '@yuanli/shared/hall/merkle';
import { ballotLeaf, type SealedBallot } from '@yuanli/shared/hall/seal';

export interface Recounted {
  /** Null: only the leaves were given, and they do not say what was voted. */
  tally: Tally | null;
  ballots: number;
  ballotsRoot: string;
  /** Ballots that do not answer what was asked, or stand there twice or out of their order. */
  odd: number;
}

interface Work {
  /** The next page of ballots; null after the last one. */
  nextPage: () => Promise<readonly SealedBallot[] | null>;
  onBallots?: (ballots: readonly SealedBallot[]) => void;
  onProgress: (done: number) => void;
  /** False: the person has left. */
  goesOn: () => boolean;
}

/** So many ballots are reckoned at a time; between them the phone answers to fingers. */
const atOnce = 250;

const yieldToScreen = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, 0);
  });

/** Counts the ballots themselves and rebuilds their tree, page by page; undefined when it was left half-way. */
export async function recount(
  question: Question,
  { nextPage, onBallots, onProgress, goesOn }: Work,
): Promise<Recounted | undefined> {
  const tree = growMerkleTree();
  let tally = countBallots(question, []);
  let [ballots, odd, last] = [0, 0, ''];
  for (let page = await nextPage(); page; page = await nextPage()) {
    for (let start = 0; start < page.length; start += atOnce) {
      const some = page.slice(start, start + atOnce);
      const sound = some.filter(({ content }) => findContentProblem(question, content) === null);
      tally = addTallies(tally, countBallots(question, sound));
      odd += some.length - sound.length;
      for (const ballot of some) {
        if (ballot.nonce <= last) odd += 1;
        last = ballot.nonce;
        tree.add(ballotLeaf(ballot));
      }
      ballots += some.length;
      onProgress(ballots);
      await yieldToScreen();
      if (!goesOn()) return undefined;
    }
    onBallots?.(page);
  }
  return { tally, ballots, ballotsRoot: tree.root(), odd };
}

/** Rebuilds the tree from its leaves alone, where the ballots are not for everybody. */
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
    for (const leaf of page) tree.add(leaf);
    ballots += page.length;
    onProgress(ballots);
    if (!goesOn()) return undefined;
  }
  return { tally: null, ballots, ballotsRoot: tree.root(), odd: 0 };
}

const sum = (one: Amount, other: Amount): Amount => ({ heads: one.heads + other.heads, area: one.area + other.area });

/** Two counts of the same question, as if all had been counted at once. */
function addTallies(one: Tally, other: Tally): Tally {
  return {
    takingPart: sum(one.takingPart, other.takingPart),
    options: one.options.map((option, at) => ({
      ...sum(option, other.options[at]!),
      shares: option.shares + other.options[at]!.shares,
    })),
    against: sum(one.against, other.against),
    abstained: sum(one.abstained, other.abstained),
    invalid: sum(one.invalid, other.invalid),
  };
}
