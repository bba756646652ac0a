import { Notice } from '../ui/notice';

/** Someone whose own courtyard lies elsewhere has no community to look after here. */
export function NoCommunity() {
  return <Notice icon="info">请先加入您工作的社区的一个院子，再来管生活圈。</Notice>;
}
