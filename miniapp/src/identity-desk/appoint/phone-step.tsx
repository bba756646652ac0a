import { View } from '@tarojs/components';
import type { AppError } from '../../platform/net/app-error';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import type { appointmentEndpoints } from '@yuanli/shared/identity/appointments.endpoints';
import type { StepProps } from '../../parts/forms/form-step';
import { Field } from '../../ui/field';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import type { AppointDraft } from './appoint-draft';

export type Appointee = AnswerOf<typeof appointmentEndpoints.lookUpAppointee>;

interface PhoneStepProps extends StepProps<AppointDraft> {
  appointee?: Appointee;
  /** Why the number could not be looked up. */
  lookError?: AppError;
}

/** The number, and as soon as it is whole whose it is: a wrong figure is seen before anything is given. */
export function PhoneStep({ draft, set, errors, appointee, lookError }: PhoneStepProps) {
  return (
    <View className="y-stack">
      <Field
        label="对方的手机号"
        kind="mobile"
        value={draft.phone}
        onInput={(phone) => set('phone', phone)}
        error={errors.phone ?? lookError?.message}
      />
      {appointee && <AppointeeFacts appointee={appointee} />}
      {appointee && !appointee.person && (
        <Field
          label="怎么称呼对方"
          isOptional
          hint="写在登记列表里，方便认出是谁"
          value={draft.name}
          onInput={(name) => set('name', name)}
          max={20}
          error={errors.name}
        />
      )}
    </View>
  );
}

function AppointeeFacts({ appointee: { person, rollNames, refusedBecause } }: { appointee: Appointee }) {
  if (refusedBecause)
    return (
      <Notice icon="alert" tone="danger">
        {refusedBecause}
      </Notice>
    );
  return (
    <View className="y-stack y-stack--tight">
      {person ? (
        <Notice icon="me" tone="jade">
          {`昵称“${person.name}”，${person.householdLabel ? `住${person.householdLabel}` : '未核实住户身份'}`}
        </Notice>
      ) : (
        <Notice icon="info" tone="amber">
          还没有用过小程序：登记后，对方绑定手机号时生效。请再核对一遍号码。
        </Notice>
      )}
      <IconText icon="home">
        {rollNames.length > 0 ? `住户名册上是${rollNames.join('、')}的号码` : '住户名册上没有这个号码'}
      </IconText>
    </View>
  );
}
