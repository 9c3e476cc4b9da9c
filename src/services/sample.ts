import type { BySide } from '../domain/side';
import type { ReadoutDraft } from './comparison-service';

/** A pair that is shipped with the program, as the composition root reads it from data/samples. */
export interface Sample {
  /** Name of its folder; its address is `/comparisons/sample-<slug>`. */
  readonly slug: string;
  readonly drafts: BySide<ReadoutDraft>;
}

/** The fixed id of a sample: never one that `createId` makes, for it holds a hyphen. */
export function sampleId(slug: string): string {
  return `sample-${slug}`;
}
