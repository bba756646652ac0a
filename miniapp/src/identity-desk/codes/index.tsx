import { useState } from 'react';
import { StaffPage } from '../../parts/staff/staff-page';
import { type CourtyardData, CourtyardSearch } from '../../parts/staff/courtyard-search';
import { HouseholdCode } from './household-code';

/** A code for one home, handed over at the door. */
export default function VerificationCodes() {
  const [courtyard, setCourtyard] = useState<CourtyardData>();
  return (
    <StaffPage title="给住户发验证码">
      {courtyard ? (
        <HouseholdCode courtyard={courtyard} onBack={() => setCourtyard(undefined)} />
      ) : (
        <CourtyardSearch onChoose={setCourtyard} />
      )}
    </StaffPage>
  );
}
