import { useState } from 'react';
import { View } from '@tarojs/components';
import { postsEndpoints } from '@yuanli/shared/identity/posts.endpoints';
import { roles } from '@yuanli/shared/identity/roles';
import { Loaded } from '../../parts/loading/loaded';
import { OfferHandover } from '../../parts/staff/offer-handover';
import { StaffPage } from '../../parts/staff/staff-page';
import { useLoad } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { IconBadge } from '../../ui/icon-badge';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import { AwaySection } from './away-section';
import { HandoverCard } from './handover-card';
import { formatOpen, type PostsData } from './posts-data';
import { WorkNotices } from './work-notices';
import './posts.scss';

/** My posts on the staff: somebody stands in while I am away, or takes one over for good. Whoever was asked to take one over need not be on the staff yet. */
export default function Posts() {
  const load = useLoad(postsEndpoints.getMyPosts, {});
  return (
    <StaffPage title="我的岗位" isWide may={() => true}>
      <Loaded load={load}>{(posts) => <PostsBoard posts={posts} onChanged={() => void load.reload()} />}</Loaded>
    </StaffPage>
  );
}

function PostsBoard({
  posts: { posts, absence, deputies, handovers, can },
  onChanged,
}: {
  posts: PostsData;
  onChanged: () => void;
}) {
  const [chosenId, setChosenId] = useState<string>();
  const chosen = posts.find(({ id }) => id === chosenId);
  const nameOf = ({ scopeName, role }: PostsData['posts'][number]) => `${scopeName}${roles[role]}`;
  if (posts.length === 0 && handovers.length === 0)
    return (
      <Empty drawing="tea" title="没有要交接的岗位">
        有人请您接手岗位时，会在这里等您确认。
      </Empty>
    );
  return (
    <View className="posts">
      {handovers.length > 0 && (
        <Section title="正在交接">
          <View className="y-stack">
            {handovers.map((handover) => (
              <HandoverCard key={handover.id} handover={handover} onChanged={onChanged} />
            ))}
          </View>
        </Section>
      )}
      {can.goAway && <AwaySection absence={absence} deputies={deputies} onChanged={onChanged} />}
      {posts.length > 0 && <WorkNotices />}
      {posts.length > 0 && (
        <Section title="岗位和交接">
          <Card isList>
            {posts.map((post) => (
              <ListRow
                key={post.id}
                start={<IconBadge name="people" tone="jade" />}
                title={nameOf(post)}
                note={`${formatOpen(post)}；点开办理交接`}
                onTap={() => setChosenId(post.id)}
              />
            ))}
          </Card>
        </Section>
      )}
      {chosen && (
        <OfferHandover
          id={chosen.id}
          title={nameOf(chosen)}
          colleagues={deputies}
          onClose={() => setChosenId(undefined)}
          onDone={() => {
            setChosenId(undefined);
            onChanged();
          }}
        />
      )}
    </View>
  );
}
