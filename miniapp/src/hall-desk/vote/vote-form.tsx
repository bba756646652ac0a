import { useState } from 'react';
import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { type FieldErrors, stepWithError } from '../../parts/forms/form-step';
import { FormSteps } from '../../parts/forms/form-steps';
import type { VoteData } from '../../parts/hall/vote-data';
import { goBack } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { useDraft } from '../../platform/storage/use-draft';
import { Notice } from '../../ui/notice';
import { Pressable } from '../../ui/pressable';
import { CardStep } from './card-step';
import { QuestionStep } from './question-step';
import { ReviewStep } from './review-step';
import type { VoteDraft, VoteStep } from './vote-draft';
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
  onLeave?: () => void;
}

/** A vote, one question at a time; it is kept as a draft, nobody is told yet. */
export function VoteForm({
  motionId,
  communityId,
  changing,
  initial,
  problems,
  onKept,
  onStartAnew,
  onLeave = () => void goBack(),
}: VoteFormProps) {
  const { values: draft, set, clear, isRestored } = useDraft(`vote:${changing?.id ?? motionId}`, initial);
  const [isFirst, setFirst] = useState(true);
  const make = useAct(voteEndpoints.makeVote);
  const change = useAct(voteEndpoints.changeVote);
  const { error, isBusy, fields } = changing ? change : make;
  const at = voteSteps.findIndex(({ name }) => name === draft.step);
  const go = (step: VoteStep) => {
    setFirst(false);
    set('step', step);
  };
  const put = (values: Partial<VoteDraft>) => {
    for (const [field, value] of Object.entries(values)) set(field as keyof VoteDraft, value as never);
  };

  const keep = async () => {
    const form = voteToSend(draft);
    const vote = await (changing ? change.run({ id: changing.id, ...form }) : make.run({ motionId, ...form }));
    if (!vote) return;
    clear();
    onKept(vote);
  };
  const next = () => {
    const following = voteSteps[at + 1];
    if (following) go(following.name);
    else void keep();
  };
  const before = voteSteps[at - 1];
  const wrongStep = error && stepWithError(voteSteps, fields);
  const parts = { draft, set: put, errors: { ...problems, ...fields } };
  return (
    <FormSteps
      title={changing ? '改表决' : '发起表决'}
      heading={voteSteps[at]?.heading ?? ''}
      step={at + 1}
      steps={voteSteps.length}
      tone="plum"
      lastWord="存下，先不公告"
      isBusy={isBusy}
      onBack={() => (before ? go(before.name) : onLeave())}
      onNext={next}
    >
      {isRestored && isFirst && (
        <Notice
          icon="edit"
          action={
            <Pressable
              className="y-notice__action"
              onTap={() => {
                clear();
                onStartAnew();
              }}
            >
              重新填
            </Pressable>
          }
        >
          上次填的都还在，接着填吧。
        </Notice>
      )}
      <ActError error={error} />
      {wrongStep && wrongStep !== draft.step && (
        <Notice
          icon="next"
          tone="plum"
          action={
            <Pressable className="y-notice__action" onTap={() => go(wrongStep)}>
              去改
            </Pressable>
          }
        >
          有一处要改。
        </Notice>
      )}
      {draft.step === 'card' && <CardStep {...parts} />}
      {draft.step === 'who' && <WhoStep {...parts} communityId={communityId} />}
      {draft.step === 'question' && <QuestionStep {...parts} />}
      {draft.step === 'when' && <WhenStep {...parts} />}
      {draft.step === 'review' && <ReviewStep draft={draft} communityId={communityId} onChange={go} />}
    </FormSteps>
  );
}
