import { View } from '@tarojs/components';
import type { IdeaCardData } from './hall-data';
import { IdeaStateTag, OverdueTag } from './state-tags';
import { formatSupport } from './format-support';
import { pictureAddress } from '../../platform/net/picture-address';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Picture } from '../../ui/picture';
import './idea-card.scss';

interface IdeaCardProps {
  idea: IdeaCardData;
  onTap: () => void;
}

/** One idea in a list. */
export function IdeaCard({ idea, onTap }: IdeaCardProps) {
  const { status, title, courtyardName, place, thumbUrl, isOverdue } = idea;
  return (
    <Card onTap={onTap}>
      <View className="y-stack y-stack--tight y-tone--plum">
        <View className="y-row">
          <IdeaStateTag status={status} />
          {isOverdue && <OverdueTag />}
        </View>
        <View className="idea-card__main">
          <View className="y-grow">
            <View className="t-lead">{title}</View>
            <View className="t-strong t-tone">{formatSupport(idea)}</View>
          </View>
          {thumbUrl && <Picture className="idea-card__photo" url={pictureAddress(thumbUrl)} label="" />}
        </View>
        <IconText icon="pin" isSmall>
          {[courtyardName, place].filter(Boolean).join(' · ')}
        </IconText>
      </View>
    </Card>
  );
}
