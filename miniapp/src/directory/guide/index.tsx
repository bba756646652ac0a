import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { answerOfTrip } from '@yuanli/shared/directory/guide-kinds';
import { guideEndpoints } from '@yuanli/shared/directory/guides.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { pageUrl } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import { Page } from '../../ui/page';
import { Hours } from '../service/hours';
import { WhatIsKnown } from '../service/what-is-known';
import { GuideActions } from './guide-actions';
import { GuideFacts } from './guide-facts';
import { GuideHelp } from './guide-help';
import { GuideHead } from './guide-head';
import { GuideMenu } from './guide-menu';
import { Materials } from './materials';
import { WhereTo } from './where-to';

/** One item: do I have to go, what do I bring, where, until when; open to everybody. */
export default function GuidePage() {
  const { id = '' } = useRouter().params;
  const load = useLoad(guideEndpoints.getGuide, { id });
  const { data: guide, reload } = load;
  useShareAppMessage(() => ({
    title: guide ? `${guide.name}：${answerOfTrip(guide)}` : '办事指南',
    path: pageUrl('directory/guide/index', { id }),
  }));
  return (
    <Page title="办事指南" footer={guide && <GuideActions guide={guide} />}>
      <Loaded load={load}>
        {(guide) => (
          <>
            <GuideHead guide={guide} />
            <Materials guide={guide} />
            <GuideFacts guide={guide} />
            <WhereTo guide={guide} />
            <GuideHelp guide={guide} />
            {guide.trip !== 'not_issued' && <Hours service={guide} />}
            <WhatIsKnown service={guide} kind="guide" reload={reload} />
            <GuideMenu guide={guide} reload={reload} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
