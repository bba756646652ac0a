import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { serviceEndpoints } from '@yuanli/shared/directory/services.endpoints';
import type { Pace } from '@yuanli/shared/directory/walking-rings';
import { Loaded } from '../../parts/loading/loaded';
import { useCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { pageUrl } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import type { Spot } from '../../platform/device/location';
import { Page } from '../../ui/page';
import { Hours } from './hours';
import { ItemsHere } from './items-here';
import { ServiceMenu } from './service-menu';
import { Papers } from './papers';
import { ServiceActions } from './service-actions';
import { ServiceHead } from './service-head';
import { WayThere } from './way-there';
import { WhatIsKnown } from './what-is-known';

interface ServiceParams {
  id?: string;
  pace?: string;
  latitudeE6?: string;
  longitudeE6?: string;
}

/** Where I stood when I opened it, or my courtyard; a shared link says neither. */
function whereFrom(
  { pace, latitudeE6, longitudeE6 }: ServiceParams,
  courtyardId: string | undefined,
): { courtyardId?: string; pace: Pace } & Partial<Spot> {
  const spot =
    latitudeE6 && longitudeE6 ? { latitudeE6: Number(latitudeE6), longitudeE6: Number(longitudeE6) } : undefined;
  return { ...(spot ?? { courtyardId }), pace: pace === 'elder' ? 'elder' : 'adult' };
}

/** One service at its place: can I go now, how do I get there, what do I bring; open to everybody. */
export default function ServicePage() {
  const params: ServiceParams = useRouter().params;
  const { id = '' } = params;
  const courtyard = useCurrentCourtyard();
  const from = whereFrom(params, courtyard?.id);
  const load = useLoad(serviceEndpoints.getService, { id, ...from }, { isPrivate: from.latitudeE6 !== undefined });
  const { data: service, reload } = load;
  useShareAppMessage(() => ({
    title: service ? `${service.name}，${service.address}` : '生活圈',
    path: pageUrl('directory/service/index', { id }),
  }));
  return (
    <Page title="生活圈" footer={service && <ServiceActions service={service} />}>
      <Loaded load={load}>
        {(service) => (
          <>
            <ServiceHead service={service} pace={from.pace} />
            <WayThere service={service} />
            <Papers service={service} />
            <ItemsHere service={service} />
            <Hours service={service} />
            <WhatIsKnown service={service} reload={reload} />
            <ServiceMenu service={service} reload={reload} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
