import { useState } from 'react';
import { StaffPage } from '../../parts/staff/staff-page';
import type { CourtyardData } from '../../parts/staff/courtyard-search';
import { Plate } from './plate';
import { PlateList } from './plate-list';

/** The plate of each courtyard, to look at and to print: one, some, or all. */
export default function Plates() {
  const [courtyard, setCourtyard] = useState<CourtyardData>();
  return (
    <StaffPage title="院门口的牌子">
      {courtyard ? (
        <Plate courtyard={courtyard} onBack={() => setCourtyard(undefined)} />
      ) : (
        <PlateList onChoose={setCourtyard} />
      )}
    </StaffPage>
  );
}
