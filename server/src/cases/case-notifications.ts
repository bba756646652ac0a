import { formatCardTime } from '@yuanli/shared/china-time';
import { notifyAll } from '../messages';
import { clock } from '../platform/clock';
import { inChunks, type Tx } from '../platform/database';
import { CaseJoin } from './case-join.entity';
import type { Case } from './case.entity';

export interface CaseNews {
  title: string;
  text: string;
  /** At most 5 Han, for WeChat's card. */
  state: string;
  /** One short line, for WeChat's card. */
  hint: string;
}

type Told = Pick<Case, 'id' | 'title' | 'source' | 'reporterId' | 'beneficiaryId' | 'joined'>;

/** Who wrote it and whom it is for, but not who did it just now. Staff who took a call have their tasks. */
const partiesOf = ({ source, reporterId, beneficiaryId }: Told, butNot: string | null): string[] =>
  [...new Set([source === 'app' ? reporterId : null, beneficiaryId])].filter(
    (id) => id !== null && id !== butNot,
  ) as string[];

/** What staff wrote, as a sentence that another may follow. */
export const endSentence = (words: string): string =>
  /[。！？!?…]$/.test(words.trim()) ? words.trim() : `${words.trim()}。`;

/** Tells those it concerns. */
export async function notifyParties(tx: Tx, row: Told, news: CaseNews, butNot: string | null = null): Promise<void> {
  await notifyAll(tx, partiesOf(row, butNot), notificationOf(row, news));
}

/** Tells them and every neighbour who met the same. */
export async function notifyConcerned(tx: Tx, row: Told, news: CaseNews, butNot: string | null = null): Promise<void> {
  await notifyParties(tx, row, news, butNot);
  if (row.joined === 0) return;
  const joined = await tx.find(CaseJoin, { select: { id: true, personId: true }, where: { caseId: row.id } });
  const known = new Set([...partiesOf(row, null), butNot]);
  const neighbours = joined.map(({ personId }) => personId).filter((id) => !known.has(id));
  for (const personIds of inChunks(neighbours)) await notifyAll(tx, personIds, notificationOf(row, news));
}

const notificationOf = ({ id, title: matter }: Told, { title, text, state, hint }: CaseNews) => ({
  ...{ title, text, link: { kind: 'case' as const, id } },
  subscribe: {
    template: 'case_progress' as const,
    data: { matter, state, time: formatCardTime(clock.now()), hint },
    page: `cases/detail/index?id=${id}`,
  },
});
