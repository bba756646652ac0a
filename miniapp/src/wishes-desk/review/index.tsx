import { useState } from 'react';
import { wishKindNames, wishKinds } from '@yuanli/shared/wishes/wish-kinds';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import type { InputOf } from '../../platform/net/endpoint-types';
import { usePages } from '../../platform/net/use-pages';
import { Decide } from '../../parts/staff/decide';
import { Queue } from '../../parts/staff/queue';
import { DecisionTag, emptyWords, QueueTools, useQueueTools } from '../../parts/staff/queue-tools';
import { StaffPage } from '../../parts/staff/staff-page';
import { Chips } from '../../ui/chips';
import { formatShortDay } from '../../ui/format-date';
import { Tag } from '../../ui/tag';
import { WishToReview } from './wish-to-review';

const words = {
  accept: '通过这个心愿',
  accepted: '已通过，邻居们能看到了',
  refuse: '不通过',
  refused: '已通知许愿人',
  why: '为什么不通过',
};
const reasons = [
  '写了电话或门牌，请删除后再许一次',
  '说得不够清楚，请补充后再许',
  '社区已经在办这件事，会联系您',
  '这件事要找专业部门，请打社区电话',
  '和之前的心愿重复了',
];

export default function ReviewWishes() {
  return (
    <StaffPage title="心愿审核" isWide>
      <ReviewQueue />
    </StaffPage>
  );
}

type Kind = NonNullable<InputOf<typeof wishEndpoints.findWishesToReview>['kind']>;

const kinds = [
  { value: 'all' as const, label: '全部' },
  ...wishKindNames.map((value) => ({ value, label: wishKinds[value] })),
];

function ReviewQueue() {
  const tools = useQueueTools();
  const [kind, setKind] = useState<Kind | 'all'>('all');
  const pages = usePages(wishEndpoints.findWishesToReview, { ...tools.input, ...(kind !== 'all' && { kind }) });
  return (
    <>
      <QueueTools tools={tools} search="心愿、称呼或编号" waiting={pages.data?.waiting}>
        <Chips label="心愿类别" chips={kinds} value={kind} onChange={setKind} />
      </QueueTools>
      <Queue
        key={tools.view}
        pages={pages}
        {...emptyWords(tools, '新的心愿会显示在这里。')}
        row={(wish) => ({
          title: wish.title,
          note: `${wish.alias} · ${wish.courtyardName} · ${wishKinds[wish.kind]} · ${wish.decision ? `${formatShortDay(wish.decision.at)} ${wish.decision.byName}` : formatShortDay(wish.submittedAt)}`,
          tag: wish.decision ? (
            <DecisionTag isYes={wish.decision.isApproved} />
          ) : (
            wish.doubt !== null && (
              <Tag icon="alert" tone="amber">
                要留意
              </Tag>
            )
          ),
        })}
        detail={(wish) => <WishToReview wish={wish} />}
        actions={({ id, decision }, onDone) =>
          !decision && (
            <Decide
              id={id}
              accept={wishEndpoints.approveWish}
              refuse={wishEndpoints.declineWish}
              words={words}
              reasons={reasons}
              onDone={onDone}
            />
          )
        }
      />
    </>
  );
}
