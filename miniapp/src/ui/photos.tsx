import { View } from '@tarojs/components';
import { Picture } from './picture';
import { Pressable } from './pressable';
import './photo-picker.scss';

interface PhotosProps {
  urls: readonly string[];
  /** What is on them, for those who cannot see: 心愿的照片. */
  label: string;
  onOpen: (index: number) => void;
}

/** Thumbnails, all square; a tap shows one large. */
export function Photos({ urls, label, onOpen }: PhotosProps) {
  return (
    <View className="y-photos">
      {urls.map((url, index) => (
        <Pressable
          key={url}
          className="y-photos__one"
          label={`${label}，第${index + 1}张，点开看大图`}
          onTap={() => onOpen(index)}
        >
          <Picture className="y-photos__image" url={url} label="" />
        </Pressable>
      ))}
    </View>
  );
}
