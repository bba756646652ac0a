import { Notice } from '../ui/notice';

/** Someone whose own courtyard lies elsewhere has no community to run a hall for here. */
export function NoCommunity() {
  return <Notice icon="info">请先加入您工作的社区的一个院子，再来管议事厅。</Notice>;
}
