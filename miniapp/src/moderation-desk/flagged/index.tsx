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
    <StaffPage title="内容复核" isWide>
      <FlaggedQueue />
    </StaffPage>
  );
}

const origins = [
  { value: 'all', label: '全部' },
  { value: 'check', label: '检查拿不准' },
  { value: 'complaint', label: '居民反映' },
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
        {...emptyWords(tools, '检查拿不准的、有人反映的内容会在这里。')}
        row={({ text, subjectLabel, at, decision, pictures }) => ({
          title:
            text || (decision?.isPassed ? `放行的${subjectLabel}` : pictures.length > 0 ? '只有照片' : subjectLabel),
          note: decision ? `${formatMoment(decision.at)} ${decision.byName}` : formatMoment(at),
          tag: decision ? (
            <DecisionTag isYes={decision.isPassed} />
          ) : (
            <Tag icon="flag" tone="amber">
              {subjectLabel}
            </Tag>
          ),
          heading: decision ? subjectLabel : `看看这条${subjectLabel}`,
        })}
        detail={({ text, because, pictures, decision }) => (
          <>
            {decision && <DecisionFacts decision={decision} isYes={decision.isPassed} yes="放行了" no="拦下了" />}
            <Notice icon="info" tone="amber">
              {because}
            </Notice>
            <View>{text || (decision?.isPassed ? '放行以后这里不再保留原文，请到发布的地方看。' : '')}</View>
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
