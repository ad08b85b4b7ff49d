/** Tones of chips and badges. Red and orange belong to clocks, breaches and stops, never to a state of a case. */
const tones = ['grey', 'blue', 'teal', 'violet', 'amber', 'green', 'stone', 'red', 'orange'] as const
export type Tone = (typeof tones)[number]

/** Tones by which a state may be told. */
export type StateTone = Exclude<Tone, 'red' | 'orange'>
