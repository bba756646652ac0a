import { ideaEndpoints } from '@yuanli/shared/consultation/ideas.endpoints';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { useState } from 'react';
import { ComplaintSheet } from '../complaint-sheet';

export function ComplainAboutIdea({ id }: { id: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ListRow start={<Icon name="flag" />} title="内容不妥，告诉社区" onTap={() => setOpen(true)} />
      <ComplaintSheet endpoint={ideaEndpoints.complainAboutIdea} id={isOpen ? id : null} onClose={() => setOpen(false)} />
    </>
  );
}
