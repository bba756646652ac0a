import { View } from '@tarojs/components';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import { dayMs } from '@yuanli/shared/china-time';
import { PlayVoice } from '../../parts/voice/play-voice';
import { formatBy, formatMoment } from '../../ui/format-date';
import type { TimelineStep } from '../../ui/timeline';
import { CasePhotos } from '../case-photos';
import type { CaseData } from '../case-data';
import { formatPromise } from '../format-promise';
import { AnswerParts } from './answer-parts';

const by = (dueAt: string | null): string | undefined => (dueAt ? formatPromise(dueAt) : undefined);

/** Until when the resident's word counts; after that it is closed 未回复. */
const confirmUntil = (answeredAt: string): string =>
  formatBy(new Date(Date.parse(answeredAt) + caseLimits.confirmDays * dayMs).toISOString());

/** What it waits for now, and what comes after. */
function coming(one: CaseData): TimelineStep[] {
  const { status, ownerLabel, dueAt, answer, as } = one;
  const isMine = as === 'reporter';
  const last: TimelineStep = { title: isMine ? '请您看看，解决了吗' : '等反映人确认', state: 'next' };
  switch (status) {
    case 'submitted':
      return [
        { title: `等${ownerLabel}受理`, state: 'now' },
        { title: '办理，答复', note: by(dueAt), state: 'next' },
        last,
      ];
    case 'accepted':
    case 'in_progress':
      return [
        { title: `${ownerLabel}${status === 'accepted' ? '准备办理' : '正在办'}`, note: by(dueAt), state: 'now' },
        last,
      ];
    case 'waiting_for_resident':
      return [{ title: isMine ? '等您补充' : '等反映人补充', note: '期限停止计算', state: 'now' }, last];
    case 'answered':
      return [
        {
          ...last,
          state: 'now',
          note: answer ? `${confirmUntil(answer.at)}没有回复，按“未回复”办结` : undefined,
        },
      ];
    default:
      return [];
  }
}

/** What was, what is, and, while it goes on, what comes; the answer's parts stand at the answer. */
export function caseTimeline(one: CaseData): TimelineStep[] {
  const { steps, answer, status } = one;
  const answeredAt = steps.map(({ action }) => action).lastIndexOf('answered');
  const isStopped = ['withdrawn', 'merged', 'referred'].includes(status);
  const past = steps.map(({ sentence, note, recording, pictures, at }, index): TimelineStep => ({
    title: sentence,
    note: formatMoment(at),
    more:
      answer && index === answeredAt ? (
        <AnswerParts one={one} />
      ) : (
        (note || recording || pictures.length > 0) && (
          <View className="y-stack y-stack--tight">
            {note && <View>{note}</View>}
            {recording && <PlayVoice recording={recording} />}
            <CasePhotos label="补充的照片" pictures={pictures} />
          </View>
        )
      ),
    state: isStopped && index === steps.length - 1 ? 'stopped' : 'done',
  }));
  return [...past, ...coming(one)];
}
