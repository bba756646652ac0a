/** How many signs a text has as people count them: 𠮷 and 👵 are one each, though two code units. */
export const countSigns = (text: string): number => [...text].length;
