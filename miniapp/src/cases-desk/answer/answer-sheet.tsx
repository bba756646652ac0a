import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { useAct } from '../../platform/net/use-act';
import type { CaseSheetProps } from '../case-data';
import { formatCasePlace } from '../format-case';
import { AnswerForm } from './answer-form';

/** Answers one case. */
export function AnswerSheet({ data, onClose, onDone }: CaseSheetProps) {
  const { helper } = data;
  const answer = useAct(caseDeskEndpoints.answerCase);
  return (
    <AnswerForm
      draftName={`answer-case-${data.id}`}
      title="答复居民"
      place={formatCasePlace(data)}
      helper={helper?.done ? { name: helper.name, done: helper.done } : undefined}
      yes="答复居民"
      templates={{ communityId: data.communityId, category: data.category }}
      act={answer}
      onSend={async (parts) => {
        const isTaken = (await answer.run({ id: data.id, ...parts })) !== undefined;
        if (isTaken) onDone('已答复，等居民确认');
        return isTaken;
      }}
      onClose={onClose}
    />
  );
}
