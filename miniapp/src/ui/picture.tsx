import { Image } from '@tarojs/components';
import { pictured } from '../platform/a11y/accessible';

interface PictureProps {
  url: string;
  /** What is on it; empty where the words around it say so already. */
  label: string;
  className: string;
  /** Show all of it instead of filling the frame. */
  isWhole?: boolean;
}

/** A photo in its frame, fetched when it comes near. */
export function Picture({ url, label, className, isWhole = false }: PictureProps) {
  return (
    <Image className={className} src={url} mode={isWhole ? 'aspectFit' : 'aspectFill'} lazyLoad {...pictured(label)} />
  );
}
