import { useState } from 'react';
import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { placeTreeEndpoints } from '@yuanli/shared/places/place-tree.endpoints';
import { HallSettings } from '../../parts/hall/hall-settings';
import { Loaded } from '../../parts/loading/loaded';
import { NoCommunity } from '../../parts/staff/no-community';
import { canArrangePlaces, canRunCommunity } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import { openPage } from '../../platform/navigate';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { useSession } from '../../platform/net/session';
import { joinLoads, useLoad } from '../../platform/net/use-load';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Columns } from '../../ui/columns';
import { formatMoment } from '../../ui/format-date';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import { ChangeSettings } from './change-settings';

/** What a community has chosen for itself, on one page, with every change of it. */
export default function CommunitySettings() {
  return (
    <StaffPage title="社区设置" hasColumns may={canArrangePlaces}>
      <SettingsBoard />
    </StaffPage>
  );
}

function SettingsBoard() {
  const communityId = useDeskCommunity()?.communityId;
  const { me } = useSession();
  const settings = useLoad(placeTreeEndpoints.getCommunitySettings, communityId ? { communityId } : null);
  const hall = useLoad(ideaEndpoints.getHallSettings, communityId ? { communityId } : null);
  const [changing, setChanging] = useState<'wishes' | 'hall'>();
  if (!communityId) return <NoCommunity task="再来改设置" />;
  const done = () => {
    setChanging(undefined);
    void settings.reload();
    void hall.reload();
  };
  const runs = me !== null && canRunCommunity(me.can);
  return (
    <Loaded load={joinLoads(settings, hall)}>
      {([own, ofHall]) => (
        <>
          <Columns>
            <>
              <Section title={own.communityName}>
                <Card isList>
                  <ListRow title="社区电话" value={own.phone} />
                  <ListRow title="心愿认领后保留" note="到期没有办好，就换人来帮" value={`${own.wishHoldDays}天`} />
                  <ListRow title="心愿公开" note="到期没有人认领就结束" value={`${own.wishOpenDays}天`} />
                  <ListRow title="每人同时认领" value={`最多${own.wishClaimsAtATime}个心愿`} />
                </Card>
                <Button kind="secondary" icon="edit" onTap={() => setChanging('wishes')}>
                  修改电话和心愿设置
                </Button>
              </Section>
              <Section title="议事厅">
                <Card isList>
                  <ListRow title="附议人数" note="达到这个人数，社区就要答复" value={`${ofHall.supportNeeded}人`} />
                  <ListRow title="附议期限" value={`${ofHall.supportDays}天`} />
                  <ListRow title="答复期限" value={`${ofHall.answerDays}天`} />
                </Card>
                {runs && (
                  <Button kind="secondary" icon="edit" onTap={() => setChanging('hall')}>
                    修改附议人数和答复期限
                  </Button>
                )}
              </Section>
              {runs && (
                <Card isList>
                  <ListRow
                    title="积分规则"
                    note="做什么得几分，什么时候到期"
                    onTap={() => void openPage('points-desk/rules/index')}
                  />
                </Card>
              )}
            </>
            <History entries={own.history} />
          </Columns>
          {changing === 'wishes' && (
            <ChangeSettings
              communityId={communityId}
              settings={own}
              onClose={() => setChanging(undefined)}
              onDone={done}
            />
          )}
          {changing === 'hall' && <HallSettings communityId={communityId} onClose={done} />}
        </>
      )}
    </Loaded>
  );
}

const History = ({ entries }: { entries: AnswerOf<typeof placeTreeEndpoints.getCommunitySettings>['history'] }) => (
  <Section title="修改记录">
    <Card isList>
      {entries.map(({ at, byName, text }) => (
        <ListRow key={`${at}${text}`} title={text} note={`${formatMoment(at)} · ${byName}`} />
      ))}
    </Card>
  </Section>
);
