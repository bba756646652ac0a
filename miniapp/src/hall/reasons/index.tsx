import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { opinionSideNames, opinionSides, type OpinionSide } from '@yuanli/shared/hall/motion-stages';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { PagedList } from '../../parts/loading/paged-list';
import { useLoad } from '../../platform/net/use-load';
import { usePages } from '../../platform/net/use-pages';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../parts/loading/loaded';
import { Page } from '../../ui/page';
import { StickyAction } from '../../ui/sticky-action';
import { Tabs } from '../../ui/tabs';
import { GiveOpinion } from '../opinions/give-opinion';
import { OpinionList } from '../opinions/opinion-list';
import { formatNoOpinions } from '../opinions/format-no-opinions';

const tabs = opinionSideNames.map((value) => ({ value, label: opinionSides[value] }));

/** All that was said on one side of one matter. */
export default function Reasons() {
  const { id = '', side: first } = useRouter().params;
  const [side, setSide] = useState<OpinionSide>(first === 'concern' ? 'concern' : 'reason');
  const [isSpeaking, setSpeaking] = useState(false);
  const { data: motion, error, reload } = useLoad(motionEndpoints.getMotion, { id });
  const pages = usePages(motionEndpoints.findOpinions, { motionId: id, side });
  const footer = motion?.can.speak && (
    <StickyAction>
      <Button tone="plum" icon="plus" onTap={() => setSpeaking(true)}>
        我也说一条
      </Button>
    </StickyAction>
  );
  return (
    <Page title={motion ? `议题 ${motion.number}` : '议题'} footer={footer}>
      {error && <LoadError error={error} reload={reload} />}
      <Tabs label="哪一边的意见" tabs={tabs} value={side} onChange={setSide} />
      {motion && (
        <PagedList pages={pages} empty={<Empty title={formatNoOpinions(side, motion.stage)} />}>
          {(opinions) => <OpinionList motion={motion} opinions={opinions} reload={pages.reload} />}
        </PagedList>
      )}
      {isSpeaking && (
        <GiveOpinion motionId={id} side={side} onGiven={pages.reload} onClose={() => setSpeaking(false)} />
      )}
    </Page>
  );
}
