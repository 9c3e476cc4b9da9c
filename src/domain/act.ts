/** What a point does: the closed list of acts (what each stands for: docs/domain.md). */
export const ACTS = [
  'report',
  'agree',
  'confirm',
  'discuss',
  'state',
  'stress',
  'hope',
  'request',
  'intend',
  'welcome',
  'thank',
  'congratulate',
  'concern',
  'support',
] as const;
export type Act = (typeof ACTS)[number];

/** Who is credited with a point: the Japanese side, the Korean side, both (or all) together, anyone else, nobody. */
export const ACTORS = ['jp', 'kr', 'both', 'third', 'none'] as const;
export type Actor = (typeof ACTORS)[number];
