import { useState } from 'react';
import { StaffPage } from '../../parts/staff/staff-page';
import type { CourtyardData } from '../../parts/staff/courtyard-search';
import { useIsWide } from '../../platform/device/wide-screen';
import { Columns } from '../../ui/columns';
import { Plate } from './plate';
import { PlateList } from './plate-list';

/** The plate of each courtyard, to look at and to print: one, some, or all. */
export default function Plates() {
  return (
    <StaffPage title="院门口的牌子" hasColumns>
      <PlateDesk />
    </StaffPage>
  );
}

function PlateDesk() {
  const isWide = useIsWide();
  const [courtyard, setCourtyard] = useState<CourtyardData>();
  const plate = courtyard && (
    <Plate key={courtyard.id} courtyard={courtyard} onBack={isWide ? undefined : () => setCourtyard(undefined)} />
  );
  if (!isWide) return plate ?? <PlateList onChoose={setCourtyard} />;
  return (
    <Columns>
      <PlateList onChoose={setCourtyard} />
      <>{plate}</>
    </Columns>
  );
}
