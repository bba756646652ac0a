import { useState } from 'react';
import type { CaseCategory } from '@yuanli/shared/cases/case-categories';
import { caseLimits as limits } from '@yuanli/shared/cases/case-limits';
import { ActError } from '../../parts/forms/act-error';
import { DraftRestored } from '../../parts/forms/draft-restored';
import { photosBlocker, useDraftPhotos } from '../../parts/forms/form-photos';
import { useRefusedFields } from '../../parts/forms/refused-fields';
import type { AppError } from '../../platform/net/app-error';
import { useSession } from '../../platform/net/session';
import { useDraft } from '../../platform/storage/use-draft';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { PhotoPicker } from '../../ui/photo-picker';
import { Sheet } from '../../ui/sheet';
import { TemplatePicker } from '../templates/template-picker';
import { answerParts, type AnswerParts, beginAnswer, missingIn } from './answer-draft';
import { KnownParts } from './known-parts';
import { OutcomeFields } from './outcome-fields';
import { outcomeChoices, outcomeWords } from './outcome-words';

interface AnswerFormProps {
  /** Under which name it is kept while it is written. */
  draftName: string;
  title: string;
  /** What is answered by it, where it is several. */
  intro?: string;
  place: string;
  /** What a volunteer who helped wrote of it: nobody types that again. */
  helper?: { name: string; done: string };
  yes: string;
  /** Whose templates are offered. */
  templates?: { communityId: string; category?: CaseCategory };
  act: { isBusy: boolean; error?: AppError; fields: Partial<Record<string, string>> };
  /** True when it was taken: the draft is no longer needed. */
  onSend: (parts: AnswerParts) => Promise<boolean>;
  onClose: () => void;
}

/** An answer: one of four honest outcomes, then only what that outcome needs. */
export function AnswerForm(props: AnswerFormProps) {
  const [round, setRound] = useState(0);
  return <AnswerFields key={round} {...props} onStartAnew={() => setRound(round + 1)} />;
}

function AnswerFields(props: AnswerFormProps & { onStartAnew: () => void }) {
  const { draftName, title, intro, place, helper, yes, templates, act, onSend, onClose, onStartAnew } = props;
  const people = useSession(({ me }) => me?.nickname ?? '');
  const { values, set, clear, isRestored } = useDraft(draftName, beginAnswer(place, people, helper));
  const photos = useDraftPhotos({ values, set }, limits.pictures);
  const [isTried, setTried] = useState(false);
  const refused = useRefusedFields(act.fields, values);
  const { outcome } = values;
  const missing = missingIn(values);
  const errors = { ...refused, ...(isTried && missing) };
  const send = async () => {
    setTried(true);
    if (!outcome || Object.keys(missing).length > 0) return;
    if (await onSend(answerParts({ ...values, outcome }, photos.ids))) clear();
  };
  const parts = { draft: values, set, errors };
  return (
    <Sheet
      isOpen
      title={title}
      onClose={onClose}
      footer={
        <Button isBusy={act.isBusy} blockedBecause={photosBlocker(photos)} onTap={() => void send()}>
          {yes}
        </Button>
      }
    >
      {isRestored && <DraftRestored clear={clear} onStartAnew={onStartAnew} />}
      {templates && <TemplatePicker {...templates} set={set} />}
      {intro && <Notice icon="list">{intro}</Notice>}
      <Choice
        label="办理结果"
        options={outcomeChoices}
        value={outcome || undefined}
        onChange={(value) => set('outcome', value)}
        error={errors['outcome']}
      />
      {outcome && (
        <>
          <OutcomeFields {...parts} />
          <Field
            label={outcomeWords[outcome].course}
            isLong
            placeholder={outcomeWords[outcome].courseExample}
            max={limits.partLength}
            value={values.course}
            onInput={(words) => set('course', words)}
            error={errors['course']}
          />
          <Field
            label={outcomeWords[outcome].result}
            isLong
            hint={outcome === 'passed_on' ? undefined : '居民第一眼看到的就是这一句'}
            placeholder={outcomeWords[outcome].resultExample}
            max={limits.partLength}
            value={values.result}
            onInput={(words) => set('result', words)}
            error={errors['result']}
          />
          <KnownParts {...parts} />
          <PhotoPicker label="照片" photos={photos} max={limits.pictures} />
        </>
      )}
      <ActError error={act.error} />
    </Sheet>
  );
}
