import type { OpinionSide } from '@yuanli/shared/hall/motion-stages';
import { motionEndpoints as motions } from '@yuanli/shared/hall/motions.endpoints';
import { clock, days, fromNow } from '../../server/src/platform/clock';
import { makePicture } from './factories/pictures';
import { dayIn, type HallDesk } from './hall-desk';

export type HallStreet = Awaited<ReturnType<typeof openHallStreet>>;

/** A hall with something in every corner of it: talked about, late, carried out, judged, archived. */
export async function openHallStreet({ server, worker, newResident, newIdea, newMotion, call }: HallDesk) {
  const [author, second, third] = [
    await newResident('老李'),
    await newResident('周大姐'),
    await newResident('小郑'),
  ] as const;
  const picture = await makePicture(server.parts, worker.id);

  const almost = await newIdea(
    author,
    {
      title: '东门外加两盏路灯',
      story: '晚上从公交站走回来一段很黑，已经有人绊倒过。',
      place: '东门外到公交站',
      supportNeeded: 4,
    },
    [author, second, third],
  );
  await newIdea(second, { title: '每月办一次旧物交换，用不着的带来，需要的带走', supportUntil: fromNow(days(3)) }, [
    second,
  ]);
  const late = await newIdea(
    third,
    { title: '给5号楼门口画一个无障碍停车位', status: 'supported', supportNeeded: 3, answerDueAt: fromNow(-days(2)) },
    [author, second, third],
  );
  const declined = await newIdea(
    author,
    {
      title: '在花园里装充电桩',
      status: 'declined',
      supportNeeded: 3,
      answeredById: worker.id,
      reason: '花园里没有足够的电，消防也不允许。已经请物业在地下车库找位置。',
    },
    [author, second, third],
  );

  const talked = await newMotion({
    title: '单元门禁换成刷脸加刷卡，费用从维修资金出',
    stage: 'deliberating',
    proposerId: author.id,
    summary: '门禁坏了三年，想换成刷脸加刷卡的。一户大约出120元，从维修资金里出。',
    story: '现在的门禁一到冬天就失灵，快递和外人随便进。问过三家，报价都在附件里。',
    pictureIds: [picture],
  });
  const words: [typeof author, OpinionSide, string][] = [
    [author, 'reason', '门一直敞着，楼道里丢过两辆自行车。'],
    [second, 'reason', '老人忘带钥匙是常事，刷脸方便。'],
    [third, 'concern', '脸存在哪里，谁能看到，要先说清楚。'],
    [second, 'concern', '租户常换，卡丢了谁来补，要不要钱，物业得有个说法，不然以后又是扯皮。'],
    [author, 'concern', '物业老王就是收了钱才来推这件事的。'],
  ];
  const said: string[] = [];
  for (const [who, side, text] of words)
    said.push((await call(who, motions.giveOpinion, { motionId: talked.id, side, text })).body.id);
  const positions = [
    ['residents_committee', '居委会支持换。会请两位居民代表一起看报价，全程公开。'],
    ['property_company', '物业可以免费拆旧的。以后的维护，一年一户10元。'],
  ] as const;
  for (const [party, text] of positions) await call(worker, motions.addPosition, { motionId: talked.id, party, text });
  await call(worker, motions.addAttachment, {
    motionId: talked.id,
    caption: '三家报价',
    pictureId: await makePicture(server.parts, worker.id),
  });

  const judged = await newMotion({
    title: '3号楼门口装坡道',
    stage: 'evaluating',
    satisfied: 0,
    agreedAt: clock.now(),
    carriedOutAt: clock.now(),
    summary: '给坐轮椅的邻居在3号楼门口装一个坡道。',
    ownerName: '物业刘经理',
    proposerId: second.id,
  });
  const overdue = await newMotion({
    title: '垃圾房挪到北墙边',
    stage: 'carrying_out',
    dueDay: dayIn(-3),
    agreedAt: clock.now(),
    summary: '垃圾房离窗户太近，夏天有味道，挪到北墙边。',
  });
  await call(worker, motions.reportProgress, {
    motionId: overdue.id,
    text: '新的棚子立好了，还差水管。',
    pictureIds: [await makePicture(server.parts, worker.id)],
    spentFen: 128_050,
  });
  await newMotion({
    title: '花园里的长椅要不要换新的',
    stage: 'gathering',
    summary: '长椅坏了四张，修还是换，听听大家的。',
  });
  const archived = await newMotion({
    title: '楼道声控灯全部换新',
    stage: 'archived',
    satisfied: 31,
    fair: 4,
    dissatisfied: 1,
    agreedAt: clock.now(),
    carriedOutAt: clock.now(),
    summary: '六幢楼的声控灯都换好了。',
  });

  const checked = async () => {
    await server.settle();
    await server.standIn.control('pushes', {});
    await server.settle();
  };
  await checked();
  for (const one of [author, third]) await call(one, motions.supportOpinion, { id: said[1]! });
  await call(worker, motions.removeOpinion, { id: said[4]!, rule: 'insult', reason: '没有根据地说别人收钱' });
  for (const [who, grade, reason] of [
    [author, 'satisfied', '轮椅一个人就能进出了'],
    [third, 'fair', '坡道边上还缺一截扶手'],
  ] as const) {
    await call(who, motions.evaluateMotion, { motionId: judged.id, grade, reason });
  }
  await checked();

  return {
    ideas: { almost, late, declined },
    motions: { talked, judged, overdue, archived },
  };
}
