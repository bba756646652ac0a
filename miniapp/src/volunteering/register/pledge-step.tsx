import { View } from '@tarojs/components';
import { Card } from '../../ui/card';
import { Check } from '../../ui/check';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import type { StepProps } from '../../parts/forms/form-step';
import type { RegisterDraft } from './register-draft';

const promises = [
  '我自愿来帮忙，不收钱，也不收礼。',
  '答应了的事尽力做好，来不了就早点说。',
  '尊重每一个人，不往外说别人家的事。',
  '听现场负责人的安排，先顾好自己和大家的安全。',
];

export function PledgeStep({ draft, set, errors }: StepProps<RegisterDraft>) {
  return (
    <>
      <Card>
        <View className="y-stack">
          {promises.map((promise) => (
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
        label="我读过了，同意这样做"
      />
      {errors.hasPledged && (
        <Notice icon="alert" tone="danger">
          {errors.hasPledged}
        </Notice>
      )}
    </>
  );
}
