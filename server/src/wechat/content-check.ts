import { z } from 'zod';

/** What WeChat advises about a text or a picture. */
export const suggestion = z.enum(['pass', 'review', 'risky']);

export type Suggestion = z.output<typeof suggestion>;

/** The label of what WeChat could not judge. */
export const UNCHECKED = 'unchecked';

/** Where the content will be seen, with WeChat's numbers. */
export const CHECK_SCENES = { profile: 1, comment: 2, forum: 3, social: 4 } as const;

export type CheckScene = keyof typeof CHECK_SCENES;
