import { useState } from 'react';
import { StaffPage } from '../../parts/staff/staff-page';
import { type CourtyardData, CourtyardSearch } from '../../parts/staff/courtyard-search';
import { Plate } from './plate';

/** The plate of each courtyard, to print. */
export default function Plates() {
  const [courtyard, setCourtyard] = useState<CourtyardData>();
  return (
    <StaffPage title="院门口的牌子">
      {courtyard ? (
        <Plate courtyard={courtyard} onBack={() => setCourtyard(undefined)} />
      ) : (
        <CourtyardSearch onChoose={setCourtyard} />
      )}
    </StaffPage>
  );
}
