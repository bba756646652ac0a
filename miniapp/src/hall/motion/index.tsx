import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { pageUrl } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import { ErrorState } from '../../ui/error-state';
import { Page } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { MotionPage } from './motion-page';

/** One matter, from the first opinion to what became of it. */
export default function Motion() {
  const { id = '' } = useRouter().params;
  const { data: motion, state, error, updatedAt, reload } = useLoad(motionEndpoints.getMotion, { id });
  useShareAppMessage(() => ({
    title: motion ? `院里在议：${motion.title}` : '院里的议事厅',
    path: pageUrl('hall/motion/index', { id }),
  }));
  if (motion)
    return <MotionPage motion={motion} lastSeenAt={state === 'offline' ? updatedAt : undefined} reload={reload} />;
  return (
    <Page title="议题">
      {error ? <ErrorState message={error.message} onRetry={() => void reload()} /> : <Skeleton />}
    </Page>
  );
}
