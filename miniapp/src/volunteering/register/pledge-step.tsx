import { View } from '@tarojs/components';
import { Card } from '../../ui/card';
import { Check } from '../../ui/check';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { pledge } from '../../parts/volunteering/register-sheet';
import type { StepProps } from '../../parts/forms/form-step';
import type { RegisterDraft } from './register-draft';

export function PledgeStep({ draft, set, errors }: StepProps<RegisterDraft>) {
  return (
    <>
      <Card>
        <View className="y-stack">
          {pledge.map((promise) => (
            <IconText key={promise} icon="hand">
              {promise}
            </IconText>
          ))}
        </View>
      </Card>
      <Check
        tone="jade"
        isOn={draft.hasPledged}
        onChange={(value) => set('hasPledged', value)}
        label="我已阅读并同意以上承诺"
      />
      {errors.hasPledged && (
        <Notice icon="alert" tone="danger">
          {errors.hasPledged}
        </Notice>
      )}
    </>
  );
}
