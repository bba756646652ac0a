import { useState } from 'react';
import { caseLimits as limits } from '@yuanli/shared/cases/case-limits';
import { caseOutcomeNames, type CaseOutcome, caseOutcomes } from '@yuanli/shared/cases/case-states';
import { ActError } from '../../parts/forms/act-error';
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
import { answerParts, type AnswerParts, beginAnswer, missingIn } from './answer-draft';
import { KnownParts } from './known-parts';
import { OutcomeFields } from './outcome-fields';

interface AnswerFormProps {
  /** Under which name it is kept while it is written. */
  draftName: string;
  title: string;
  /** What is answered by it, where it is several. */
  intro?: string;
  place: string;
  yes: string;
  act: { isBusy: boolean; error?: AppError; fields: Partial<Record<string, string>> };
  /** True when it was taken: the draft is no longer needed. */
  onSend: (parts: AnswerParts) => Promise<boolean>;
  onClose: () => void;
}

const notes: Record<CaseOutcome, string> = {
  solved: '问题已经消除',
  planned: '现在办不到，定一个日期',
  cannot: '说清原因、依据和可以找谁',
  passed_on: '转给别的单位，告诉居民找谁',
};
const outcomes = caseOutcomeNames.map((value) => ({ value, label: caseOutcomes[value], note: notes[value] }));

/** An answer: one of four honest outcomes, then only what that outcome needs. */
export function AnswerForm({ draftName, title, intro, place, yes, act, onSend, onClose }: AnswerFormProps) {
  const people = useSession(({ me }) => me?.nickname ?? '');
  const { values, set, clear } = useDraft(draftName, beginAnswer(place, people));
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
      {intro && <Notice icon="list">{intro}</Notice>}
      <Choice
        label="办理结果"
        options={outcomes}
        value={outcome || undefined}
        onChange={(value) => set('outcome', value)}
        error={errors['outcome']}
      />
      {outcome && (
        <>
          <OutcomeFields {...parts} />
          <Field
            label="怎么办的"
            isLong
            placeholder="比如：联系物业电工到场，换了灯头和感应器"
            max={limits.partLength}
            value={values.course}
            onInput={(words) => set('course', words)}
            error={errors['course']}
          />
          <Field
            label="办成什么样"
            isLong
            hint="居民第一眼看到的就是这一句"
            placeholder="比如：今晚起灯已恢复正常"
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
