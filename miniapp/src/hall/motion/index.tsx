import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { pageUrl } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import { Page } from '../../ui/page';
import { useOpinions } from '../opinions/use-opinions';
import { MotionPage } from './motion-page';

/** One matter, from the first opinion to what became of it. */
export default function Motion() {
  const { id = '' } = useRouter().params;
  const load = useLoad(motionEndpoints.getMotion, { id });
  const opinions = useOpinions(id);
  const { data: motion, state, updatedAt, reload } = load;
  useShareAppMessage(() => ({
    title: motion ? `院里在议：${motion.title}` : '院里的议事厅',
    path: pageUrl('hall/motion/index', { id }),
  }));
  if (motion)
    return (
      <MotionPage
        motion={motion}
        opinions={opinions}
        lastSeenAt={state === 'offline' ? updatedAt : undefined}
        reload={reload}
      />
    );
  return (
    <Page title="议题">
      <Loaded load={load} />
    </Page>
  );
}
