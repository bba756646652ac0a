import { useState } from 'react';
import { View } from '@tarojs/components';
import { moderationEndpoints } from '@yuanli/shared/moderation/moderation.endpoints';
import { usePages } from '../../platform/net/use-pages';
import { Decide } from '../../parts/staff/decide';
import { Queue } from '../../parts/staff/queue';
import { DecisionFacts, DecisionTag, emptyWords, QueueTools, useQueueTools } from '../../parts/staff/queue-tools';
import { StaffPage } from '../../parts/staff/staff-page';
import { Chips } from '../../ui/chips';
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

const origins = [
  { value: 'all', label: '全部' },
  { value: 'check', label: '内容检查不能确定' },
  { value: 'complaint', label: '居民投诉' },
] as const;

function FlaggedQueue() {
  const tools = useQueueTools();
  const [origin, setOrigin] = useState<(typeof origins)[number]['value']>('all');
  const pages = usePages(moderationEndpoints.findFlagged, {
    ...tools.input,
    ...(origin !== 'all' && { origin }),
  });
  return (
    <>
      <QueueTools tools={tools} search="内容里的字" waiting={pages.data?.waiting}>
        <Chips label="来源" chips={origins} value={origin} onChange={setOrigin} />
      </QueueTools>
      <Queue
        key={tools.view}
        pages={pages}
        {...emptyWords(tools, '内容检查不能确定的、居民投诉的内容，会显示在这里。')}
        row={({ text, subjectLabel, at, decision, pictures }) => ({
          title:
            text || (decision?.isPassed ? `已通过的${subjectLabel}` : pictures.length > 0 ? '只有照片' : subjectLabel),
          note: decision ? `${formatMoment(decision.at)} ${decision.byName}` : formatMoment(at),
          tag: decision ? (
            <DecisionTag isYes={decision.isPassed} />
          ) : (
            <Tag icon="flag" tone="amber">
              {subjectLabel}
            </Tag>
          ),
          heading: decision ? subjectLabel : `审核这条${subjectLabel}`,
        })}
        detail={({ text, because, pictures, decision }) => (
          <>
            {decision && <DecisionFacts decision={decision} isYes={decision.isPassed} yes="已通过" no="未通过" />}
            <Notice icon="info" tone="amber">
              {because}
            </Notice>
            <View>{text || (decision?.isPassed ? '通过以后这里不再保留原文，请到发布的地方查看。' : '')}</View>
            <PicturesToCheck pictures={pictures} />
          </>
        )}
        actions={({ id, needsRule, decision }, onDone) =>
          decision ? null : needsRule ? (
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
    </>
  );
}
