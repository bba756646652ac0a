import { partyPointsEndpoints } from '@yuanli/shared/party-points/party-points.endpoints';
import { openPage } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { IconBadge } from '../../ui/icon-badge';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';

/** For keepers only: the way to the books of their branches. */
export function BranchBooks() {
  const branches = useLoad(partyPointsEndpoints.findMyBranches, {}, { isPrivate: true }).data?.items ?? [];
  if (branches.length === 0) return null;
  return (
    <Section title="我负责记录的支部">
      <Card isList>
        {branches.map(({ id, name, communityName }) => (
          <ListRow
            key={id}
            start={<IconBadge name="book" tone="plum" />}
            title={name}
            note={communityName}
            onTap={() => void openPage('party-points/branch/index', { branchId: id })}
          />
        ))}
      </Card>
    </Section>
  );
}
