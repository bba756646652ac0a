export { Picture } from './picture.entity';
