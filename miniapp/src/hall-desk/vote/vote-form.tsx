import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { type FieldErrors, stepWithError } from '../../parts/forms/form-step';
import { FormSteps } from '../../parts/forms/form-steps';
import { useSteps } from '../../parts/forms/use-steps';
import type { VoteData } from '../../parts/hall/vote-data';
import { useAct } from '../../platform/net/use-act';
import { useDraft } from '../../platform/storage/use-draft';
import { Notice } from '../../ui/notice';
import { Pressable } from '../../ui/pressable';
import { CardStep } from './card-step';
import { QuestionStep } from './question-step';
import { ReviewStep } from './review-step';
import type { VoteDraft } from './vote-draft';
import { voteToSend } from './vote-draft';
import { voteSteps } from './vote-steps';
import { WhenStep } from './when-step';
import { WhoStep } from './who-step';

interface VoteFormProps {
  motionId: string;
  communityId: string;
  /** The draft that is changed; a new one otherwise. */
  changing?: VoteData;
  initial: VoteDraft;
  /** What stands against announcing it as it is. */
  problems?: FieldErrors;
  onKept: (vote: VoteData) => void;
  onStartAnew: () => void;
}

/** A vote, one question at a time; it is kept as a draft, nobody is told yet. */
export function VoteForm({ motionId, communityId, changing, initial, problems, onKept, onStartAnew }: VoteFormProps) {
  const draft = useDraft(`vote:${changing?.id ?? motionId}`, initial);
  const make = useAct(voteEndpoints.makeVote);
  const change = useAct(voteEndpoints.changeVote);
  const act = changing ? change : make;
  const send = async () => {
    const details = voteToSend(draft.values);
    const vote = await (changing ? change.run({ id: changing.id, ...details }) : make.run({ motionId, ...details }));
    if (!vote) return;
    draft.clear();
    onKept(vote);
  };
  const { name, form, goTo } = useSteps({ steps: voteSteps, draft, act, keepsError: true, send });
  const set = (values: Partial<VoteDraft>) => {
    for (const [field, value] of Object.entries(values)) draft.set(field as keyof VoteDraft, value as never);
  };
  const part = { draft: draft.values, set, errors: { ...problems, ...act.fields } };
  const wrongStep = act.error && stepWithError(voteSteps, act.fields);
  return (
    <FormSteps
      title={changing ? '修改表决' : '发起表决'}
      tone="plum"
      form={form}
      lastWord="保存，先不公告"
      onStartAnew={onStartAnew}
    >
      <ActError error={act.error} />
      {wrongStep && wrongStep !== name && (
        <Notice
          icon="next"
          tone="plum"
          action={
            <Pressable className="y-notice__action" onTap={() => goTo(wrongStep)}>
              去改
            </Pressable>
          }
        >
          有一处要改。
        </Notice>
      )}
      {name === 'card' && <CardStep {...part} />}
      {name === 'who' && <WhoStep {...part} communityId={communityId} />}
      {name === 'question' && <QuestionStep {...part} />}
      {name === 'when' && <WhenStep {...part} />}
      {name === 'review' && <ReviewStep draft={draft.values} communityId={communityId} onChange={goTo} />}
    </FormSteps>
  );
}
