/** Random tests draw the same cases every time; change it to look for others. */
export const SEED = 20250609;
