import { View } from '@tarojs/components';
import { caseClosings } from '@yuanli/shared/cases/case-states';
import { phoneCall } from '../../platform/device/phone-call';
import { Button } from '../../ui/button';
import { formatBy, formatMoment } from '../../ui/format-date';
import type { CaseData } from '../case-data';
import { CasePhotos } from '../case-photos';
import './answer-parts.scss';

/** 解决了。灯很亮, or why there is no word of the resident. */
function feedbackWords({ closing, feedback, as }: CaseData): string {
  return (
    [closing && caseClosings[closing], feedback].filter(Boolean).join('。') ||
    (as === 'reporter' ? '等您确认' : '等反映人确认')
  );
}

/** The six parts of an answer: 时间 地点 人员 经过 结果 反馈; and what its outcome needs beside them. */
export function AnswerParts({ one }: { one: CaseData }) {
  const { answer } = one;
  if (!answer) return null;
  const parts: [string, string | null][] = [
    ['结果', answer.result],
    ['计划', answer.plannedFor && `${formatBy(answer.plannedFor)}办好`],
    ['依据', answer.rule],
    ['可以找', answer.whoCould],
    ['已转给', answer.passedTo],
    ['对方编号', answer.passedNumber],
    ['时间', formatMoment(answer.happenedAt)],
    ['地点', answer.place],
    ['人员', answer.people],
    ['经过', answer.course],
    ['反馈', feedbackWords(one)],
  ];
  return (
    <View className="y-stack y-stack--tight">
      {parts.map(
        ([name, words]) =>
          words && (
            <View key={name} className="answer-parts__one">
              <View className="answer-parts__name t-caption">{name}</View>
              <View className="y-grow">{words}</View>
            </View>
          ),
      )}
      {answer.passedPhone && (
        <Button kind="secondary" icon="phone" onTap={() => void phoneCall(answer.passedPhone ?? '')}>
          {`打电话${answer.passedPhone}`}
        </Button>
      )}
      <CasePhotos label="办理的照片" pictures={answer.pictures} />
    </View>
  );
}
