/** One per service, plus plain and danger; each is a checked pair of text colour and tint. */
export type Tone = 'brick' | 'jade' | 'indigo' | 'plum' | 'amber' | 'danger' | 'plain';
