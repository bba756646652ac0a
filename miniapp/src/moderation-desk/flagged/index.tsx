import { View } from '@tarojs/components';
import { moderationEndpoints } from '@yuanli/shared/moderation/moderation.endpoints';
import { usePages } from '../../platform/net/use-pages';
import { Decide } from '../../parts/staff/decide';
import { Queue } from '../../parts/staff/queue';
import { StaffPage } from '../../parts/staff/staff-page';
import { Notice } from '../../ui/notice';
import { formatMoment } from '../../ui/format-date';
import { Tag } from '../../ui/tag';
import { PicturesToCheck } from '../../parts/staff/pictures-to-check';
import { DecideByRule } from './decide-by-rule';

const words = {
  accept: '没问题，通过',
  accepted: '已通过',
  refuse: '不合适，不通过',
  refused: '未通过，已通知对方',
  why: '为什么不通过',
};
const reasons = [
  '写了别人的电话、门牌或姓名',
  '用语不文明，请换个说法',
  '像是广告',
  '内容不真实',
  '照片里有人脸或证件',
];

export default function CheckFlagged() {
  return (
    <StaffPage title="内容复核" isWide>
      <FlaggedQueue />
    </StaffPage>
  );
}

function FlaggedQueue() {
  const pages = usePages(moderationEndpoints.findFlagged, {});
  return (
    <Queue
      pages={pages}
      empty="内容检查不能确定的、居民投诉的内容，会显示在这里。"
      row={({ text, subjectLabel, at }) => ({
        title: text || '只有照片',
        note: formatMoment(at),
        tag: (
          <Tag icon="flag" tone="amber">
            {subjectLabel}
          </Tag>
        ),
        heading: `审核这条${subjectLabel}`,
      })}
      detail={({ text, because, pictures }) => (
        <>
          <Notice icon="info" tone="amber">
            {because}
          </Notice>
          <View>{text}</View>
          <PicturesToCheck pictures={pictures} />
        </>
      )}
      actions={({ id, needsRule }, onDone) =>
        needsRule ? (
          <DecideByRule id={id} onDone={onDone} />
        ) : (
          <Decide
            id={id}
            accept={moderationEndpoints.clearFlagged}
            refuse={moderationEndpoints.refuseFlagged}
            words={words}
            reasons={reasons}
            onDone={onDone}
          />
        )
      }
    />
  );
}
