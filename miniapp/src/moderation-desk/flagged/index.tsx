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
  accept: '没问题，放行',
  accepted: '放行了',
  refuse: '不合适，拦下',
  refused: '拦下了，已告诉对方',
  why: '为什么拦下',
};
const reasons = [
  '写了别人的电话、门牌或姓名',
  '话说得难听，请换个说法',
  '像是广告',
  '内容不真实',
  '照片里有人脸或证件',
];

export default function CheckFlagged() {
  return (
    <StaffPage title="待看内容" isWide>
      <FlaggedQueue />
    </StaffPage>
  );
}

function FlaggedQueue() {
  const pages = usePages(moderationEndpoints.findFlagged, {});
  return (
    <Queue
      pages={pages}
      empty="检查拿不准的、有人反映的内容会在这里。"
      row={({ text, subjectLabel, at }) => ({
        title: text || '只有照片',
        note: formatMoment(at),
        tag: (
          <Tag icon="flag" tone="amber">
            {subjectLabel}
          </Tag>
        ),
        heading: `看看这条${subjectLabel}`,
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
