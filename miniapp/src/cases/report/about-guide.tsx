import { guideEndpoints } from '@yuanli/shared/directory/guides.endpoints';
import { useLoad } from '../../platform/net/use-load';
import { IconText } from '../../ui/icon-text';

/** Which item of the counter it is about; nothing where the guide is gone. */
export function AboutGuide({ guideId }: { guideId: string }) {
  const { data: guide } = useLoad(guideEndpoints.getGuide, { id: guideId });
  return guide ? <IconText icon="hall">{`关于“${guide.name}”`}</IconText> : null;
}
