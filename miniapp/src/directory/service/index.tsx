import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { serviceEndpoints } from '@yuanli/shared/directory/services.endpoints';
import { useCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { pageUrl } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import { ErrorState } from '../../ui/error-state';
import { LastSeen } from '../../ui/last-seen';
import { Page } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { Hours } from './hours';
import { ServiceMenu } from './service-menu';
import { Papers } from './papers';
import { ServiceActions } from './service-actions';
import { ServiceHead } from './service-head';
import { WayThere } from './way-there';
import { WhatIsKnown } from './what-is-known';
import { whereFrom, type ServiceParams } from './where-from';

/** One service at its place: can I go now, how do I get there, what do I bring; open to everybody. */
export default function ServicePage() {
  const params: ServiceParams = useRouter().params;
  const { id = '' } = params;
  const courtyard = useCurrentCourtyard();
  const from = whereFrom(params, courtyard?.id);
  const {
    data: service,
    state,
    error,
    updatedAt,
    reload,
  } = useLoad(serviceEndpoints.getService, { id, ...from }, { isPrivate: from.latitudeE6 !== undefined });
  useShareAppMessage(() => ({
    title: service ? `${service.name}，${service.address}` : '生活圈',
    path: pageUrl('directory/service/index', { id }),
  }));
  return (
    <Page title="生活圈" footer={service && <ServiceActions service={service} />}>
      {error ? <ErrorState message={error.message} onRetry={() => void reload()} /> : !service && <Skeleton />}
      {state === 'offline' && updatedAt && <LastSeen at={updatedAt} />}
      {service && (
        <>
          <ServiceHead service={service} pace={from.pace} />
          <WayThere service={service} />
          <Papers service={service} />
          <Hours service={service} />
          <WhatIsKnown service={service} reload={reload} />
          <ServiceMenu service={service} reload={reload} />
        </>
      )}
    </Page>
  );
}
