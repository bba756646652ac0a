import { View } from '@tarojs/components';
import { ideaEndpoints } from '@yuanli/shared/consultation/ideas.endpoints';
import { saySupport } from '../../hall-parts/say-support';
import { pictureAddress } from '../../platform/picture-address';
import { showPhotos } from '../../platform/show-photos';
import { useLoad } from '../../platform/use-load';
import { ErrorState } from '../../ui/error-state';
import { Fact } from '../../ui/fact';
import { Notice } from '../../ui/notice';
import { Photos } from '../../ui/photos';
import { sayDay } from '../../ui/say-date';
import { Skeleton } from '../../ui/skeleton';

/** The whole idea, as neighbours read it. */
export function IdeaToAnswer({ id }: { id: string }) {
  const { data: idea, error, reload } = useLoad(ideaEndpoints.getIdea, { id });
  if (error) return <ErrorState message={error.message} onRetry={() => void reload()} />;
  if (!idea) return <Skeleton cards={1} />;
  const { story, pictures, authorName, courtyardName, place, supporters, isOverdue, at } = idea;
  return (
    <View className="y-stack">
      {isOverdue && <Notice icon="alert" tone="danger">{`${saySupport(idea)}。居民看得到超期，请尽快答复。`}</Notice>}
      <View>{story}</View>
      {pictures.length > 0 && (
        <Photos
          label="金点子的照片" urls={pictures.map(({ thumbUrl }) => pictureAddress(thumbUrl))}
          onOpen={(index) => void showPhotos(pictures.map(({ url }) => pictureAddress(url)), index)}
        />
      )}
      <View className="y-stack y-stack--tight">
        <Fact icon="people">{`${supporters}人附议`}</Fact>
        <Fact icon="me">{`${authorName}，${sayDay(at)}提出`}</Fact>
        <Fact icon="pin">{[courtyardName, place].filter(Boolean).join(' · ')}</Fact>
        {!isOverdue && <Fact icon="clock">{saySupport(idea)}</Fact>}
      </View>
    </View>
  );
}
