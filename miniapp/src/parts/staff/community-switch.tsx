import { useState } from 'react';
import { View } from '@tarojs/components';
import { placeTreeEndpoints } from '@yuanli/shared/places/place-tree.endpoints';
import { useSession } from '../../platform/net/session';
import { usePages } from '../../platform/net/use-pages';
import {
  chooseDeskCommunity,
  communitiesOf,
  type DeskCommunity,
  useDeskCommunity,
} from '../../platform/storage/desk-community';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { Sheet } from '../../ui/sheet';
import { PagedList } from '../loading/paged-list';
import { ListSearch, useSearch } from './queue-tools';

/** For who works for several communities, and for operators: which of them the desks are about. */
export function CommunitySwitch() {
  const { me } = useSession();
  const community = useDeskCommunity();
  const [isOpen, setOpen] = useState(false);
  const own = communitiesOf(me);
  const isOperator = me?.can.operate ?? false;
  if (own.length < 2 && !isOperator) return null;
  const choose = (chosen: DeskCommunity) => {
    chooseDeskCommunity(chosen);
    setOpen(false);
  };
  return (
    <>
      <Card isList>
        <ListRow
          title={<View className="t-lead">{community ? community.communityName : '还没有选社区'}</View>}
          note={community ? '下面办的都是这个社区的事，点这里换一个社区' : '点这里选一个社区，再办这个社区的事'}
          onTap={() => setOpen(true)}
        />
      </Card>
      <Sheet isOpen={isOpen} title="办哪个社区的事" onClose={() => setOpen(false)}>
        <View className="y-stack">
          {own.length > 0 && (
            <Card isList>
              {own.map((one) => (
                <ListRow
                  key={one.communityId}
                  title={one.communityName}
                  value={one.communityId === community?.communityId ? '现在' : undefined}
                  onTap={() => choose(one)}
                />
              ))}
            </Card>
          )}
          {isOperator && <AnyCommunity onChoose={choose} />}
        </View>
      </Sheet>
    </>
  );
}

/** Everything an operator looks after, by name. */
function AnyCommunity({ onChoose }: { onChoose: (community: DeskCommunity) => void }) {
  const { input, isSearching, ...search } = useSearch();
  const pages = usePages(placeTreeEndpoints.findDeskCommunities, { ...input });
  return (
    <>
      <ListSearch {...search} placeholder="社区名称" />
      <PagedList
        pages={pages}
        isNested
        empty={
          <Empty title={isSearching ? '没有找到' : '还没有社区'}>
            {isSearching ? '换一个写法再找找。' : '请先在“区划和院子”里登记社区。'}
          </Empty>
        }
      >
        {(items) => (
          <Card isList>
            {items.map(({ id, name, streetName }) => (
              <ListRow
                key={id}
                title={name}
                note={streetName}
                onTap={() => onChoose({ communityId: id, communityName: name })}
              />
            ))}
          </Card>
        )}
      </PagedList>
    </>
  );
}
