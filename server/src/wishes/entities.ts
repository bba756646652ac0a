export { WishCompletion } from './wish-completion.entity';
export { WishContact } from './wish-contact.entity';
export { WishNote } from './wish-note.entity';
export { Wish } from './wish.entity';
