import type { News } from '../messages';
import type { Redemption } from './redemption.entity';

/** A tap on the message opens the redemption. */
export const aboutRedemption = ({ id }: Pick<Redemption, 'id'>): NonNullable<News['link']> => ({ kind: 'gift', id });
