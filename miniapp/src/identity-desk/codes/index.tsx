import { useState } from 'react';
import { View } from '@tarojs/components';
import { StaffPage } from '../../parts/staff/staff-page';
import { type CourtyardData, CourtyardSearch } from '../../parts/staff/courtyard-search';
import { Tabs } from '../../ui/tabs';
import { HouseholdCode } from './household-code';
import { PhoneCode } from './phone-code';

const kinds = [
  { value: 'home', label: '核实住户身份' },
  { value: 'phone', label: '绑定手机号' },
] as const;
type Kind = (typeof kinds)[number]['value'];

/** Codes handed over in person: for one home, or for a phone number that WeChat does not give. */
export default function VerificationCodes() {
  const [kind, setKind] = useState<Kind>('home');
  return (
    <StaffPage title="给住户发验证码" hasColumns>
      <Tabs label="验证码用来做什么" tabs={kinds} value={kind} onChange={setKind} />
      {kind === 'home' ? <CodeOfHome /> : <PhoneCode />}
    </StaffPage>
  );
}

function CodeOfHome() {
  const [courtyard, setCourtyard] = useState<CourtyardData>();
  return courtyard ? (
    <HouseholdCode courtyard={courtyard} onBack={() => setCourtyard(undefined)} />
  ) : (
    <View className="y-narrow">
      <CourtyardSearch onChoose={setCourtyard} />
    </View>
  );
}
