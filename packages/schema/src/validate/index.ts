/**
 * Validation: are records well-formed (their shape), and is a bundle grounded (every word of it proven)?
 *
 * @packageDocumentation
 */
export { type BundleReport, type BundleSource, validateBundle } from './bundle.ts';
export { type Grounding, groundingIssues, groundingOf } from './grounded.ts';
export { headerSchema } from './header.ts';
export { type Issue, type IssueCode, levelOf, type ValidationLevel } from './issue.ts';
export { recordSchemas } from './record.ts';
export { parseRecord, wellFormed } from './well-formed.ts';
