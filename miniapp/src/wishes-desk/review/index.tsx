import { wishKinds } from '@yuanli/shared/wishes/wish-kinds';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { usePages } from '../../platform/net/use-pages';
import { Decide } from '../../parts/staff/decide';
import { Queue } from '../../parts/staff/queue';
import { StaffPage } from '../../parts/staff/staff-page';
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

function ReviewQueue() {
  const pages = usePages(wishEndpoints.findWishesToReview, {});
  return (
    <Queue
      pages={pages}
      empty="新的心愿会显示在这里。"
      row={(wish) => ({
        title: wish.title,
        note: `${wish.alias} · ${wish.courtyardName} · ${wishKinds[wish.kind]} · ${formatShortDay(wish.submittedAt)}`,
        tag: wish.doubt !== null && (
          <Tag icon="alert" tone="amber">
            要留意
          </Tag>
        ),
      })}
      detail={(wish) => <WishToReview wish={wish} />}
      actions={({ id }, onDone) => (
        <Decide
          id={id}
          accept={wishEndpoints.approveWish}
          refuse={wishEndpoints.declineWish}
          words={words}
          reasons={reasons}
          onDone={onDone}
        />
      )}
    />
  );
}
