import { directoryLimits as limits } from '@yuanli/shared/directory/directory-limits';
import type { StepProps } from '../../parts/forms/form-step';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import type { GuideDraft } from './guide-draft';

interface WhereStepProps extends StepProps<GuideDraft> {
  counters: readonly { value: string; label: string; note: string }[];
}

/** The counter, whose place and hours hold; and where else it is done, if it is. */
export function WhereStep({ draft, set, errors, counters }: WhereStepProps) {
  const { trip } = draft;
  const phones = Object.entries(errors).find(([field]) => field.startsWith('phones'))?.[1];
  return (
    <>
      {trip !== 'counter' && (
        <>
          <Field
            label="到哪里办"
            placeholder={trip === 'online' ? '比如：国家医保服务平台' : '比如：公安派出所'}
            max={limits.nameLength}
            value={draft.elsewhereName}
            onInput={(words) => set('elsewhereName', words)}
            error={errors.elsewhereName}
          />
          <Field
            label="怎么去办"
            isLong
            isOptional
            placeholder={trip === 'online' ? '比如：微信搜索小程序，点“参保登记”' : '比如：到户籍地或居住地派出所申请'}
            max={limits.elsewhereHowLength}
            value={draft.elsewhereHow}
            onInput={(words) => set('elsewhereHow', words)}
            error={errors.elsewhereHow}
          />
          <Field
            label="网址"
            isOptional
            placeholder="https://"
            max={limits.urlLength}
            value={draft.elsewhereUrl}
            onInput={(words) => set('elsewhereUrl', words)}
            error={errors.elsewhereUrl}
          />
          <Field
            label="那里的电话"
            isOptional
            max={limits.phoneLength}
            value={draft.elsewherePhone}
            onInput={(words) => set('elsewherePhone', words)}
            error={errors.elsewherePhone}
          />
        </>
      )}
      {counters.length === 0 && (
        <Notice icon="info" tone="amber">
          本社区还没有政务窗口，请先在“生活圈核实”里新增一个类别为政务的服务。
        </Notice>
      )}
      <Choice
        label={trip === 'counter' ? '办理窗口' : '有疑问到哪个窗口问'}
        hint="地址、开放时间和预约都按这个窗口的"
        tone="indigo"
        options={counters}
        value={draft.counterId || undefined}
        onChange={(counterId) => set('counterId', counterId)}
        error={errors.counterId}
      />
      <Field
        label="办理时间"
        isOptional
        hint="和窗口的时间不同才填"
        placeholder="比如：周二 8:30-11:30"
        max={limits.hoursLength}
        value={draft.openingHours}
        onInput={(words) => set('openingHours', words)}
        error={errors.openingHours}
      />
      <Field
        label="电话"
        isOptional
        hint="不填就用窗口的电话，两个用顿号隔开"
        max={2 * limits.phoneLength + 1}
        value={draft.phone}
        onInput={(words) => set('phone', words)}
        error={phones}
      />
    </>
  );
}
