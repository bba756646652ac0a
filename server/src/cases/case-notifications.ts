import { categoryOfCase } from '@yuanli/shared/cases/case-categories';
import { formatCardTime } from '@yuanli/shared/china-time';
import { notifyAll, type Notification } from '../messages';
import { clock } from '../platform/clock';
import { inChunks, type Tx } from '../platform/database';
import { isForNeighbours } from './case-card.presenter';
import { CaseJoin } from './case-join.entity';
import type { Case } from './case.entity';

export interface CaseNews {
  title: string;
  text: string;
  /** At most 5 Han, for WeChat's card. */
  state: string;
  /** One short line, for WeChat's card. */
  hint: string;
  /** What staff wrote, after the text: nobody has checked it, so neighbours do not read it. */
  words?: string;
}

type Told = Pick<Case, 'id' | 'title' | 'source' | 'reporterId' | 'beneficiaryId' | 'joined'> &
  Pick<Case, 'category' | 'isShared' | 'checkedAt'>;

/** Who wrote it and whom it is for, but not who did it just now. Staff who took a call have their tasks. */
const partiesOf = ({ source, reporterId, beneficiaryId }: Told, butNot: string | null): string[] =>
  [...new Set([source === 'app' ? reporterId : null, beneficiaryId])].filter(
    (id) => id !== null && id !== butNot,
  ) as string[];

/** What staff wrote, as a sentence that another may follow. */
export const endSentence = (words: string): string =>
  /[。！？!?…]$/.test(words.trim()) ? words.trim() : `${words.trim()}。`;

/** Tells those it concerns, in the words of staff too. */
export async function notifyParties(tx: Tx, row: Told, news: CaseNews, butNot: string | null = null): Promise<void> {
  const text = `${news.text}${news.words ?? ''}`;
  await notifyAll(tx, partiesOf(row, butNot), notificationOf(row, { ...news, text }));
}

/** Tells the volunteer who was asked to help. */
export const notifyHelper = (tx: Tx, row: Told, helperId: string, news: CaseNews): Promise<void> =>
  notifyAll(tx, [helperId], notificationOf(row, news));

/** Tells them and every neighbour who met the same. */
export async function notifyConcerned(tx: Tx, row: Told, news: CaseNews, butNot: string | null = null): Promise<void> {
  await notifyParties(tx, row, news, butNot);
  await notifyJoined(tx, row, news, butNot);
}

/** Tells every neighbour who met the same, in words that anybody may read, without the title of what is not for them; by WeChat too where the news has a card. */
export async function notifyJoined(
  tx: Tx,
  row: Told,
  news: CaseNews | Pick<CaseNews, 'title' | 'text'>,
  butNot: string | null = null,
): Promise<void> {
  if (row.joined === 0) return;
  const joined = await tx.find(CaseJoin, { select: { id: true, personId: true }, where: { caseId: row.id } });
  const known = new Set([...partiesOf(row, null), butNot]);
  const neighbours = joined.map(({ personId }) => personId).filter((id) => !known.has(id));
  const title = isForNeighbours(row) ? row.title : categoryOfCase(row.category).name;
  const text = news.text.replaceAll(`“${row.title}”`, `“${title}”`);
  const notification = notificationOf({ ...row, title }, { ...news, text });
  for (const personIds of inChunks(neighbours)) await notifyAll(tx, personIds, notification);
}

function notificationOf({ id, title: matter }: Told, news: CaseNews | Pick<CaseNews, 'title' | 'text'>): Notification {
  const { title, text } = news;
  const told = { title, text, link: { kind: 'case' as const, id } };
  if (!('state' in news)) return told;
  const data = { matter, state: news.state, time: formatCardTime(clock.now()), hint: news.hint };
  return { ...told, subscribe: { template: 'case_progress', data, page: `cases/detail/index?id=${id}` } };
}
