/** The place of what concerns all who run the product; above every district. */
export const EVERYWHERE = '0'.repeat(26);
