import { formatFullDay, momentInChina } from '@yuanli/shared/china-time';
import type * as schema from '@yuanli/shared/hall/votes.schema';
import { electorates } from '@yuanli/shared/hall/rule-cards';
import type { z } from 'zod';
import { formatMessageTime } from '../../messages';
import { findCourtyardPlaces, getCommunity } from '../../places';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import type { FileAnswer } from '../../platform/http';
import { ensure } from '../../platform/refusal';
import { getResult } from '../closing/get-result';
import { loadClosedVote } from '../closing/load-closed-vote';
import type { HallDeps } from '../hall-deps';
import { loadVote } from '../votes/load-vote';
import type { Vote } from '../votes/vote.entity';
import { formatArea, formatHeads } from '@yuanli/shared/hall/format-amount';
import { askForVoteCode } from './ask-for-vote-code';
import { drawAnnouncement, type Announcement } from './draw-announcement';
import { drawResult, type ResultNotice } from './draw-result';
import { resultHeads, resultRows, type Result } from './result-rows';
import { formatConditions } from './format-conditions';
import { formatHow } from './format-how';

/** The notice to hang up: before a vote what is asked of whom, after it what came of it. Everything on it is public. */
export async function getVoteNotice(
  deps: HallDeps,
  actor: Actor | null,
  { voteId, kind }: z.output<typeof schema.getVoteNotice.in>,
): Promise<FileAnswer> {
  if (kind === 'result') {
    const notice = await deps.database.read((db) => readResult(db, actor, voteId, deps.publicUrl));
    return asPdf(`表决结果公示-${notice.title}`, await drawResult(notice));
  }
  const notice = await deps.database.read((db) => readAnnouncement(db, actor, voteId));
  const code = await askForVoteCode(deps, voteId);
  return asPdf(`表决公告-${notice.title}`, await drawAnnouncement(notice, code));
}

const asPdf = (name: string, body: Buffer): FileAnswer => ({
  contentType: 'application/pdf',
  body,
  fileName: `${name}.pdf`,
});

async function readAnnouncement(db: Tx, actor: Actor | null, voteId: string): Promise<Announcement> {
  const vote = await loadVote(db, actor, voteId);
  ensure(vote.state !== 'called_off', 'vote.no_result');
  ensure(vote.noticeAt, 'vote.not_found');
  const { name, phone } = await getCommunity(db, vote.communityId);
  return {
    title: vote.title,
    options: vote.kind === 'for_against' ? [] : vote.options,
    how: formatHow(vote),
    rule: formatRule(vote),
    who: `${electorates[vote.electorate]}（${await formatWhere(db, vote)}）`,
    time: `${formatMessageTime(vote.opensAt)}开始\n${formatMessageTime(vote.closesAt)}结束`,
    communityName: name,
    communityPhone: phone,
    announcedOn: formatFullDay(vote.noticeAt),
  };
}

async function readResult(db: Tx, actor: Actor | null, voteId: string, publicUrl: string): Promise<ResultNotice> {
  const vote = await loadClosedVote(db, actor, voteId);
  const result = await getResult(db, actor, { voteId });
  const { name, phone } = await getCommunity(db, vote.communityId);
  const { roll } = result;
  return {
    title: vote.title,
    words: result.words,
    rule: formatRule(vote),
    heads: resultHeads(vote, result),
    rows: resultRows(vote, result),
    conditions: formatConditions(vote, result),
    roll: `名册：${formatHeads(vote.electorate, roll.heads)}${vote.isNamed ? `，${formatArea(roll.area)}` : ''}（${await formatWhere(db, vote)}）`,
    channels: formatChannels(result),
    disclosed: `公示期：${formatFullDay(vote.sealedAt!)}至${formatFullDay(momentInChina(result.disclosedUntil))}`,
    seal: vote.seal!.match(/.{4}/g)!.join(' '),
    url: `${publicUrl}/#/hall/result/index?id=${voteId}`,
    communityName: name,
    communityPhone: phone,
    sealedOn: formatFullDay(vote.sealedAt!),
  };
}

/** How the ballots came, and what of them somebody doubted or nobody checked. */
function formatChannels({
  channels: { phone, paper, doorstep },
  uncheckedPapers,
  objections: { open, upheldTooLate },
}: Result): string {
  return [
    `手机投${phone}张，纸质票${paper}张，上门投${doorstep}张`,
    uncheckedPapers > 0 && `${uncheckedPapers}张纸质票没有第二个人核对，没有计入`,
    open > 0 && `${open}条“不是我投的”的异议还在核对`,
    upheldTooLate > 0 && `${upheldTooLate}条异议在投票结束以后查明属实，封存的票不再改动`,
  ]
    .filter(Boolean)
    .join('；');
}

const formatRule = ({ frozenCard }: Vote): string =>
  `${frozenCard!.label}（${frozenCard!.article}）：${frozenCard!.words}`;

async function formatWhere(db: Tx, { courtyardIds }: Vote): Promise<string> {
  if (courtyardIds.length === 0) return '全社区';
  const places = await findCourtyardPlaces(db, courtyardIds);
  return courtyardIds.map((id) => places.get(id)?.name ?? '').join('、');
}
