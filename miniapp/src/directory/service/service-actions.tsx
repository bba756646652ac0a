import type { ServiceData } from '../../parts/directory/service-data';
import { openPage } from '../../platform/navigate';
import { canOpenMap, openMap } from '../../platform/device/open-map';
import { phoneCall } from '../../platform/device/phone-call';
import { useSession } from '../../platform/net/session';
import { Button } from '../../ui/button';
import { StickyAction } from '../../ui/sticky-action';

/** The one thing that leads on: book, else call, else go. */
export function ServiceActions({ service }: { service: ServiceData }) {
  const { me } = useSession();
  const {
    id,
    name,
    status,
    phones: [phone],
    takesBookings,
    can,
    communityPhone,
    latitudeE6,
    longitudeE6,
  } = service;
  if (status === 'closed') {
    return (
      <StickyAction hint="这项服务已撤下">
        <Button kind="secondary" icon="phone" onTap={() => void phoneCall(communityPhone)}>
          打电话给社区
        </Button>
      </StickyAction>
    );
  }
  if (can.book || (takesBookings && !me)) {
    return (
      <StickyAction>
        <Button tone="indigo" icon="calendar" onTap={() => void openPage('directory/book/index', { id })}>
          预约
        </Button>
      </StickyAction>
    );
  }
  if (phone)
    return (
      <StickyAction>
        <Button tone="indigo" icon="phone" onTap={() => void phoneCall(phone)}>
          打电话
        </Button>
      </StickyAction>
    );
  if (canOpenMap)
    return (
      <StickyAction>
        <Button tone="indigo" icon="pin" onTap={() => void openMap({ latitudeE6, longitudeE6 }, name)}>
          导航过去
        </Button>
      </StickyAction>
    );
  return (
    <StickyAction hint="这里没有登记电话">
      <Button kind="secondary" icon="phone" onTap={() => void phoneCall(communityPhone)}>
        打电话给社区
      </Button>
    </StickyAction>
  );
}
