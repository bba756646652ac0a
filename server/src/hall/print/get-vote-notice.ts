import { formatFullDay, momentInChina } from '@yuanli/shared/china-time';
import { formatFullMoment } from '@yuanli/shared/format-date';
import type * as schema from '@yuanli/shared/hall/results.schema';
import { electorates, formatCardWords } from '@yuanli/shared/hall/rule-cards';
import { formatArea, formatHeads, formatNumber, unitOf } from '@yuanli/shared/hall/format-amount';
import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import type { Condition } from '@yuanli/shared/hall/judge-vote';
import { findVerdicts } from '../../moderation';
import { findCourtyardPlaces, getCommunity } from '../../places';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import type { FileAnswer } from '../../platform/http';
import { ensure } from '../../platform/refusal';
import { getResult } from '../closing/get-result';
import { loadClosedVote } from '../closing/load-closed-vote';
import type { HallDeps } from '../hall-deps';
import { formatNumber as formatMotionNumber } from '../motions/format-number';
import { MotionAttachment } from '../motions/motion-attachment.entity';
import { Motion } from '../motions/motion.entity';
import { loadVote } from '../votes/load-vote';
import type { Vote } from '../votes/vote.entity';
import { refuseWxacode } from '../../wechat';
import { type Announcement, drawAnnouncement } from './draw-announcement';
import { drawResult, type ResultNotice } from './draw-result';
import { type Result, resultHeads, resultRows } from './result-rows';

/** The notice to hang up: before a vote what is asked of whom, after it what came of it. Everything on it is public. */
export async function getVoteNotice(
  deps: HallDeps,
  actor: Actor | null,
  { voteId, kind }: schema.GetVoteNoticeInput,
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

async function readAnnouncement(db: Reader, actor: Actor | null, voteId: string): Promise<Announcement> {
  const vote = await loadVote(db, actor, voteId);
  ensure(vote.state !== 'called_off', 'vote.no_result');
  ensure(vote.noticeAt, 'vote.not_found');
  const { name, phone } = await getCommunity(db, vote.communityId);
  return {
    ...(await findMatter(db, vote.motionId)),
    title: vote.title,
    options: vote.kind === 'for_against' ? [] : vote.options,
    how: formatHow(vote),
    rule: formatRule(vote),
    who: `${electorates[vote.electorate]}（${await formatWhere(db, vote)}）`,
    time: `${formatFullMoment(vote.opensAt)}至${formatFullMoment(vote.closesAt)}`,
    communityName: name,
    communityPhone: phone,
    announcedOn: formatFullDay(vote.noticeAt),
  };
}

async function readResult(db: Reader, actor: Actor | null, voteId: string, publicUrl: string): Promise<ResultNotice> {
  const vote = await loadClosedVote(db, actor, voteId);
  const result = await getResult(db, actor, { voteId });
  const { name, phone } = await getCommunity(db, vote.communityId);
  const { roll } = result;
  return {
    number: await findNumber(db, vote.motionId),
    title: vote.title,
    words: formatConclusion(vote, result),
    otherwise: result.otherwiseWords,
    rule: formatRule(vote),
    heads: resultHeads(vote, result),
    rows: resultRows(vote, result),
    conditions: formatConditions(vote, result),
    roll: `共${formatHeads(vote.electorate, roll.heads)}${vote.isNamed ? `，专有部分面积${formatArea(roll.area)}` : ''}（${await formatWhere(db, vote)}）`,
    channels: formatChannels(result),
    disclosed: `${formatFullDay(vote.sealedAt!)}至${formatFullDay(momentInChina(result.disclosedUntil))}`,
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
    `手机票${phone}张，纸质票${paper}张，上门票${doorstep}张`,
    uncheckedPapers > 0 && `另有${uncheckedPapers}张纸质票截止前未经第二人核对，未计入`,
    open > 0 && `${open}条“不是我投的”异议正在核实`,
    upheldTooLate > 0 && `${upheldTooLate}条异议在投票截止后查明属实，封存的选票不再改动`,
  ]
    .filter(Boolean)
    .join('；');
}

const formatRule = ({ frozenCard }: Vote): string =>
  `${frozenCard!.label}（${frozenCard!.article}）：${formatCardWords(frozenCard!)}`;

async function formatWhere(db: Reader, { courtyardIds }: Vote): Promise<string> {
  if (courtyardIds.length === 0) return '全社区';
  const places = await findCourtyardPlaces(db, courtyardIds);
  return courtyardIds.map((id) => places.get(id)?.name ?? '').join('、');
}

/** The page the code opens, with `v=` and the id as its scene. */
const PAGE = 'hall/vote/index';

/** The code that opens a vote in WeChat. Outside of any transaction (`wechat.unavailable`, `wechat.page_not_released`). */
async function askForVoteCode(
  { wechat, envVersion, log }: Pick<HallDeps, 'wechat' | 'envVersion' | 'log'>,
  id: string,
): Promise<Buffer> {
  return wechat
    .getUnlimitedWxacode({ scene: `v=${id}`, page: PAGE, envVersion, width: 1280 })
    .catch(refuseWxacode(log));
}

/** The matter itself, as those who run it have put it, and what is attached to it by name: what has been checked. */
async function findMatter(
  db: Reader,
  motionId: string,
): Promise<Pick<Announcement, 'number' | 'matter' | 'attachments'>> {
  const motion = await db.findOneByOrFail(Motion, { id: motionId });
  const attached = await db.find(MotionAttachment, { where: { motionId }, order: { id: 'ASC' } });
  const verdicts = await findVerdicts(
    db,
    attached.map(({ checkId }) => checkId),
  );
  const { summary, story } = motion;
  return {
    number: `议题${formatMotionNumber(motion)}`,
    matter: motion.isShown ? [summary, story === summary ? '' : story].filter(Boolean).join('\n') : '',
    attachments: attached.filter(({ checkId }) => verdicts.get(checkId) === 'passed').map(({ caption }) => caption),
  };
}

const findNumber = async (db: Reader, id: string): Promise<string> =>
  `议题${formatMotionNumber(await db.findOneByOrFail(Motion, { id }))}`;

/** 表决通过：参与人数和赞成人数均达到规定要求 */
function formatConclusion({ kind, electorate, isNamed }: Vote, { isPassed, words }: Result): string {
  if (isPassed === null) return words;
  if (!isPassed || kind !== 'for_against') return `表决${words}`;
  const what = `${unitOf(electorate)}数${isNamed ? '、专有部分面积' : ''}`;
  return `表决通过：参与${what}和赞成${what}均达到规定要求`;
}

/** 应有67人以上参与表决，实际70人，达到要求. Of several options each needs the same, and how many each has stands in the table. */
function formatConditions({ electorate }: Pick<Vote, 'electorate'>, { quorum, options }: Result): string[] {
  const taking = quorum.map((condition) => formatCondition(electorate, condition, '参与表决'));
  const { conditions } = options[0]!;
  if (options.length === 1)
    return [...taking, ...conditions.map((condition) => formatCondition(electorate, condition, '赞成'))];
  return [...taking, ...conditions.map(({ what, need }) => `每项应有${say(electorate, what, need)}以上同意`)];
}

const say = (electorate: Vote['electorate'], what: Condition['what'], amount: number): string =>
  what.endsWith('_area') ? `专有部分面积${formatArea(amount)}` : formatHeads(electorate, amount);

const formatCondition = (
  electorate: Vote['electorate'],
  { what, need, have, isMet, missing }: Condition,
  act: string,
): string => {
  const plain = (amount: number) => say(electorate, what, amount).replace('专有部分面积', '');
  const outcome = isMet ? '达到要求' : `未达到要求，差${plain(missing)}`;
  return `应有${say(electorate, what, need)}以上${act}，实际${plain(have)}，${outcome}`;
};

/** How one fills in the ballot. */
function formatHow({ kind, most, budget, isNamed }: Pick<Vote, 'kind' | 'most' | 'budget' | 'isNamed'>): string {
  const how = {
    for_against: '从赞成、反对、弃权中选1项',
    choose_one: '从下列选项中选1项，也可以弃权',
    choose_some: `从下列选项中最多选${most}项，也可以弃权`,
    share_out: `将预算总额${formatNumber(budget)}分成${hallLimits.budgetParts}份，全部分配给下列各项，也可以弃权`,
  }[kind];
  return `${how}。${isNamed ? '公开表决：每一票的房号、面积和选择，结果公布后向本小区的住户和业主公布，不公布姓名。' : '无记名表决。手机票和上门票，任何人无法查到谁投了什么；纸质票仅限录入、核对和处理异议的人员查看。'}`;
}
