import { consentWayNames, consentWays, proxyRelationNames, proxyRelations } from '@yuanli/shared/wishes/wish-proxies';
import { Choice } from '../../ui/choice';
import { DateTime } from '../../ui/date-time';
import { Notice } from '../../ui/notice';
import { momentOf, formatDay, wheelsAt } from '../../ui/format-date';
import type { StepProps } from '../../parts/forms/form-step';
import type { WishDraft } from './wish-draft';

const whom = [
  { value: 'me', label: '给我自己' },
  { value: 'other', label: '替别人许', note: '比如替父母、邻居、没有手机的老人' },
] as const;
const relations = proxyRelationNames.map((value) => ({ value, label: `我是${proxyRelations[value]}` }));
const ways = consentWayNames.map((value) => ({ value, label: consentWays[value] }));

export function WhomStep({ draft, set, errors }: StepProps<WishDraft>) {
  const { forWhom, relation, consentWay, consentDay } = draft;
  return (
    <>
      <Choice
        label="给谁"
        options={whom}
        value={forWhom}
        onChange={(value) => set('forWhom', value)}
        error={errors.forWhom ?? errors.proxy}
      />
      {forWhom === 'other' && (
        <>
          <Notice icon="shield">替别人许愿，要先问过本人。同意的方式和日期会记下来，网格员可能会回访。</Notice>
          <Choice
            label="您是对方的什么人"
            options={relations}
            value={relation}
            onChange={(value) => set('relation', value)}
            error={errors['proxy.relation']}
          />
          <Choice
            label="对方怎样同意的"
            options={ways}
            value={consentWay}
            onChange={(value) => set('consentWay', value)}
            error={errors['proxy.consentWay']}
          />
          <DateTime
            label="哪天同意的"
            kind="date"
            value={consentDay}
            words={formatDay(momentOf(consentDay))}
            until={wheelsAt(Date.now()).day}
            onChange={(value) => set('consentDay', value)}
            error={errors['proxy.consentAt']}
          />
        </>
      )}
    </>
  );
}
