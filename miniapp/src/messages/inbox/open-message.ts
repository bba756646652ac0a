import type { Endpoint } from '@yuanli/shared/endpoint';
import type { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import { openPage } from '../../platform/navigate';

type ItemOf<E> = E extends Endpoint<infer _In, { items: (infer Item)[] }> ? Item : never;
export type Message = ItemOf<typeof messageEndpoints.findMessages>;

/** Where a message leads. */
export async function openMessage({ link }: Message): Promise<void> {
  if (!link) return;
  if (link.kind === 'wish' && link.id) return openPage('wishes/detail/index', { id: link.id });
  if (link.kind === 'activity' && link.id) return openPage('volunteering/activity/index', { id: link.id });
  if (link.kind === 'seat' && link.id) return openPage('volunteering/seat/index', { id: link.id });
  if (link.kind === 'service_record' && link.id) return openPage('volunteering/record/index', { id: link.id });
  if (link.kind === 'certificate') return openPage('volunteering/certificates/index');
  if (link.kind === 'gift' && link.id) return openPage('gifts/redemption/index', { id: link.id });
  if (link.kind === 'booking' && link.id) return openPage('directory/booking/index', { id: link.id });
  if (link.kind === 'idea' && link.id) return openPage('hall/idea/index', { id: link.id });
  if (link.kind === 'motion' && link.id) return openPage('hall/motion/index', { id: link.id });
  if (link.kind === 'vote' && link.id) return openPage('hall/vote/index', { id: link.id });
  if (link.kind === 'points') return openPage('points/statement/index', { communityId: link.id ?? undefined });
  if (link.kind === 'party_points') return openPage('party-points/mine/index');
  if (link.kind === 'verification') return openPage('identity/verify/index');
  return openPage('workbench/desk/index');
}
