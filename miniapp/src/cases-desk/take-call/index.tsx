import { CommunitySwitch } from '../../parts/staff/community-switch';
import { CourtyardSearch } from '../../parts/staff/courtyard-search';
import { NoCommunity } from '../../parts/staff/no-community';
import { StaffPage } from '../../parts/staff/staff-page';
import { replacePage } from '../../platform/navigate';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { Section } from '../../ui/section';

/** Somebody called: where it is comes first, then what they say is written down. */
export default function TakeCall() {
  const community = useDeskCommunity();
  return (
    <StaffPage title="代记一件">
      <CommunitySwitch />
      {community ? (
        <Section title="是哪个院子的事">
          <CourtyardSearch
            key={community.communityId}
            isServed
            onChoose={({ id }) => void replacePage('cases/report/index', { staff: '1', courtyardId: id })}
          />
        </Section>
      ) : (
        <NoCommunity task="再来代记" />
      )}
    </StaffPage>
  );
}
