import { Fact } from '../../ui/fact';
import { sayMinutes } from '../../ui/say-minutes';
import { sayMoment } from '../../ui/say-date';
import type { SeatData } from '../volunteering-data';

/** What matters next, or what was written down. */
export function SeatNote({
  seat: { state, placeInLine, offerUntil, minutes, checkedIn, checkedOut },
}: {
  seat: SeatData;
}) {
  if (state === 'offered' && offerUntil)
    return <Fact icon="bell" isSmall>{`请在 ${sayMoment(offerUntil)} 前答复`}</Fact>;
  if (placeInLine !== null) return <Fact icon="people" isSmall>{`排在第${placeInLine}位`}</Fact>;
  if (minutes !== null) return <Fact icon="ok" isSmall>{`记了${sayMinutes(minutes)}`}</Fact>;
  const isOver = state === 'done' || checkedOut !== null;
  return (
    checkedIn && (
      <Fact icon="clock" isSmall>
        {isOver ? '等负责人确认时长' : '已签到'}
      </Fact>
    )
  );
}
