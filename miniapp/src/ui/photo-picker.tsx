import { View } from '@tarojs/components';
import { FieldFrame } from './field-frame';
import { Icon } from './icon';
import { Picture } from './picture';
import { Pressable } from './pressable';
import { WechatButton } from './wechat-button';
import './photo-picker.scss';

export interface PickedPhoto {
  url: string;
  /** waiting: it stays on the phone until there is network. */
  state?: 'sending' | 'failed' | 'waiting';
}

interface PickedPhotos {
  photos: readonly PickedPhoto[];
  /** Why the last one did not arrive. */
  error?: { code?: string; message: string };
  add: () => Promise<void>;
  remove: (index: number) => void;
  /** Sends a photo again that did not arrive. */
  retry: (index: number) => Promise<void>;
}

interface PhotoPickerProps {
  label: string;
  /** As usePhotos gives them. */
  photos: PickedPhotos;
  max: number;
  hint?: string;
  error?: string;
  isOptional?: boolean;
}

/** Photos of a form; choosing and sending them is platform/device/use-photos. */
export function PhotoPicker({ label, photos: picked, max, hint, error, isOptional = true }: PhotoPickerProps) {
  const { photos } = picked;
  return (
    <FieldFrame
      label={label}
      hint={hint}
      error={error ?? picked.error?.message}
      isOptional={isOptional}
      count={photos.length > 0 ? `${photos.length} / ${max} 张` : undefined}
    >
      <View className="y-photos">
        {photos.map((photo, index) => (
          <View key={photo.url} className="y-photos__one">
            <Picture className="y-photos__image" url={photo.url} label={`第${index + 1}张照片`} />
            {photo.state === 'sending' && <View className="y-photos__state">正在上传</View>}
            {photo.state === 'waiting' && <View className="y-photos__state">联网后上传</View>}
            {photo.state === 'failed' && (
              <Pressable className="y-photos__state y-photos__state--failed" onTap={() => void picked.retry(index)}>
                上传失败，点这里重试
              </Pressable>
            )}
            <Pressable
              className="y-photos__remove"
              label={`删除第${index + 1}张照片`}
              onTap={() => picked.remove(index)}
            >
              <View className="y-photos__cross">
                <Icon name="close" />
              </View>
            </Pressable>
          </View>
        ))}
        {photos.length < max && (
          <Pressable className="y-photos__add" onTap={() => void picked.add()}>
            <Icon name="camera" isLarge />
            <View>加照片</View>
          </Pressable>
        )}
      </View>
      {picked.error?.code === 'permission.denied' && (
        <WechatButton ask="openSetting" kind="secondary">
          去设置里打开
        </WechatButton>
      )}
    </FieldFrame>
  );
}
