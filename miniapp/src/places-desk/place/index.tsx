import { useRouter } from '@tarojs/taro';
import { canArrangePlaces } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import { PlaceBoard } from './place-board';

/** One place by itself, as it is opened on a phone. */
export default function PlaceDetail() {
  const { id = '' } = useRouter().params;
  return (
    <StaffPage title="更正和移动" hasColumns may={canArrangePlaces}>
      <PlaceBoard id={id} />
    </StaffPage>
  );
}
