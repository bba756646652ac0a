import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { kindOfCase } from '@yuanli/shared/cases/case-kinds';
import { caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { addsToTitle } from '../../parts/cases/adds-to-title';
import { CourtLine } from '../../parts/cases/court-line';
import { formatPromise } from '../../parts/cases/format-promise';
import { OnMap } from '../../parts/cases/on-map';
import { Loaded } from '../../parts/loading/loaded';
import { PlayVoice } from '../../parts/voice/play-voice';
import { accessible } from '../../platform/a11y/accessible';
import { useLoad } from '../../platform/net/use-load';
import { pageUrl } from '../../platform/navigate';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Page } from '../../ui/page';
import { Timeline } from '../../ui/timeline';
import { placeOfCase } from '../case-card';
import type { CaseData } from '../case-data';
import { CasePhotos } from '../case-photos';
import { HelpAsked } from '../helping/help-asked';
import { CaseActions } from './case-actions';
import { caseTimeline } from './case-timeline';
import { ContactPerson } from './contact-person';
import { MoreActions } from './more-actions';
import { OutcomeBand } from './outcome-band';
import { ReplyForm } from './reply-form';
import { Whistles } from './whistles';

/** One case, to whoever reported it, joined it or only reads it: first what came of it. */
export default function CaseDetail() {
  const { id = '' } = useRouter().params;
  const load = useLoad(caseEndpoints.getCase, { id });
  const { data: one, reload } = load;
  useShareAppMessage(() =>
    one?.isPublic
      ? { title: one.title, path: pageUrl('cases/detail/index', { id }) }
      : { title: '院里的事一起办', path: pageUrl('home/index') },
  );
  return (
    <Page
      title={one ? `${kindOfCase(one.kind).name} ${one.number}` : '我的反映'}
      footer={one && <CaseActions one={one} reload={reload} />}
    >
      <Loaded load={load}>
        {(one) => (
          <>
            <OutcomeBand one={one} />
            {one.status === 'waiting_for_resident' && one.can.reply && <ReplyForm one={one} reload={reload} />}
            <CourtLine until={one.courtUntil} />
            <CaseHead one={one} />
            {(one.as === 'helper' || one.can.reportHelp) && <HelpAsked one={one} />}
            <ContactPerson one={one} />
            <Card>
              <Timeline steps={caseTimeline(one)} />
            </Card>
            <Whistles whistles={one.whistles} />
            <MoreActions one={one} reload={reload} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** What it is about, where, and with whom; the words and photos for those who may read them. */
function CaseHead({ one }: { one: CaseData }) {
  const { title, text, recording, pictures, joined, promise, helper, as } = one;
  return (
    <View className="y-stack">
      <View className="y-stack y-stack--tight">
        <View className="t-title" {...accessible({ role: 'heading', level: 2 })}>
          {title}
        </View>
        {text && addsToTitle(text, title) && <View>{text}</View>}
        <IconText icon="pin" isSmall>
          {placeOfCase(one)}
        </IconText>
        <OnMap position={one.position} name={placeOfCase(one)} />
        {promise && (
          <IconText icon="tool" isSmall>{`${promise.item}，物业承诺${formatPromise(promise.hours)}办好`}</IconText>
        )}
        {helper && as === 'reporter' && (
          <IconText icon="hand" isSmall>
            {helper.done === null ? `志愿者${helper.name}来帮忙，会和您联系` : `志愿者${helper.name}帮过忙`}
          </IconText>
        )}
        {joined > 0 && <IconText icon="people" isSmall>{`${joined}位邻居也遇到`}</IconText>}
      </View>
      {recording && <PlayVoice recording={recording} />}
      <CasePhotos label="照片" pictures={pictures} />
    </View>
  );
}
