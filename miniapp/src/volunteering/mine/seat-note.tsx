import { IconText } from '../../ui/icon-text';
import { formatMinutes } from '../../ui/format-minutes';
import { formatMoment } from '../../ui/format-date';
import type { SeatData } from '../volunteering-data';

/** What matters next, or what was written down. */
export function SeatNote({
  seat: { state, placeInLine, offerUntil, minutes, checkedIn, checkedOut },
}: {
  seat: SeatData;
}) {
  if (state === 'offered' && offerUntil)
    return <IconText icon="bell" isSmall>{`请在 ${formatMoment(offerUntil)} 前答复`}</IconText>;
  if (placeInLine !== null) return <IconText icon="people" isSmall>{`排在第${placeInLine}位`}</IconText>;
  if (minutes !== null) return <IconText icon="ok" isSmall>{`记了${formatMinutes(minutes)}`}</IconText>;
  const isOver = state === 'done' || checkedOut !== null;
  return (
    checkedIn && (
      <IconText icon="clock" isSmall>
        {isOver ? '等负责人确认时长' : '已签到'}
      </IconText>
    )
  );
}
