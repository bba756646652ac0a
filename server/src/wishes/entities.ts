export { WishCompletion } from './wish-completion.entity';
export { WishContact } from './wish-contact.entity';
export { WishNote } from './wish-note.entity';
export { WishSponsoring } from './sponsoring/wish-sponsoring.entity';
export { Wish } from './wish.entity';
