import type { Notification } from '../messages';
import type { Redemption } from './redemption.entity';

/** A tap on the message opens the redemption. */
export const describeRedemption = ({ id }: Pick<Redemption, 'id'>): NonNullable<Notification['link']> => ({
  kind: 'gift',
  id,
});
