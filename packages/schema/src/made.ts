import type { Maker } from './vocabulary/index.ts';

/** Who made an assertion, with which version, and how sure. @public */
export interface Made {
  /** A person or the pipeline. */
  by: Maker;
  /** The stage of the pipeline, such as `attribution`; for a person the kind of work, such as `annotation`. */
  stage: string;
  /** Semantic version of the stage. */
  version: string;
  /** 0 to 1. */
  confidence: number;
}

/** Every assertion names its maker. @public */
export interface Assertion {
  /** Who made it. */
  made: Made;
}
