import { View } from '@tarojs/components';
import { openPage } from '../../platform/navigate';
import { phoneCall } from '../../platform/device/phone-call';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { CancelSeat } from './cancel-seat';
import type { SeatPartProps } from '../volunteering-data';

/** What is also possible, after the one thing at the lower edge. */
export function SeatMenu({ seat, reload }: SeatPartProps) {
  const { shift, recordId, communityPhone, can } = seat;
  return (
    <View className="y-stack">
      <Card isList>
        {recordId && (
          <ListRow
            start={<Icon name="list" />}
            title="查看这次服务记录"
            onTap={() => void openPage('volunteering/record/index', { id: recordId })}
          />
        )}
        <ListRow
          start={<Icon name="hand" />}
          title="查看这个活动"
          onTap={() => void openPage('volunteering/activity/index', { id: shift.activityId })}
        />
        <ListRow
          start={<Icon name="phone" />}
          title="有疑问，打电话问社区"
          onTap={() => void phoneCall(communityPhone)}
        />
      </Card>
      {can.cancel && !can.accept && <CancelSeat seat={seat} reload={reload} />}
    </View>
  );
}
