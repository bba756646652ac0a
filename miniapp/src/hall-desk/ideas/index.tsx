import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { StaffPage } from '../../parts/staff/staff-page';
import { canRunCommunity } from '../../parts/staff/permissions';
import { Button } from '../../ui/button';
import { StickyAction } from '../../ui/sticky-action';
import { NoCommunity } from '../../parts/staff/no-community';
import { HallSettings } from '../../parts/hall/hall-settings';
import { IdeasToAnswer } from './ideas-to-answer';
import { OneIdea } from './one-idea';

/** What enough neighbours stand behind: the community answers, yes or no, with a reason. With an id it is about that one. */
export default function Ideas() {
  const { id } = useRouter().params;
  const [isSetting, setSetting] = useState(false);
  const communityId = useDeskCommunity()?.communityId;
  return (
    <StaffPage
      title="答复金点子"
      isWide
      may={canRunCommunity}
      footer={
        communityId && (
          <StickyAction>
            <Button kind="secondary" icon="gear" onTap={() => setSetting(true)}>
              附议人数和答复期限
            </Button>
          </StickyAction>
        )
      }
    >
      {!communityId && <NoCommunity task="再来管议事厅" />}
      {id ? <OneIdea id={id} /> : <IdeasToAnswer />}
      {isSetting && communityId && <HallSettings communityId={communityId} onClose={() => setSetting(false)} />}
    </StaffPage>
  );
}
