import type { Maker } from './vocabulary/index.ts';

/** Who made an assertion, with which version, and how sure. */
export interface Made {
  by: Maker;
  /** The stage of the pipeline, such as `attribution`; for a person the kind of work, such as `annotation`. */
  stage: string;
  /** Semantic version of the stage. */
  version: string;
  /** 0 to 1. */
  confidence: number;
}

/** Every assertion names its maker. */
export interface Assertion {
  made: Made;
}
