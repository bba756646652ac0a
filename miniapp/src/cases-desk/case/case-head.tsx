import { View } from '@tarojs/components';
import { caseKinds, caseSources } from '@yuanli/shared/cases/case-kinds';
import { caseClosings } from '@yuanli/shared/cases/case-states';
import { addsToTitle } from '../../parts/cases/adds-to-title';
import { PicturesToCheck } from '../../parts/staff/pictures-to-check';
import { PlayVoice } from '../../parts/voice/play-voice';
import { Card } from '../../ui/card';
import { formatMoment, formatShortDay, formatTime } from '../../ui/format-date';
import { Notice } from '../../ui/notice';
import { Tag } from '../../ui/tag';
import type { CaseData } from '../case-data';
import { CaseStatusTag, StandingTag } from '../case-tags';
import { formatCasePlace, formatUntil } from '../format-case';
import { HelperStanding } from '../helper/helper-standing';

/** What is due first, then what it is about, in the resident's own words. */
export function CaseHead({ data }: { data: CaseData }) {
  const { kind, number, title, recording, pictures, status } = data;
  const text = data.text && addsToTitle(data.text, title) ? data.text : null;
  return (
    <View className="y-stack">
      <View className="y-row y-row--between">
        <View className="y-row">
          {data.as === 'department' ? <CaseStatusTag status={status} /> : <StandingTag {...data} />}
          {data.isDanger && (
            <Tag icon="alert" tone="danger">
              有危险
            </Tag>
          )}
          {data.isHardship && (
            <Tag icon="flag" tone="danger">
              急难特事
            </Tag>
          )}
        </View>
        <View className="t-caption">{`${caseKinds[kind].name} ${number}`}</View>
      </View>
      <View className="y-stack y-stack--tight">
        <View className="t-title">{title}</View>
        <View className="t-caption">{formatWho(data)}</View>
      </View>
      {(text || recording || pictures.length > 0) && (
        <Card>
          <View className="y-stack">
            {text && <View>{text}</View>}
            {recording && <PlayVoice recording={recording} />}
            <PicturesToCheck pictures={pictures} />
          </View>
        </Card>
      )}
      <WhatHappened data={data} />
    </View>
  );
}

/** 陈阿姨 · 石榴院2号楼 · 12月1日上午9:10提出 · 12345工单HJ2026120100381 · 另有2位邻居也遇到 */
const formatWho = (data: CaseData): string =>
  [
    data.reporterLabel,
    formatCasePlace(data),
    `${formatShortDay(data.madeAt)}${formatTime(data.madeAt)}提出`,
    data.source === 'staff' && caseSources.staff,
    data.externalNumber && `12345工单${data.externalNumber}`,
    data.joined > 0 && `另有${data.joined}位邻居也遇到`,
  ]
    .filter(Boolean)
    .join(' · ');

/** What changes how it is handled: the clock stands still, it was put off, it came back, it ended. */
function WhatHappened({ data }: { data: CaseData }) {
  const { leaderName, helper, question, stoppedAt, extension, reopenedTimes, mergedInto, closing, feedback } = data;
  const isLate = data.dueAt !== null && Date.parse(data.dueAt) <= Date.now();
  return (
    <>
      {isLate && data.desk === 'property' && (
        <Notice icon="alert" tone="danger">
          {`物业没有按${data.promise ? '承诺的' : '规定的'}时间办好，由社区督促办理。`}
        </Notice>
      )}
      {stoppedAt && (
        <Notice icon="clock" tone="amber">
          {`${formatMoment(stoppedAt)}起等居民补充，期限暂停计算。${question ? `问的是：${question}` : ''}`}
        </Notice>
      )}
      {leaderName && (
        <Notice icon="phone" tone="danger">
          {`请值班领导${leaderName}打第一个电话，打完记下通话情况。`}
        </Notice>
      )}
      {helper && <HelperStanding helper={helper} />}
      {extension && (
        <Notice icon="calendar" tone="amber">
          {`已延期一次，${formatUntil(extension.until)}答复。${extension.reason ? `原因：${extension.reason}` : ''}`}
        </Notice>
      )}
      {reopenedTimes > 0 && (
        <Notice icon="refresh" tone="danger">
          {`居民说没解决，已退回重办${reopenedTimes}次。${feedback ? `居民说：${feedback}` : ''}`}
        </Notice>
      )}
      {mergedInto && <Notice icon="list">{`已并到${mergedInto.number}：${mergedInto.title}`}</Notice>}
      {closing && (
        <Notice icon="box">{`已办结：${caseClosings[closing]}。${feedback ? `居民说：${feedback}` : ''}`}</Notice>
      )}
    </>
  );
}
