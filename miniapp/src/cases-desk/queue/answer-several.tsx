import { useState } from 'react';
import { View } from '@tarojs/components';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { showToast } from '../../ui/toast';
import '../../parts/staff/bulk-act.scss';
import { AnswerForm } from '../answer/answer-form';
import type { DeskCaseData } from '../case-data';

export type Refused = AnswerOf<typeof caseDeskEndpoints.answerCases>['refused'];

interface AnswerSeveralProps {
  /** Those that are ticked. */
  items: readonly DeskCaseData[];
  /** When it was sent: which of them were refused. */
  onAnswered: (refused: Refused) => void;
}

/** Those that are being done can be answered together. */
export const mayAnswer = ({ status }: DeskCaseData): boolean => status === 'in_progress';

/** Place, time and words are of these very cases: another selection begins anew. */
const draftNameOf = (items: readonly DeskCaseData[]): string =>
  `answer-cases-${items
    .map(({ id }) => id)
    .sort()
    .join('-')}`;

/** One answer for all that are ticked, such as after a burst pipe. */
export function AnswerSeveral({ items, onAnswered }: AnswerSeveralProps) {
  const [isOpen, setOpen] = useState(false);
  const answer = useAct(caseDeskEndpoints.answerCases);
  const tooMany = items.length > caseLimits.answeredAtOnce;
  return (
    <>
      <View className="bulk-act">
        <View className="bulk-act__count">{`已勾选${items.length}件`}</View>
        <Button
          kind="secondary"
          blockedBecause={
            items.length === 0
              ? '请先在表里勾选正在办的'
              : tooMany
                ? `一次最多答复${caseLimits.answeredAtOnce}件`
                : undefined
          }
          onTap={() => setOpen(true)}
        >
          一起答复
        </Button>
      </View>
      {isOpen && (
        <AnswerForm
          draftName={draftNameOf(items)}
          title={`一起答复${items.length}件`}
          intro={items.map(({ number, title }) => `${number} ${title}`).join('；')}
          place={[...new Set(items.map(({ courtyardName }) => courtyardName))]
            .join('、')
            .slice(0, caseLimits.placeLength)}
          yes={`答复这${items.length}件`}
          act={answer}
          onSend={async (parts) => {
            const told = await answer.run({ ids: items.map(({ id }) => id), ...parts });
            if (!told) return false;
            setOpen(false);
            if (told.answered.length > 0) showToast(`已答复${told.answered.length}件，等居民确认`);
            onAnswered(told.refused);
            return true;
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

/** Those that could not be answered together with the others, and why; also once nothing is left to tick. */
export function RefusedCases({ refused }: { refused: Refused }) {
  if (refused.length === 0) return null;
  return (
    <Notice icon="alert" tone="danger">
      {`${refused.length}件没有答复成：${refused.map(({ number, reason }) => `${number}，${reason}`).join('；')}`}
    </Notice>
  );
}
