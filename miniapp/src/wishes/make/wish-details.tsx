import { proxyRelations } from '@yuanli/shared/wishes/wish-proxies';
import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import type { StepProps } from '../../parts/forms/form-step';
import { ProxyFields } from '../../parts/forms/proxy-fields';
import { useSession } from '../../platform/net/session';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { DateTime } from '../../ui/date-time';
import { Field } from '../../ui/field';
import { momentOf, formatDay, wheelsAt, formatBy } from '../../ui/format-date';
import type { WishDraft } from './wish-draft';

const whom = [
  { value: 'me', label: '给自己' },
  { value: 'other', label: '替别人许愿', note: '比如：父母、邻居、没有手机的老人' },
] as const;

/** 给自己，不着急: what the folded line says. */
export function detailsInWords({ forWhom, relation, wantedBefore, availability }: WishDraft): string {
  const who = forWhom === 'me' ? '给自己' : relation ? `替别人许愿，我是${proxyRelations[relation]}` : '替别人许';
  const when = wantedBefore ? `${formatBy(momentOf(wantedBefore, '23:59'))}办好` : `不着急，${wishLimits.openDays}天内`;
  return [who, when, availability].filter(Boolean).join(' · ');
}

/** For whom, and when: filled in already as it is for most. */
export function WishDetails(props: StepProps<WishDraft>) {
  const { draft, set, errors } = props;
  const { wantedBefore } = draft;
  const isStaff = useSession(({ me }) => me?.can.serveResidents ?? false);
  return (
    <>
      <Choice
        label="给谁许的"
        options={whom}
        value={draft.forWhom}
        onChange={(value) => set('forWhom', value)}
        error={errors.proxy}
      />
      {draft.forWhom === 'other' && (
        <ProxyFields {...props} isStaff={isStaff}>
          替别人许愿，要先问过本人。同意的方式和日期会留底，网格员可能会回访。
        </ProxyFields>
      )}
      <DateTime
        label="希望哪天前办好"
        kind="date"
        isOptional
        hint="不着急就不用选"
        value={wantedBefore}
        words={wantedBefore && formatDay(momentOf(wantedBefore))}
        from={wheelsAt(Date.now()).day}
        onChange={(value) => set('wantedBefore', value)}
        error={errors.wantedBefore}
      />
      {wantedBefore && (
        <Button kind="quiet" onTap={() => set('wantedBefore', '')}>
          不着急，清除日期
        </Button>
      )}
      <Field
        label="什么时候在家"
        isOptional
        max={wishLimits.availabilityLength}
        placeholder="比如：平日晚上6点后，周末都行"
        value={draft.availability}
        onInput={(value) => set('availability', value)}
        error={errors.availability}
      />
    </>
  );
}
